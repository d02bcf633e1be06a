/** Dates as people write them in a control block; never one that is not clear. Day before month, as Dutch has it. */
import { type DateText, isDate } from '../../model/date.ts';
import { plainLetters } from '../../model/letters.ts';
import { MONTH_NUMBER } from './months.ts';

export interface FoundDate {
  /** `YYYY-MM-DD` or `YYYY-MM`; null where something is written like a date, and it is not clear which. */
  readonly date: DateText | null;
  /** In letters of the text. */
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What makes of a date something near it. */
const NEAR: ReadonlySet<string> = new Set([
  'medio',
  'begin',
  'eind',
  'circa',
  'ca',
  'omstreeks',
  'rond',
  'ongeveer',
  'na',
]);
const LINKS: ReadonlySet<string> = new Set(['-', '–', '—', '/', '.', '&', 'en', 'tm', 'tot', 'of', '+', '±', '~']);
const SEPARATORS: ReadonlySet<string> = new Set(['-', '–', '/', '.']);

/** The one clear date of a text; null where there is none, or more than one. */
export function dateOf(text: string): DateText | null {
  const found = datesIn(text);
  const known = new Set(found.map(({ date }) => date));
  return known.size === 1 ? (found[0]?.date ?? null) : null;
}

/** All that is written like a date, in order. */
export function datesIn(text: string): FoundDate[] {
  const tokens = tokensOf(text);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = matchAt(tokens, at);
    if (match === null) {
      at += 1;
      continue;
    }
    const isClear = match.date !== null && isDate(match.date) && !isRunning(tokens, at, match.length);
    const end = tokens[at + match.length - 1]?.end ?? 0;
    found.push({ date: isClear ? match.date : null, start: tokens[at]?.start ?? 0, end });
    at += match.length;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{L}+|\d+|[^\s\p{L}\d]/gu)].map(({ 0: own, index }) => ({
    text: plainLetters(own),
    start: index,
    end: index + own.length,
  }));
}

interface Match {
  readonly date: DateText | null;
  /** In tokens. */
  readonly length: number;
}

function matchAt(tokens: readonly Token[], at: number): Match | null {
  return (
    isoAt(tokens, at) ?? numbersAt(tokens, at) ?? namedAt(tokens, at) ?? englishAt(tokens, at) ?? monthAt(tokens, at)
  );
}

/** `2019-11-27` */
function isoAt(tokens: readonly Token[], at: number): Match | null {
  const [year, one, month, other, day] = textsAt(tokens, at, 5);
  if (!isYear(year) || !isShort(month) || !isShort(day) || one !== '-' || other !== '-' || isSplit(tokens, at, 5))
    return null;
  return { date: written(year, month, day), length: 5 };
}

/** `27-11-2019`, `27/11/19`, `27.11.2019` */
function numbersAt(tokens: readonly Token[], at: number): Match | null {
  const [day, one = '', month, other, year = ''] = textsAt(tokens, at, 5);
  if (!isShort(day) || !isShort(month) || !SEPARATORS.has(one) || one !== other || isGlued(tokens, at)) return null;
  const apostrophe = /^['’‘]$/.test(year) ? 1 : 0;
  const own = textsAt(tokens, at + 4 + apostrophe, 1)[0];
  // `1.2.10` is the number of a heading or a version.
  if (isYear(own)) return { date: written(own, month, day), length: 5 + apostrophe };
  if (own === undefined || !/^\d\d$/.test(own) || one === '.') return null;
  return { date: written(century(own), month, day), length: 5 + apostrophe };
}

/** `27 november 2019`, `27 nov. '19`, `1e mei 2020` */
function namedAt(tokens: readonly Token[], at: number): Match | null {
  const [day, next] = textsAt(tokens, at, 2);
  if (!isShort(day)) return null;
  const ordinal = next === 'e' || next === 'st' || next === 'nd' || next === 'rd' || next === 'th' ? 1 : 0;
  const skipped = ordinal + (textsAt(tokens, at + 1 + ordinal, 1)[0] === '-' ? 1 : 0);
  const month = monthYearAt(tokens, at + 1 + skipped, skipped > ordinal);
  if (month === null) return null;
  const { year, number, length } = month;
  return { date: year === null ? null : written(year, number, day), length: 1 + skipped + length };
}

/** `November 27, 2019` */
function englishAt(tokens: readonly Token[], at: number): Match | null {
  const [name = '', day, comma, year] = textsAt(tokens, at, 4);
  const month = MONTH_NUMBER.get(name);
  if (month === undefined || !isShort(day) || comma !== ',' || !isYear(year)) return null;
  return { date: written(year, String(month), day), length: 4 };
}

/** `november 2020`, `nov. '20` */
function monthAt(tokens: readonly Token[], at: number): Match | null {
  const month = monthYearAt(tokens, at, false);
  if (month === null || month.year === null) return null;
  return { date: written(month.year, month.number), length: month.length };
}

function monthYearAt(
  tokens: readonly Token[],
  at: number,
  isDashed: boolean,
): { year: string | null; number: string; length: number } | null {
  const number = MONTH_NUMBER.get(textsAt(tokens, at, 1)[0] ?? '');
  if (number === undefined) return null;
  let next = at + 1;
  const dot = textsAt(tokens, next, 1)[0];
  if (dot === '.' || (isDashed && dot === '-')) next += 1;
  const [first = '', second] = textsAt(tokens, next, 2);
  const own = { number: String(number) };
  if (isYear(first)) return { ...own, year: first, length: next + 1 - at };
  if (/^['’‘`]$/.test(first) && second !== undefined && /^\d\d$/.test(second))
    return { ...own, year: century(second), length: next + 2 - at };
  return { ...own, year: null, length: next - at };
}

/** It is a piece of something longer: `1 t/m 3 mei 2020`, `27/28 mei 2020`, `medio mei 2020`, a number of a telephone. */
function isRunning(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ text }) => text);
  const last = before.at(-1) ?? '';
  if (NEAR.has(last) || last === '±' || last === '~') return true;
  const isNumberBefore = /^\d+$/.test(last) || (LINKS.has(last) && /^\d+$/.test(before.at(-2) ?? ''));
  const isUntil = last === 'm' && before.at(-2) === '/' && before.at(-3) === 't';
  const [after = '', more = ''] = textsAt(tokens, at + length, 2);
  const isNumberAfter =
    SEPARATORS.has(after) && /^\d/.test(more) && tokens[at + length]?.start === tokens[at + length - 1]?.end;
  return isNumberBefore || isUntil || isNumberAfter || after === '?';
}

function textsAt(tokens: readonly Token[], at: number, count: number): (string | undefined)[] {
  return Array.from({ length: count }, (_, index) => tokens[at + index]?.text);
}

/** White space within it. */
function isSplit(tokens: readonly Token[], at: number, length: number): boolean {
  return Array.from({ length: length - 1 }, (_, index) => at + index).some(
    (index) => tokens[index]?.end !== tokens[index + 1]?.start,
  );
}

/** Letters or numbers stand right before it. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && before.end === tokens[at]?.start && /[\p{L}\d./-]$/u.test(before.text);
}

function isYear(text: string | undefined): text is string {
  return text !== undefined && /^(?:19|20)\d\d$/.test(text);
}

function isShort(text: string | undefined): text is string {
  return text !== undefined && /^\d\d?$/.test(text);
}

/** A protocol of a school is of the years from 1970 to 2069. */
function century(short: string): string {
  return `${Number(short) < 70 ? '20' : '19'}${short}`;
}

function written(year: string, month: string, day?: string): DateText {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}
