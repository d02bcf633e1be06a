/** Rows of a table with white space between them, or the end of a page, are taken together before the text is parted at those. */
import { isBlank, type Line } from './lines.ts';
import { cellsOf, isAt } from './tables.ts';

interface Head {
  /** Where its columns begin; empty outside a table. */
  readonly starts: readonly number[];
  readonly words: string;
}

const NO_HEAD: Head = { starts: [], words: '' };

export function withRows(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let head = NO_HEAD;
  let blanks: Line[] = [];
  for (const line of lines) {
    if (isBlank(line)) {
      blanks.push(line);
      continue;
    }
    const own = headOf(line);
    const isSame = head.words !== '' && own.words === head.words;
    const isRow = isSame || isUnder(own, head);
    if (isRow) kept.push({ ...line, isAfterBreak: false, row: betweenOf(line, blanks) });
    else kept.push(...blanks, line);
    if (own.starts.length > 1) head = isRow && !isSame ? head : own;
    else if (blanks.length > 0 || !head.starts.some((start) => isAt(line.indent, start))) head = NO_HEAD;
    blanks = [];
  }
  return [...kept, ...blanks];
}

function headOf(line: Line): Head {
  const found = cellsOf(line);
  if (found?.kind !== 'gaps') return NO_HEAD;
  return { starts: found.cells.map(({ at }) => at), words: found.cells.map(({ text }) => text).join(' | ') };
}

function isUnder(own: Head, head: Head): boolean {
  return own.starts.length > 1 && own.starts.every((at) => head.starts.some((start) => isAt(at, start)));
}

function betweenOf(line: Line, blanks: readonly Line[]): NonNullable<Line['row']> {
  if (line.isAfterBreak || blanks.some(({ isAfterBreak }) => isAfterBreak)) return 'page';
  return blanks.length > 0 ? 'spaced' : 'next';
}
