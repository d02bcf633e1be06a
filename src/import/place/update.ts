/** A later file of a document that stands: the edits that make of the document what the file says. */
import type { Edit, Layer } from '../../model/edit.ts';
import { freeId } from '../../model/identifier.ts';
import type { DraftProtocol, LeftToChange, Placement } from '../../model/imported.ts';
import type { StoredPicture } from '../../model/picture.ts';
import { contentOf } from '../../model/policy.ts';
import type { ResolvedClause, ResolvedProtocol } from '../../model/resolved.ts';
import type { Clause } from '../../model/source.ts';
import { newSourceCache } from '../../source/files.ts';
import { likenessOf, rarityIn } from './alike.ts';
import { type Ids, partsWithin, sameItems, samePartsIn, standingWithin } from './ids.ts';
import { placeAgainst } from './index.ts';
import { chosenSource, keepValues, type Printed, printedOf } from './keep-values.ts';
import { rearrangingEdits } from './rearranged.ts';
import { reasonOf } from './reason.ts';
import { itemsOfText, renamedContent, renamedPart, textsOf } from './renamed.ts';
import { leftOf, shapeEdit, shapesIn, titleEdit } from './shapes.ts';
import { standingTree, wantedTree } from './tree.ts';
import { partsOfDraft, type Unit, unitsOfBase, unitsOfDraft } from './units.ts';

export interface Update {
  /** To be made in order, all or none. None where the file says what stands. */
  readonly edits: readonly Edit[];
  readonly left: readonly LeftToChange[];
  /** Which clause of the file is which of the document. */
  readonly placements: readonly Placement[];
  /** From each id of the draft to the one that it has after the edits. */
  readonly ids: Ids;
}

export interface UpdateOptions {
  /** Whose text changes: by default that of the organisation; null where the document is the base itself. */
  readonly layer?: Layer;
  /** Ids that are in use in the protocol, whoever has them. */
  readonly taken: ReadonlySet<string>;
  readonly pictures?: ReadonlyMap<string, StoredPicture>;
  /** Whether the layer writes out the outline, so that the form of a part can be another one. By default the base does. */
  readonly isWrittenOut?: boolean;
  /** Whose title changes: by default that of the layer. Undefined where the paper shows none. */
  readonly titled?: { readonly layer: Layer } | undefined;
  /** Clauses of the draft of which somebody has still to decide: they stay as they stand. */
  readonly open?: ReadonlySet<string>;
}

const GONE = 'Het overgenomen document heeft deze bepaling niet meer.';

/** `current`: the document as it stands, for the organisation whose file it is. */
export function updateOf(draft: DraftProtocol, current: ResolvedProtocol, options: UpdateOptions): Update {
  const { layer = current.organisation.id, taken, pictures = new Map<string, StoredPicture>() } = options;
  const { isWrittenOut = layer === null, open = new Set<string>() } = options;
  const { texts } = newSourceCache();
  const own = unitsOfDraft(draft, texts, pictures);
  const standing = unitsOfBase(current);
  const { placements: found } = placeAgainst(draft, current, { pictures });
  const placements = withGapsFilled(found, own, standing);
  const used = new Set([
    ...taken,
    ...current.clauses.keys(),
    ...current.parts.flatMap(standingWithin).map(({ id }) => id),
  ]);
  const ids = idsFor(draft, current, placements, { own, standing, used });
  const clauses = new Map(draft.clauses.map((clause) => [ids.get(clause.id) ?? clause.id, clause]));
  const printed = printedOf(current.clauses.values(), current.parameters, texts);
  const contents = placements.flatMap((one): Edit[] => {
    const clause = one.kind === 'amend' ? current.clauses.get(one.clause) : undefined;
    const drafted = clauses.get(one.kind === 'own' ? '' : one.clause);
    if (one.kind !== 'amend' || clause === undefined || drafted === undefined || open.has(one.own)) return [];
    return [contentEdit(clause, renamedContent(drafted, ids), { layer, reason: one.reason, printed })];
  });
  const tree = standingTree(current.parts);
  const wanted = wantedTree(draft.outline.map((part) => renamedPart(part, ids)));
  const shapes = shapesIn(tree, wanted);
  const moves = rearrangingEdits({
    layer,
    standing: tree,
    wanted,
    fresh: (id) => additionOf(id, clauses.get(id), ids),
    remove: (id) => removalOf(id, current.clauses.get(id), layer),
    newId: () => {
      const id = freeId('vervalt', used);
      used.add(id);
      return id;
    },
  });
  const titled = 'titled' in options ? options.titled : { layer };
  const edits = [
    ...titleEdit(draft, current, titled),
    ...contents,
    ...moves,
    ...(isWrittenOut ? shapes.map((own) => shapeEdit(own, layer)) : []),
  ];
  return { edits, left: isWrittenOut ? [] : shapes.flatMap(leftOf), placements, ids };
}

interface How {
  readonly layer: Layer;
  readonly reason: string;
  readonly printed: Printed;
}

function contentEdit(clause: ResolvedClause, drafted: Clause, { layer, reason, printed }: How): Edit {
  const content = keepValues(chosenSource(clause), contentOf(drafted), printed);
  return { kind: 'content', clause: clause.id, layer, content, before: clause.source, reason };
}

function additionOf(id: string, clause: Clause | undefined, ids: Ids) {
  if (clause === undefined) throw new Error(`${id} stands in the outline and is no clause`);
  const { audience, force } = clause;
  return { id, content: contentOf(renamedContent(clause, ids)), audience, force };
}

function removalOf(clause: string, standing: ResolvedClause | undefined, layer: Layer): Edit {
  const isOwn = layer === null || standing?.origin.layer === layer;
  return isOwn ? { kind: 'remove', clause, layer } : { kind: 'omit', clause, layer, reason: GONE };
}

/** So little has to be alike of what stands in the same place. */
const IN_PLACE = 0.12;

/**
 * Of one document two files differ in little: where between two clauses that are known one stood and one stands, of the same
 * shape, it is that one, also where few of its words are left.
 */
function withGapsFilled(
  placements: readonly Placement[],
  own: readonly Unit[],
  standing: readonly Unit[],
): Placement[] {
  const clauseOf = new Map(placements.flatMap((one) => (one.kind === 'own' ? [] : [[one.own, one.clause] as const])));
  const taken = new Set(clauseOf.values());
  const at = new Map(standing.map((unit) => [unit.id, unit.at]));
  const place = (unit: Unit | undefined, none: number) =>
    unit === undefined ? none : at.get(clauseOf.get(unit.id) ?? '');
  const rarity = rarityIn([...own, ...standing]);
  const filled = new Map<string, Placement>();
  for (const [index, unit] of own.entries()) {
    if (clauseOf.has(unit.id) || unit.shape === 'figure') continue;
    const [before, after] = [place(own[index - 1], -1), place(own[index + 1], standing.length)];
    if (before === undefined || after !== before + 2) continue;
    const stood = standing[before + 1];
    if (stood === undefined || taken.has(stood.id) || stood.shape !== unit.shape) continue;
    if (likenessOf(unit.words, stood.words, rarity) < IN_PLACE) continue;
    const reason = reasonOf(stood.content, unit.content);
    const why = { rule: 'placed-gap', certainty: 0.7 };
    filled.set(unit.id, { kind: 'amend', own: unit.id, clause: stood.id, reason, why });
  }
  return placements.map((one) => filled.get(one.own) ?? one);
}

interface Sides {
  readonly own: readonly Unit[];
  readonly standing: readonly Unit[];
  readonly used: Set<string>;
}

function idsFor(
  draft: DraftProtocol,
  current: ResolvedProtocol,
  placements: readonly Placement[],
  { own, standing, used }: Sides,
): Ids {
  const matched = new Map(placements.flatMap((one) => (one.kind === 'own' ? [] : [[one.own, one.clause] as const])));
  const byId = new Map(standing.map((unit) => [unit.id, unit]));
  const pairs = own.flatMap((unit) => {
    const base = byId.get(matched.get(unit.id) ?? '');
    return base === undefined ? [] : [{ own: unit, base }];
  });
  const ids = new Map<string, string>([...matched, ...samePartsIn(draft, current, matched), ...sameItems(pairs)]);
  for (const id of ids.values()) used.add(id);
  const all = [
    ...partsOfDraft(draft).keys(),
    ...draft.outline.flatMap(partsWithin).map(({ id }) => id),
    ...draft.clauses.flatMap((clause) => textsOf(clause).flatMap(itemsOfText)),
  ];
  for (const id of all) {
    if (ids.has(id)) continue;
    const free = freeId(id, used);
    ids.set(id, free);
    used.add(free);
  }
  return ids;
}
