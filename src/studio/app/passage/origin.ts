/** Where a passage comes from, in a word and in words. */
import type { Passage } from '../../../model/passages.ts';
import { organisationName } from '../state.ts';
import { passageWords } from '../words/passage.ts';
import { inWords } from '../words.ts';

/** `base`: as the base has it. `changed`: of the base, in other words. `own`: of an organisation. */
export type Origin = 'base' | 'changed' | 'own';

export function originOf({ layers: [first, ...changes] }: Passage): Origin {
  if (first !== undefined && first.layer !== null) return 'own';
  return changes.length > 0 ? 'changed' : 'base';
}

/** `Uit de basis, gewijzigd door Stichting KOE`. */
export function originWords({ layers: [first, ...changes] }: Passage): string {
  const say = inWords(passageWords);
  const from =
    first === undefined || first.layer === null ? say.from.base : say.from.board(organisationName(first.layer));
  const names = changes.map(({ layer }) => (layer === null ? say.base : organisationName(layer)));
  return names.length === 0 ? from : `${from}, ${say.changedBy(names.join(', '))}`;
}
