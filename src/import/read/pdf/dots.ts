/** Bullets that are drawings, as browsers print them: a small round or square beside the first letters of an item. */
import type { Rule, Run } from './raw.ts';

const SMALLEST = 1.5;
const LARGEST = 8;
/** How far from its words, in heights of the letters. */
const FAR = 1.8;
/** Pages with more are drawings. */
const MOST = 500;

/** Whether a filled or drawn shape is as small and as wide as high. */
export function isDot({ x, y, right, bottom }: Rule): boolean {
  const [width, height] = [right - x, bottom - y];
  return width > SMALLEST && width < LARGEST && Math.abs(width - height) < 0.15 * width + 0.2;
}

/** The letters, of which those behind a bullet are told. */
export function withDots(runs: readonly Run[], dots: readonly Rule[]): readonly Run[] {
  if (dots.length === 0 || dots.length > MOST) return runs;
  const behind = new Set(dots.flatMap((dot) => behindDot(dot, runs) ?? []));
  return runs.map((run) => (behind.has(run) ? { ...run, isDotted: true } : run));
}

function behindDot(dot: Rule, runs: readonly Run[]): Run | undefined {
  const middle = (dot.y + dot.bottom) / 2;
  const beside = runs.filter(
    ({ y, size }) => middle < y && middle > y - 0.75 * size && dot.bottom - dot.y < 0.6 * size,
  );
  if (beside.some(({ x, right }) => x < dot.right && right > dot.x - 1)) return undefined;
  const [nearest] = beside.filter(({ x }) => x >= dot.right).toSorted((one, other) => one.x - other.x);
  return nearest !== undefined && nearest.x - dot.right < FAR * nearest.size ? nearest : undefined;
}
