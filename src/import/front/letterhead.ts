/** A table at the head of a paper that only sets things beside each other: a logo and an address, a title and a version. */
import type { PaperTable } from '../../model/paper.ts';
import { paragraphsIn } from '../paper.ts';
import { type Item, isProse, textOf } from './items.ts';
import { tableFacts } from './tables.ts';

/** So many items may stand before it. */
const MOST_BEFORE = 2;
const MOST_PARAGRAPHS = 14;

/** What stands in such a table stands there as it were below each other. */
export function withLetterhead(items: readonly Item[]): readonly Item[] {
  const at = items.slice(0, MOST_BEFORE + 1).findIndex(({ type }) => type === 'table');
  const table = items[at];
  const before = items.slice(0, Math.max(at, 0));
  if (table?.type !== 'table' || before.some(isHead) || !isLetterhead(table)) return items;
  const inside = paragraphsIn(table).filter((paragraph) => textOf(paragraph) !== '');
  return [...before, ...inside, ...items.slice(at + 1)];
}

function isHead(item: Item): boolean {
  return item.type === 'paragraph' && (item.heading !== null || item.role !== null);
}

function isLetterhead(table: PaperTable): boolean {
  const own = paragraphsIn(table);
  if (own.length > MOST_PARAGRAPHS || table.headerRows > 0 || tableFacts(table, 'sure') !== null) return false;
  return own.every((paragraph) => paragraph.marker === null && paragraph.field === null && !isProse(textOf(paragraph)));
}
