/** Writing in a passage where it stands: for whom, the text, the reason; then what it does, and saving. */
import { useSignal } from '@preact/signals';
import type { EditConflict } from '../../../model/edit.ts';
import type { Passage } from '../../../model/passages.ts';
import type { Content } from '../../../model/source.ts';
import { kindOf, missingFields, type WrittenText } from './content.ts';
import { ContentFields } from './content-fields.tsx';
import { useDesk } from './desk.ts';
import { LayeredForm } from './layered-form.tsx';
import { MergeView } from './merge-view.tsx';
import { columnsOf } from './offered.ts';
import { Reading } from './reading.tsx';
import { useUnsaved } from './unsaved.ts';
import { useChange } from './use-change.ts';
import { useWriting } from './use-writing.ts';
import { writeWords } from './words.ts';
import { TEXT, type Writing } from './writing.ts';

interface Props {
  readonly passage: Passage;
  /** What the reader is to know of after it was written, in words. */
  onDone(): void;
}

export function PassageEditor({ passage, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const writing = useWriting(TEXT, passage);
  const change = useChange(() => {
    writing.saved();
    desk.tell(words.saved);
    onDone();
  });
  const isChecked = useSignal(false);
  /** What stands in the file now, where somebody joins two texts. */
  const beside = useSignal<Content | null>(null);
  useUnsaved(writing.hasUnsaved);
  const { value: text } = writing.text;
  const state = change.state.value;

  if (state.kind === 'conflict')
    return (
      <MergeView
        started={text.from}
        now={textNow(state.conflict, text.from)}
        mine={text.content}
        onTheirs={(now) => {
          writing.discard();
          writing.rebase(now, now);
          change.stop();
        }}
        onMine={(now) => {
          writing.rebase(now, text.content);
          void change.ask(writing.edits());
        }}
        onTogether={(now) => {
          writing.rebase(now, text.content);
          beside.value = now;
          change.stop();
        }}
        onClose={change.stop}
      />
    );
  return (
    <LayeredForm
      passage={passage}
      writing={writing}
      change={change}
      isChecked={isChecked}
      isUnfinished={missingFields(text.content).length > 0}
      notice={beside.value !== null && <Beside content={beside.value} />}
      onLayer={() => {
        beside.value = null;
      }}
      onDone={onDone}
    >
      <ContentFields
        content={text.content}
        chosen={passage.chosen?.value}
        columns={columnsOf(desk.passages, passage.part)}
        isChecked={isChecked.value}
        revision={writing.revision.value}
        onChange={(written) => writing.write({ content: written(writing.text.value.content) })}
      />
      <OwnText writing={writing} passage={passage} />
    </LayeredForm>
  );
}

/** Where a fact chooses the text, a layer can say one text of its own instead. */
function OwnText({ writing, passage }: { writing: Writing; passage: Passage }) {
  const words = writeWords(useDesk().language);
  const { content } = writing.text.value;
  const wordings = content.choose?.wordings ?? {};
  const text = wordings[passage.chosen?.value ?? ''] ?? Object.values(wordings)[0];
  if (kindOf(content) !== 'choose' || writing.choice.value.how === 'origin' || text === undefined) return null;
  return (
    <button type="button" class="w-quiet" onClick={() => writing.set({ text })}>
      {words.ownText}
    </button>
  );
}

function Beside({ content }: { content: Content }) {
  const words = writeWords(useDesk().language).merge;
  return (
    <div class="w-notice">
      <p>{words.togetherHelp}</p>
      <h4>{words.now}</h4>
      <Reading content={content} />
    </div>
  );
}

/** What stands there now: of the first edit the content, of the second the other forms of its term. */
function textNow({ edit, now }: EditConflict, from: WrittenText): WrittenText | null {
  if (now === null) return null;
  const { forms, ...content } = from;
  return edit === 0 ? { ...(now as Content), ...(forms === undefined ? {} : { forms }) } : { ...content, ...now };
}
