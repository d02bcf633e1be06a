/** A file of somebody's own computer, chosen or dropped. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { inWords, language } from '../words.ts';
import { Described, tied } from '../write/plain-fields.tsx';
import { choices, chooseFile, fileProblem } from './desk.ts';
import { importWords } from './words.ts';

const KINDS = '.docx,.odt,.doc,.pdf,.html,.htm,.md,.markdown,.txt';
const KILOBYTE = 1024;

export function FileField({ error }: { readonly error: string | undefined }) {
  const say = inWords(importWords);
  const id = useId();
  const isOver = useSignal(false);
  const { file } = choices.value;
  const problem = fileProblem.value === null ? error : say[fileProblem.value];
  const take = (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (first !== undefined) void chooseFile(first);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file is dropped on it; the field in it does the same by keyboard.
    <div
      class={`w-field drop-zone${isOver.value ? ' over' : ''}`}
      data-invalid={problem !== undefined}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <label class="w-label" for={id}>
        {say.file}
      </label>
      {file !== null && <p class="chosen">{say.chosen(file.name, sizeInWords(file.size))}</p>}
      <p class="row">
        <input
          class="unseen"
          {...tied(id, { help: say.kinds, error: problem })}
          type="file"
          accept={KINDS}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
        <label class="button" for={id}>
          {file === null ? say.choose : say.other}
        </label>
        <span class="soft">{say.drop}</span>
      </p>
      <Described id={id} help={say.kinds} error={problem} />
    </div>
  );
}

function sizeInWords(bytes: number): string {
  const isLarge = bytes >= KILOBYTE * KILOBYTE;
  const size = bytes / (isLarge ? KILOBYTE * KILOBYTE : KILOBYTE);
  const format = new Intl.NumberFormat(language.value, { maximumFractionDigits: isLarge ? 1 : 0 });
  return `${format.format(Math.max(size, isLarge ? 0 : 1))} ${isLarge ? 'MB' : 'kB'}`;
}
