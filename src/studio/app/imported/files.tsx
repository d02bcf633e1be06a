/** Which files are written, and how they change. */
import { useSignal } from '@preact/signals';
import type { FileChange } from '../../../index.ts';
import { inWords } from '../words.ts';
import { FileDiff } from '../write/file-diff.tsx';
import { importWords } from './words.ts';

export function Files({ files, isDone }: { readonly files: readonly FileChange[]; readonly isDone: boolean }) {
  const say = inWords(importWords);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="bestanden">
      <h3 id="bestanden">
        {isDone ? say.filesDone : say.files} ({files.length})
      </h3>
      {files.map((change) => (
        <ChangedFile key={change.file} change={change} />
      ))}
    </section>
  );
}

/** A file may have thousands of lines: they are compared when somebody asks for them. */
function ChangedFile({ change }: { readonly change: FileChange }) {
  const say = inWords(importWords);
  const isOpen = useSignal(false);
  const kind = change.before === null ? 'new' : change.after === null ? 'gone' : 'changed';
  return (
    <details
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <code>{change.file}</code> <span class="soft">({say.fileKinds[kind]})</span>
      </summary>
      {isOpen.value && <FileDiff change={change} />}
    </details>
  );
}
