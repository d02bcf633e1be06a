/** Tables with level lines alone: between two of them stands a row, and white strips part its cells. */
import type { Line } from './draft.ts';
import type { Rule } from './raw.ts';

/** Level lines above each other that are as wide: their heights, from top to bottom. */
export interface Ruling {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly heights: readonly number[];
}

/** Narrower than this, in points, lines are under words or above notes. */
const NARROW = 150;
const NEAR = 4;
/** Two bands: a head and what is below it. */
const FEWEST = 3;

/** Of lines that touch no upright one; `level` from top to bottom, merged. */
export function rulingsOf(level: readonly Rule[], page: number): Ruling[] {
  const groups: { x: number; right: number; heights: number[] }[] = [];
  for (const { x, right, y } of level.toSorted((one, other) => one.y - other.y)) {
    if (right - x < NARROW) continue;
    const own = groups.find((group) => Math.abs(group.x - x) < NEAR && Math.abs(group.right - right) < NEAR);
    if (own === undefined) groups.push({ x, right, heights: [y] });
    else if (y - (own.heights.at(-1) ?? 0) > NEAR) own.heights.push(y);
  }
  return groups.filter(({ heights }) => heights.length >= FEWEST).map((group) => ({ ...group, page }));
}

/** In which band of a ruling a row stands, from 1; 0 of one that stands outside. */
export function bandOf(row: readonly Line[], { heights, page, x, right }: Ruling): number {
  const [line] = row;
  if (line === undefined || line.page !== page || row.some((piece) => piece.x < x - NEAR || piece.right > right + NEAR))
    return 0;
  const middle = line.y - 0.3 * line.size;
  const below = heights.findIndex((height) => height > middle);
  return below < 1 ? 0 : below;
}

/** Whether the rows of a band fill it, as cells do: between two tables of one width stands white too. */
export function fills(rows: readonly (readonly Line[])[], { heights }: Ruling, band: number): boolean {
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]];
  if (first === undefined || last === undefined) return false;
  const above = first.y - 0.8 * first.size - (heights[band - 1] ?? 0);
  return above < first.size && (heights[band] ?? 0) - last.y < 1.3 * last.size;
}
