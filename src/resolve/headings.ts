/** Headings deeper than any format can say. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { DEEPEST_HEADING } from '../model/tree.ts';
import { type ArrangedEntry, type ArrangedPart, nameOf } from './arranged.ts';

interface Outline {
  /** By id: what can be quoted. */
  readonly parts: ReadonlyMap<string, ArrangedPart>;
  /** Whether a part that is quoted has a heading, as on a poster; else it stands in a frame, and the headings in it alone count. */
  readonly quotesAreParts: boolean;
}

/** What stands under a heading of this level. Of headings within each other the first that is too deep is told. */
export function checkHeadings(
  entries: readonly ArrangedEntry[],
  level: number,
  outline: Outline,
  quotedAt?: Place,
): Diagnostic[] {
  const under = (part: ArrangedPart, at: Place | undefined): Diagnostic[] => {
    if (level < DEEPEST_HEADING) return checkHeadings(part.entries, level + 1, outline, at);
    const params = { label: nameOf(part), level: String(level + 1), deepest: String(DEEPEST_HEADING) };
    return [diagnostic('heading-depth', at ?? part.place, params)];
  };
  return entries.flatMap((entry): Diagnostic[] => {
    if (entry.kind === 'clause') return [];
    if (entry.kind === 'part') return under(entry.part, quotedAt);
    const quoted = outline.parts.get(entry.id);
    // A quote within a quote has been told.
    if (quoted === undefined || quotedAt !== undefined) return [];
    return outline.quotesAreParts
      ? under(quoted, entry.place)
      : checkHeadings(quoted.entries, level, outline, entry.place);
  });
}
