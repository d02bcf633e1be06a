/** Numbers of lines in the margin: a program puts them before nearly every line, or each on a line of its own. */
import { indentOf, isBlank, type Line } from './lines.ts';

export interface Numbered {
  readonly lines: readonly Line[];
  /** The numbers, in order; empty where lines have none. */
  readonly numbers: readonly { readonly text: string; readonly line: Line }[];
}

/** Fewer could be a list. */
const LEAST = 10;
/** The share of lines that have one: before their words, and where numbers are lines themselves. */
const BEFORE = 0.6;
const APART = 0.25;

const BEGINS = /^ {0,8}(\d{1,4})(?: |$)/;
const ALONE = /^\s*\d{1,4}$/;

export function withoutMarginNumbers(lines: readonly Line[]): Numbered {
  const filled = lines.filter((line) => !isBlank(line));
  const apart = filled.filter(({ text }) => ALONE.test(text));
  if (counting(apart).length >= Math.max(LEAST, filled.length * APART) && !isInColumn(filled))
    return withoutApart(lines);
  return isInColumn(filled) ? withoutColumn(lines, filled) : { lines, numbers: [] };
}

function isInColumn(filled: readonly Line[]): boolean {
  const begun = filled.filter(({ text }) => BEGINS.test(text));
  const worded = begun.filter(({ text }) => !ALONE.test(text));
  return counting(begun).length >= Math.max(LEAST, filled.length * BEFORE) && worded.length * 2 > begun.length;
}

/** Those that go on by one, from 1 or whatever is first; each page may begin anew. */
function counting(lines: readonly Line[]): Line[] {
  let last = 0;
  return lines.filter(({ text }) => {
    const number = Number(BEGINS.exec(text)?.[1] ?? ALONE.exec(text)?.[0]);
    const isNext = number === last + 1 || (number === 1 && last >= LEAST);
    if (isNext) last = number;
    return isNext;
  });
}

/** Blank lines beside a number were made by it. */
function withoutApart(lines: readonly Line[]): Numbered {
  const own = new Set(lines.filter(({ text }) => ALONE.test(text)));
  const kept = lines.filter((line, at) => {
    if (own.has(line)) return false;
    const isBeside = [lines[at - 1], lines[at + 1]].some((other) => other !== undefined && own.has(other));
    return !(isBlank(line) && isBeside) || line.isAfterBreak;
  });
  return { lines: kept, numbers: [...own].map((line) => ({ text: line.text.trim(), line })) };
}

function withoutColumn(lines: readonly Line[], filled: readonly Line[]): Numbered {
  const ends = new Set(counting(filled.filter(({ text }) => BEGINS.test(text))).map(({ text }) => endOf(text)));
  const numbers: { text: string; line: Line }[] = [];
  const cleared = lines.map((line): Line => {
    const found = BEGINS.exec(line.text);
    if (found === null || !ends.has(endOf(line.text))) return line;
    numbers.push({ text: found[1] ?? '', line });
    const end = endOf(line.text);
    return { ...line, text: `${' '.repeat(end)}${line.text.slice(end)}`.trimEnd() };
  });
  const gutter = cleared
    .filter((line) => !isBlank(line))
    .reduce((least, { text }) => Math.min(least, indentOf(text)), Number.POSITIVE_INFINITY);
  const moved = cleared.map((line) => {
    const text = line.text.slice(gutter);
    return { ...line, text, indent: indentOf(text) };
  });
  return { lines: moved, numbers };
}

function endOf(text: string): number {
  return BEGINS.exec(text)?.[0].trimEnd().length ?? 0;
}
