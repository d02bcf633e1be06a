/** Tables in a text: columns that begin at the same place in lines below each other, or with tabs or bars between. */
import { isBulletAlone } from '../typed-bullet.ts';
import type { Line } from './lines.ts';

export interface Cell {
  readonly text: string;
  /** Its column among the characters of the line. */
  readonly at: number;
}

export interface TextTable {
  /** Each cell its lines, with the first column of a row first; empty where there is nothing. */
  readonly rows: readonly (readonly string[][])[];
  readonly lines: readonly Line[];
  readonly kind: 'gaps' | 'tabs' | 'bars';
  /** Lines with its head again, on later pages. */
  readonly repeated: readonly Line[];
}

/** How many characters a column may begin away from where others do. */
const OFF = 2;
const LABEL =
  /^(?:[•\-–*o§+·▪]|\(?[\da-z]{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){0,5}\.?|(?:artikel|art\.|hoofdstuk|bijlage|lid|§)\s*[\dIVX]*[.:]?)$/i;

function isLabel(text: string): boolean {
  return LABEL.test(text) || isBulletAlone(text);
}

export function cellsOf({ text }: Line): { cells: Cell[]; kind: TextTable['kind'] } | undefined {
  const bars = text.trim();
  if (bars.startsWith('|') && bars.endsWith('|') && bars.length > 2) {
    const parts = bars.slice(1, -1).split('|');
    return { kind: 'bars', cells: parts.map((part, at) => ({ text: part.trim(), at })) };
  }
  const isTabbed = text.trim().includes('\t');
  const cells: Cell[] = [];
  const gap = isTabbed ? /\t+/g : / {3,}/g;
  let from = text.length - text.trimStart().length;
  for (const found of text.slice(from).matchAll(gap)) {
    const start = text.length - text.trimStart().length + found.index;
    cells.push({ text: text.slice(from, start).trim(), at: from });
    from = start + found[0].length;
  }
  cells.push({ text: text.slice(from).trim(), at: from });
  if (cells.length < 2 || (cells.length === 2 && isLabel(cells[0]?.text ?? ''))) return undefined;
  return { cells, kind: isTabbed ? 'tabs' : 'gaps' };
}

/** Whether a column begins there. */
export function isAt(at: number, start: number): boolean {
  return Math.abs(start - at) <= OFF;
}

/** The table that begins at a line, if one does. */
export function tableAt(lines: readonly Line[], start: number): TextTable | undefined {
  const first = lines[start];
  const begin = first === undefined ? undefined : cellsOf(first);
  if (first === undefined || begin === undefined) return undefined;
  const { kind } = begin;
  let starts = begin.cells.map(({ at }) => at);
  const rows: string[][][] = [];
  const taken: Line[] = [];
  const repeated: Line[] = [];
  const isAiry = isAiryFrom(lines, start);
  let count = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const own = cellsOf(line);
    if (line.row === 'page' && own !== undefined && isSameRow(own.cells, rows[0])) {
      starts = own.cells.map((cell) => cell.at);
      repeated.push(line);
      taken.push(line);
      continue;
    }
    const row = own === undefined || own.kind !== kind ? undefined : rowOf(own.cells, starts, kind, line.text);
    if (row !== undefined) {
      if (kind === 'gaps' && runsOn(row, rows, line, isAiry)) append(row, rows);
      else rows.push(row);
      count += 1;
    } else if (kind !== 'gaps' || !continues(line, starts, rows)) break;
    taken.push(line);
  }
  return count > 1 ? { rows, lines: taken, kind, repeated } : undefined;
}

/** White space stands between the rows of it. */
function isAiryFrom(lines: readonly Line[], start: number): boolean {
  for (let at = start + 1; at < lines.length && (lines[at]?.row !== undefined || at < start + 3); at += 1)
    if (lines[at]?.row === 'spaced') return true;
  return false;
}

function isSameRow(cells: readonly Cell[], head: readonly (readonly string[])[] | undefined): boolean {
  return head !== undefined && cells.length === head.length && cells.every(({ text }, at) => text === head[at]?.[0]);
}

/** A line of a row that was begun: its first cell is empty, or it has fewer cells, none begun as a text is. */
function runsOn(row: readonly string[][], rows: readonly string[][][], line: Line, isAiry: boolean): boolean {
  if (rows.length === 0 || line.row === 'spaced') return false;
  if (isAiry) return line.row === 'next';
  const filled = row.filter(([text]) => text !== '');
  if (row[0]?.[0] === '') return true;
  return filled.length < row.length && filled.every(([text]) => /^[\p{Ll}(]/u.test(text ?? ''));
}

function append(row: readonly string[][], rows: readonly string[][][]): void {
  for (const [column, [text = '']] of row.entries()) if (text !== '') rows.at(-1)?.[column]?.push(text);
}

/** Undefined of a line whose columns begin elsewhere. */
function rowOf(
  cells: readonly Cell[],
  starts: number[],
  kind: TextTable['kind'],
  line: string,
): string[][] | undefined {
  if (kind !== 'gaps') {
    while (starts.length < cells.length) starts.push(starts.length);
    return starts.map((_, index) => [cells[index]?.text ?? '']);
  }
  const row: string[][] = starts.map(() => ['']);
  for (const { text, at } of cells.flatMap((cell) => parted(cell, cells, starts, line))) {
    const column = starts.findIndex((start) => isAt(at, start));
    if (column === -1) return undefined;
    row[column] = [text];
  }
  return row;
}

/** Cells that nearly touch are parted where an empty column begins. */
function parted(cell: Cell, cells: readonly Cell[], starts: readonly number[], line: string): Cell[] {
  const end = cell.at + cell.text.length;
  const isEmpty = (start: number) => start > cell.at + OFF && start < end && !cells.some(({ at }) => isAt(at, start));
  const start = starts.find(isEmpty);
  if (start === undefined) return [cell];
  const near = [0, 1, -1, 2, -2].map((off) => start + off);
  const cut = near.find((at) => line[at - 1] === ' ' && /[\p{Lu}\d]/u.test(line[at] ?? ''));
  const at = cut ?? (line[start - 1] === ' ' && line[start] !== ' ' ? start : undefined);
  if (at === undefined || at >= end) return [cell];
  return [
    { text: line.slice(cell.at, at).trim(), at: cell.at },
    { text: line.slice(at, end).trim(), at },
  ];
}

/** A line that stands under a column goes on there; under the first only within a sentence. */
function continues(line: Line, starts: readonly number[], rows: readonly string[][][]): boolean {
  const text = line.text.trim();
  const at = line.text.length - line.text.trimStart().length;
  const column = starts.findIndex((start) => isAt(at, start));
  if (text === '' || column < 0 || / {3,}/.test(text)) return false;
  if (column === 0 && !(/^[\p{Ll}(]/u.test(text) && rows.length > 1 && at + text.length <= (starts[1] ?? 0)))
    return false;
  rows.at(-1)?.[column]?.push(text);
  return true;
}
