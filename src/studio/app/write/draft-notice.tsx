/** That the text is one that was kept, that another tab writes too, or that the browser keeps nothing. */

import { isSameContent } from './content.ts';
import { useDesk } from './desk.ts';
import { timeOf, writeWords } from './words.ts';
import type { Writing } from './writing.ts';

export function DraftNotice({ writing }: { writing: Writing }) {
  const { language } = useDesk();
  const words = writeWords(language);
  const restored = writing.restored.value;
  const elsewhere = writing.elsewhere.value;
  const discarded = writing.discarded.value;
  return (
    <div role="status" class="w-notices">
      {restored !== undefined && (
        <div class="w-notice">
          <p>
            <strong>{words.draft.found(timeOf(restored.at, language))}</strong> {words.draft.foundHelp}
          </p>
          {!isSameContent(restored.from, writing.choice.value.content) && <p>{words.draft.foundOther}</p>}
          <button type="button" onClick={writing.discard}>
            {words.draft.drop}
          </button>
        </div>
      )}
      {elsewhere !== undefined && (
        <div class="w-notice w-warn">
          <p>{words.draft.otherTab}</p>
          <button type="button" onClick={() => writing.take(elsewhere)}>
            {words.draft.takeOther}
          </button>
        </div>
      )}
      {discarded !== undefined && !writing.isChanged.value && (
        <div class="w-notice">
          <p>{words.discarded}</p>
          <button type="button" onClick={writing.undiscard}>
            {words.undo}
          </button>
        </div>
      )}
      {!writing.isKept.value && <p class="w-notice w-warn">{words.draft.noRoom}</p>}
    </div>
  );
}
