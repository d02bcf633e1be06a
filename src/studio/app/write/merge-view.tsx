/** Two people wrote in the same text: as it was, as it is now, and mine; which of them goes on. Nothing is lost by choosing. */
import { diffWordsWithSpace } from 'diff';
import { useEffect, useRef } from 'preact/hooks';
import type { Content } from '../../../model/source.ts';
import { type ContentField, fieldsOf, readField } from './content.ts';
import { useDesk } from './desk.ts';
import { writeWords } from './words.ts';

interface Props {
  readonly started: Content;
  /** Null where it is gone. */
  readonly now: Content | null;
  readonly mine: Content;
  onTheirs(now: Content): void;
  onMine(now: Content): void;
  /** Where the two can be joined in the fields. */
  onTogether?(now: Content): void;
  onClose(): void;
}

export function MergeView({ started, now, mine, onTheirs, onMine, onTogether, onClose }: Props) {
  const words = writeWords(useDesk().language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="w-merge">
      <h3 tabIndex={-1} ref={heading}>
        {words.merge.heading}
      </h3>
      <p>{words.merge.lead}</p>
      <div class="w-sides">
        <Side heading={words.merge.now} from={started} to={now}>
          {now !== null && (
            <button type="button" onClick={() => onTheirs(now)}>
              {words.merge.takeTheirs}
            </button>
          )}
        </Side>
        <Side heading={words.merge.mine} from={started} to={mine}>
          {now !== null && (
            <button type="button" onClick={() => onMine(now)}>
              {words.merge.takeMine}
            </button>
          )}
        </Side>
      </div>
      <details>
        <summary>{words.merge.started}</summary>
        <Side heading={words.merge.started} from={started} to={started} />
      </details>
      <div class="w-actions">
        {now !== null && onTogether !== undefined && (
          <button type="button" class="w-main" onClick={() => onTogether(now)}>
            {words.merge.together}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.back}
        </button>
      </div>
    </section>
  );
}

interface SideProps {
  readonly heading: string;
  readonly from: Content;
  readonly to: Content | null;
  readonly children?: preact.ComponentChildren;
}

function Side({ heading, from, to, children }: SideProps) {
  const { language, passages } = useDesk();
  const words = writeWords(language).merge;
  return (
    <section class="w-side">
      <h4>{heading}</h4>
      {to === null ? (
        <p>{words.gone}</p>
      ) : (
        <div lang={passages.language}>
          {fieldsOf(to).map((field) => (
            <Compared key={field.key} field={field} from={from} to={to} />
          ))}
        </div>
      )}
      {children}
    </section>
  );
}

export function Compared({ field, from, to }: { field: ContentField; from: Content; to: Content }) {
  return (
    <p class="w-reading">
      {diffWordsWithSpace(readField(from, field), readField(to, field)).map(({ value, added, removed }, index) => {
        const key = `${index}${value}`;
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
      })}
    </p>
  );
}
