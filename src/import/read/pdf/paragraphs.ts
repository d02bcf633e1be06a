/** Lines of one column as paragraphs: where the next one begins is seen from gaps, indents, looks, and room that was left. */
import { type DraftParagraph, draftParagraph, type Line } from './draft.ts';
import { bulletOf, isClearNumber, isNumbered } from './marks.ts';
import type { Usual } from './statistics.ts';

/** The sides of what lines stand in. */
export interface Column {
  readonly x: number;
  readonly right: number;
}

export function columnOf(lines: readonly Line[]): Column {
  // One line that sticks out does not say how wide a column is.
  const rights = lines.map(({ right }) => right).toSorted((one, other) => other - one);
  const right = rights[rights.length > 8 ? 1 : 0] ?? 0;
  return { x: lines.reduce((least, { x }) => Math.min(least, x), Infinity), right };
}

interface Open {
  lines: Line[];
  /** The first line as it stands on the page, with its bullet. */
  whole: Line;
  marker: DraftParagraph['marker'];
  /** Where the text of a list item begins. */
  textX: number;
}

export function paragraphsOf(lines: readonly Line[], column: Column, usual: Usual): DraftParagraph[] {
  const found: Open[] = [];
  for (const [index, line] of lines.entries()) {
    const open = found.at(-1);
    const before = lines[index - 1];
    const bullet = bulletOf(line);
    const isNew =
      open === undefined ||
      before === undefined ||
      bullet !== undefined ||
      begins(line, before, open, lines[index + 1], column, usual);
    if (isNew) {
      const first = bullet?.rest === null ? [] : [bullet?.rest ?? line];
      found.push({
        lines: first,
        whole: line,
        marker: bullet?.marker ?? null,
        textX: textXOf(line, bullet?.rest ?? null),
      });
    } else open.lines.push(line);
  }
  return inLists(found, column);
}

/** Where the words after a number or bullet begin. */
function textXOf(line: Line, rest: Line | null): number {
  if (rest !== null) return rest.x;
  const [first, second] = line.runs;
  if (first !== undefined && second !== undefined && isNumbered(first.text) && !first.text.includes(' '))
    return second.x;
  return line.x;
}

/** Whether a line begins a paragraph after the one before it. */
function begins(line: Line, before: Line, open: Open, next: Line | undefined, column: Column, usual: Usual): boolean {
  const gap = line.y - before.y;
  const size = Math.max(line.size, before.size);
  const room = roomAfter(before, line, column);
  if (gap < 0 || gap > (usual.leading + 0.28) * size + 1) return true;
  if (Math.abs(line.size - before.size) > 0.08 * size) return true;
  if (
    line.isBold !== before.isBold &&
    (room || open.lines.length > 1 || hasEnded(before.text)) &&
    looksApart(line, before)
  )
    return true;
  if (beginsNumbered(line, before, open, next, room)) return true;
  if (room && !isCentred(before, line, column)) return true;
  return isIndented(line, before, open, next);
}

/** Bold after plain or plain after bold in whole lines: a heading, unless a sentence goes on. */
function looksApart(line: Line, before: Line): boolean {
  return !/^\p{Ll}/u.test(line.text) || hasEnded(before.text);
}

/** Whether the first word of a line would have fitted in the line before: then that ended of itself. */
function roomAfter(before: Line, line: Line, column: Column): boolean {
  return before.right + firstWord(line) < column.right;
}

/** How much room the first word of a line takes, with the space before it, in points. */
export function firstWord(line: Line): number {
  const word = /^[^\s/-]*[/-]?/.exec(line.text.slice(0, 60))?.[0] ?? '';
  const step = line.text.length === 0 ? 0 : (line.right - line.x) / line.text.length;
  return (word.length + 1) * step * 1.08 + 0.15 * line.size;
}

/** Lines around one middle leave room on both sides. */
function isCentred(before: Line, line: Line, column: Column): boolean {
  const middle = (column.x + column.right) / 2;
  const isMiddle = ({ x, right }: Line) => Math.abs((x + right) / 2 - middle) < 3 && x > column.x + 12;
  return isMiddle(before) && isMiddle(line) && before.size > 0 && !hasEnded(before.text);
}

export function hasEnded(text: string): boolean {
  return /[.!?:;]['"”’)\]]?$/.test(text.slice(-3));
}

function beginsNumbered(line: Line, before: Line, open: Open, next: Line | undefined, room: boolean): boolean {
  if (!isNumbered(line.text)) return false;
  const textX = textXOf(line, null);
  const hangs = textX > line.x + 0.5 * line.size || (next !== undefined && next.x > line.x + 0.8 * line.size);
  const startsLeft = line.x < open.textX - 0.4 * line.size && open.lines.length > 0 && open.textX > open.whole.x + 1;
  if (!isClearNumber(line.text)) return room || (hangs && hasEnded(before.text)) || startsLeft;
  return room || hangs || startsLeft || hasEnded(before.text) || isNumbered(open.whole.text);
}

/** Its first line further in than the lines around it; or further out than the item before it. */
function isIndented(line: Line, before: Line, open: Open, next: Line | undefined): boolean {
  const far = 0.9 * line.size;
  const isItem = open.marker !== null || open.textX > open.whole.x + 1;
  if (isItem)
    return line.x < open.textX - far && (open.lines.length > 1 || line.x > open.whole.x + far || hasEnded(before.text));
  if (line.x > before.x + far && hasEnded(before.text))
    return next === undefined || next.x < line.x - far || next.page !== line.page;
  return line.x < before.x - far && open.lines.length > 1;
}

/** Depths by indent: what stands further in than the item before it is in that. */
function inLists(found: readonly Open[], column: Column): DraftParagraph[] {
  const levels: { x: number; textX: number }[] = [];
  return found.map((open) => {
    const { whole, marker, lines, textX } = open;
    const near = 0.4 * whole.size;
    while (levels.length > 0 && !isInside(whole.x, levels.at(-1), marker !== null, near)) levels.pop();
    if (marker !== null) {
      const last = levels.at(-1);
      if (last !== undefined && Math.abs(last.x - whole.x) <= near) levels.pop();
      levels.push({ x: whole.x, textX });
    }
    return draftParagraph(lines, {
      marker,
      depth: levels.length,
      indent: Math.max(0, whole.x - column.x),
      align: alignOf(open.lines, column),
      room: column.right - (lines.at(-1) ?? whole).right,
    });
  });
}

function isInside(x: number, level: { x: number; textX: number } | undefined, isItem: boolean, near: number): boolean {
  if (level === undefined) return false;
  return isItem ? x >= level.x - near : x >= level.textX - near && level.textX > level.x;
}

function alignOf(lines: readonly Line[], column: Column): DraftParagraph['align'] {
  const width = column.right - column.x;
  const spaces = lines.map(({ x, right }) => ({ before: x - column.x, after: column.right - right }));
  if (spaces.length === 0 || spaces.some(({ before }) => before < 0.08 * width)) return null;
  if (spaces.every(({ before, after }) => Math.abs(before - after) < 4)) return 'center';
  return spaces.every(({ after }) => after < 2) ? 'right' : null;
}
