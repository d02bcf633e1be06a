/** That the text is one that was kept, that another tab writes too, or that the browser keeps nothing. */
import { isSameContent } from './content.ts';
import { useDesk } from './desk.ts';
import type { Keeping } from './kept.ts';
import { timeOf, writeWords } from './words.ts';

interface Props {
  readonly keeping: Keeping;
  /** What stands in the file. */
  readonly now?: object | undefined;
}

export function DraftNotice({ keeping, now }: Props) {
  const { language } = useDesk();
  const words = writeWords(language);
  const restored = keeping.restored.value;
  const elsewhere = keeping.elsewhere.value;
  return (
    <div role="status" class="w-notices">
      {restored !== undefined && (
        <div class="w-notice">
          <p>
            <strong>{words.draft.found(timeOf(restored.at, language))}</strong> {words.draft.foundHelp}
          </p>
          {now !== undefined && !isSameContent(restored.from, now) && <p>{words.draft.foundOther}</p>}
          <button type="button" onClick={keeping.discard}>
            {words.draft.drop}
          </button>
        </div>
      )}
      {elsewhere !== undefined && (
        <div class="w-notice w-warn">
          <p>{words.draft.otherTab}</p>
          <button type="button" onClick={() => keeping.take(elsewhere)}>
            {words.draft.takeOther}
          </button>
        </div>
      )}
      {keeping.hasDiscarded.value && (
        <div class="w-notice">
          <p>{words.discarded}</p>
          <button type="button" onClick={keeping.undiscard}>
            {words.undo}
          </button>
        </div>
      )}
      {!keeping.isKept.value && <p class="w-notice w-warn">{words.draft.noRoom}</p>}
    </div>
  );
}
