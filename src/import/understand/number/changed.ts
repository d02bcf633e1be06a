/** Numbers that regelwerk makes otherwise than the paper has them. */
import type { ChangedNumber } from '../../../model/imported.ts';
import { labelOf, USUAL } from '../../../model/list-marker.ts';
import type { Locations } from '../../../resolve/locate.ts';
import { NONE } from '../../../resolve/numbers.ts';
import { allMade, type Made } from '../assemble.ts';
import type { PartNumbers } from './parts.ts';

export function changedNumbers(made: readonly Made[], { byId }: Locations, { patterns }: PartNumbers): ChangedNumber[] {
  return allMade(made).flatMap(({ section, id, built, ids }): ChangedNumber[] => {
    const heading = section.heading?.passage;
    const becomes = byId.get(id)?.numbered?.number ?? null;
    const isCounted = (patterns.get(section) ?? NONE) !== NONE;
    const ofPart: ChangedNumber[] =
      heading?.number != null && isCounted && heading.number.text !== becomes
        ? [{ paragraph: (heading.above ?? heading.paragraph).id, was: heading.number.text, becomes }]
        : [];
    const ofClauses = built.clauses.flatMap(({ counted, numbers }, index): ChangedNumber[] => {
      const place = byId.get(ids[index] ?? '');
      if (counted?.number == null || place?.count == null) return [...numbers];
      const printed = labelOf(place.numbered?.marker ?? USUAL, place.count);
      const own = counted.number.text;
      return printed === own
        ? [...numbers]
        : [{ paragraph: counted.paragraph.id, was: own, becomes: printed }, ...numbers];
    });
    return [...ofPart, ...ofClauses];
  });
}
