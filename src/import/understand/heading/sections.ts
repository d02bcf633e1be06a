/** From headings and what stands between them to parts within parts. */
import type { PaperBlock } from '../../../model/paper.ts';
import { APPENDIX_WORDS, PART_WORDS } from '../number/split.ts';
import { wordOf } from '../number/typed.ts';
import type { Passage } from '../text/passage.ts';
import type { BodyBlock } from './find.ts';
import type { Heading } from './levels.ts';

export interface Section {
  /** Null of what stands before the first. */
  readonly heading: Heading | null;
  readonly blocks: PaperBlock[];
  readonly children: Section[];
}

/** The title is a heading, and below it are five. */
export const DEEPEST_PART = 5;

/** Levels that are skipped are not there: what stands within another stands one further in. */
export function sectionsOf(standing: readonly BodyBlock[], headings: ReadonlyMap<number, Heading>): Section[] {
  const before: Section = { heading: null, blocks: [], children: [] };
  const top: Section[] = [];
  const open: Section[] = [];
  for (const { block, passage } of standing) {
    const heading = passage === null ? undefined : headings.get(passage.paragraph.id);
    if (heading === undefined) {
      (open.at(-1) ?? before).blocks.push(block);
      continue;
    }
    closeFor(heading, open);
    const section: Section = { heading, blocks: [], children: [] };
    (open.at(-1)?.children ?? top).push(section);
    open.push(section);
  }
  return before.blocks.length === 0 ? top : [before, ...top];
}

function closeFor(heading: Heading, open: Section[]): void {
  const around = aroundByNumber(heading.passage, open);
  if (around !== undefined) open.length = around;
  else while (open.length > 0 && !holds(open.at(-1)?.heading ?? null, heading)) open.pop();
  if (open.length >= DEEPEST_PART) open.length = DEEPEST_PART - 1;
}

function holds(outer: Heading | null, inner: Heading): boolean {
  if (outer === null) return false;
  if (outer.level !== inner.level) return outer.level < inner.level;
  const [one, other] = [wordRank(outer.passage), wordRank(inner.passage)];
  return one !== undefined && other !== undefined && one < other;
}

function wordRank({ number }: Passage): number | undefined {
  return number === null ? undefined : PART_WORDS[wordOf(number)];
}

/** `2.1` stands in 2, and beside another `2.`-something; how many of the open parts stay open. */
function aroundByNumber({ number }: Passage, open: readonly Section[]): number | undefined {
  if (number === null || number.counts.length < 2 || APPENDIX_WORDS.has(wordOf(number))) return undefined;
  const prefix = number.counts.slice(0, -1).map(({ raw }) => raw);
  for (let at = open.length - 1; at >= 0; at--) {
    const other = open[at]?.heading?.passage.number;
    if (other == null) continue;
    const counts = other.counts.map(({ raw }) => raw);
    const isSame = (count: number) =>
      counts.length === count && prefix.every((raw, index) => index >= count || counts[index] === raw);
    if (isSame(prefix.length)) return at + 1;
    if (isSame(prefix.length + 1)) return at;
  }
  return undefined;
}
