/** What is read from right to left in a document that is not: names in Arabic and Hebrew, and what stands within them. */

const LETTER = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';
const letter = new RegExp(`[${LETTER}]`);
/** To the last letter: numbers and signs behind it belong to the text around, and so do arrows and the like between. */
const stretch = new RegExp(`[${LETTER}](?:[\\p{M}\\p{Nd}\\p{P}\\p{Cf}\\u0020\\u00A0]*[${LETTER}])*`, 'gu');
const others = new RegExp(`(?![${LETTER}])\\p{L}`, 'u');

export interface Stretch {
  readonly text: string;
  readonly isBackwards: boolean;
}

/** Whether there is anything in it that is read from right to left. */
export function hasBackwards(text: string): boolean {
  return letter.test(text);
}

/** Whether all of it is read from right to left, with its numbers and signs: there are no other letters in it. */
export function isBackwards(text: string): boolean {
  return letter.test(text) && !others.test(text);
}

/**
 * A text in parts that are each read one way; each is an island, so that a name does not turn round the brackets and
 * numbers beside it. A text that stands alone is one part where it can be.
 */
export function stretchesOf(text: string, isAlone = false): Stretch[] {
  if (!letter.test(text)) return [{ text, isBackwards: false }];
  if (isAlone && isBackwards(text)) return [{ text, isBackwards: true }];
  const parts: Stretch[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(stretch)) {
    if (index > from) parts.push({ text: text.slice(from, index), isBackwards: false });
    parts.push({ text: found, isBackwards: true });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isBackwards: false });
  return parts;
}
