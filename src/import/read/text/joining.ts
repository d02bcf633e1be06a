/** Lines that were broken, as one text again: words that a hyphen parted are one where that is right. */
import type { Joined, PaperPlace } from '../../../model/paper.ts';

/** Words of the text, to tell whether a word of two pieces has a hyphen of its own. */
export type Known = ReadonlySet<string>;

export function knownWords(text: string): Known {
  const words = text.toLowerCase().match(/[\p{L}\d]+(?:[-‑][\p{L}\d]+)*/gu) ?? [];
  return new Set(words);
}

/** `onderwijs- en zorgbeleid`: what is left out stands behind. */
const SUSPENDED: ReadonlySet<string> = new Set(['en', 'of', 'als', 'dan', 'tot', 'and', 'or', 'en/of']);

export interface Text {
  readonly text: string;
  readonly joined: readonly Joined[];
}

/** Of lines without white space around them. */
export function joinLines(lines: readonly string[], place: PaperPlace, known: Known): Text {
  const pieces: string[] = [];
  const joined: Joined[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    const made = last === undefined ? undefined : wordOf(last, line, known);
    if (last === undefined || made === undefined) {
      pieces.push(last === undefined ? line : ` ${line}`);
      continue;
    }
    pieces[pieces.length - 1] = last.slice(0, last.length - made.first.length) + made.word;
    pieces.push(line.slice(made.second.length));
    joined.push({ place, pieces: [made.first, made.second], word: made.word });
  }
  return { text: pieces.join(''), joined };
}

interface Made {
  readonly first: string;
  readonly second: string;
  readonly word: string;
}

/** Undefined where a line ends with no part of a word. */
function wordOf(line: string, next: string, known: Known): Made | undefined {
  const first = line.slice(line.lastIndexOf(' ') + 1);
  const second = /^[\p{L}\d][^\s]*/u.exec(next)?.[0] ?? '';
  if (!/^.*[\p{L}\d][-‐\u00AD]$/u.test(first) || second === '') return undefined;
  const start = first.slice(0, -1);
  if (first.endsWith('\u00AD')) return { first, second, word: start + second };
  if (SUSPENDED.has(second.toLowerCase()) || !/^\p{Ll}/u.test(second)) return upperCase(first, second);
  return { first, second, word: keepsHyphen(start, second, known) ? first + second : start + second };
}

/** `Noord-` and `Brabant`, `VO-` and `Raad`: a name of two parts. */
function upperCase(first: string, second: string): Made | undefined {
  return /^\p{Lu}/u.test(second) && /\p{L}-$/u.test(first) ? { first, second, word: first + second } : undefined;
}

function keepsHyphen(start: string, second: string, known: Known): boolean {
  const before = start.slice(Math.max(start.lastIndexOf('('), start.lastIndexOf('/')) + 1).toLowerCase();
  const after = (/^[\p{L}\d-]+/u.exec(second)?.[0] ?? '').toLowerCase();
  if (known.has(before + after)) return false;
  if (known.has(`${before}-${after}`)) return true;
  // Of letters and figures that stand for words, and of one letter.
  return /\d$|\p{Lu}$/u.test(start) || before.length < 2 || (before.includes('-') && known.has(before));
}
