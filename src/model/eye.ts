/**
 * What the eye reads of letters: the one definition of equal letters. A letter with an accent is one sign, however it is
 * stored; white space is a space, of whatever width and however much; a hyphen that does not break is a hyphen; what has
 * no look is nothing.
 */

/** Characters without a look of their own: soft hyphens, joiners, marks of direction, controls. White space is none. */
export const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F]';

const unseen = new RegExp(UNSEEN, 'gu');

/** What is not read as it stands. Most texts have none of it, and are looked at no further. */
const ODD = /[^ -~\u00A1-\u00AC\u00AE-\u024F\u2012-\u2027\u2030-\u205E\u20AC]| {2}/;

/** Equal for two texts that read the same. */
export function asRead(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').replaceAll('\u2011', '-').normalize('NFC');
}

/** The same of a line: what stands around it is nothing. */
export function lineAsRead(text: string): string {
  return asRead(text).trim();
}
