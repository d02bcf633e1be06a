/** Where the lines of a folded text (`>`) end: as before, wherever its words are the same. */

import { standsAlone } from '../typed/own-line.ts';
import { common } from './common.ts';

/** The end of a sentence, with what may close behind it. */
const SENTENCE = /[.?!:;…]["'”’»)\]*_]*(?:\[\^[^[\]]*\])?$/;

/**
 * The lines that say `after`, broken where the lines of `before` were; undefined where folded lines cannot say it plainly: a
 * text with more line ends of its own than it had. A sentence that comes new gets a line where each had one.
 */
export function brokenAlike(lines: readonly string[], before: string, after: string): readonly string[] | undefined {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const linesIn = (text: string) => text.split('\n').length;
  if (linesIn(after) > linesIn(before) || /(?:^|\n) |\n(?:[-*+]|\w+[.)]) /.test(after)) return undefined;
  const isBroken = breaksIn(lines, old);
  if (isBroken === undefined) return undefined;
  const bySentence = old.every(({ word, gap }, index) => gap !== ' ' || !isSentence(word) || isBroken[index] === true);
  const pairs = common(
    old.map(({ word }) => word),
    fresh.map(({ word }) => word),
  );
  return put(fresh, lineEnds(fresh, old, isBroken, pairs, bySentence));
}

interface Word {
  readonly word: string;
  /** What follows it: a space, line ends, or nothing. */
  readonly gap: string;
}

function wordsOf(text: string): Word[] {
  const pieces = text.split(/( |\n+)/);
  const words: Word[] = [];
  for (let index = 0; index < pieces.length; index += 2)
    words.push({ word: pieces[index] ?? '', gap: pieces[index + 1] ?? '' });
  return words;
}

/** After which words a line ends where a space is read; undefined where the lines do not say the words. */
function breaksIn(lines: readonly string[], words: readonly Word[]): boolean[] | undefined {
  const own = lines.filter((line) => line !== '');
  const isBroken = words.map(() => false);
  let at = 0;
  for (const line of own) {
    for (const [index, word] of line.split(' ').entries()) {
      if (words[at + index]?.word !== word) return undefined;
    }
    at += line.split(' ').length;
    if (words[at - 1]?.gap === ' ') isBroken[at - 1] = true;
  }
  return at === words.length ? isBroken : undefined;
}

function isSentence(word: string): boolean {
  return SENTENCE.test(word);
}

/** The words that came between two that were there before, or at an end. */
interface Stretch {
  /** Indexes of the two in the new words, and in the old ones; -1 and the length at an end. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

function stretchesIn(fresh: readonly Word[], old: readonly Word[], pairs: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < fresh.length - 1; ) {
    let to = from + 1;
    while (to < fresh.length && pairs[to] === -1) to += 1;
    stretches.push({ from, to, left: pairs[from] ?? -1, right: pairs[to] ?? old.length });
    from = to;
  }
  return stretches;
}

/** After which new words a line is to end. */
function lineEnds(
  fresh: readonly Word[],
  old: readonly Word[],
  isBroken: readonly boolean[],
  pairs: readonly number[],
  bySentence: boolean,
): boolean[] {
  const ends = fresh.map(() => false);
  for (const stretch of stretchesIn(fresh, old, pairs)) {
    const { from, to, left, right } = stretch;
    const isSame = left !== -1 && to - from === 1 && right === left + 1;
    const places = Array.from({ length: to - from }, (_, step) => from + step).filter((at) => fresh[at]?.gap === ' ');
    const own = isSame ? (isBroken[left] === true ? places : []) : endsIn(stretch, places, fresh, isBroken, bySentence);
    for (const at of own) ends[at] = true;
  }
  return ends;
}

/** Of a stretch that changed: at its sentences, or at the place that is most like where a line ended before. */
function endsIn(
  { from, to, left, right }: Stretch,
  places: readonly number[],
  fresh: readonly Word[],
  isBroken: readonly boolean[],
  bySentence: boolean,
): readonly number[] {
  const sentences = bySentence ? places.filter((at) => isSentence(fresh[at]?.word ?? '')) : [];
  if (sentences.length > 0) return sentences;
  const last = places.filter((at) => at === to - 1);
  if (right > 0 && right < isBroken.length && isBroken[right - 1] === true && last.length > 0) return last;
  if (left !== -1 && isBroken[left] === true && places[0] === from) return [from];
  const had = isBroken.slice(Math.max(left, 0), right).some(Boolean);
  return had ? places.slice(-1) : [];
}

function put(words: readonly Word[], ends: readonly boolean[]): string[] {
  let text = '';
  for (const [index, { word, gap }] of words.entries()) {
    const isEnd = ends[index] === true && word !== '' && words[index + 1]?.word !== '';
    // As many line ends as are read stand as so many blank lines.
    text += word + (gap === ' ' ? (isEnd ? '\n' : ' ') : gap === '' ? '' : `\n${gap}`);
  }
  return text.split('\n');
}

/** A text that comes new, with each sentence on a line; undefined where folded lines cannot say it. */
export function bySentences(text: string): readonly string[] | undefined {
  if (/^ |\s$|[^\S ]| {2}/.test(text) || text === '') return undefined;
  const words = wordsOf(text);
  const begins = (word: string | undefined) => /^[\p{Lu}\p{N}{‘“"'[*_(]/u.test(word ?? '');
  const lines = put(
    words,
    words.map(({ word }, index) => isSentence(word) && begins(words[index + 1]?.word)),
  );
  return lines.length > 1 ? together(lines) : lines;
}

/** Without a line end that whoever reads the file would take for one of the text. */
function together(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    const isApart = last === undefined || last === '' || line === '' || !standsAlone(line, last);
    if (isApart) kept.push(line);
    else kept[kept.length - 1] = `${last} ${line}`;
  }
  return kept;
}
