/** In which order the lines of a page are read where they stand in columns. */
import type { Line } from './draft.ts';
import type { Grid } from './grids.ts';

export type Item = Line | Grid;

export const topOf = (item: Item) => (item.type === 'line' ? item.y - 0.8 * item.size : item.y);

const byPlace = (one: Item, other: Item) => {
  const [first, second] = [baseOf(one), baseOf(other)];
  return first - second || one.x - other.x;
};
const baseOf = (item: Item) => (item.type === 'line' ? item.y : item.y + 8);

/** Columns in each other: more than newspapers have. */
const DEEPEST = 3;
/** Lines on each side of a gutter. */
const FEWEST = 5;

/** Parts of the page one after the other, each with its lines from top to bottom. */
export function inReadingOrder(items: readonly Item[], depth = 0): Item[][] {
  const sorted = items.toSorted(byPlace);
  const gutter = depth < DEEPEST ? gutterOf(sorted) : undefined;
  if (gutter === undefined) return sorted.length === 0 ? [] : [sorted];
  const parts: Item[][] = [];
  let whole: Item[] = [];
  let sides: { left: Item[]; right: Item[] } = { left: [], right: [] };
  const flush = () => {
    if (whole.length > 0) parts.push(whole);
    parts.push(...inReadingOrder(sides.left, depth + 1), ...inReadingOrder(sides.right, depth + 1));
    whole = [];
    sides = { left: [], right: [] };
  };
  for (const item of sorted) {
    if (item.right <= gutter + 1) sides.left.push(item);
    else if (item.x >= gutter - 1) sides.right.push(item);
    else {
      if (sides.left.length + sides.right.length > 0) flush();
      whole.push(item);
    }
  }
  // What comes last in the band above the columns is read before them.
  flush();
  return parts;
}

/** Where a white strip parts lines of running text; undefined where there is none. */
function gutterOf(items: readonly Item[]): number | undefined {
  const lines = items.filter((item) => item.type === 'line');
  if (lines.length < 2 * FEWEST) return undefined;
  const left = lines.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const crossing = crossings(lines, left, right);
  let best: { x: number; crossed: number; width: number } | undefined;
  for (let at = 0; at < crossing.length; ) {
    let end = at;
    while (end + 1 < crossing.length && crossing[end + 1] === crossing[at]) end += 1;
    const x = left + STEP * ((at + end + 1) / 2);
    const width = (end - at + 1) * STEP;
    const crossed = crossing[at] ?? 0;
    const isInside = x > left + 0.2 * (right - left) && x < left + 0.8 * (right - left);
    const isBetter = best === undefined || crossed < best.crossed || (crossed === best.crossed && width > best.width);
    if (isInside && width >= 6 && isBetter) best = { x, crossed, width };
    at = end + 1;
  }
  return best !== undefined && areColumns(lines, best.x, best.crossed) ? best.x : undefined;
}

const STEP = 2;

/** How many lines cross each strip. */
function crossings(lines: readonly Line[], left: number, right: number): number[] {
  const length = Math.min(2000, Math.ceil((right - left) / STEP));
  const changes = new Array<number>(length + 2).fill(0);
  for (const line of lines) {
    const from = Math.min(length, Math.max(0, Math.floor((line.x - left) / STEP)));
    const to = Math.min(length, Math.max(from, Math.ceil((line.right - left) / STEP)));
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let open = 0;
  return changes.slice(0, length).map((change) => (open += change));
}

/** Whether on both sides there are lines of sentences that fill their column, as cells of a table seldom do. */
function areColumns(lines: readonly Line[], gutter: number, crossed: number): boolean {
  const sides = [lines.filter(({ right }) => right <= gutter + 1), lines.filter(({ x }) => x >= gutter - 1)];
  if (sides.some((side) => side.length < FEWEST)) return false;
  if (crossed > 2 * Math.min(...sides.map(({ length }) => length)) + 4) return false;
  return sides.every((side) => {
    const from = side.reduce((least, { x }) => Math.min(least, x), Infinity);
    const to = side.reduce((most, { right }) => Math.max(most, right), -Infinity);
    const full = side.filter(({ x, right, text }) => right - x > 0.6 * (to - from) && text.length > 14);
    return to - from > 80 && full.length >= 0.5 * side.length;
  });
}
