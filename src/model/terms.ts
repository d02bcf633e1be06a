/** Words that have a meaning of their own, found in texts: whole words, in capitals or not, of those that begin alike the longest. */
import { asRead } from './eye.ts';

export interface Found<T> {
  /** Where it stands in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly meaning: T;
}

export interface Terms<T> {
  /** Gives back what the same words meant already; they keep that. Undefined where they are new. */
  add(words: string, meaning: T): T | undefined;
  /** In order; none overlaps another. */
  find(text: string): Found<T>[];
}

/** The words of a term, one after the other. */
interface Step<T> {
  readonly next: Map<string, Step<T>>;
  meaning?: T;
}

/** A word, with what ties it to another (`oud-leerling`, `foto’s`, `school-`); or a sign. */
const WORDS = /[\p{L}\p{N}\p{M}\u00AD]+(?:[-\u2011'’][\p{L}\p{N}\p{M}\u00AD]+)*[-\u2011]?|\S/gu;

/** However many terms there are, a text is gone through once. */
export function createTerms<T>(): Terms<T> {
  const root: Step<T> = { next: new Map() };
  const add = (words: string, meaning: T): T | undefined => {
    let step = root;
    for (const { key } of wordsIn(words)) {
      const next: Step<T> = step.next.get(key) ?? { next: new Map() };
      step.next.set(key, next);
      step = next;
    }
    if (step.meaning !== undefined) return step.meaning;
    step.meaning = meaning;
    return undefined;
  };
  const find = (text: string): Found<T>[] => {
    const words = wordsIn(text);
    const found: Found<T>[] = [];
    for (let at = 0; at < words.length; ) {
      const { length, meaning } = longestFrom(words, at);
      const [first, last] = [words[at], words[at + length - 1]];
      if (first !== undefined && last !== undefined && meaning !== undefined)
        found.push({ start: first.start, end: last.end, meaning });
      at += Math.max(1, length);
    }
    return found;
  };
  const longestFrom = (words: readonly Word[], from: number): { length: number; meaning: T | undefined } => {
    let longest: { length: number; meaning: T | undefined } = { length: 0, meaning: undefined };
    let step = root.next.get(words[from]?.key ?? '');
    for (let length = 1; step !== undefined; length++) {
      if (step.meaning !== undefined) longest = { length, meaning: step.meaning };
      step = step.next.get(words[from + length]?.key ?? '');
    }
    return longest;
  };
  return { add, find };
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    key: asRead(word).toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
