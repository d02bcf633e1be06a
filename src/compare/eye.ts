/**
 * What the eye sees of letters, and what it does not. White space is a space; what has no width is nothing; a letter with
 * an accent is one sign, however it is stored.
 */

/** Characters without a look of their own: soft hyphens, joiners, marks of direction, controls. White space is none. */
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F]';

const unseen = new RegExp(UNSEEN, 'gu');

/** Equal for two texts that look the same. */
export function visible(text: string): string {
  return lettersOf(text).replaceAll(/\s+/g, ' ').normalize('NFC');
}

/** The letters and white space, as they are stored. */
export function lettersOf(text: string): string {
  return text.replaceAll(unseen, '');
}

/** Whether there is nothing to see but white space. */
export function isBlank(text: string): boolean {
  return visible(text).trim() === '';
}

const withUnseen = (sign: string) => `(?:${sign}${UNSEEN}*)`;

/** A number such as 1.0 or 2019-11-27 is one word. What has no width belongs to what it follows. */
const PIECES = new RegExp(
  `${UNSEEN}*(?:${[
    `${withUnseen('\\p{N}')}+(?:[.,:-]${UNSEEN}*${withUnseen('\\p{N}')}+)*(?!\\p{L})`,
    `${withUnseen('[\\p{L}\\p{M}\\p{N}]')}+`,
    `${withUnseen('\\s')}+`,
    withUnseen('.'),
  ].join('|')})`,
  'gsu',
);

/** Words, stretches of white space and signs. */
export function piecesOf(text: string): readonly string[] {
  return text.match(PIECES) ?? [];
}

/** What stands between the letters: one more stretch than there are letters, each of characters without a look, or empty. */
export function gapsIn(word: string): { readonly letters: readonly string[]; readonly gaps: readonly string[] } {
  const letters = [...lettersOf(word)];
  const gaps = word.split(new RegExp(`(?!${UNSEEN}).`, 'su'));
  return { letters, gaps };
}
