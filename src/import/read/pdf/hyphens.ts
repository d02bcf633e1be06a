/** Words that stand in two pieces at the end of a line: which hyphens go, and which are of the word. */
import { wordsIn } from '../../../model/words-in.ts';
import type { Line } from './draft.ts';

/** What a file says of its words, to tell hyphens of a word from those at the end of a line. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** It breaks words at the ends of lines: a program that does so, does so often. */
  readonly breaksWords: boolean;
}

/** A share of the lines: beyond it, words are broken. Without that, few lines end in a hyphen of the word itself. */
const OFTEN = 0.025;

const BROKEN = /\p{Ll}[-\u2010]$/u;

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const own = wordsIn(line.text).map(bare);
    const isBroken = BROKEN.test(line.text.slice(-3));
    if (isBroken && /^\p{Ll}/u.test(lines[index + 1]?.text ?? '')) broken += 1;
    // The pieces of a broken word are no words.
    const first = BROKEN.test(lines[index - 1]?.text.slice(-3) ?? '') ? 1 : 0;
    for (const word of own.slice(first, isBroken ? -1 : undefined)) words.add(word);
  }
  return { words, breaksWords: lines.length > 0 && broken / lines.length > OFTEN };
}

/** Without signs around it, in small letters. */
function bare(word: string): string {
  const letters = [...word.toLowerCase()];
  const first = letters.findIndex((letter) => /[\p{L}\p{N}]/u.test(letter));
  const last = letters.findLastIndex((letter) => /[\p{L}\p{N}-]/u.test(letter));
  return first < 0 ? '' : letters.slice(first, last + 1).join('');
}

/** Words that stand after a word of which the rest comes later: `in- en uitstroom`. */
const BETWEEN = new Set(['en', 'of', 'tot', 'dan', 'als', 'respectievelijk', 'and', 'or', 'to']);

/** How the end of a line and the beginning of the next go together: as words apart, as one with its hyphen, or without it. */
export function joiningOf(
  end: string,
  start: string,
  { words, breaksWords }: Vocabulary,
  isSoft: boolean,
): 'apart' | 'kept' | 'joined' {
  const head = wordsIn(end.slice(-80)).at(-1) ?? '';
  const tail = wordsIn(start.slice(0, 80))[0] ?? '';
  if (!/[\p{L}\p{N}][-\u2010]$/u.test(head.slice(-3)) || !/^[\p{L}\p{N}]/u.test(tail)) return 'apart';
  if (BETWEEN.has(bare(tail)) || head.length < 2) return 'apart';
  const half = head.slice(0, -1);
  if (!/^\p{Ll}/u.test(tail) || !/\p{Ll}$/u.test(half) || /\p{Lu}{2}/u.test(half) || bare(half).length < 2)
    return 'kept';
  const whole = bare(half + tail);
  if (words.has(whole)) return 'joined';
  if (!isSoft && words.has(bare(`${half}-${tail}`))) return 'kept';
  return isSoft || breaksWords ? 'joined' : 'kept';
}
