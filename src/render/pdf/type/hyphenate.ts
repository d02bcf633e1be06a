/** Where a word may be broken. */
import patterns, { type Trie } from 'hyphen/patterns/nl.js';
import { loanIn } from './loan-words.ts';

export type Opportunity = 'hyphen' | 'free';

const separator = '\u00AD';
const minimumLetters = 7;
const minimumBefore = 3;
const minimumAfter = 3;

/** Offsets in a word where it may be broken, in order, with whether a hyphen is added there. */
export function opportunities(word: string, hyphenate: boolean): { offset: number; kind: Opportunity }[] {
  const found: { offset: number; kind: Opportunity }[] = [];
  const isAddress = /:\/\/|^www\.|@/.test(word);
  // After a slash, dash or soft break inside; in addresses also around the other separators.
  const inside = isAddress ? /[/?&=#_.@-](?=[\p{L}\p{N}])/gu : /(?<=.{3})[-–—/\u200B](?=[\p{L}\p{N}]{3})/gu;
  for (const match of word.matchAll(inside)) found.push({ offset: match.index + match[0].length, kind: 'free' });
  if (!isAddress && hyphenate) {
    for (const match of word.matchAll(/[\p{L}\p{M}\u00AD]+/gu)) {
      for (const offset of hyphenOffsets(match[0])) found.push({ offset: match.index + offset, kind: 'hyphen' });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function hyphenOffsets(letters: string): number[] {
  if (letters.includes(separator)) {
    return [...letters.matchAll(/\u00AD/g)].map((match) => match.index + 1);
  }
  // All capitals is an abbreviation (MEDEZEGGENSCHAP is left alone too).
  if (letters.length < minimumLetters || letters === letters.toUpperCase()) return [];
  const lower = letters.toLowerCase();
  if (lower.length !== letters.length) return [];
  // geïnformeerd would have to lose its diaeresis when broken there: ge-informeerd.
  return roomy(letters, breaksOf(letters, lower)).filter((offset) => !/[äëïöü]/.test(lower.charAt(offset)));
}

/** Without those that leave too few letters on either side. */
function roomy(letters: string, offsets: readonly number[]): number[] {
  return offsets.filter((offset) => offset >= minimumBefore && letters.length - offset >= minimumAfter);
}

/** Endings that take the last letter of the word before them along: `downloa-ders`. */
const ENDING = /^(?:e[nr]s?|ende?|ings?|erij)$/;

/** Of a compound with a loan word, each part by itself. A name with a capital inside is whole; it may be left after, where we know its end. */
function breaksOf(letters: string, lower: string): readonly number[] {
  const loan = loanIn(lower);
  const lastCapital = letters.search(/\p{Lu}\P{Lu}*$/u);
  if (loan === undefined) return lastCapital > 0 ? [] : patternBreaks(lower);
  const { start, end, breaks } = loan;
  const part = (from: number, to?: number) => {
    const own = letters.slice(from, to);
    return roomy(own, breaksOf(own, lower.slice(from, to))).map((offset) => from + offset);
  };
  const after = ENDING.test(lower.slice(end)) || lastCapital >= end ? [] : [end, ...part(end)];
  return lastCapital > 0 ? after : [...part(0, start), start, ...breaks, ...after];
}

const [levelsOf, trie, exceptions] = patterns;

/**
 * Liang's algorithm on the patterns of the package hyphen. Its own function gives the same and looks through every text
 * for HTML, which takes a cold process five times as long.
 */
function patternBreaks(lower: string): readonly number[] {
  if (Object.hasOwn(exceptions, lower)) return exceptions[lower] ?? [];
  const word = `.${lower}.`;
  const levels = new Uint8Array(word.length + 1);
  for (let start = 0; start < word.length - 2; start++) raise(levels, word, start);
  const breaks: number[] = [];
  for (let i = 2; i < lower.length - 1; i++) if (((levels[i] ?? 0) & 1) === 1) breaks.push(i);
  return breaks;
}

/** Raises the levels to those of each pattern that the word has at this place. */
function raise(levels: Uint8Array, word: string, start: number): void {
  // The levels of a pattern that starts a word begin at its first letter, not at the dot.
  const first = start === 0 ? 0 : start - 1;
  let node: Trie | undefined = trie;
  for (let i = start; i < word.length && node !== undefined; i++) {
    const next: Trie[string] | undefined = node[word.charAt(i)];
    if (next === undefined) return;
    let row: readonly number[] | undefined;
    if (typeof next === 'number') {
      row = levelsOf[next];
      node = undefined;
    } else if (isPair(next)) {
      row = levelsOf[next[1]];
      node = next[0];
    } else node = next;
    if (row === undefined) continue;
    for (let k = 0; k < row.length; k++) {
      const level = row[k] ?? 0;
      if (level > (levels[first + k] ?? 0)) levels[first + k] = level;
    }
  }
}

const isPair = (next: Trie | readonly [Trie, number]): next is readonly [Trie, number] => Array.isArray(next);
