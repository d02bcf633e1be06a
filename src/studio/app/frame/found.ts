/** Whether words are among others: capitals, accents and the number of spaces make no difference. */
import { plainLetters } from '../../../model/letters.ts';

/** What is searched for; the same function asks of each text whether it has it. Nothing is in everything. */
export function searchFor(words: string): (texts: readonly (string | null)[]) => boolean {
  const wanted = folded(words);
  return (texts) => wanted === '' || folded(texts.join(' ')).includes(wanted);
}

function folded(words: string): string {
  return plainLetters(words).replaceAll(/\s+/g, ' ').trim();
}
