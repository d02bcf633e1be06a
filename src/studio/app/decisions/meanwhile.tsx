/** That the text or what is recorded changed while a form is open: at once, with what was typed kept. */
import type { SeenLedger } from '../../../index.ts';
import type { DecisionsOfDocument } from '../../api/decisions.ts';
import { inWords } from '../words.ts';
import { isOfText, type OpenAct } from './open-act.ts';
import { decisionsWords } from './words.ts';

export interface Moved {
  readonly isText: boolean;
  readonly isRecord: boolean;
  /** There is nothing to see: the source has mistakes now. */
  readonly isGone: boolean;
  /** In words, what is recorded now and was not. */
  readonly fresh: readonly string[];
}

/** Null where all stands as it did. */
export function movedIn(
  act: OpenAct,
  seen: SeenLedger | null,
  { agenda, versions }: DecisionsOfDocument,
): Moved | null {
  const now = agenda.seen;
  if (now === null) return { isText: false, isRecord: false, isGone: true, fresh: [] };
  if (seen === null) return { isText: true, isRecord: false, isGone: false, fresh: [] };
  const isText = isOfText(act) && seen.text !== now.text;
  const isRecord = seen.record !== now.record;
  if (!isText && !isRecord) return null;
  const known = new Set(seen.entries);
  const fresh = versions.flatMap(({ entries }) => entries.filter(({ id }) => !known.has(id)).map(({ words }) => words));
  return { isText, isRecord, isGone: false, fresh };
}

interface Props {
  readonly moved: Moved | null;
  readonly known: DecisionsOfDocument;
  onGoOn(): void;
}

export function Meanwhile({ moved, onGoOn }: Props) {
  const say = inWords(decisionsWords);
  return (
    <div role="alert">
      {moved !== null && (
        <div class="w-notice w-warn decisions-meanwhile">
          {moved.isGone && <p>{say.meanwhileGone}</p>}
          {moved.isText && <p>{say.meanwhileText}</p>}
          {moved.isRecord && (
            <p>{moved.fresh.length === 0 ? say.meanwhileRecord : say.meanwhileEntries(moved.fresh.join('; '))}</p>
          )}
          {!moved.isGone && (
            <button type="button" onClick={onGoOn}>
              {say.goOn}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
