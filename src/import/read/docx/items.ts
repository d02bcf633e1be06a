/** In which item of a list a paragraph stands. Word knows no lists, only numbers and indentation. */
import type { Marker } from '../../../model/paper.ts';
import type { Numbered, ParagraphFacts } from './paragraph-facts.ts';
import type { Reader } from './reader.ts';
import { headingLevel } from './style-names.ts';

/** `isCounted`: somebody typed a number before it, with a tab. */
export function depthOf(
  reader: Reader,
  { heading, numbered, indent }: ParagraphFacts,
  marker: Marker | null,
  isCounted: boolean,
): number {
  const left = indent ?? 0;
  if (heading !== null) {
    reader.items = [];
    return 0;
  }
  if (marker !== null && numbered !== null) {
    const depth = numbered.level + 1 - levelsOfHeadings(numbered, reader);
    reader.items = [...reader.items.filter((item) => item.depth < depth), { depth, indent: left }];
    return depth;
  }
  if (marker !== null) {
    const around = reader.items.filter((item) => item.indent + 3 < left);
    const depth = (around.at(-1)?.depth ?? 0) + 1;
    reader.items = [...around, { depth, indent: left }];
    return depth;
  }
  if (isCounted) {
    reader.items = [{ depth: 1, indent: left }];
    return 1;
  }
  // Beside the text of the item, not beside its number; half a character is nothing.
  const inside = left <= 0 ? [] : reader.items.filter((item) => item.indent <= left + 3);
  reader.items = inside;
  return inside.at(-1)?.depth ?? 0;
}

/** Levels above this one that are headings: the first level of a list may be the third of the numbering. */
function levelsOfHeadings({ numbering, level }: Numbered, { styles }: Reader): number {
  const isHeading = (id: string | null | undefined) =>
    styles.chain(id ?? undefined).some(({ name }) => headingLevel(name) !== undefined);
  return numbering.levels.slice(0, level).filter((above) => isHeading(above?.style)).length;
}
