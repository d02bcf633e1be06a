/** Tables of contents: lines with leaders to a number, or lines under a heading that says so, each with a page at its right. */
import { wordsIn } from '../../../model/words-in.ts';
import type { Line } from './draft.ts';
import { oneLine } from './lines.ts';

const LEADERS = /(?:\. ?){4}|…{2}|_{4}|(?:· ?){4}/;
const PAGE_AT_END = /(?:^|\D)\d{1,3}$/;
const TITLES = new Set([
  'inhoud',
  'inhoudsopgave',
  'inhoudstafel',
  'inhoudsoverzicht',
  'contents',
  'table of contents',
]);

export function isContentsTitle(text: string): boolean {
  return TITLES.has(
    text
      .toLowerCase()
      .replaceAll(/[^\p{L} ]/gu, '')
      .trim(),
  );
}

/** Which rows are of a table of contents; a row is the pieces of one line. */
export function contentsIn(rows: readonly (readonly Line[])[]): Set<number> {
  const found = new Set<number>();
  let title = -1;
  let last = -1;
  for (const [index, pieces] of rows.entries()) {
    const line = oneLine(pieces);
    if (isContentsTitle(line.text)) title = last = index;
    else if (isEntry(line.text) || (title >= 0 && isPaged(pieces, line))) {
      // What stands between two entries is the beginning of one that takes more lines.
      const from = last >= 0 && index - last <= 3 ? last + 1 : index;
      for (let at = from; at <= index; at++) found.add(at);
      if (title >= 0) found.add(title);
      last = index;
    } else if (index - last > 2) title = last = -1;
  }
  return found;
}

const isEntry = (text: string) => LEADERS.test(text) && PAGE_AT_END.test(text);

/** Without leaders: a number alone at the right. */
function isPaged(pieces: readonly Line[], line: Line): boolean {
  const number = pieces.at(-1);
  return pieces.length > 1 && number !== undefined && /^\d{1,3}$/.test(number.text) && wordsIn(line.text).length > 1;
}
