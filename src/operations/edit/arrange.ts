/**
 * Places in an outline that is inherited: `arrange` and the positions under `add` are changed until they say what the author
 * sees. What stands beside it for another reason stays where it is.
 */
import type { Entry, OverrideFile, Part, Position, Rearrangement } from '../../model/source.ts';
import { type ArrangedPart, allParts, clausesIn } from '../../resolve/arranged.ts';
import { ORDER, orNothing, withKey, withKeys, withoutKeys } from './keys.ts';
import { entryOf, insertedIn, withoutEntry, withoutIn } from './outline.ts';
import { overrideOf, type Scene, type View, viewOf, withOverride } from './scene.ts';
import { positionsOf, shapeOf } from './shape.ts';

/** What stands in the layer as its author wants it; ids that matter no more are passed over. */
export interface Wanted {
  readonly parts: readonly ArrangedPart[];
  readonly ignored?: ReadonlySet<string>;
}

/** How often others are put back in their place before it is left at that. */
const ROUNDS = 12;

/** The first of some ways to say it that comes to what is wanted; else the first of all, with others put back in place. */
export function settled(scene: Scene, layer: string, ways: readonly OverrideFile[], wanted: Wanted): Scene | undefined {
  const scenes = ways.map((data) => withOverride(scene, layer, data));
  const found = scenes.find((own) => isWanted(own, layer, wanted));
  if (found !== undefined) return found;
  for (const own of scenes) {
    const mended = mend(own, layer, wanted);
    if (mended !== undefined) return mended;
  }
  return undefined;
}

export function isWanted(scene: Scene, layer: string, { parts, ignored }: Wanted): boolean {
  return shapeOf(viewOf(scene, layer).own.parts, ignored) === shapeOf(parts, ignored);
}

/** Each own clause and each moved one that came to stand elsewhere is put back, beside what it is to stand beside. */
function mend(scene: Scene, layer: string, wanted: Wanted): Scene | undefined {
  let own = scene;
  for (let round = 0; round < ROUNDS; round++) {
    if (isWanted(own, layer, wanted)) return own;
    const next = mendOne(own, layer, wanted);
    if (next === undefined) return undefined;
    own = next;
  }
  return isWanted(own, layer, wanted) ? own : undefined;
}

function mendOne(scene: Scene, layer: string, wanted: Wanted): Scene | undefined {
  const data = overrideOf(scene, layer);
  const view = viewOf(scene, layer);
  const before = shapeOf(view.own.parts, wanted.ignored);
  const order = [...clausesIn(wanted.parts), ...[...allParts(wanted.parts)].map(({ id }) => id)];
  const moved = positionedIn(data, view).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  for (const { id, isPart } of moved) {
    if (standsAlike(view.own.parts, wanted, id, isPart)) continue;
    for (const position of positionsOf(wanted.parts, id, isPart)) {
      const next = withOverride(scene, layer, withPosition(data, { id, isPart, position }, view));
      const now = viewOf(next, layer).own.parts;
      if (shapeOf(now, wanted.ignored) !== before && standsAlike(now, wanted, id, isPart)) return next;
    }
  }
  return undefined;
}

/** Whether it has the same neighbours as it is to have. */
function standsAlike(parts: readonly ArrangedPart[], wanted: Wanted, id: string, isPart: boolean): boolean {
  const say = (own: readonly ArrangedPart[]) => JSON.stringify(positionsOf(own, id, isPart));
  return say(parts) === say(wanted.parts);
}

/** What an override gives a place by a position. */
function positionedIn({ add = [], arrange = [] }: OverrideFile, { now }: View): { id: string; isPart: boolean }[] {
  return [
    ...arrange.flatMap(({ part, clause, position }) => {
      if (position === undefined) return [];
      return part === undefined
        ? [clause ?? []].flat().map((id) => ({ id: now(id), isPart: false }))
        : [{ id: now(part), isPart: true }];
    }),
    ...add.flatMap(({ id, position }) => (position === undefined ? [] : [{ id: now(id), isPart: false }])),
  ];
}

export interface Asked {
  readonly id: string;
  readonly isPart: boolean;
  readonly position: Position;
}

/** With another position for something, wherever the override says where it stands; else with a change of its own. */
export function withPosition(data: OverrideFile, asked: Asked, { now }: Pick<View, 'now'>): OverrideFile {
  const { id, isPart, position } = asked;
  const isMeant = (own: string) => now(own) === id;
  const inPart = withEntryIn(data, asked, isMeant, now);
  if (inPart !== undefined) return inPart;
  const add = data.add?.findIndex((own) => isMeant(own.id)) ?? -1;
  if (!isPart && add !== -1) {
    const own = data.add?.[add];
    const loose = withoutEntry(data, isMeant);
    if (own === undefined) return data;
    const uncounted = position.uncounted ?? own.position?.uncounted;
    const placed = withKey(
      own,
      'position',
      { ...position, ...(uncounted === true ? { uncounted } : {}) },
      ORDER.clause,
    );
    return { ...loose, add: (loose.add ?? []).with(add, placed) };
  }
  const loose = withoutEntriesIn(data, isMeant);
  const arrange = loose.arrange ?? [];
  const at = arrange.findIndex((own) => (isPart ? own.part !== undefined && isMeant(own.part) : isAlone(own, isMeant)));
  const known = arrange[at];
  const left = isPart ? arrange : arrange.flatMap((own, index) => (index === at ? [own] : withoutClause(own, isMeant)));
  const nested = isPart ? nestedPart(data, isMeant) : undefined;
  const own: Rearrangement = known ?? nested ?? (isPart ? { part: id } : { clause: id });
  const changed = withKey(own, 'position', position, ORDER.arrangement);
  const all = known === undefined ? [...left, changed] : left.with(at, changed);
  return withKey(loose, 'arrange', all, ORDER.override);
}

/** Without the position of something that is inherited; what else is said of it stays. */
export function withoutPosition(
  data: OverrideFile,
  id: string,
  isPart: boolean,
  { now }: Pick<View, 'now'>,
): OverrideFile {
  const isMeant = (own: string) => now(own) === id;
  const arrange = (data.arrange ?? []).flatMap((own): Rearrangement[] => {
    if (!isPart) return own.part === undefined && own.position !== undefined ? withoutClause(own, isMeant) : [own];
    if (own.part === undefined || !isMeant(own.part) || own.entries !== undefined) return [own];
    return saysSomething(withoutKeys(own, ['position']));
  });
  const loose = withoutEntriesIn({ ...data, arrange }, isMeant);
  return withKey(loose, 'arrange', orNothing(loose.arrange ?? []), ORDER.override);
}

/** Nothing of a change that only names what it is about. */
export function saysSomething(change: Rearrangement): Rearrangement[] {
  return Object.keys(change).every((key) => ['part', 'clause', 'reason'].includes(key)) ? [] : [change];
}

function isAlone({ clause, part }: Rearrangement, isMeant: (id: string) => boolean): boolean {
  const named = [clause ?? []].flat();
  return part === undefined && named.length === 1 && named.every(isMeant);
}

export function withoutClause(change: Rearrangement, isMeant: (id: string) => boolean): Rearrangement[] {
  if (change.part !== undefined) return [change];
  const named = [change.clause ?? []].flat();
  const left = named.filter((id) => !isMeant(id));
  if (left.length === named.length) return [change];
  return left.length === 0 ? [] : [{ ...change, clause: left }];
}

/** Out of the parts of the organisation's own. */
function withoutEntriesIn(data: OverrideFile, isMeant: (id: string) => boolean): OverrideFile {
  const arrange = data.arrange?.map((own) => {
    const entries = own.entries === undefined ? undefined : withoutIn(own.entries, isMeant);
    return entries === own.entries ? own : { ...own, entries: entries as Entry[] };
  });
  return arrange === undefined ? data : { ...data, arrange };
}

/** In a part of the organisation's own it stands as an entry; undefined where the position is in no such part. */
function withEntryIn(
  data: OverrideFile,
  { id, isPart, position }: Asked,
  isMeant: (own: string) => boolean,
  now: View['now'],
): OverrideFile | undefined {
  const own =
    data.arrange?.findIndex(
      ({ part, entries }) =>
        part !== undefined &&
        entries !== undefined &&
        !isMeant(part) &&
        insertedIn([{ part, entries }], id, position, now) !== undefined &&
        !isBeside(part, position, now),
    ) ?? -1;
  const isOwn = ({ part, entries }: Rearrangement) => part !== undefined && entries !== undefined && isMeant(part);
  if (own === -1 || (isPart && data.arrange?.some(isOwn) === true)) return undefined;
  const nested = isPart ? nestedPart(data, isMeant) : undefined;
  const loose = withoutAnyPlace(data, isMeant);
  const at = loose.arrange?.findIndex(({ part }) => part === data.arrange?.[own]?.part) ?? -1;
  const change = loose.arrange?.[at];
  if (change?.entries === undefined || change.part === undefined) return undefined;
  const entry: Entry =
    nested ?? (isPart ? { part: id } : position.uncounted === true ? { clause: id, uncounted: true } : id);
  const [within] = insertedIn([{ part: change.part, entries: change.entries }], entry, position, now) ?? [];
  if (within === undefined || typeof within === 'string') return undefined;
  return {
    ...loose,
    arrange: (loose.arrange ?? []).with(
      at,
      withKeys(change, { entries: within.entries as Entry[] }, ORDER.arrangement),
    ),
  };
}

/** Beside an own part something stands where that part stands, not in it. */
function isBeside(part: string, { after, before }: Position, now: View['now']): boolean {
  return now(part) === (after ?? before);
}

/** A part of its own that stands in another one of its own. */
function nestedPart({ arrange = [] }: OverrideFile, isMeant: (id: string) => boolean): Part | undefined {
  const found = entryOf(
    arrange.flatMap(({ entries = [] }) => entries),
    isMeant,
  );
  return typeof found === 'object' && found.part !== undefined && found.entries !== undefined
    ? (found as Part)
    : undefined;
}

/** Nowhere does the override say any more where it stands. */
export function withoutAnyPlace(data: OverrideFile, isMeant: (id: string) => boolean): OverrideFile {
  const loose = withoutEntry(data, isMeant);
  const add = loose.add?.map((own) =>
    isMeant(own.id) && own.position !== undefined ? withoutKeys(own, ['position']) : own,
  );
  return add === undefined ? loose : { ...loose, add };
}
