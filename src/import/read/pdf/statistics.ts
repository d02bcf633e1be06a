/** What is usual in a file: how large its letters are, how far its lines are apart. */
import type { Line } from './draft.ts';

export interface Usual {
  readonly size: number;
  /** From baseline to baseline within a paragraph, in sizes of the letters. */
  readonly leading: number;
}

export function usualOf(lines: readonly Line[]): Usual {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) add(sizes, half(size), text.length);
  const size = most(sizes) ?? 10;
  const gaps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || half(line.size) !== size || half(before.size) !== size)
      continue;
    const gap = (line.y - before.y) / size;
    if (gap > 0.9 && gap < 2.2) add(gaps, Math.round(gap * 20) / 20, 1);
  }
  return { size, leading: most(gaps) ?? 1.2 };
}

const half = (value: number) => Math.round(value * 2) / 2;

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function most(counts: ReadonlyMap<number, number>): number | undefined {
  let best: [number, number] | undefined;
  for (const entry of counts) if (best === undefined || entry[1] > best[1]) best = entry;
  return best?.[0];
}
