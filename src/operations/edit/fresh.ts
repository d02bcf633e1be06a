/** What comes new, and what goes for good. */
import type { Edit, Layer } from '../../model/edit.ts';
import { freeId, isIdentifier, isReserved } from '../../model/identifier.ts';
import type { Addition, Clause, Entry, Part, Position } from '../../model/source.ts';
import { allParts, clausesIn } from '../../resolve/arranged.ts';
import { settled, withoutAnyPlace, withPosition } from './arrange.ts';
import { ownClause, withNothing } from './content.ts';
import { idFromWords, takenIds, wordsOf } from './ids.ts';
import { cannot, impossible } from './impossible.ts';
import { ORDER, orNothing, withKey, withKeys } from './keys.ts';
import { emptyIn, insertedIn, withoutEmpty, withoutEntry, withoutIn } from './outline.ts';
import { freshEntry, outlineOf, withOutline } from './place.ts';
import {
  baseOf,
  type EditResult,
  overrideOf,
  protocolOf,
  type Scene,
  type View,
  viewOf,
  withBase,
  withOverride,
} from './scene.ts';
import { placed, positionsOf, withoutIt } from './shape.ts';
import { typedContent } from './typed.ts';
import { withoutChosen } from './variants.ts';

type OfKind<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

export function add(scene: Scene, edit: OfKind<'add'>): EditResult {
  const { layer, position } = edit;
  const id = newId(scene, edit.id, wordsOf(edit.content));
  if (typeof id !== 'string') return id;
  const view = viewOf(scene, layer);
  const parts = placed(view.own.parts, { id, isPart: false, position, fresh: freshEntry(id) });
  if (parts === undefined) return impossible(id, 'position');
  const bare: Addition = {
    id,
    audience: [...edit.audience],
    force: edit.force,
  };
  const properties = withNothing(edit.properties ?? {});
  const clause: Addition = withKeys(bare, { ...typedContent(edit.content, {}), ...properties }, ORDER.clause);
  const order = clausesIn(parts);
  const outline = outlineOf(scene, layer);
  if (outline !== undefined) {
    const entry: Entry = position.uncounted === true ? { clause: id, uncounted: true } : id;
    const inside = insertedIn(outline, entry, position, view.now);
    if (inside === undefined) return impossible(id, 'position');
    return { scene: withOutline(withClause(scene, layer, clause, order, view), layer, inside), made: id };
  }
  if (layer === null) return impossible(id, 'position');
  const data = overrideOf(withClause(scene, layer, clause, order, view), layer);
  const uncounted = position.uncounted === true ? { uncounted: true } : {};
  const positions = [position, ...positionsOf(parts, id, false).map((own) => ({ ...own, ...uncounted }))];
  const ways = positions.map((own) => withPosition(data, { id, isPart: false, position: own }, view));
  const after = settled(scene, layer, ways, { parts });
  return after === undefined ? impossible(id, 'position') : { scene: after, made: id };
}

/** The id that was asked for, or one made of the words. */
function newId(scene: Scene, asked: string | undefined, words: string): string | EditResult {
  const taken = takenIds(protocolOf(scene));
  if (asked === undefined) {
    const own = idFromWords(words);
    return own === undefined ? impossible(words, 'no-id') : freeId(own, taken);
  }
  if (!isIdentifier(asked) || isReserved(asked)) return impossible(asked, 'id');
  return taken.has(asked) ? impossible(asked, 'taken') : asked;
}

/** Among the clauses of its file, after the last of these that stands before it in the document. */
function withClause(scene: Scene, layer: Layer, clause: Addition, order: readonly string[], { now }: View): Scene {
  const insertAmong = <T extends Clause | Addition>(clauses: readonly T[], own: T): T[] => {
    const at = order.indexOf(clause.id);
    const before = order.slice(0, at).findLast((id) => clauses.some((one) => now(one.id) === id));
    const after = order.slice(at + 1).find((id) => clauses.some((one) => now(one.id) === id));
    const left = clauses.findIndex((one) => now(one.id) === before);
    const right = clauses.findIndex((one) => now(one.id) === after);
    return clauses.toSpliced(before !== undefined ? left + 1 : right === -1 ? clauses.length : right, 0, own);
  };
  if (layer === null) {
    const base = baseOf(scene);
    return withBase(scene, { ...base, clauses: insertAmong<Clause>(base.clauses, clause) });
  }
  const data = overrideOf(scene, layer);
  return withOverride(scene, layer, withKey(data, 'add', insertAmong(data.add ?? [], clause), ORDER.override));
}

export function remove(scene: Scene, { clause, layer }: OfKind<'remove'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(clause);
  const isMeant = (own: string) => view.now(own) === id;
  if (ownClause(scene, layer, id, view) === undefined)
    return impossible(clause, view.own.clauses.has(id) ? 'inherited' : 'gone');
  if (layer === null) {
    const base = baseOf(scene);
    const outline = withoutEmpty(withoutIn(base.outline, isMeant));
    if (outline.length === 0) return impossible(clause, 'empty');
    const clauses = base.clauses.filter((own) => !isMeant(own.id));
    return { scene: withBase(scene, withoutChosen({ ...base, clauses, outline: [...outline] }, isMeant)) };
  }
  const data = overrideOf(scene, layer);
  const loose = withoutEntry(data, isMeant);
  const add = orNothing((loose.add ?? []).filter((own) => !isMeant(own.id)));
  const outline = loose.outline === undefined ? undefined : [...withoutEmpty(loose.outline)];
  if (outline?.length === 0) return impossible(clause, 'empty');
  const arrange = loose.arrange?.filter(({ entries }) => entries === undefined || entries.length > 0);
  const changed = [
    ['add', add],
    ['outline', outline],
    ['arrange', arrange === undefined ? undefined : orNothing(arrange)],
  ] as const;
  const after = changed.reduce((own, [key, value]) => withKey(own, key, value, ORDER.override), loose);
  const done = withoutChosen(after, isMeant);
  if (outline !== undefined) return { scene: withOverride(scene, layer, done) };
  const parts = withoutIt(view.own.parts, id, false).filter(({ entries }) => entries.length > 0);
  return { scene: settled(scene, layer, [done], { parts }) ?? withOverride(scene, layer, done) };
}

export function addPart(scene: Scene, edit: OfKind<'add-part'>): EditResult {
  const { layer, label, numbering, columns, position } = edit;
  if (edit.clauses.length === 0) return impossible(label, 'no-clauses');
  const id = newId(scene, edit.id, label);
  if (typeof id !== 'string') return id;
  const view = viewOf(scene, layer);
  const clauses = edit.clauses.map(view.now);
  const missing = clauses.find((own) => !view.own.clauses.has(own) && !view.own.offered.has(own));
  if (missing !== undefined) return impossible(missing, 'gone');
  const part = {
    part: id,
    label: label.trim(),
    ...(numbering === undefined ? {} : { numbering }),
    ...(columns === undefined ? {} : { columns: [...columns] }),
    entries: clauses,
  };
  const isMeant = (own: string) => clauses.includes(view.now(own));
  const outline = outlineOf(scene, layer);
  if (outline !== undefined) {
    const inside = insertedIn(withoutIn(outline, isMeant), part as Part, position, view.now);
    if (inside === undefined) return impossible(id, 'position');
    const empty = emptyIn(inside);
    if (empty !== undefined) return { diagnostics: [cannot(empty, 'empty')] };
    return { scene: withOutline(scene, layer, inside), made: id };
  }
  if (layer === null) return impossible(id, 'position');
  const emptied = clauses.reduce((own, clause) => withoutIt(own, clause, false), [...view.own.parts]);
  const empty = [...allParts(emptied)].find(({ entries }) => entries.length === 0);
  if (empty !== undefined) return impossible(empty.id, 'empty');
  const parts = placed(emptied, {
    id,
    isPart: true,
    position,
    fresh: { kind: 'part', part: arrangedPart(id, clauses) },
  });
  if (parts === undefined) return impossible(id, 'position');
  const loose = withoutAnyPlace(overrideOf(scene, layer), isMeant);
  const positions: Position[] = [position, ...positionsOf(parts, id, true)];
  const ways = positions.map((own) =>
    withKey(
      loose,
      'arrange',
      [...(loose.arrange ?? []), { ...part, position: own } as NonNullable<typeof loose.arrange>[number]],
      ORDER.override,
    ),
  );
  const after = settled(scene, layer, ways, { parts });
  return after === undefined ? impossible(id, 'position') : { scene: after, made: id };
}

function arrangedPart(id: string, clauses: readonly string[]) {
  const place = { file: '', line: 1, column: 1 };
  const source = { file: '', data: {}, place: () => place, placeWithin: () => place };
  return {
    id,
    label: { value: '', source, path: [] },
    number: undefined,
    clauseNumber: undefined,
    numbering: 'prose' as const,
    columns: null,
    layout: {},
    norms: [],
    entries: clauses.map(freshEntry),
    place,
  };
}
