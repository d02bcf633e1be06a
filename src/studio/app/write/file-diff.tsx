/** Which lines of a file change, for who knows its form. */
import { structuredPatch } from 'diff';
import type { FileChange } from '../../../model/edit.ts';
import { language } from '../words.ts';
import { writeWords } from './words.ts';

export function FileDiff({ change }: { change: FileChange }) {
  const words = writeWords(language.value).before;
  const { file, before, after } = change;
  const note = before === null ? ` (${words.newFile})` : after === null ? ` (${words.goneFile})` : '';
  const { hunks } = structuredPatch(file, file, before ?? '', after ?? '', '', '', { context: 2 });
  return (
    <figure class="w-diff">
      <figcaption>
        <code>{file}</code>
        {note}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled with the keyboard. */}
      <pre tabIndex={0}>
        {hunks.map((hunk) => (
          <code key={hunk.oldStart}>
            <span class="w-diff-at">{`@@ ${hunk.newStart}\n`}</span>
            {hunk.lines.map((line, index) => (
              <LineOf key={`${hunk.oldStart}-${index}`} line={line} />
            ))}
          </code>
        ))}
      </pre>
    </figure>
  );
}

function LineOf({ line }: { line: string }) {
  if (line.startsWith('+')) return <ins>{`${line}\n`}</ins>;
  if (line.startsWith('-')) return <del>{`${line}\n`}</del>;
  return <span>{`${line}\n`}</span>;
}
