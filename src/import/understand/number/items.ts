/** Items of a list with bullets whose words begin with numbers that count: Markdown counts in digits alone, so letters stand so. */
import type { PaperBlock, PaperParagraph } from '../../../model/paper.ts';
import { plainOf } from '../../paper.ts';
import { withoutStart } from '../text/phrasing.ts';
import { startsWithNumber } from './split.ts';
import { kindOf, lastCount, styleOf, type TypedNumber } from './typed.ts';

interface Numbered {
  readonly number: TypedNumber;
  readonly length: number;
}

/** The same paragraphs, with those numbers as markers where all items of a list have one, each the next. */
export function countedItems(blocks: readonly PaperBlock[]): PaperBlock[] {
  const out = blocks.map((block): PaperBlock => {
    if (block.type === 'box') return { ...block, blocks: countedItems(block.blocks) };
    if (block.type !== 'table') return block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: countedItems(cell.blocks) })),
    }));
    return { ...block, rows };
  });
  const open: number[][] = [];
  const close = (depth: number): void => {
    for (const items of open.splice(depth)) count(out, items);
  };
  for (const [index, block] of out.entries()) {
    const depth = block.type === 'paragraph' ? Math.min(block.depth, DEEPEST) : 0;
    close(depth);
    if (block.type !== 'paragraph' || depth === 0 || block.marker === null) continue;
    if (block.marker.kind !== 'bullet') close(depth - 1);
    else {
      while (open.length < depth) open.push([]);
      open[depth - 1]?.push(index);
    }
  }
  close(0);
  return out;
}

const DEEPEST = 9;

function count(blocks: PaperBlock[], items: readonly number[]): void {
  const found = items.map((index) => numberOf(blocks[index]));
  if (items.length < 2 || !isCounted(found)) return;
  for (const [at, index] of items.entries()) {
    const [own, block] = [found[at], blocks[index]];
    if (own == null || block?.type !== 'paragraph') continue;
    const marker = { text: own.number.text, kind: 'number', isTyped: true, list: null, level: null } as const;
    blocks[index] = { ...block, marker, content: withoutStart(block.content, own.length) };
  }
}

function numberOf(block: PaperBlock | undefined): Numbered | null {
  const content: PaperParagraph['content'] = block?.type === 'paragraph' ? block.content : [];
  return startsWithNumber(plainOf(content), false) ?? null;
}

/** From one on, in one style, closed in one way. */
function isCounted(found: readonly (Numbered | null)[]): boolean {
  const [first] = found;
  if (first == null) return false;
  const style = styleOf(lastCount(first.number));
  return found.every((own, index) => {
    if (own === null || kindOf(own.number) !== kindOf(first.number)) return false;
    const { words } = own.number;
    return words.at(-1) === first.number.words.at(-1) && lastCount(own.number).values[style] === index + 1;
  });
}
