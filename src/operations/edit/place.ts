/** Where clauses and parts stand: moved, taken, and given another label. */
import type { Edit, Layer } from '../../model/edit.ts';
import type { Entry, Outline, OverrideFile, Part, Rearrangement } from '../../model/source.ts';
import { type ArrangedEntry, allParts, clausesIn } from '../../resolve/arranged.ts';
import { type Asked, saysSomething, settled, withoutPosition, withPosition } from './arrange.ts';
import { cannot, impossible } from './impossible.ts';
import { ORDER, orNothing, withKey, withoutKeys } from './keys.ts';
import { emptyIn, entryOf, insertedIn, replacedIn, withoutIn } from './outline.ts';
import { baseOf, type EditResult, overrideOf, type Scene, type View, viewOf, withBase, withOverride } from './scene.ts';
import { placed, positionsOf, shapeOf } from './shape.ts';

type OfKind<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

export function move(scene: Scene, { clause, layer, position }: OfKind<'move'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(clause);
  if (!clausesIn(view.own.parts).includes(id)) return impossible(clause, 'gone');
  return moveTo(scene, layer, view, { id, isPart: false, position });
}

export function movePart(scene: Scene, { part, layer, position }: OfKind<'move-part'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(part);
  if (![...allParts(view.own.parts)].some((own) => own.id === id)) return impossible(part, 'gone');
  return moveTo(scene, layer, view, { id, isPart: true, position });
}

export function take(scene: Scene, { clause, layer, position }: OfKind<'take'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(clause);
  const isThere = view.own.clauses.has(id) || view.own.offered.has(id);
  if (!isThere) return impossible(clause, view.own.omitted.has(id) ? 'omitted' : 'gone');
  return moveTo(scene, layer, view, { id, isPart: false, position }, freshEntry(id));
}

export function freshEntry(id: string): ArrangedEntry {
  const place = { file: '', line: 1, column: 1 };
  return { kind: 'clause', id, uncounted: false, place, flag: place };
}

function emptyPartsIn(parts: View['own']['parts']): string[] {
  return [...allParts(parts)].flatMap(({ id, entries }) => (entries.length === 0 ? [id] : []));
}

export function moveTo(scene: Scene, layer: Layer, view: View, asked: Asked, fresh?: ArrangedEntry): EditResult {
  const { id } = asked;
  const parts = placed(view.own.parts, fresh === undefined ? asked : { ...asked, fresh });
  if (parts === undefined) return impossible(id, 'position');
  // What is inherited empty, because all in it was left out, is nothing that this empties.
  const were = new Set(emptyPartsIn(view.own.parts));
  const emptied = [...allParts(parts)].find((part) => part.entries.length === 0 && !were.has(part.id));
  if (emptied !== undefined) return impossible(emptied.id, 'empty');
  if (shapeOf(parts) === shapeOf(view.own.parts)) return { scene };
  const outline = outlineOf(scene, layer);
  if (outline !== undefined) return inOutline(scene, layer, outline, view, asked);
  if (layer === null) return impossible(id, 'position');
  const data = overrideOf(scene, layer);
  const uncounted = asked.position.uncounted === undefined ? {} : { uncounted: asked.position.uncounted };
  const others = positionsOf(parts, id, asked.isPart).map((position) => ({ ...position, ...uncounted }));
  const ways = [
    withoutPosition(data, id, asked.isPart, view),
    ...[asked.position, ...others].map((position) => withPosition(data, { ...asked, position }, view)),
  ];
  const after = settled(scene, layer, ways, { parts });
  return after === undefined ? impossible(id, 'position') : { scene: after };
}

/** The outline that a file of the layer writes out; undefined where it is inherited. */
export function outlineOf(scene: Scene, layer: Layer): Outline | undefined {
  return layer === null ? baseOf(scene).outline : overrideOf(scene, layer).outline;
}

export function withOutline(scene: Scene, layer: Layer, outline: readonly Part[]): Scene {
  if (layer === null) return withBase(scene, { ...baseOf(scene), outline: [...outline] });
  return withOverride(scene, layer, { ...overrideOf(scene, layer), outline: [...outline] });
}

/** An entry taken out of an outline as it is written, and put in elsewhere. */
function inOutline(
  scene: Scene,
  layer: Layer,
  outline: Outline,
  { now }: View,
  { id, isPart, position }: Asked,
): EditResult {
  const isMeant = (own: string) => now(own) === id;
  const found = entryOf(outline, isMeant);
  const written: Entry | Part | undefined = found ?? (isPart ? undefined : id);
  if (written === undefined) return impossible(id, 'gone');
  const entry = isPart ? written : countedAs(written as Entry, position.uncounted);
  const inside = insertedIn(withoutIn(outline, isMeant), entry, position, now);
  if (inside === undefined) return impossible(id, 'position');
  const empty = emptyIn(inside);
  return empty === undefined ? { scene: withOutline(scene, layer, inside) } : { diagnostics: [cannot(empty, 'empty')] };
}

/** `uncounted` as asked; where nothing is asked, as it was. */
export function countedAs(entry: Entry, uncounted: boolean | undefined): Entry {
  const id = typeof entry === 'string' ? entry : (entry.clause ?? '');
  if (uncounted === undefined) return entry;
  if (typeof entry === 'string') return uncounted ? { clause: id, uncounted } : entry;
  const others = withoutKeys(entry, ['uncounted']);
  if (uncounted) return { ...others, uncounted };
  return Object.keys(others).length === 1 ? id : others;
}

export function relabel(scene: Scene, { part, layer, label }: OfKind<'relabel'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(part);
  const isMeant = (own: string) => view.now(own) === id;
  const standing = [...allParts(view.own.parts)].find((own) => own.id === id);
  if (standing === undefined) return impossible(part, 'gone');
  const named = label.trim();
  const outline = outlineOf(scene, layer);
  if (outline !== undefined) return { scene: withOutline(scene, layer, relabelledIn(outline, isMeant, named)) };
  if (layer === null) return impossible(part, 'gone');
  const data = overrideOf(scene, layer);
  const above = [...allParts(view.inherited.parts)].find((own) => own.id === id)?.label.value;
  return { scene: withOverride(scene, layer, withLabel(data, id, isMeant, named === above ? undefined : named)) };
}

function relabelledIn<T extends Part | Entry>(
  items: readonly T[],
  isMeant: (id: string) => boolean,
  label: string,
): readonly T[] {
  return replacedIn(items, isMeant, (own) => withKey(own as Part, 'label', label, ORDER.arrangement) as T);
}

/** Undefined takes the label away: that of above holds again. */
function withLabel(
  data: OverrideFile,
  id: string,
  isMeant: (id: string) => boolean,
  label: string | undefined,
): OverrideFile {
  const arrange = data.arrange ?? [];
  const at = arrange.findIndex(({ part }) => part !== undefined && isMeant(part));
  const isNested =
    entryOf(
      arrange.flatMap(({ entries = [] }) => entries),
      isMeant,
    ) !== undefined;
  if (at === -1 && isNested) {
    const nested = arrange.map((own) => (own.entries === undefined ? own : withNested(own, isMeant, label)));
    return { ...data, arrange: nested };
  }
  const known = arrange[at];
  if (known === undefined) {
    return label === undefined ? data : withKey(data, 'arrange', [...arrange, { part: id, label }], ORDER.override);
  }
  const changed = withKey(known, 'label', label, ORDER.arrangement);
  const left = arrange.flatMap((own, index) => (index === at ? saysSomething(changed) : [own]));
  return withKey(data, 'arrange', orNothing(left), ORDER.override);
}

function withNested(own: Rearrangement, isMeant: (id: string) => boolean, label: string | undefined): Rearrangement {
  const change = (entry: Entry) => withKey(entry as Part, 'label', label, ORDER.arrangement) as Entry;
  return { ...own, entries: [...replacedIn(own.entries ?? [], isMeant, change)] };
}
