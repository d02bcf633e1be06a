/** What a change would do, before it is saved: whom it touches, what lapses, what is told, and both texts. */
import { useEffect, useRef } from 'preact/hooks';
import { inValues } from '../passage/values.ts';
import type { EditedAnswer } from './change.ts';
import { type Desk, nameOf, useDesk } from './desk.ts';
import { FileDiff } from './file-diff.tsx';
import { FindingsList } from './findings-list.tsx';
import { writeWords } from './words.ts';

/** More than these are counted. */
const SHOWN = 8;

interface Props {
  readonly answer: EditedAnswer;
  readonly isWriting: boolean;
  onSave(): void;
  onBack(): void;
  readonly back?: string | undefined;
}

export function BeforeSaving({ answer, isWriting, onSave, onBack, back }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { impacts, resting, findings, files, redline } = answer;
  return (
    <section class="w-before">
      <h3 tabIndex={-1} ref={heading}>
        {words.before.heading}
      </h3>
      {impacts.length === 0 ? <p>{words.before.nobody}</p> : <Touched impacts={impacts} />}
      {resting.length > 0 && (
        <>
          <h4>{words.before.resting}</h4>
          <Some
            of={resting.map(({ organisation, clause, how }) =>
              words.before.resting1(nameOf(desk, organisation), namedClause(desk, clause), how),
            )}
          />
        </>
      )}
      {findings.length > 0 && (
        <>
          <h4>{words.before.findings}</h4>
          <FindingsList findings={findings} />
        </>
      )}
      {redline !== null && redline !== '' && (
        <>
          <h4>{words.before.redline}</h4>
          <div class="w-redline" lang={desk.passages.language} dangerouslySetInnerHTML={{ __html: redline }} />
        </>
      )}
      <details>
        <summary>{words.before.diff}</summary>
        {inOrder(files).map((change) => (
          <FileDiff key={change.file} change={change} />
        ))}
      </details>
      <div class="w-actions w-bar">
        <button type="button" class="w-main" disabled={isWriting || desk.isReadOnly} onClick={onSave}>
          {isWriting ? words.saving : words.save}
        </button>
        <button type="button" onClick={onBack}>
          {back ?? words.back}
        </button>
      </div>
    </section>
  );
}

function Touched({ impacts }: Pick<EditedAnswer, 'impacts'>) {
  const words = writeWords(useDesk().language).before;
  return (
    <>
      <h4>{words.touches}</h4>
      <ul>
        {impacts.slice(0, SHOWN).map(({ impact, organisationName, words: lines }) => (
          <li key={`${impact.organisation}/${impact.protocol}`}>
            <strong>{organisationName}</strong>
            <ul class={impact.voids.length > 0 ? 'w-warn' : undefined}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
        {impacts.length > SHOWN && <li>{words.more(impacts.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

function Some({ of }: { of: readonly string[] }) {
  const { before } = writeWords(useDesk().language);
  return (
    <ul>
      {of.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {of.length > SHOWN && <li>{before.more(of.length - SHOWN)}</li>}
    </ul>
  );
}

/** What was pinned beside it is looked at last. */
function inOrder(files: EditedAnswer['files']): EditedAnswer['files'] {
  const isPinned = ({ file }: { file: string }) => file.endsWith('/pinned.yaml');
  return [...files.filter((one) => !isPinned(one)), ...files.filter(isPinned)];
}

/** By its words where this document has it. */
function namedClause({ passages }: Desk, clause: string): string {
  const passage = passages.passages.find(({ id }) => id === clause);
  return passage === undefined ? clause : `‘${inValues(passage.words, passages.parameters)}’`;
}
