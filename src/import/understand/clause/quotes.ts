/** Parts that another part shows in a frame, word for word: they are quoted, and stand once. */
import type { PaperBlock, PaperParagraph } from '../../../model/paper.ts';
import { paragraphsIn } from '../../paper.ts';
import type { Section } from '../heading/sections.ts';
import { passageOf, readAs } from '../text/passage.ts';
import { lowersTo } from './grid.ts';

export interface Quote {
  readonly section: Section;
  /** Paragraphs of the frame, each with what it repeats; null of the label. */
  readonly pairs: readonly { readonly id: number; readonly of: number | null }[];
}

/** By the first paragraph of each frame. */
export function quotesIn(sections: readonly Section[]): ReadonlyMap<number, Quote> {
  const all: Section[] = [];
  const ahead = [...sections];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    all.push(next);
    ahead.push(...next.children);
  }
  const found = new Map<number, Quote>();
  const frames = all.flatMap(({ blocks }) => blocks.filter(isFrame));
  if (frames.length === 0) return found;
  const byWords = new Map<string, Section | null>();
  for (const section of all) {
    const key = keyOf(section);
    if (key !== null) byWords.set(key, byWords.has(key) ? null : section);
  }
  for (const frame of frames) {
    const [label, ...rest] = paragraphsIn(frame);
    if (label === undefined || rest.length === 0) continue;
    const section = byWords.get([passageOf(label).words, ...rest.map(lineOf)].join('\n'));
    if (section == null) continue;
    const own = section.blocks.flatMap(paragraphsIn);
    const pairs = rest.map(({ id }, index) => ({ id, of: own[index]?.id ?? null }));
    found.set(label.id, { section, pairs: [{ id: label.id, of: null }, ...pairs] });
  }
  return found;
}

/** A box, or a table of one cell, as Word draws one. */
function isFrame(block: PaperBlock): boolean {
  return block.type === 'box' || (block.type === 'table' && lowersTo(block) === 'table-box');
}

/** Null of what is not quoted whole: what has parts or frames in it, or notes, which stand once. */
function keyOf({ heading, blocks, children }: Section): string | null {
  const isWhole = blocks.every((block) => block.type === 'paragraph' || (block.type === 'table' && isPlain(block)));
  if (heading === null || children.length > 0 || !isWhole || blocks.length === 0) return null;
  const own = blocks.flatMap(paragraphsIn);
  if (own.some(({ content }) => JSON.stringify(content).includes('"footnoteReference"'))) return null;
  return [heading.passage.words, ...own.map(lineOf)].join('\n');
}

function isPlain({ rows }: Extract<PaperBlock, { type: 'table' }>): boolean {
  return rows.every(({ cells }) => cells.every((cell) => cell.blocks.every(({ type }) => type === 'paragraph')));
}

function lineOf(paragraph: PaperParagraph): string {
  const passage = passageOf(paragraph);
  return `${passage.isBullet ? '• ' : ''}${readAs(passage)}`;
}
