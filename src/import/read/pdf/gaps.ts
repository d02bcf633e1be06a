/** Tables without lines: rows of pieces that stand under each other with white strips between. */
import type { Line } from './draft.ts';
import { bulletIn } from './letters.ts';
import { isNumbered } from './marks.ts';
import { bandOf, fills, type Ruling } from './ruled.ts';

/** Rows of pieces, of which one with two or more is a row of a table. */
export type Row = readonly Line[];

interface Strip {
  x: number;
  right: number;
}

export interface GapTable {
  /** Of which rows of the input: from, and up to but not. */
  readonly from: number;
  readonly to: number;
  /** Of each row of each column the pieces in it. */
  readonly cells: readonly (readonly (readonly Line[])[])[];
}

/** Fewer rows of more pieces than this are no table. */
const FEWEST = 3;

/** A number or bullet before its text, or one piece, is a line of running text. */
export function isPieced(row: Row): boolean {
  const [first, second, third] = row;
  if (first === undefined || second === undefined) return false;
  const isMark =
    bulletIn(first.text, true) !== undefined ||
    (isNumbered(first.text) && first.text.length < 14) ||
    first.text === 'o';
  return !isMark || (third !== undefined && second.x - first.right > 6);
}

/** What is known of tables beside the rows themselves. */
export interface Knowing {
  /** Level lines that tables may stand between. */
  readonly rulings: readonly Ruling[];
  /** Where the columns of tables elsewhere in the file begin: one that goes on over a page may have one row there. */
  readonly columns: readonly (readonly number[])[];
}

export const KNOWS_NOTHING: Knowing = { rulings: [], columns: [] };

export function gapTables(rows: readonly Row[], leading: number, knowing: Knowing = KNOWS_NOTHING): GapTable[] {
  const tables: GapTable[] = [];
  let from = 0;
  while (from < rows.length) {
    const table =
      ruledFrom(rows, from, leading, knowing.rulings) ??
      (isPieced(rows[from] ?? []) ? tableFrom(rows, from, leading, knowing.columns) : undefined);
    if (table !== undefined) tables.push(table);
    from = table?.to ?? from + 1;
  }
  return tables;
}

/** The rows between level lines that are as wide, where white strips part them. */
function ruledFrom(
  rows: readonly Row[],
  from: number,
  leading: number,
  rulings: readonly Ruling[],
): GapTable | undefined {
  const ruling = rulings.find((one) => bandOf(rows[from] ?? [], one) > 0);
  if (ruling === undefined) return undefined;
  const strips: Strip[] = [];
  let to = from;
  while (to < rows.length) {
    const end = endOfBand(rows, to, ruling);
    const own = rows.slice(to, end);
    if (own.length === 0 || !fills(own, ruling, bandOf(own[0] ?? [], ruling))) break;
    for (const row of own) strips.splice(0, strips.length, ...widened(strips, row));
    to = end;
  }
  const bands = rows.slice(from, to).map((row) => bandOf(row, ruling));
  if (strips.length < 2 || new Set(bands).size < 2 || !rows.slice(from, to).some(isPieced)) return undefined;
  const cells: Line[][][] = [];
  for (const band of new Set(bands)) {
    const own = rows.slice(from, to).filter((_, index) => bands[index] === band);
    // A line above, one below the head and one at the end: there the rows of the last are parted by white alone.
    const isOpen = new Set(bands).size === 2 && band === bands.at(-1) && own.filter(isPieced).length > 1;
    cells.push(...(isOpen ? cellsOf(own, strips, leading) : [inColumns(own, strips)]));
  }
  return { from, to, cells };
}

function endOfBand(rows: readonly Row[], from: number, ruling: Ruling): number {
  const band = bandOf(rows[from] ?? [], ruling);
  let end = from;
  while (band > 0 && end < rows.length && bandOf(rows[end] ?? [], ruling) === band) end += 1;
  return end;
}

const inColumns = (rows: readonly Row[], strips: readonly Strip[]) =>
  strips.map(({ x, right }) => rows.flatMap((row) => row.filter((line) => line.x >= x - 1 && line.x <= right)));

function tableFrom(
  rows: readonly Row[],
  from: number,
  leading: number,
  columns: Knowing['columns'],
): GapTable | undefined {
  let strips: Strip[] = [];
  let last = from;
  for (let to = from; to < rows.length; to++) {
    const row = rows[to] ?? [];
    const wider = widened(strips, row);
    if (!goesOn(row, to === from ? undefined : rows[to - 1], strips, wider, leading)) break;
    strips = wider;
    if (isPieced(row) || isInside(row, strips)) last = to;
  }
  const own = rows.slice(from, last + 1);
  const least = columns.some((starts) => areAt(strips, starts)) ? 1 : FEWEST;
  if (own.filter(isPieced).length < least || strips.length < 2) return undefined;
  return { from, to: last + 1, cells: cellsOf(own, strips, leading) };
}

function areAt(strips: readonly Strip[], starts: readonly number[]): boolean {
  return strips.length === starts.length && strips.every(({ x }, index) => Math.abs(x - (starts[index] ?? 0)) < 2);
}

/** Whether a row is of the table above it: not far under it, and without closing the white between the columns. */
function goesOn(
  row: Row,
  before: Row | undefined,
  strips: readonly Strip[],
  wider: readonly Strip[],
  leading: number,
): boolean {
  if (before === undefined) return true;
  const gap = gapBetween(before, row);
  const isPiece = isPieced(row);
  if (gap < 0 || gap > (isPiece ? 4 : 1.7) * leading || wider.length < 2) return false;
  return isPiece || (wider.length >= strips.length && !startsApart(row, before, strips));
}

function gapBetween(before: Row, row: Row): number {
  const [one, other] = [before[0], row[0]];
  return one === undefined || other === undefined || one.page !== other.page ? -1 : (other.y - one.y) / other.size;
}

/** A line by itself in the first column that looks otherwise is a heading after the table. */
function startsApart(row: Row, before: Row, strips: readonly Strip[]): boolean {
  const [line, other] = [row[0], before[0]];
  if (line === undefined || other === undefined) return true;
  const isFirst = line.x < (strips[1]?.x ?? 0) - 2;
  return isFirst && (line.isBold !== other.isBold || Math.abs(line.size - other.size) > 0.6 || isNumbered(line.text));
}

/** The rest of a cell that stands in a column other than the first. */
function isInside(row: Row, strips: readonly Strip[]): boolean {
  return row.every(({ x }) => strips.findIndex((strip) => x >= strip.x - 3 && x <= strip.right) > 0);
}

function widened(strips: readonly Strip[], row: Row): Strip[] {
  const all = [...strips, ...row.map(({ x, right }) => ({ x, right }))].toSorted((one, other) => one.x - other.x);
  const merged: Strip[] = [];
  for (const { x, right } of all) {
    const last = merged.at(-1);
    if (last !== undefined && x < last.right + 4) last.right = Math.max(last.right, right);
    else merged.push({ x, right });
  }
  return merged;
}

function cellsOf(rows: readonly Row[], strips: readonly Strip[], leading: number): Line[][][] {
  const gaps = rows.slice(1).map((row, index) => gapBetween(rows[index] ?? [], row));
  const most = gaps.reduce((one, other) => Math.max(one, other), 0);
  const least = gaps.reduce((one, other) => Math.min(one, other), Infinity);
  const isTwofold = most > 1.25 * least && least < 1.3 * leading;
  const cells: Line[][][] = [];
  for (const [index, row] of rows.entries()) {
    const columns = strips.map(({ x, right }) => row.filter((line) => line.x >= x - 1 && line.x <= right));
    const isFirst = (columns[0]?.length ?? 0) > 0;
    const gap = gaps[index - 1] ?? Infinity;
    const isNew = isTwofold ? gap > least + 0.35 * (most - least) : isFirst && isPieced(row);
    const open = cells.at(-1);
    if (open === undefined || isNew) cells.push(columns);
    else for (const [at, lines] of columns.entries()) open[at]?.push(...lines);
  }
  return cells;
}
