/** Two sequences side by side: which of the one is which of the other, in order. */

/** One of each that belong together, or one alone. */
export type Pair<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after: null }
  | { readonly before: null; readonly after: T };

/** The score of two that are surely one. */
export const SAME = 1.5;

/**
 * The alignment of the highest total score; no pair crosses another. `score` is 0 where two must not be paired. Between
 * pairs, what goes stands before what comes.
 *
 *     before  A B C D        pairs  A A, B –, C C, – X, D D
 *     after   A C X D
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  score: (before: T, after: T) => number,
): readonly Pair<T>[] {
  // Most of two texts is the same, and the time goes with the square of what is not.
  const most = Math.min(before.length, after.length);
  const isSame = (one: T | undefined, other: T | undefined) =>
    one !== undefined && other !== undefined && score(one, other) >= SAME;
  let start = 0;
  while (start < most && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const together = (from: number, to: number, shift: number): Pair<T>[] =>
    before.slice(from, to).map((one, index) => ({ before: one, after: after[from + index + shift] as T }));
  const inner = (list: readonly T[]) => list.slice(start, list.length - end);
  return [
    ...together(0, start, 0),
    ...alignInner(inner(before), inner(after), score),
    ...together(before.length - end, before.length, after.length - before.length),
  ];
}

function alignInner<T>(before: readonly T[], after: readonly T[], score: (before: T, after: T) => number): Pair<T>[] {
  const scores = before.map((one) => after.map((other) => score(one, other)));
  const width = after.length + 1;
  /** At `i * width + j` the best total of what is left from `i` and from `j`. */
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const scoreAt = (i: number, j: number) => scores[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const together = scoreAt(i, j) === 0 ? 0 : scoreAt(i, j) + at(i + 1, j + 1);
      best[i * width + j] = Math.max(together, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (scoreAt(i, j) > 0 && at(i, j) === scoreAt(i, j) + at(i + 1, j + 1)) {
      pairs.push({ before: before[i++] as T, after: after[j++] as T });
    } else if (i < before.length && (j === after.length || at(i, j) === at(i + 1, j))) {
      pairs.push({ before: before[i++] as T, after: null });
    } else pairs.push({ before: null, after: after[j++] as T });
  }
  return pairs;
}
