/** A table without lines that sets headings beside their text: how people put these in the margin. */
import type { PaperBlock, PaperCell, PaperTable } from '../../model/paper.ts';
import { paragraphsIn } from '../paper.ts';
import { isTitle } from './heading/find.ts';
import { isBold } from './heading/look.ts';
import { type Passage, passageOf } from './text/passage.ts';

/** Text has sentences; a value is shorter. */
const LEAST_WORDS = 9;

/** What stands in it, heading and text below each other; null of any other table. */
export function besideText(table: PaperTable): readonly PaperBlock[] | null {
  if (table.isRuled !== false || table.headerRows > 0) return null;
  const rows = table.rows.map(({ cells }) => cells).filter((cells) => cells.some(({ blocks }) => blocks.length > 0));
  if (rows.length < 2 || !rows.every(isBeside)) return null;
  const texts = rows.filter(([, text]) => text !== undefined && isText(text)).length;
  return texts * 2 < rows.length ? null : rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks));
}

function isBeside([side, text, ...more]: readonly PaperCell[]): boolean {
  if (side === undefined || text === undefined || more.length > 0 || text.blocks.length === 0) return false;
  const [head, ...others] = side.blocks;
  return head?.type === 'paragraph' && others.length === 0 && isHeading(passageOf(head));
}

function isHeading(passage: Passage): boolean {
  const { paragraph, isBullet, number } = passage;
  return !isBullet && isTitle(passage) && (number !== null || paragraph.heading !== null || isBold(paragraph));
}

function isText({ blocks }: PaperCell): boolean {
  const paragraphs = blocks.flatMap(paragraphsIn);
  return paragraphs.length > 1 || paragraphs.some((own) => passageOf(own).words.split(' ').length >= LEAST_WORDS);
}
