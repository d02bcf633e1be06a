/** Rows of a table whose cells nearly touch: a piece that runs on into the next column is parted where other rows begin theirs. */
import type { Line } from './draft.ts';
import { lineOf } from './lines.ts';

/** White space wider than this, in heights of the letters, may part two cells. */
const APART = 0.32;
/** How far beginnings of one column are from each other, in points. */
const NEAR = 1.5;
/** Rows further apart than this, in heights of the letters, are of different tables. */
const FAR = 6;

export function splitInColumns(rows: readonly (readonly Line[])[]): (readonly Line[])[] {
  const split: (readonly Line[])[] = [];
  for (const stretch of stretchesOf(rows)) {
    const starts = stretch.flatMap((row) => row.slice(1).map(({ x }) => x));
    for (const row of stretch) split.push(starts.length === 0 ? row : row.flatMap((line) => partsOf(line, starts)));
  }
  return split;
}

function stretchesOf(rows: readonly (readonly Line[])[]): (readonly Line[])[][] {
  const stretches: (readonly Line[])[][] = [];
  let before: Line | undefined;
  for (const row of rows) {
    const [line] = row;
    const gap = before === undefined || line === undefined || before.page !== line.page ? -1 : line.y - before.y;
    if (gap < 0 || gap > FAR * (line?.size ?? 0)) stretches.push([row]);
    else stretches.at(-1)?.push(row);
    before = line;
  }
  return stretches;
}

function partsOf(line: Line, starts: readonly number[]): Line[] {
  const parts: (typeof line.runs)[number][][] = [];
  for (const [index, run] of line.runs.entries()) {
    const before = line.runs[index - 1];
    const isStart =
      before === undefined ||
      (run.x - before.right > APART * line.size && starts.some((x) => Math.abs(x - run.x) < NEAR));
    if (isStart) parts.push([run]);
    else parts.at(-1)?.push(run);
  }
  return parts.length < 2 ? [line] : parts.map(lineOf);
}
