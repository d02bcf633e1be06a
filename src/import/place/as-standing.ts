/**
 * A draft cut into clauses as the document that stands is: both have the same paragraphs and items of lists, and where one
 * clause ends and another begins nobody can read off a file.
 */
import { freeId } from '../../model/identifier.ts';
import type { DraftProtocol } from '../../model/imported.ts';
import type { StoredPicture } from '../../model/picture.ts';
import type { ResolvedEntry, ResolvedPart, ResolvedProtocol } from '../../model/resolved.ts';
import type { Clause, Entry, Part } from '../../model/source.ts';
import { newSourceCache } from '../../source/files.ts';
import { type Cut, cutOf, type Group } from './cut.ts';
import { type Ids, isPart, partsWithin, samePartsAmong } from './ids.ts';
import { type StandingLeaf, standingLeaves } from './leaves.ts';
import { movedLeaves, ownersOf } from './owners.ts';
import { type PrintedPart, printedPart } from './printed-part.ts';
import { renamedContent } from './renamed.ts';
import { sameLeaves } from './same-leaves.ts';

export interface AsStanding {
  readonly draft: DraftProtocol;
  /** Of a clause that is none by itself any more, the one that it is in or begins. */
  readonly ids: Ids;
  /** For each piece of a clause of the draft that was cut, the clause that it is in. */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
}

interface Side {
  readonly own: Part;
  readonly printed: PrintedPart;
  readonly standing: ResolvedPart;
  readonly leaves: readonly StandingLeaf[];
}

const TEXTUAL: ReadonlySet<string> = new Set(['prose', 'bulleted', 'numbered']);

export function asStanding(
  draft: DraftProtocol,
  current: Pick<ResolvedProtocol, 'parts'>,
  pictures: ReadonlyMap<string, StoredPicture> = new Map(),
): AsStanding {
  const { texts } = newSourceCache();
  const clauses = new Map(draft.clauses.map((clause) => [clause.id, clause]));
  const sides = sidesOf(draft, current, (part) => printedPart(part, { clauses, texts, pictures }));
  const matches = sides.map(({ printed, leaves }) => sameLeaves(printed.leaves, leaves));
  const owners = sides.map((side, index) => ownersOf(side.printed.leaves, side.leaves, matches[index] ?? []));
  movedLeaves(sides, owners);
  const used = new Set([...clauses.keys(), ...draft.outline.flatMap(partsWithin).map(({ id }) => id)]);
  const fresh = (id: string) => {
    const free = freeId(id, used);
    used.add(free);
    return free;
  };
  const cuts = new Map<Part, Cut>();
  for (const [index, side] of sides.entries()) {
    const cut = cutOf(side, owners[index] ?? [], { clauses, fresh });
    if (cut !== undefined) cuts.set(side.own, cut);
  }
  return assembled(draft, cuts);
}

function sidesOf(
  draft: DraftProtocol,
  current: Pick<ResolvedProtocol, 'parts'>,
  print: (part: Part) => PrintedPart | undefined,
): Side[] {
  const own = draft.outline.flatMap(allParts).flatMap((part) => {
    const printed = print(part);
    return printed === undefined ? [] : [{ part, printed }];
  });
  const standing = current.parts.flatMap(allStanding).map((part) => ({ part, leaves: standingLeaves(part) }));
  const outlined = (id: string, label: string, leaves: readonly { readonly reading: string }[]) => ({
    ...{ id, label },
    clauses: leaves.map(({ reading }) => reading),
  });
  const readings = new Map(
    own.flatMap(({ printed }) => printed.leaves.map(({ reading }) => [reading, reading] as const)),
  );
  const same = samePartsAmong(
    own.map(({ part, printed }) => outlined(part.part, part.label ?? '', printed.leaves)),
    standing.map(({ part, leaves }) => outlined(part.id, part.label, leaves)),
    readings,
  );
  const byId = new Map(standing.map((one) => [one.part.id, one]));
  return own.flatMap(({ part, printed }): Side[] => {
    const other = byId.get(same.get(part.part) ?? '');
    if (other === undefined) return [];
    const [mine, theirs] = [part.numbering ?? 'prose', other.part.numbering];
    const isLike = mine === theirs || (TEXTUAL.has(mine) && TEXTUAL.has(theirs));
    return isLike ? [{ own: part, printed, standing: other.part, leaves: other.leaves }] : [];
  });
}

function allParts(part: Part): Part[] {
  return [part, ...part.entries.flatMap((entry) => (isPart(entry) ? allParts(entry) : []))];
}

function allStanding(part: ResolvedPart): ResolvedPart[] {
  return [
    part,
    ...part.entries.flatMap((entry: ResolvedEntry) => (entry.kind === 'part' ? allStanding(entry.part) : [])),
  ];
}

function assembled(draft: DraftProtocol, cuts: ReadonlyMap<Part, Cut>): AsStanding {
  const ids = new Map<string, string>();
  const pieces = new Map<string, string[]>();
  const groups = [...cuts.values()].flatMap((cut) => cut.groups);
  const groupOf = new Map(
    groups.flatMap((group) => (group.standing === null ? [] : [[group.standing, group] as const])),
  );
  for (const { leaf, group } of [...cuts.values()].flatMap((cut) => cut.placed)) {
    // What is quoted is said where it belongs.
    const id = typeof group === 'string' ? groupOf.get(group)?.clause.id : group?.clause.id;
    if (id === undefined) continue;
    if (!ids.has(leaf.owner)) ids.set(leaf.owner, id);
    pieces.set(leaf.owner, [...(pieces.get(leaf.owner) ?? []), id]);
  }
  const cutAway = new Set([...cuts.values()].flatMap((cut) => cut.placed.map(({ leaf }) => leaf.owner)));
  const clauses = [...draft.clauses.filter(({ id }) => !cutAway.has(id)), ...groups.map(({ clause }) => clause)];
  const partWith = (part: Part): Part => {
    const cut = cuts.get(part);
    const inner = part.entries.filter(isPart);
    if (cut === undefined)
      return { ...part, entries: part.entries.map((own) => (isPart(own) ? partWith(own) : own)) as Entry[] };
    const entries = Array.from({ length: inner.length + 1 }, (_, stretch): Entry[] => {
      const own = cut.groups.filter((group) => group.stretch === stretch).map(entryOf);
      const next = inner[stretch];
      return next === undefined ? own : [...own, partWith(next) as Entry];
    }).flat();
    return { ...part, numbering: cut.numbering, entries };
  };
  return {
    draft: {
      ...draft,
      clauses: clauses.map((clause): Clause => renamedContent(clause, ids)),
      outline: draft.outline.map(partWith),
    },
    ids,
    pieces,
  };
}

function entryOf({ clause: { id }, uncounted }: Group): Entry {
  return uncounted ? { clause: id, uncounted: true } : id;
}
