/** What stands in a part, with what stands in each item of a list within that. */
import type { PaperBlock, PaperPicture, PaperTable } from '../../../model/paper.ts';
import { kindOf, lastCount, styleOf } from '../number/typed.ts';
import { isEmpty, type Passage, passageOf } from '../text/passage.ts';
import { brokenItems } from './broken-lines.ts';
import { lowersTo } from './grid.ts';

export type Flow =
  | { readonly kind: 'paragraph'; readonly passage: Passage; readonly inside: Flow[] }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** A frame, or a table that is none; `rule` says which. */
  | { readonly kind: 'box'; readonly rule: string; readonly inside: readonly Flow[] }
  | { readonly kind: 'picture'; readonly picture: PaperPicture };

export type Line = Extract<Flow, { kind: 'paragraph' }>;

/** More than any list has. Boxes in boxes beyond it stand in one. */
const DEEPEST = 6;
/** How far is looked ahead for the list around another to go on. */
const AHEAD = 40;

interface Open {
  readonly depth: number;
  readonly key: string;
  readonly line: Line;
}

export function isItem({ number, isBullet }: Passage): boolean {
  return isBullet || number !== null;
}

/** By which an item goes on in a list. */
export function itemKey({ number, isBullet }: Passage): string {
  return isBullet || number === null ? 'bullet' : kindOf(number);
}

/** `see` is told of each paragraph that has nothing to say. */
export function flowOf(all: readonly PaperBlock[], see: (empty: Passage) => void, deep = 0): Flow[] {
  const blocks = all.flatMap((block): readonly PaperBlock[] =>
    block.type === 'paragraph' ? brokenItems(block) : [block],
  );
  const top: Flow[] = [];
  let open: Open[] = [];
  const passages = blocks.map((block) => (block.type === 'paragraph' ? passageOf(block) : null));
  for (const [index, block] of blocks.entries()) {
    const passage = passages[index];
    if (block.type !== 'paragraph' || passage == null) {
      open = [];
      top.push(...blockFlow(block as Exclude<PaperBlock, { type: 'paragraph' }>, see, deep));
      continue;
    }
    if (isEmpty(passage)) {
      see(passage);
      continue;
    }
    const line: Line = { kind: 'paragraph', passage, inside: [] };
    const around = isItem(passage)
      ? openFor(passage, open, () => goesOn(passages, index, open))
      : within(passage, open);
    (open[around - 1]?.line.inside ?? top).push(line);
    if (around === 0 && !isItem(passage)) open = [];
    else open.length = Math.min(open.length, around);
    if (isItem(passage)) open.push({ depth: depthOf(passage), key: itemKey(passage), line });
  }
  return top;
}

function blockFlow(
  block: Exclude<PaperBlock, { type: 'paragraph' }>,
  see: (empty: Passage) => void,
  deep: number,
): Flow[] {
  if (block.type === 'picture') return [{ kind: 'picture', picture: block }];
  const rule = block.type === 'box' ? 'box' : lowersTo(block);
  if (rule === null) return block.type === 'table' ? [{ kind: 'table', table: block }] : [];
  const own = deep >= DEEPEST ? flattened([block]) : inBlock(block);
  const inside = flowOf(own, see, deep + 1);
  return inside.length === 0 ? [] : [{ kind: 'box', rule, inside }];
}

function inBlock(block: PaperBlock): readonly PaperBlock[] {
  if (block.type === 'box') return block.blocks;
  return block.type === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)) : [block];
}

/** Paragraphs and pictures alone, in a loop: blocks may stand in each other as deep as a file likes. */
function flattened(blocks: readonly PaperBlock[]): PaperBlock[] {
  const out: PaperBlock[] = [];
  const ahead = [...blocks].reverse();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next.type === 'box' || next.type === 'table')
      for (const inner of [...inBlock(next)].reverse()) ahead.push(inner);
    else out.push(next);
  }
  return out;
}

function depthOf({ paragraph: { depth } }: Passage): number {
  return Math.min(DEEPEST, Math.max(1, depth));
}

/** How many of the open items an item stands in. */
function openFor(passage: Passage, open: readonly Open[], isAround: () => boolean): number {
  const depth = depthOf(passage);
  const key = itemKey(passage);
  let around = open.length;
  while (around > 0 && (open[around - 1]?.depth ?? 0) > depth) around -= 1;
  let sibling = around;
  while (sibling > 0 && open[sibling - 1]?.depth === depth) {
    sibling -= 1;
    if (open[sibling]?.key === key) return sibling;
  }
  const isKnown = passage.paragraph.marker?.list != null;
  if (!isKnown && around > 0 && sibling < around && around < DEEPEST && isFirst(passage) && isAround()) return around;
  return sibling;
}

function isFirst({ number }: Passage): boolean {
  if (number === null) return true;
  const count = lastCount(number);
  return count.values[styleOf(count)] === 1;
}

/** Whether one of the lists that are open goes on behind what begins here. */
function goesOn(passages: readonly (Passage | null)[], from: number, open: readonly Open[]): boolean {
  const keys = new Set(open.map(({ key }) => key));
  for (let at = from + 1; at < Math.min(passages.length, from + AHEAD); at++) {
    const passage = passages[at];
    if (passage == null || (!isItem(passage) && passage.paragraph.depth === 0 && !isEmpty(passage))) return false;
    if (isItem(passage) && keys.has(itemKey(passage))) return !isFirst(passage) || passage.number === null;
  }
  return false;
}

/** A paragraph without a number stands in the item that is as deep. */
function within({ paragraph: { depth } }: Passage, open: readonly Open[]): number {
  if (depth === 0) return 0;
  let around = open.length;
  while (around > 0 && (open[around - 1]?.depth ?? 0) > depth) around -= 1;
  return around;
}

/** All paragraphs in it, in order. */
export function passagesIn(flow: readonly Flow[]): Passage[] {
  return flow.flatMap((one): Passage[] => {
    if (one.kind === 'paragraph') return [one.passage, ...passagesIn(one.inside)];
    return one.kind === 'box' ? passagesIn(one.inside) : [];
  });
}
