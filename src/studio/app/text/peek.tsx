/** One line under the page: where the passage under the pointer comes from, else the one that is selected. */
import type { Passage } from '../../../model/passages.ts';
import { width } from '../frame/width.ts';
import { originOf, originWords } from '../passage/origin.ts';
import { passages } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { passageWords } from '../words/passage.ts';
import { inWords } from '../words.ts';
import { hovered } from './hovered.ts';
import { showPane } from './panes.ts';

export function Peek({ passage: selected }: { readonly passage: Passage | null }) {
  const say = inWords(documentWords);
  const about = inWords(passageWords);
  const passage = passages.value?.passages.find(({ id }) => id === hovered.value) ?? selected;
  if (passage === null) return null;
  const reason = passage.layers.at(-1)?.reason ?? null;
  return (
    <div class="peek">
      <p>
        <span class={`origin ${originOf(passage)}`}>{originWords(passage)}</span>
        {reason !== null && (
          <span class="reason">
            {about.reason}: {reason}
          </span>
        )}
      </p>
      {width.value === 'narrow' && (
        <button type="button" onClick={() => showPane('passage')}>
          {say.details}
        </button>
      )}
    </div>
  );
}
