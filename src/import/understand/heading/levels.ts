/** How far in a heading stands: by its number first, then by what the file says, then by how it looks. */
import type { Why } from '../../../model/imported.ts';
import { APPENDIX_WORDS, PART_WORDS } from '../number/split.ts';
import { kindOf, type TypedNumber, wordOf } from '../number/typed.ts';
import type { Passage } from '../text/passage.ts';
import type { Found } from './find.ts';
import { lookOf } from './look.ts';

export interface Heading {
  readonly passage: Passage;
  readonly why: Why;
  readonly kind: Found['kind'];
  /** From 1; only what is more than another counts. */
  readonly level: number;
}

/** In their order. What the file gives a level keeps it; the others stand within that, the classes of them in an order of their own. */
export function levelled(headings: readonly { passage: Passage; found: Found }[]): Heading[] {
  const byFile = new Map<string, number>();
  for (const { passage, found } of headings)
    if (found.kind === 'file' && passage.number !== null && isCalled(passage.number))
      byFile.set(kindOf(passage.number), fileLevel(passage));
  const ranks = ranksOf(headings);
  let above = 0;
  return headings.map(({ passage, found }): Heading => {
    const own = { passage, why: found.why, kind: found.kind };
    const { number } = passage;
    if (found.kind === 'file') {
      above = fileLevel(passage);
      return { ...own, level: above };
    }
    if (number !== null && APPENDIX_WORDS.has(wordOf(number))) above = 0;
    const known = number === null ? undefined : byFile.get(kindOf(number));
    return { ...own, level: known ?? above + 1 + (ranks.get(classOf(passage)) ?? 0) };
  });
}

function fileLevel({ paragraph }: Passage): number {
  return Math.max(1, paragraph.heading ?? 1);
}

function isCalled(number: TypedNumber): boolean {
  return wordOf(number) !== '';
}

function classOf(passage: Passage): string {
  return passage.number === null ? lookOf(passage.paragraph) : kindOf(passage.number);
}

/** Classes by what rank they have, from 0; those of one rank are alike. */
function ranksOf(headings: readonly { passage: Passage; found: Found }[]): ReadonlyMap<string, number> {
  const own = headings.filter(({ found }) => found.kind !== 'file').map(({ passage }) => passage);
  const ofLook = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const passage of own) {
    if (passage.number === null) continue;
    const look = lookOf(passage.paragraph);
    ofLook.set(look, Math.min(ofLook.get(look) ?? Number.POSITIVE_INFINITY, rankOf(passage.number)));
    sizes.set(look, passage.paragraph.look.size ?? 0);
  }
  const largest = Math.max(0, ...sizes.values());
  const ranks = new Map<string, number>();
  for (const passage of own) {
    const key = classOf(passage);
    if (!ranks.has(key))
      ranks.set(key, passage.number === null ? lookRank(passage, ofLook, largest) : rankOf(passage.number));
  }
  const order = [...new Set(ranks.values())].sort((one, other) => one - other);
  return new Map([...ranks].map(([key, rank]) => [key, order.indexOf(rank)]));
}

/** Of `I` and `A` the first is further out, and `1` further in; `1.1` further in again. */
function rankOf(number: TypedNumber): number {
  const word = wordOf(number);
  if (APPENDIX_WORDS.has(word)) return 0;
  const called = PART_WORDS[word];
  const deeper = (number.counts.length - 1) * 1.1;
  if (called !== undefined) return called + deeper / 10;
  const kind = kindOf(number);
  if (kind.startsWith('{A}')) return 2.5;
  return (kind.startsWith('{a}') ? 8 : 3) + deeper;
}

const UNNUMBERED = 20;

function lookRank({ paragraph }: Passage, ofLook: ReadonlyMap<string, number>, largest: number): number {
  const alike = ofLook.get(lookOf(paragraph));
  if (alike !== undefined) return alike;
  const { size, isCapitals, isItalic } = paragraph.look;
  if (largest > 0 && size !== null && size > largest) return 1.5 - size / 1000;
  return UNNUMBERED - (size ?? 0) / 100 - (isCapitals ? 0.005 : 0) + (isItalic ? 0.002 : 0);
}
