/** A string in a style sheet or a `style` attribute (CSS Syntax 3, 4.3.5). */
import { type Encoded, encoded } from './encoded.ts';

export type Css = Encoded<'css'>;

/** What means nothing to CSS in a string, nor to the HTML around it. */
const PLAIN = /[\p{L}\p{N} .,:;()§–—-]/u;

/** With its quotes. A character that could end the string, or the element that it stands in, is written by its number. */
export function cssString(text: string): Css {
  const written = [...text].map((char) => (PLAIN.test(char) ? char : `\\${char.codePointAt(0)?.toString(16)} `));
  return encoded(`'${written.join('')}'`);
}
