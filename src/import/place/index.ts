/** Holds the text of a paper against a base: which clause is which, over the whole document at once. */
import type { DraftProtocol, Placement } from '../../model/imported.ts';
import type { ResolvedProtocol } from '../../model/resolved.ts';

export interface Placed {
  /** One for each clause of the draft, in its order. */
  readonly placements: readonly Placement[];
  /** Clauses of the base that no clause of the draft is: nobody has decided about them. */
  readonly undecided: readonly string[];
}

/** `base`: its text as the organisation would have it, with its values filled in. */
export function placeAgainst(_draft: DraftProtocol, _base: ResolvedProtocol): Placed {
  throw new Error('not yet');
}
