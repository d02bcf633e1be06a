/** Runs of a page as lines: what stands at one height, with raised and lowered signs, in pieces where there is a wide gap. */
import type { Line } from './draft.ts';
import type { Run } from './raw.ts';

/** Wider than between words, in heights of the letters. */
const WIDE = 1.25;
/** From this gap on there is a space. */
const SPACE = 0.22;

/** Pieces of lines from top to bottom and left to right. */
export function linesOf(runs: readonly Run[]): Line[] {
  return rowsOf(runs).flatMap(piecesOf);
}

/** Runs by their baselines. A row of small signs that touch the letters of another one belongs to that. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const sorted = runs.toSorted((one, other) => one.y - other.y || one.x - other.x);
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of sorted) {
    const last = rows.at(-1);
    if (last !== undefined && run.y - last.y < 0.25 * Math.min(run.size, last.size)) last.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  const whole: Run[][] = [];
  let before: Run[] = [];
  for (const [index, { runs: own }] of rows.entries()) {
    const all = [...before, ...own];
    before = [];
    const next = rows[index + 1]?.runs;
    const last = whole.at(-1);
    if (next !== undefined && isRaised(all, next)) before = all;
    else if (last !== undefined && isRaised(all, last)) last.push(...all);
    else whole.push(all);
  }
  return whole.map((row) => row.toSorted((one, other) => one.x - other.x));
}

/** Whether all of these are signs beside letters of the other row, as raised numbers are. */
function isRaised(signs: readonly Run[], row: readonly Run[]): boolean {
  if (signs.length > 30) return false;
  return signs.every(
    (sign) =>
      sign.text.length <= 5 &&
      row.some(
        (run) =>
          sign.size <= 0.8 * run.size &&
          sign.y > run.y - 0.65 * run.size &&
          sign.y < run.y + 0.35 * run.size &&
          sign.x > run.x - sign.size &&
          sign.x < run.right + 0.6 * run.size,
      ),
  );
}

function piecesOf(row: readonly Run[]): Line[] {
  const pieces: Run[][] = [];
  let right = -Infinity;
  for (const run of row) {
    const last = pieces.at(-1);
    if (last === undefined || run.x - right > WIDE * Math.max(run.size, last[0]?.size ?? 0)) pieces.push([run]);
    else last.push(run);
    right = last === undefined ? run.right : Math.max(right, run.right);
  }
  return pieces.map(lineOf);
}

export function lineOf(runs: readonly Run[]): Line {
  const isRtl = runs.filter((run) => run.isRtl).length * 2 > runs.length;
  const ordered = isRtl ? runs.toSorted((one, other) => other.x - one.x) : runs;
  const main = mainOf(runs);
  const lettered = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    type: 'line',
    runs: ordered,
    x: runs.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: runs.reduce((most, { right }) => Math.max(most, right), -Infinity),
    y: main.y,
    size: main.size,
    page: main.page,
    text: textOf(ordered),
    isBold: lettered.length > 0 && lettered.every((run) => run.isBold),
    isItalic: lettered.length > 0 && lettered.every((run) => run.isItalic),
  };
}

/** One line of two or more pieces of it. */
export function oneLine(pieces: readonly Line[]): Line {
  const [first, ...rest] = pieces;
  return first !== undefined && rest.length === 0 ? first : lineOf(pieces.flatMap(({ runs }) => runs));
}

function mainOf(runs: readonly Run[]): Run {
  const [first] = runs;
  if (first === undefined) throw new Error('a line without letters');
  return runs.reduce((most, run) => (run.text.length > most.text.length ? run : most), first);
}

export function textOf(runs: readonly Run[]): string {
  const isSpaced = spacedLetters(runs);
  return runs
    .map((run, index) => (index > 0 && isSpace(runs[index - 1], run, isSpaced) ? ` ${run.text}` : run.text))
    .join('');
}

/** Whether white space stands between two runs that are read one after the other. */
export function isSpace(before: Run | undefined, run: Run, spaced: number | null): boolean {
  if (before === undefined) return false;
  const gap = before.isRtl && run.isRtl ? before.x - run.right : run.x - before.right;
  if (spaced !== null) return gap > spaced;
  return run.isApart || gap > SPACE * Math.max(before.size, run.size);
}

/** Of letters that stand apart for looks: from which gap on there is a space; null of other text. */
export function spacedLetters(runs: readonly Run[]): number | null {
  if (runs.length < 5 || runs.filter(({ text }) => text.length === 1).length < 0.8 * runs.length) return null;
  const gaps = runs.slice(1).map((run, index) => run.x - (runs[index]?.right ?? 0));
  const median = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  return Math.max(SPACE * (runs[0]?.size ?? 1), 1.6 * median);
}
