import { distance } from 'fastest-levenshtein';
import type { Param } from './diagnostic.ts';

/** The known word nearest to what was typed, when it is near enough to be what was meant. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = (typed.length <= 4 ? 1 : Math.max(2, Math.floor(typed.length / 3))) + 1;
  for (const word of known) {
    const away = distance(typed, word);
    if (away < bestDistance) {
      best = word;
      bestDistance = away;
    }
  }
  return best;
}

/** The sentence ` Bedoel je …?`, with the space before it, or nothing. */
export function suggestion(typed: string, known: Iterable<string>): Param {
  const word = nearest(typed, known);
  return word === undefined ? '' : { nl: ` Bedoel je ${word}?`, en: ` Did you mean ${word}?` };
}
