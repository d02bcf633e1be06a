/** Lines that stand apart above running text, as headings do: short, begun as a title is, without a sign at the end. */
import type { PaperBlock, PaperParagraph } from '../../../model/paper.ts';
import { plainOf } from '../../paper.ts';
import { beginsItem, ENDED, NUMBER } from './paragraphs.ts';

/** How a paragraph stood in the text. */
export interface Stood {
  /** How many lines it took. */
  readonly lines: number;
  /** White space stood above it, or what is around the text. */
  readonly isSpaced: boolean;
}

const LONGEST = 100;
const MOST_WORDS = 14;
/** As many letters are no cell of a table. */
const RUNNING = 60;

export function withApart(
  blocks: readonly PaperBlock[],
  stood: ReadonlyMap<PaperBlock, Stood>,
  width: number | null,
): PaperBlock[] {
  const marked: PaperBlock[] = [];
  let isBelow = false;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at] as PaperBlock;
    const own = stood.get(block);
    isBelow =
      block.type === 'paragraph' &&
      own !== undefined &&
      isTitle(block, own, width) &&
      isSpaced(block, own, blocks[at - 1], width) &&
      leads(block, blocks[at + 1], isBelow, stood);
    marked.push(isBelow ? apart(block as PaperParagraph) : block);
  }
  return marked.reverse();
}

/** A number without a sign behind it is one before a heading. */
const BARE = /^(\d{1,2})\s+(\p{Lu}.*)$/su;

function apart(paragraph: PaperParagraph): PaperParagraph {
  const look = { ...paragraph.look, isApart: true };
  const text = wordsOf(paragraph);
  const number = BARE.exec(text);
  if (paragraph.marker !== null || number === null) return { ...paragraph, look };
  const marker = { text: number[1] ?? '', kind: 'number', isTyped: true, list: null, level: null } as const;
  return { ...paragraph, look, marker, content: [{ type: 'text', value: number[2] ?? '' }] };
}

function wordsOf({ content }: PaperParagraph): string {
  return plainOf(content).trim();
}

function isTitle(paragraph: PaperParagraph, { lines }: Stood, width: number | null): boolean {
  const { heading, depth, marker } = paragraph;
  const text = wordsOf(paragraph);
  if (lines > 1 || heading !== null || depth > 0 || marker?.kind === 'bullet') return false;
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS || /[.!?:;,…]["'”’)]*$/.test(text)) return false;
  return /^[\p{Lu}\d“"‘']/u.test(text) && /\p{L}{2}/u.test(text) && (width === null || text.length < width * 0.9);
}

function isSpaced(
  paragraph: PaperParagraph,
  { isSpaced: own }: Stood,
  before: PaperBlock | undefined,
  width: number | null,
): boolean {
  if (own || before?.type !== 'paragraph' || ENDED.test(wordsOf(before))) return true;
  // Right under another title, its number tells it.
  return shapeOf(wordsOf(paragraph)) !== '' && isTitle(before, { lines: 1, isSpaced: true }, width);
}

/** `isBelow`: whether what is below stands apart too. */
function leads(
  paragraph: PaperParagraph,
  next: PaperBlock | undefined,
  isBelow: boolean,
  stood: ReadonlyMap<PaperBlock, Stood>,
): boolean {
  if (next === undefined || next.type === 'picture') return false;
  if (next.type !== 'paragraph') return true;
  const own = wordsOf(paragraph);
  const text = wordsOf(next);
  const kind = shapeOf(own);
  if (kind !== '' && kind === shapeOf(text)) return false;
  if (isBelow) return kind !== '';
  if (next.marker?.kind === 'bullet' || (beginsItem(text) && kind !== shapeOf(text))) return true;
  const lines = stood.get(next)?.lines ?? 1;
  return (ENDED.test(text) && text.length > RUNNING / 2) || (lines > 1 && text.length > RUNNING * 2);
}

/** `#.#.`, `artikel #`, `a)`; empty without a number. */
function shapeOf(text: string): string {
  const number = NUMBER.exec(text)?.[0] ?? BARE.exec(text)?.[0] ?? '';
  return number
    .trim()
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replace(/^\(?[a-z](?=[.)])/, 'a');
}
