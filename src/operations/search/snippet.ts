/** The piece of a text around the words that were found, with these marked: data, and never markup. */
import type { SnippetPiece } from '../../model/search.ts';
import { wordsIn } from './words.ts';

/** In UTF-16 units. */
const LENGTH = 240;

export function snippetOf(text: string, words: ReadonlySet<string>): SnippetPiece[] {
  const found = wordsIn(text).filter(({ forms }) => forms.some((form) => words.has(form)));
  const first = found[0]?.at ?? 0;
  const start = first < LENGTH / 2 ? 0 : text.lastIndexOf(' ', first - LENGTH / 3) + 1;
  const cut = text.length - start <= LENGTH * 1.25 ? -1 : text.indexOf(' ', start + LENGTH);
  const end = cut === -1 ? text.length : cut;
  const pieces: SnippetPiece[] = [];
  const put = (piece: string, isFound: boolean) => {
    if (piece !== '') pieces.push({ text: piece, isFound });
  };
  let at = start;
  if (start > 0) put('… ', false);
  for (const { at: from, length } of found) {
    if (from + length > end) break;
    put(text.slice(at, from), false);
    put(text.slice(from, from + length), true);
    at = from + length;
  }
  put(text.slice(at, end), false);
  if (end < text.length) put(' …', false);
  return pieces;
}
