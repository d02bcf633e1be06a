/** What a layer leaves out, and takes up again. */
import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../model/edit.ts';
import type { Omission, OverrideFile } from '../../model/source.ts';
import { allParts, clausesIn } from '../../resolve/arranged.ts';
import { settled } from './arrange.ts';
import { amendmentOf, ownClause, withoutAmendment } from './content.ts';
import { impossible, withoutReason } from './impossible.ts';
import { ORDER, orNothing, withKey, withoutKeys } from './keys.ts';
import { withoutEmpty, withoutEntry } from './outline.ts';
import { type EditResult, overrideOf, type Scene, viewOf, withOverride } from './scene.ts';

type OfKind<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

export function revert(scene: Scene, { clause, layer }: OfKind<'revert'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(clause);
  const written = amendmentOf(scene, layer, id, view);
  if (written !== undefined) return { scene: withoutAmendment(scene, layer, written.key) };
  const data = overrideOf(scene, layer);
  const omit = (data.omit ?? []).flatMap((omission) => without(omission, (own) => view.now(own) === id));
  if (omit.length === data.omit?.length && omit.every((own, index) => own === data.omit?.[index])) {
    const isOmitted = view.inherited.clauses.has(id) && view.own.omitted.has(id);
    return impossible(clause, isOmitted ? 'in-part' : 'nothing-said');
  }
  return { scene: withOverride(scene, layer, withKey(data, 'omit', orNothing(omit), ORDER.override)) };
}

/** An omission without one of the clauses or parts that it names; nothing where it named only that. */
function without(omission: Omission, isMeant: (id: string) => boolean): Omission[] {
  const named = [omission.clause ?? [], omission.part ?? []].flat();
  if (!named.some(isMeant)) return [omission];
  const left = (['clause', 'part'] as const).reduce((own, key) => withLeft(own, key, isMeant), omission);
  return left.clause === undefined && left.part === undefined ? [] : [left];
}

function withLeft(omission: Omission, key: 'clause' | 'part', isMeant: (id: string) => boolean): Omission {
  const named = omission[key];
  if (named === undefined) return omission;
  if (typeof named === 'string') return isMeant(named) ? withoutKeys(omission, [key]) : omission;
  const left = named.filter((id) => !isMeant(id));
  return left.length === named.length
    ? omission
    : withKey(omission, key, orNothing(left), ['clause', 'part', 'reason']);
}

export function omit(scene: Scene, { clause, layer, reason }: OfKind<'omit'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(clause);
  if (ownClause(scene, layer, id, view) !== undefined) return impossible(clause, 'own');
  // Who took one leaves it where it was offered.
  if (view.inherited.offered.has(id) && view.own.clauses.has(id)) return { scene: withoutWords(scene, layer, [id]) };
  if (!view.own.clauses.has(id)) return impossible(clause, view.inherited.clauses.has(id) ? 'omitted' : 'gone');
  if (reason.trim() === '') return withoutReason(clause, layer);
  return { scene: leftOut(scene, layer, [id], { clause: id, reason: reason.trim() }) };
}

export function omitPart(scene: Scene, { part, layer, reason }: OfKind<'omit-part'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(part);
  const found = [...allParts(view.inherited.parts)].find((own) => own.id === id);
  if (found === undefined)
    return impossible(part, [...allParts(view.own.parts)].some((own) => own.id === id) ? 'own' : 'gone');
  if (view.own.omittedParts.has(id)) return impossible(part, 'omitted');
  if (reason.trim() === '') return withoutReason(part, layer);
  const inside = [...allParts([found])].map((own) => own.id);
  return { scene: leftOut(scene, layer, [...clausesIn([found]), ...inside], { part: id, reason: reason.trim() }) };
}

/** What stands beside them for another reason stays where it is. */
function leftOut(scene: Scene, layer: string, ids: readonly string[], omission: Omission): Scene {
  const { parts } = viewOf(scene, layer).own;
  const loose = withoutWords(scene, layer, ids);
  const data = overrideOf(loose, layer);
  const omit = [...(data.omit ?? []), omission];
  const after = withKey(data, 'omit', omit, ORDER.override);
  const found = settled(loose, layer, [after], { parts, ignored: new Set(ids) });
  return found ?? withOverride(loose, layer, after);
}

/** Without what the layer says of clauses or parts that it leaves out: how they read, and where they stand. */
function withoutWords(scene: Scene, layer: string, ids: readonly string[]): Scene {
  return ids.reduce((own, id) => {
    const { now } = viewOf(own, layer);
    const written = amendmentOf(own, layer, id, { now });
    const left = written === undefined ? own : withoutAmendment(own, layer, written.key);
    const data = overrideOf(left, layer);
    const after = withoutEmptied(withoutEntry(data, (named) => now(named) === id));
    return isDeepStrictEqual(after, data) ? left : withOverride(left, layer, after);
  }, scene);
}

/** Own parts and parts of an own outline in which nothing is left go too. */
function withoutEmptied(data: OverrideFile): OverrideFile {
  const outline = data.outline === undefined ? undefined : [...withoutEmpty(data.outline)];
  const arrange = data.arrange?.filter(({ entries }) => entries === undefined || entries.length > 0);
  return withKey(
    outline === undefined ? data : { ...data, outline },
    'arrange',
    arrange === undefined ? undefined : orNothing(arrange),
    ORDER.override,
  );
}
