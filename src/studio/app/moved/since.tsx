/** What somebody read is not what is there any more: what differs, to be read before anything is done. */
import { useEffect, useRef } from 'preact/hooks';
import type { Question } from '../../../index.ts';
import { inWords } from '../words.ts';
import { fieldsOf } from '../write/content.ts';
import { Compared } from '../write/merge-view.tsx';
import { beginWork } from './open.ts';
import { movedWords } from './words.ts';

export function Since({ read, question }: { readonly read: Question; readonly question: Question }) {
  const say = inWords(movedWords);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const [from, to] = [read.now.content, question.now.content];
  return (
    <div class="w-notice w-warn" role="alert" tabIndex={-1} ref={place}>
      <p>
        <strong>{say.movedOn}</strong> {say.movedOnHelp}
      </p>
      {from !== null && to !== null && (
        <>
          <h4>{say.since}</h4>
          <div lang={question.language}>
            {fieldsOf(to).map((field) => (
              <Compared key={field.key} field={field} from={from} to={to} />
            ))}
          </div>
        </>
      )}
      <button type="button" onClick={() => beginWork(question)}>
        {say.readIt}
      </button>
    </div>
  );
}

/** It is no question any more, and somebody was at work on it. */
export function Settled({
  read,
  typed,
  onClose,
}: {
  readonly read: Question;
  readonly typed: string;
  onClose(): void;
}) {
  const say = inWords(movedWords);
  return (
    <li class="item moved-item">
      <article>
        <h3 lang={read.language}>{read.words === '' ? say.outline : read.words}</h3>
        <div class="w-notice w-warn" role="alert">
          <p>
            <strong>{say.settled}</strong> {say.settledHelp}
          </p>
          {typed !== '' && (
            <>
              <p>{say.typed}</p>
              <div class="w-reading" lang={read.language}>
                {typed}
              </div>
            </>
          )}
          <button type="button" onClick={onClose}>
            {say.close}
          </button>
        </div>
      </article>
    </li>
  );
}
