/** What fills the texts of a document, once it is known where everything in that stands. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Texts } from '../model/policy.ts';
import type { ArrangedPart } from './arranged.ts';
import { createFiller, type Filler } from './fill.ts';
import { type Located, type Locations, locate } from './locate.ts';
import type { Targets } from './targets.ts';
import { orderTerms } from './terms.ts';
import type { Working } from './working.ts';

/** Places need the filler for their labels, terms their order by it, and the filler needs the places for its references: no label has one. */
export function createPlacedFiller(
  parts: readonly ArrangedPart[],
  texts: Texts,
  working: Working,
  targets: Omit<Targets, 'places'>,
  diagnostics: Diagnostic[],
): { filler: Filler; located: Locations } {
  const places = new Map<string, Located>();
  const filler = createFiller(texts, working, { ...targets, places }, diagnostics);
  orderTerms(parts, working, filler);
  const located = locate(parts, working, filler.line, texts);
  diagnostics.push(...located.diagnostics);
  for (const [id, place] of located.byId) places.set(id, place);
  return { filler, located };
}
