/** Headings with nothing under them: a part of the source holds something. */
import type { PaperBlock } from '../../../model/paper.ts';
import { standingIn } from '../text/passage.ts';
import { DEEPEST_PART, type Section } from './sections.ts';

/**
 * Such a heading becomes the last words of what stands before it. With nothing before it, it is the heading of what follows:
 * a title. `bare` takes the paragraphs that are no headings now.
 */
export function withoutEmpty(sections: readonly Section[], bare: Set<number>): Section[] {
  const [first, ...rest] = sections;
  if (first?.heading != null && isBare(first) && rest.length > 0 && heightOf(rest) < DEEPEST_PART)
    return mended([{ ...first, children: [...rest] }], [], bare);
  return mended(sections, [], bare);
}

function isBare({ blocks, children }: Section): boolean {
  return blocks.length === 0 && children.length === 0;
}

function heightOf(sections: readonly Section[]): number {
  return sections.reduce((most, { children }) => Math.max(most, 1 + heightOf(children)), 0);
}

/** `before` is where words can go that stand before the first of the sections: the blocks of the part around them. */
function mended(sections: readonly Section[], before: readonly PaperBlock[][], bare: Set<number>): Section[] {
  const kept: Section[] = [];
  let last = before.at(-1);
  for (const section of sections) {
    const own: Section = { ...section, blocks: [...section.blocks] };
    const inner = mended(section.children, [own.blocks], bare);
    const whole: Section = { ...own, children: inner };
    const { heading } = whole;
    if (heading !== null && isBare(whole)) {
      const own = standingIn(heading.passage);
      for (const { id } of own) bare.add(id);
      if (last === undefined) {
        const opened: Section = { heading: null, blocks: own, children: [] };
        kept.push(opened);
        last = opened.blocks;
      } else last.push(...own);
      continue;
    }
    kept.push(whole);
    last = lastBlocks(whole);
  }
  return kept;
}

function lastBlocks(section: Section): PaperBlock[] {
  const inner = section.children.at(-1);
  return inner === undefined ? section.blocks : lastBlocks(inner);
}
