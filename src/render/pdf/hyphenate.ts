/** Where a word may be broken. */
import hyphen from 'hyphen/nl/index.js';

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
  const parts = hyphen.hyphenateSync(lower, { hyphenChar: separator, html: false }).split(separator);
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += part.length;
    if (offset < minimumBefore || letters.length - offset < minimumAfter) continue;
    // geïnformeerd would have to lose its diaeresis when broken there: ge-informeerd.
    if (/[äëïöü]/.test(lower.charAt(offset))) continue;
    offsets.push(offset);
  }
  return offsets;
}
