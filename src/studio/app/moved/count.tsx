/** In the menu: in how many documents there is something to read. */
import { start } from '../state.ts';
import { inWords } from '../words.ts';
import { movedWords } from './words.ts';

export function MovedCount() {
  const say = inWords(movedWords);
  const count = start.value?.counts.moved ?? 0;
  if (count === 0) return null;
  return (
    <span class="count">
      {count}
      <span class="unseen"> {say.menu(count)}</span>
    </span>
  );
}
