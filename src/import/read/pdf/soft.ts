/**
 * Hyphens that fonts call soft (U+00AD), as many programs write those at the ends of lines. They are drawn, and pdf.js leaves
 * them out of its text: they are found among the glyphs and put back.
 */
import { lettersIn } from '../../paper.ts';
import type { Operators } from './drawn.ts';
import { cleanText } from './letters.ts';
import type { Run } from './raw.ts';

/** After how many letters of the page one stands; undefined where the glyphs are not told. */
export function softHyphens({ fnArray, argsArray }: Operators, showText: number | undefined): number[] {
  const found: number[] = [];
  let count = 0;
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index];
    const glyphs: unknown = fn === showText && Array.isArray(args) ? args[0] : undefined;
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      const unicode: unknown = glyph?.unicode;
      if (unicode === '\u00AD') found.push(count);
      else if (typeof unicode === 'string') count += lettersIn(plain(unicode));
    }
  }
  return found;
}

/** A ligature is its letters. */
const plain = (text: string) => cleanText(text.normalize('NFKC'));

/** Runs in the order that they are drawn, with their hyphens. */
export function withHyphens(runs: readonly Run[], hyphens: readonly number[]): Run[] {
  if (hyphens.length === 0) return [...runs];
  let next = 0;
  let count = 0;
  return runs.map((run) => {
    let text = '';
    for (const letter of run.text) {
      // At the end of a line it is of the run before it, at its beginning of none.
      while (text !== '' && (hyphens[next] ?? Infinity) <= count) {
        if (hyphens[next] === count) text += '-';
        next += 1;
      }
      text += letter;
      count += lettersIn(plain(letter));
    }
    for (; (hyphens[next] ?? Infinity) <= count; next++) if (hyphens[next] === count) text += '-';
    return text === run.text ? run : { ...run, text, isBroken: text.endsWith('-') };
  });
}
