import { distance } from 'fastest-levenshtein';
import type { Param } from './diagnostic.ts';

/** In a short word one other letter makes another word (`po`, `vo`); a slip in a long one leaves it recognisable. */
function slipsIn(letters: number): number {
  if (letters < 3) return 0;
  return letters < 6 ? 1 : Math.floor(letters / 3);
}

/**
 * The known word that was meant: the nearest one, when it is near enough and no other is as near. Capitals do not count.
 * Nothing for a word that is known itself.
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const asked = typed.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const word of known) {
    if (word === typed) return undefined;
    if (word === best) continue;
    const away = slipsBetween(asked, word.toLowerCase());
    if (away > bestDistance) continue;
    best = away < bestDistance ? word : undefined;
    bestDistance = away;
  }
  return best;
}

/** Letters to add, remove or change, or neighbours to swap; infinite when these are too many to be a slip. */
function slipsBetween(typed: string, word: string): number {
  // The dashes of an option are no letters that one gets right or wrong.
  const limit = slipsIn(Math.max(typed.length, word.length) - (/^-+/.exec(typed)?.[0].length ?? 0));
  if (Math.abs(typed.length - word.length) > limit) return Number.POSITIVE_INFINITY;
  const away = isSwapped(typed, word) ? 1 : distance(typed, word);
  return away > limit ? Number.POSITIVE_INFINITY : away;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = a.split('').findIndex((unit, index) => unit !== b[index]);
  return a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** The sentence ` Bedoel je …?`, with the space before it, or nothing. */
export function suggestion(typed: string, known: Iterable<string>): Param {
  const word = nearest(typed, known);
  return word === undefined ? '' : meant(word);
}

/** That sentence, of a word that is known to be meant. */
export function meant(word: string): Param {
  return { nl: ` Bedoel je ${word}?`, en: ` Did you mean ${word}?` };
}
