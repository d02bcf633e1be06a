/** What two lists have in common. */
import { diffArrays } from 'diff';

/** Of more changes than these the lists are taken for others from the first change on: it would take long to find more. */
const CHANGES = 2000;

/**
 * Of each in `after` where it stands in `before`, or -1: the most that both have in the same order. Those that do not count
 * are never the same.
 */
export function common(
  before: readonly string[],
  after: readonly string[],
  counts: (own: string) => boolean = () => true,
): number[] {
  const changes =
    diffArrays([...before], [...after], {
      comparator: (one, other) => one === other && counts(one),
      maxEditLength: CHANGES,
    }) ?? untilFirst(before, after, counts);
  const stays: number[] = [];
  let row = 0;
  for (const { added, removed, count } of changes) {
    if (removed) row += count;
    else if (added) stays.push(...Array.from({ length: count }, () => -1));
    else stays.push(...Array.from({ length: count }, () => row++));
  }
  return stays;
}

function untilFirst(before: readonly string[], after: readonly string[], counts: (own: string) => boolean) {
  const at = after.findIndex((own, index) => own !== before[index] || !counts(own));
  const same = at === -1 ? after.length : at;
  return [
    { added: false, removed: false, count: same },
    { added: false, removed: true, count: before.length - same },
    { added: true, removed: false, count: after.length - same },
  ];
}
