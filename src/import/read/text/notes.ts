/** Notes at the foot of a page, or behind the text, each led to by a number that stands against a word. */
import { isBlank, type Line } from './lines.ts';

export interface TextNote {
  /** Its number, from 1. */
  readonly id: string;
  /** Without the number. */
  readonly lines: readonly Line[];
}

const BEGINS = /^\s*(?:\[(\d{1,2})\]|(\d{1,2}))[.)]?\s*([\p{Lu}“‘].*)$/su;
/** `spraak.1 ` and `spraak1.` */
export const REFERENCE = /\p{L}["”’)]?[.,;:]?(\d{1,2})(?=[\s.,;:)]|$)/gu;

/** In order; what is one of them is a blank line in what is left. */
export function notesIn(lines: readonly Line[]): {
  readonly rest: readonly Line[];
  readonly notes: readonly TextNote[];
} {
  const referred = new Map<string, number>();
  for (const [at, { text }] of lines.entries())
    for (const [, number = ''] of text.matchAll(REFERENCE)) if (!referred.has(number)) referred.set(number, at);
  const notes: { id: string; lines: Line[] }[] = [];
  const taken = new Set<number>();
  for (const [start, end] of pagesOf(lines)) {
    const first = firstOf(lines, start, end, notes.length + 1, referred);
    if (first === undefined) continue;
    for (let at = first; at < end; at += 1) {
      const line = lines[at] as Line;
      if (isBlank(line)) continue;
      const begun = numberOf(line);
      const id = String(notes.length + 1);
      const text = begun === id ? line.text.replace(BEGINS, '$3') : line.text.trim();
      if (begun === id) notes.push({ id, lines: [] });
      notes.at(-1)?.lines.push({ ...line, text, indent: 0 });
      taken.add(at);
    }
  }
  const rest = lines.map((line, at) => (taken.has(at) ? { ...line, text: '', isAfterBreak: true } : line));
  return { rest, notes };
}

/** All pages, each from its first line until behind its last. */
function pagesOf(lines: readonly Line[]): [number, number][] {
  const starts = lines.flatMap(({ page }, at) => (at === 0 || page !== lines[at - 1]?.page ? [at] : []));
  return starts.map((start, at) => [start, starts[at + 1] ?? lines.length]);
}

function numberOf({ text }: Line): string | undefined {
  const found = BEGINS.exec(text);
  return found?.[1] ?? found?.[2];
}

/** How many lines a note takes at most. */
const LONGEST = 6;

/** From where on the page there is nothing but notes. */
function firstOf(
  lines: readonly Line[],
  start: number,
  end: number,
  next: number,
  referred: ReadonlyMap<string, number>,
): number | undefined {
  for (let at = start; at < end; at += 1) {
    const line = lines[at] as Line;
    const before = lines[at - 1];
    if (numberOf(line) !== String(next) || !(before === undefined || isBlank(before))) continue;
    const led = referred.get(String(next));
    if (led !== undefined && led < at && isLast(lines, at, end, next)) return at;
  }
  return undefined;
}

function isLast(lines: readonly Line[], first: number, end: number, next: number): boolean {
  let own = next;
  let length = 0;
  for (const [index, line] of lines.slice(first, end).entries()) {
    if (isBlank(line)) continue;
    if (numberOf(line) === String(own)) [own, length] = [own + 1, 0];
    else if (isBlank(lines[first + index - 1] as Line)) return false;
    length += 1;
    if (length > LONGEST) return false;
  }
  return true;
}
