/** What stands before the items of a counted list: `3.`, `c)`, `IV.`, `6.1`; one place where it is made and read. */
import type { List } from 'mdast';

export type CounterStyle = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

export interface ListMarker {
  /** What stands before the count: `6.` of `6.1`. A list typed in a text has none. */
  readonly before?: string;
  readonly style: CounterStyle;
  /** What stands after it: in a text a full stop or a parenthesis; where clauses are numbered whatever the pattern says. */
  readonly delimiter: string;
}

/** Of a list that says nothing else. */
export const USUAL: ListMarker = { style: 'decimal', delimiter: '.' };

export function isSameMarker(one: ListMarker, other: ListMarker): boolean {
  return (one.before ?? '') === (other.before ?? '') && one.style === other.style && one.delimiter === other.delimiter;
}

/** Whether CommonMark could write it, were it in digits: a count and a full stop or parenthesis. */
export function isTypable({ before, delimiter }: ListMarker): boolean {
  return (before ?? '') === '' && (delimiter === '.' || delimiter === ')');
}

export function markerOf({ data }: Pick<List, 'data'>): ListMarker {
  return data?.marker ?? USUAL;
}

/** In a redline, of the list as it was. */
export function formerMarkerOf(list: Pick<List, 'data'>): ListMarker {
  const marker = list.data?.was?.['marker'] as ListMarker | null | undefined;
  return marker === undefined ? markerOf(list) : (marker ?? USUAL);
}

/** `3.`, `c)`: as it is printed before the item of this number. */
export function labelOf({ before = '', style, delimiter }: ListMarker, number: number): string {
  return `${before}${counterOf(style, number)}${delimiter}`;
}

/** A number as it is called, without what parts it from what follows: `3` of `3.`, `Artikel 6` of `Artikel 6:`. */
export function calledNumber(number: string): string {
  let end = number.length;
  while (end > 0 && CLOSING.includes(number.charAt(end - 1))) end -= 1;
  return number.slice(0, end);
}

/** Whether a numbering has a word or sign of its own, by which its numbers are called: `Artikel `, `§ `. */
export function hasWord(text: string): boolean {
  // All letters there are take long to compile, and few numberings need more than those of ASCII.
  return /[A-Za-z§]/.test(text) || (/[^\0-\u00A0]/.test(text) && /\p{L}/u.test(text));
}

const CLOSING = ' \u00A0.:)–—-';

/** `3`, `c`, `iii`. After `z` come `aa` and `ab`; what has no letter, such as 0, keeps its digits. */
export function counterOf(style: CounterStyle, number: number): string {
  if (style === 'decimal' || number < 1) return String(number);
  const counter = style.endsWith('alpha') ? letters(number) : roman(number);
  return style.startsWith('upper') ? counter.toUpperCase() : counter;
}

/** What may be letters that count, as a regular expression; which of them do, the two functions below say. */
export const COUNTING_LETTERS = '(?:[A-Za-z]|[IVXLCivxlc]{2,11})';

/** How a list counts that begins with this, and from where; undefined of what begins none. `i` is the Roman number. */
export function beginningOf(counter: string): { readonly style: CounterStyle; readonly number: number } | undefined {
  if (/^\d+$/.test(counter)) return { style: 'decimal', number: Number(counter) };
  // Few people begin with a capital that is not the first, and many sentences with initials.
  if (counter === 'A') return { style: 'upper-alpha', number: 1 };
  if (counter === 'I') return { style: 'upper-roman', number: 1 };
  if (/^[a-hj-z]$/.test(counter)) return { style: 'lower-alpha', number: letterNumber(counter) };
  // Other letters begin words too: `ml. `.
  const number = /^[ivx]+$/.test(counter) ? romanNumber(counter) : undefined;
  return number === undefined ? undefined : { style: 'lower-roman', number };
}

/**
 * The number of what stands after `last` in a list that counts in letters; undefined of what is not of that list. A number
 * may be missing or wrong, as long as it is clear what was meant.
 */
export function continuationOf(style: CounterStyle, counter: string, last: number): number | undefined {
  if (counter === counterOf(style, last + 1)) return last + 1;
  const isUpper = style.startsWith('upper');
  const lower = counter.toLowerCase();
  if (counter !== (isUpper ? counter.toUpperCase() : lower)) return undefined;
  if (style.endsWith('roman')) return romanNumber(lower);
  // Only after `h` is `i` a letter.
  const isLetter = /^[a-hj-z]$/.test(lower) || (last >= 26 && /^[a-z]{2}$/.test(lower));
  return isLetter ? letterNumber(lower) : undefined;
}

/** Whether a list of one item is one: of `A. Jansen is er` it is a sentence. */
export function isInitial(list: List): boolean {
  return markerOf(list).style.startsWith('upper') && list.children.length === 1;
}

function letters(number: number): string {
  const rest = number - 1;
  const last = String.fromCharCode(97 + (rest % 26));
  return rest < 26 ? last : letters(Math.floor(rest / 26)) + last;
}

function letterNumber(text: string): number {
  return [...text].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);
}

const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  return NUMERALS.map(([value, numeral]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return numeral.repeat(times);
  }).join('');
}

/** As `roman` writes it, below 400: `iiii` and `mix` are no numbers. */
function romanNumber(text: string): number | undefined {
  if (!/^[ivxlc]+$/.test(text)) return undefined;
  let rest = text;
  let number = 0;
  for (const [value, numeral] of NUMERALS) {
    while (rest.startsWith(numeral)) {
      rest = rest.slice(numeral.length);
      number += value;
    }
  }
  return rest === '' && roman(number) === text ? number : undefined;
}
