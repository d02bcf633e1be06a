/** Holds the text of a paper against a base: which clause is which, over the whole document at once. */
import type { DraftProtocol, Placement } from '../../model/imported.ts';
import type { StoredPicture } from '../../model/picture.ts';
import type { ResolvedProtocol } from '../../model/resolved.ts';
import { newSourceCache } from '../../source/files.ts';
import { AMEND_FROM, certaintyOfEqual, certaintyOfNear } from './certainty.ts';
import { type Ids, sameItems, samePartsIn } from './ids.ts';
import { type Pair, pairUp } from './pairs.ts';
import { type Piece, piecesAmong } from './pieces.ts';
import { reasonOf } from './reason.ts';
import { itemsIn, targetsIn } from './targets.ts';
import { type Unit, unitsOfBase, unitsOfDraft } from './units.ts';

export interface Placed {
  /** One for each clause of the draft, in its order. */
  readonly placements: readonly Placement[];
  /** Clauses of the base that no clause of the draft is: nobody has decided about them. */
  readonly undecided: readonly string[];
}

export interface PlaceOptions {
  /** Of the draft, by the name of their file. */
  readonly pictures?: ReadonlyMap<string, StoredPicture>;
  /** Ids of clauses that the base offers: they can be matched, and are never undecided. */
  readonly optional?: ReadonlySet<string>;
}

/** `base`: its text as the organisation would have it, with its values filled in (`resolve/to-place.ts`). */
export function placeAgainst(
  draft: DraftProtocol,
  base: Pick<ResolvedProtocol, 'clauses' | 'parts'>,
  { pictures = new Map(), optional = new Set() }: PlaceOptions = {},
): Placed {
  const { texts } = newSourceCache();
  const own = unitsOfDraft(draft, texts, pictures);
  const standing = unitsOfBase(base);
  const { pairs, rarity } = pairUp(own, standing);
  const kept = pairs.filter((pair) => pair.isEqual || isNear(pair));
  const pieces = piecesAmong(own, standing, kept, rarity);
  const placed = kept.filter((pair) => pair.isEqual || isClear(pair, pieces.get(pair.own)));
  const targets = sameTargets(draft, base, placed);
  const copies = copiesIn([own, standing]);
  const byOwn = new Map(placed.map((pair) => [pair.own.id, pair]));
  const refused = new Map(kept.map((pair) => [pair.own.id, pair]));
  const unitOf = new Map(own.map((unit) => [unit.id, unit]));
  const placements = draft.clauses.map(({ id }): Placement => {
    const pair = byOwn.get(id);
    const unit = unitOf.get(id);
    const piece = unit === undefined ? undefined : pieces.get(unit);
    return pair === undefined
      ? ownPlacement(id, refused.get(id), piece)
      : placementOf(pair, piece, { targets, copies });
  });
  const taken = new Set(placements.flatMap((one) => (one.kind === 'own' ? [] : [one.clause])));
  return { placements, undecided: standing.flatMap(({ id }) => (taken.has(id) || optional.has(id) ? [] : [id])) };
}

/** A picture is the same or another; what is said in it is no likeness. */
function isNear({ own, likeness }: Pair): boolean {
  return own.shape !== 'figure' && likeness >= AMEND_FROM;
}

/** What is a piece of something has to be most of it, and what is like two clauses is neither. */
function isClear({ likeness, rival }: Pair, piece: Piece | undefined): boolean {
  if (piece !== undefined) return likeness >= MOST_OF;
  return likeness - rival >= TIE || likeness >= MOST_OF;
}

const MOST_OF = 0.6;
const TIE = 0.02;

interface Context {
  readonly targets: Ids;
  /** How often each reading stands in the two documents, at most. */
  readonly copies: ReadonlyMap<string, number>;
}

function placementOf(pair: Pair, piece: Piece | undefined, { targets, copies }: Context): Placement {
  const { own, base, isEqual } = pair;
  const ids = { own: own.id, clause: base.id };
  if (isEqual && leadsTheSame(own, base, targets)) {
    const certainty = certaintyOfEqual((copies.get(own.reading) ?? 1) === 1);
    return { kind: 'base', ...ids, why: { rule: 'placed-equal', certainty } };
  }
  const reason = reasonOf(base.content, own.content, piece?.kind);
  const near = certaintyOfNear(pair);
  if (isEqual) return { kind: 'amend', ...ids, reason, why: { rule: 'placed-reference', certainty: 0.95 } };
  const rule = piece === undefined ? 'placed-near' : `placed-${piece.kind}`;
  return { kind: 'amend', ...ids, reason, why: { rule, certainty: piece === undefined ? near : Math.min(near, 0.85) } };
}

/** Its references lead to what those of the base lead to, and nobody refers to an item that the base has no name for. */
function leadsTheSame(own: Unit, base: Unit, targets: Ids): boolean {
  const there = targetsIn(base.content);
  const isSame = targetsIn(own.content).every((id, index) => targets.get(id) === there[index]);
  return isSame && itemsIn(own.content).length <= itemsIn(base.content).length;
}

function sameTargets(draft: DraftProtocol, base: Pick<ResolvedProtocol, 'parts'>, pairs: readonly Pair[]): Ids {
  const clauses = new Map(pairs.map(({ own, base: other }) => [own.id, other.id]));
  return new Map([...clauses, ...samePartsIn(draft, base, clauses), ...sameItems(pairs)]);
}

function ownPlacement(own: string, refused: Pair | undefined, piece: Piece | undefined): Placement {
  if (piece?.kind === 'split-rest') return ownBy(own, 'placed-split-rest', 0.85);
  if (refused === undefined) return ownBy(own, 'placed-none', 0.9);
  if (piece !== undefined) return ownBy(own, `placed-${piece.kind === 'merged' ? 'merged-own' : 'split-rest'}`, 0.75);
  return ownBy(own, 'placed-rival', 0.6);
}

function ownBy(own: string, rule: string, certainty: number): Placement {
  return { kind: 'own', own, why: { rule, certainty } };
}

function copiesIn(documents: readonly (readonly Unit[])[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const units of documents) {
    const counts = new Map<string, number>();
    for (const { reading } of units) counts.set(reading, (counts.get(reading) ?? 0) + 1);
    for (const [reading, count] of counts) most.set(reading, Math.max(count, most.get(reading) ?? 0));
  }
  return most;
}
