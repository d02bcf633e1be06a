/** How many documents there are of each kind; each narrows the list to those. */
import type { OverviewItem } from '../../api.ts';
import { overviewWords } from '../words/overview.ts';
import { inWords } from '../words.ts';
import { isOf, KINDS, type Urgency } from './kinds.ts';

export function Summary({
  items,
  kind,
}: {
  readonly items: readonly OverviewItem[];
  readonly kind: { value: Urgency | null };
}) {
  const say = inWords(overviewWords);
  const counted = KINDS.map((one) => [one, items.filter((item) => isOf(one, item)).length] as const);
  return (
    <ul class="summary" aria-label={say.summary}>
      {counted
        .filter(([, count]) => count > 0)
        .map(([one, count]) => (
          <li key={one}>
            <button
              type="button"
              class={one}
              aria-pressed={kind.value === one}
              title={kind.value === one ? say.all : say.show(say.kinds[one])}
              onClick={() => {
                kind.value = kind.value === one ? null : one;
              }}
            >
              <strong>{count}</strong> <span>{say.kinds[one]}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}
