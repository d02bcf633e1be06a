/** The pieces in which running text is compared. What is equal in it, `model/eye.ts` says. */
import { lineAsRead, UNSEEN } from '../model/eye.ts';

/** Whether there is nothing to see but white space. */
export function isBlank(text: string): boolean {
  return lineAsRead(text) === '';
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
