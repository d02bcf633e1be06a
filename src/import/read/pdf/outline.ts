/** The bookmarks of a file (ISO 32000-2, 12.3.3) say which paragraphs are headings, and of which level. */
import type { DraftBlock, DraftParagraph } from './draft.ts';
import { cleanText } from './letters.ts';
import type { PdfjsDocument } from './pdfjs.ts';

export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
}

/** More than a long handbook has. */
const MOST = 5000;

export async function bookmarksOf(document: PdfjsDocument): Promise<Bookmark[]> {
  const found: Bookmark[] = [];
  const open = [{ nodes: (await document.getOutline()) ?? [], at: 0 }];
  while (open.length > 0 && found.length < MOST) {
    const level = open.at(-1);
    const node = level?.nodes[level.at];
    if (level === undefined || node === undefined) open.pop();
    else {
      level.at += 1;
      found.push({ title: cleanText(node.title), level: open.length });
      if (Array.isArray(node.items) && open.length < 9) open.push({ nodes: node.items, at: 0 });
    }
  }
  return found;
}

/** The level of paragraphs that read as a bookmark does, in its order. */
export function headedBy(blocks: readonly DraftBlock[], bookmarks: readonly Bookmark[]): DraftBlock[] {
  const waiting = new Map<string, number[]>();
  for (const { title, level } of bookmarks) {
    const key = keyOf(title);
    if (key !== '') waiting.set(key, [...(waiting.get(key) ?? []), level]);
  }
  return blocks.map((block) => {
    if (block.type !== 'paragraph' || block.heading !== null || block.lines.length > 4) return block;
    const key = keyOf(textOf(block));
    const levels = waiting.get(key) ?? waiting.get(withoutNumber(key));
    const level = levels?.shift();
    return level === undefined ? block : { ...block, heading: level };
  });
}

const textOf = ({ marker, lines }: DraftParagraph) =>
  `${marker?.kind === 'number' ? marker.text : ''}${lines.map(({ text }) => text).join('')}`;

const keyOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const withoutNumber = (key: string) => key.replace(/^[\d.]+/, '');
