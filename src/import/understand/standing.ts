/** The blocks of a paper that are its text: without what the front has dealt with, and without what says and shows nothing. */

import type { LeftPicture } from '../../model/imported.ts';
import type { PaperBlock } from '../../model/paper.ts';
import { paragraphsIn } from '../paper.ts';
import { refusalOf } from './clause/figures.ts';
import type { BodyBlock } from './heading/find.ts';
import { besideText } from './side-heads.ts';
import { lineOf } from './text/letters.ts';
import { isEmpty, passageOf } from './text/passage.ts';

export interface Text {
  readonly standing: readonly BodyBlock[];
  /** Paragraphs with nothing in them. */
  readonly empty: readonly number[];
  readonly left: readonly LeftPicture[];
}

export function textOf(blocks: readonly PaperBlock[], taken: ReadonlySet<number>): Text {
  const standing: BodyBlock[] = [];
  const empty: number[] = [];
  const left: LeftPicture[] = [];
  const front = inFront(blocks, taken);
  const own = withoutTaken(blocks, taken).flatMap(
    (block) => (block.type === 'table' ? besideText(block) : null) ?? block,
  );
  for (const block of own) {
    if (block.type === 'picture') {
      const rule = front.has(block) ? 'picture-front' : refusalOf(block);
      if (rule === null) standing.push({ block, passage: null });
      else left.push({ place: block.place, alt: lineOf(block.alt), mediaType: block.mediaType, rule });
      continue;
    }
    const passage = block.type === 'paragraph' ? passageOf(block) : null;
    if (passage === null ? says(block) : !isEmpty(passage)) standing.push({ block, passage });
    else empty.push(...paragraphsIn(block).map(({ id }) => id));
  }
  return { standing, empty, left };
}

/** Pictures at the head of the paper, before what it says of itself: a logo is no part of the text. */
function inFront(blocks: readonly PaperBlock[], taken: ReadonlySet<number>): ReadonlySet<PaperBlock> {
  const front = new Set<PaperBlock>();
  const waiting: PaperBlock[] = [];
  for (const block of blocks) {
    if (block.type === 'picture') waiting.push(block);
    else if (!says(block)) continue;
    else if (!paragraphsIn(block).every(({ id }) => taken.has(id))) break;
    else for (const picture of waiting.splice(0)) front.add(picture);
  }
  return front;
}

/** Whether it has words, or a picture that can be shown. */
function says(block: PaperBlock): boolean {
  const ahead: PaperBlock[] = [block];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next.type === 'picture' ? refusalOf(next) === null : next.type === 'paragraph' && !isEmpty(passageOf(next)))
      return true;
    if (next.type === 'box') ahead.push(...next.blocks);
    if (next.type === 'table') ahead.push(...next.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)));
  }
  return false;
}

function withoutTaken(blocks: readonly PaperBlock[], taken: ReadonlySet<number>): PaperBlock[] {
  return blocks.flatMap((block): PaperBlock[] => {
    const own = paragraphsIn(block);
    const isTaken = own.filter(({ id }) => taken.has(id)).length;
    if (isTaken === 0) return [block];
    if (isTaken === own.length) return [];
    if (block.type === 'box') return [{ ...block, blocks: withoutTaken(block.blocks, taken) }];
    if (block.type !== 'table') return [block];
    const rows = block.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, blocks: withoutTaken(cell.blocks, taken) })),
    }));
    return [{ ...block, rows }];
  });
}
