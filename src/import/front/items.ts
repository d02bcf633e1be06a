/** The blocks of a paper one after the other, those of boxes where these stand; and what is asked of a line. */
import type { PhrasingContent } from 'mdast';
import type { Paper, PaperBlock, PaperParagraph, PaperTable } from '../../model/paper.ts';
import { wordsIn } from '../../model/words-in.ts';
import { plainOf } from '../paper.ts';

export type Item = PaperParagraph | PaperTable;

/** Without pictures, and without paragraphs that say nothing. */
export function itemsOf({ blocks }: Pick<Paper, 'blocks'>): Item[] {
  const items: Item[] = [];
  const ahead: PaperBlock[] = [...blocks].reverse();
  for (let block = ahead.pop(); block !== undefined; block = ahead.pop()) {
    if (block.type === 'box') for (const inner of [...block.blocks].reverse()) ahead.push(inner);
    else if (block.type === 'table' || (block.type === 'paragraph' && textOf(block) !== '')) items.push(block);
  }
  return items;
}

/** With its number, where that stands in the file; white space between words is one space. */
export function textOf({ marker, content }: PaperParagraph): string {
  const number = marker?.isTyped === true ? `${marker.text} ` : '';
  return wordsIn(number + plainOf(content)).join(' ');
}

/** A paragraph can be several lines: Shift and Enter. Tabs stay. */
export function linesOf({ marker, content }: PaperParagraph): string[] {
  const number = marker?.isTyped === true ? `${marker.text} ` : '';
  return (number + brokenOf(content))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function brokenOf(content: readonly PhrasingContent[]): string {
  return content
    .map((node) => (node.type === 'break' ? '\n' : 'children' in node ? brokenOf(node.children) : plainOf([node])))
    .join('');
}

export function countOf(text: string): number {
  return wordsIn(text).length;
}

/** It reads as a sentence, or as more than one. */
export function isProse(text: string): boolean {
  const count = countOf(text);
  return count >= 30 || (count >= 9 && /[.;:?!]$/.test(text));
}

/** Dots, lines and boxes to write in: somebody fills that in later. */
export function isToFill(text: string): boolean {
  return /(?:\.{4,}|…{2,}|_{3,}|☐|□)/.test(text);
}
