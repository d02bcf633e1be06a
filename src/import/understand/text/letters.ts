/** Letters of a paper as the source can hold them: no tabs, no letters that nobody sees, accents as one. */
import { asciiAddress } from '../../../encode/address.ts';
import { refusedIn } from '../../../source/characters.ts';
import { missingIn } from '../../../source/glyphs/index.ts';

const WHITE = /[\t\n\r\f\v\u0085\u2028\u2029]/g;
/** Of a font of its own: what it looks like is not known. */
const OWN = /[\p{Co}\p{Cs}]/u;
/** In the place of a sign that no document of ours can show: whoever reads sees that something stood there. */
export const STAND_IN = '\u25AF';

export function lettersOf(text: string): string {
  const plain = withoutHidden(text.replaceAll(WHITE, ' ').normalize('NFC'));
  const missing = missingIn(plain);
  return missing.reduce((rest, sign) => rest.replaceAll(sign, STAND_IN), plain);
}

function withoutHidden(plain: string): string {
  return withRefused(plain, (char) => (OWN.test(char) ? STAND_IN : ''));
}

function withRefused(text: string, instead: (char: string) => string): string {
  let end = 0;
  const kept = refusedIn(text).map(({ offset, char }) => {
    const before = text.slice(end, offset);
    end = offset + char.length;
    return before + instead(char);
  });
  return kept.join('') + text.slice(end);
}

/** An address as browsers read it: without tabs and ends of lines, and in codes what the source may not hold. */
export function addressOf(url: string): string {
  return withRefused(url.replaceAll(/[\t\n\r]/g, ''), asciiAddress);
}

/** As much as one line of the source may hold. */
export const LONGEST_LINE = 1000;

/** A line of the source, such as a label: no parameter stands in it. Empty where there is nothing to see. */
export function lineOf(text: string): string {
  const line = lettersOf(text).replaceAll(/ {2,}/g, ' ').trim();
  // A line knows no escape: a soft hyphen, which is never seen there, parts what would be a parameter.
  const own = line.replaceAll('{{', '{\u00AD{');
  return /[^\s\u00AD]/.test(own) ? own : '';
}
