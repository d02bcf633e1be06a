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

/** The table that begins at a line, if one does. */
export function tableAt(lines: readonly Line[], start: number): TextTable | undefined {
  const first = lines[start];
  const begin = first === undefined ? undefined : cellsOf(first);
  if (first === undefined || begin === undefined) return undefined;
  const { kind } = begin;
  const starts = begin.cells.map(({ at }) => at);
  const rows: string[][][] = [];
  const taken: Line[] = [];
  let count = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const own = cellsOf(line);
    const row = own === undefined || own.kind !== kind ? undefined : rowOf(own.cells, starts, kind);
    if (row !== undefined) {
      rows.push(row);
      count += 1;
    } else if (kind !== 'gaps' || !continues(line, starts, rows)) break;
    taken.push(line);
  }
  return count > 1 ? { rows, lines: taken, kind } : undefined;
}

/** Undefined of a line whose columns begin elsewhere. */
function rowOf(cells: readonly Cell[], starts: number[], kind: TextTable['kind']): string[][] | undefined {
  if (kind !== 'gaps') {
    while (starts.length < cells.length) starts.push(starts.length);
    return starts.map((_, index) => [cells[index]?.text ?? '']);
  }
  const row: string[][] = starts.map(() => ['']);
  for (const { text, at } of cells) {
    const column = starts.findIndex((start) => Math.abs(start - at) <= OFF);
    if (column === -1) return undefined;
    row[column] = [text];
  }
  return row;
}

/** A line that stands under a column other than the first goes on there. */
function continues(line: Line, starts: readonly number[], rows: readonly string[][][]): boolean {
  const text = line.text.trim();
  const at = line.text.length - line.text.trimStart().length;
  const column = starts.findIndex((start) => Math.abs(start - at) <= OFF);
  if (text === '' || column < 1 || / {3,}/.test(text)) return false;
  rows.at(-1)?.[column]?.push(text);
  return true;
}
