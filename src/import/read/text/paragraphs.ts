/** Which lines of a text are one paragraph. */
import { isBulletAlone, typedBullet } from '../typed-bullet.ts';
import { isAlone } from './alone.ts';
import { indentOf, type Line } from './lines.ts';

export interface Gathered {
  readonly lines: readonly Line[];
  /** Where its words begin, behind a bullet or number. */
  readonly hanging: number;
}

/** How full a line is that was broken because it was full. */
const FULL = 0.72;

/** `1.`, `2.1`, `a)`, `Artikel 3`. */
export const NUMBER =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]|\d{1,3}(?:\.\d{1,3}){1,5}\.?|(?:artikel|hoofdstuk|bijlage|paragraaf)\s+[\dA-Z]{1,4}[.:]?)\s/i;
/** What a number belongs to that stands on the next line. */
const REFERRING =
  /(?:artikel|artikelen|lid|leden|bijlage|hoofdstuk|paragraaf|punt|punten|pagina|nummer|nr\.|stap|versie|en|of|op|van)$/i;
export const ENDED = /[.!?:;…]["'”’)]*$/;

export function beginsItem(text: string): boolean {
  const own = text.trimStart();
  return NUMBER.test(own) || typedBullet(own, true) !== undefined || isBulletAlone(own);
}

function hangingOf({ text }: Line): number {
  const own = text.trimStart();
  const length = typedBullet(own, true)?.length ?? NUMBER.exec(own)?.[0].trimEnd().length;
  if (length === undefined) return 0;
  return indentOf(text) + length + indentOf(own.slice(length));
}

/** Lines that no blank one parts; `width` as of `widthOf`. */
export function gather(lines: readonly Line[], width: number | null): Gathered[] {
  const found: { lines: Line[]; hanging: number }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const before = last?.lines.at(-1);
    if (last !== undefined && before !== undefined && runsOn(before, line, last, width)) last.lines.push(line);
    else found.push({ lines: [line], hanging: hangingOf(line) });
  }
  return found;
}

function runsOn(before: Line, line: Line, { lines, hanging }: Gathered, width: number | null): boolean {
  const text = line.text.trim();
  const end = before.text.trim();
  if (isAlone(text)) return false;
  if (line.isAfterBreak || (isAlone(end) && lines.length === 1)) return true;
  if (width === null) return false;
  const isFull = isFullLine(end, before.indent, text, width);
  const isLower = /^[\p{Ll}]/u.test(text);
  if (beginsItem(text))
    return isFull && REFERRING.test(end) && !ENDED.test(end) && !isBulletAlone(text) && /^\(?[\dA-Z]/i.test(text);
  if (!isFull) return isLower && !ENDED.test(end) && end.length * 3 > width;
  if (hanging > 0)
    return line.indent > before.indent || line.indent >= hanging - 1 || lines.length > 1
      ? !isNewStart(before, line, lines, hanging)
      : !ENDED.test(end) || isLower;
  // A first line that stands further in begins a paragraph.
  return !(line.indent > before.indent + 1 && ENDED.test(end));
}

/** Back at the margin, after the words of an item stood further in. */
function isNewStart(before: Line, line: Line, lines: readonly Line[], hanging: number): boolean {
  const isOut = lines.length > 1 && before.indent >= hanging - 1 && line.indent < hanging - 1;
  return isOut && ENDED.test(before.text);
}

/** Whether the first word of the next line would not have fitted. */
function isFullLine(text: string, indent: number, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  const length = indent + text.length;
  if (length >= width * 0.9) return true;
  return length + 1 + word >= width * 0.95 && length >= width * FULL;
}

/** Whether a sentence goes on past what stood between two pages. */
export function goesOn(before: string, after: string): boolean {
  return !ENDED.test(before.trim()) && /^[\p{Ll}(]/u.test(after.trim()) && !beginsItem(after);
}
