/** The words of a clause in one layer: of the base or an own clause as they are, of an inherited one as an amendment. */
import { isDeepStrictEqual } from 'node:util';
import { amended } from '../../model/amended.ts';
import type { ClauseProperties, Edit, Layer } from '../../model/edit.ts';
import { contentOf } from '../../model/policy.ts';
import type { Addition, Amendment, Clause, Content } from '../../model/source.ts';
import { sameContent, sourceContent, type WorkingClause } from '../../resolve/working.ts';
import { impossible, withoutReason } from './impossible.ts';
import { ORDER, orNothing, withKey, withKeys, withoutKeys } from './keys.ts';
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
import { typedContent } from './typed.ts';

type ContentEdit = Extract<Edit, { kind: 'content' }>;
type PropertiesEdit = Extract<Edit, { kind: 'properties' }>;

export function changeContent(scene: Scene, edit: ContentEdit): EditResult {
  const { layer, before } = edit;
  const view = viewOf(scene, layer);
  const clause = view.now(edit.clause);
  const standing = view.own.clauses.get(clause) ?? view.own.offered.get(clause);
  if (standing === undefined) return gone(edit.clause, before);
  const present = sourceContent(standing);
  const own = ownClause(scene, layer, clause, view);
  const written = layer === null ? undefined : amendmentOf(scene, layer, clause, view);
  const { texts } = protocolOf(scene);
  const shown = [present, ...(written === undefined ? [] : [contentOf(written.amendment)])];
  if (before !== undefined && !shown.some((content) => sameContent(content, before, texts)))
    return { conflict: { before, now: present } };
  const content = typedContent(edit.content, present);
  if (own !== undefined) return { scene: withOwn(scene, layer, own, withContent(own.clause, content)) };
  if (layer === null) return gone(edit.clause, before);
  return amendWith(scene, { view, layer, clause, written, reason: edit.reason }, (amendment, inherited) => {
    const above = sourceContent(inherited);
    const said = amendedFields(content, above, amendment);
    const after = amended(above, said);
    const saysNothing = sameContent(above, after, texts);
    return withKeys(withoutKeys(amendment, CONTENT_KEYS), saysNothing ? {} : said, ORDER.amendment);
  });
}

export function changeProperties(scene: Scene, edit: PropertiesEdit): EditResult {
  const { layer } = edit;
  const view = viewOf(scene, layer);
  const clause = view.now(edit.clause);
  const standing = view.own.clauses.get(clause) ?? view.own.offered.get(clause);
  if (standing === undefined) return gone(edit.clause, edit.before);
  const present = propertiesIn(standing);
  const before = Object.entries(edit.before ?? {}) as [keyof ClauseProperties, unknown][];
  if (before.some(([key, value]) => !isSame(present[key], value)))
    return { conflict: { before: edit.before, now: Object.fromEntries(before.map(([key]) => [key, present[key]])) } };
  const own = ownClause(scene, layer, clause, view);
  if (own !== undefined) {
    const properties = withNothing(edit.properties);
    return { scene: withOwn(scene, layer, own, withKeys(own.clause, properties, ORDER.clause)) };
  }
  if (layer === null) return gone(edit.clause, edit.before);
  const { norms, ...others } = edit.properties;
  if (norms !== undefined) return impossible(edit.clause, 'norms');
  const written = amendmentOf(scene, layer, clause, view);
  return amendWith(scene, { view, layer, clause, written, reason: edit.reason }, (amendment, inherited) => {
    const above = propertiesIn(inherited);
    return Object.entries(others).reduce<Partial<Amendment>>((data, [key, value]) => {
      const said = isSame(value, above[key as keyof typeof above]) ? undefined : value;
      return withKey(data, key as keyof Amendment, said, ORDER.amendment);
    }, amendment);
  });
}

/** As a layer leaves them. */
function propertiesIn({ audience, force, norms, legal, settles, forms }: WorkingClause): Required<ClauseProperties> {
  const values = (sourced: WorkingClause['norms']) => sourced.map(({ value }) => value);
  return { audience, force, norms: values(norms), legal, settles: values(settles), forms: values(forms) };
}

/** Whether two properties say the same. Lists of different order do not, for the source keeps it. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one ?? [], other ?? []);
}

/** A list with nothing in it goes. */
export function withNothing(properties: ClauseProperties): Partial<Clause> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== 'audience' ? orNothing(value) : value,
    ]),
  ) as Partial<Clause>;
}

function gone(clause: string, before: unknown): EditResult {
  return before === undefined ? impossible(clause, 'gone') : { conflict: { before, now: null } };
}

/** A clause that stands in the file of the layer itself. */
interface Own {
  readonly index: number;
  readonly clause: Clause | Addition;
}

export function ownClause(scene: Scene, layer: Layer, id: string, { now }: Pick<View, 'now'>): Own | undefined {
  const clauses = layer === null ? baseOf(scene).clauses : (overrideOf(scene, layer).add ?? []);
  const index = clauses.findIndex((own) => now(own.id) === id);
  const clause = clauses[index];
  return clause === undefined ? undefined : { index, clause };
}

export function withOwn(scene: Scene, layer: Layer, { index }: Own, clause: Clause | Addition): Scene {
  if (layer === null) {
    const base = baseOf(scene);
    return withBase(scene, { ...base, clauses: base.clauses.with(index, clause) });
  }
  const data = overrideOf(scene, layer);
  return withOverride(scene, layer, { ...data, add: (data.add ?? []).with(index, clause) });
}

const CONTENT_KEYS = ['text', 'do', 'dont', 'role', 'term', 'cells', 'form', 'choose', 'figure'];

/** Other content where the content stood. */
function withContent(clause: Clause | Addition, content: Content): Clause | Addition {
  const gone = CONTENT_KEYS.filter((key) => !Object.hasOwn(content, key));
  const at = Object.keys(clause).findIndex((key) => CONTENT_KEYS.includes(key));
  const kept = Object.entries(clause).map(([key, value]) => [key, content[key as keyof Content] ?? value] as const);
  const fresh = Object.entries(content).filter(([key]) => !Object.hasOwn(clause, key));
  const all = at === -1 ? [...kept, ...fresh] : kept.toSpliced(at, 0, ...fresh);
  return withoutKeys(Object.fromEntries(all) as unknown as Clause, gone);
}

/** An amendment as it is written, by its key in the file. */
export interface Written {
  readonly key: string;
  readonly amendment: Amendment;
}

export function amendmentOf(scene: Scene, layer: string, id: string, { now }: Pick<View, 'now'>): Written | undefined {
  const found = Object.entries(overrideOf(scene, layer).amend ?? {}).find(([key]) => now(key) === id);
  return found === undefined ? undefined : { key: found[0], amendment: found[1] };
}

/** The fields that are to stand in an amendment: those that it had, and those in which it differs. */
function amendedFields(content: Content, above: Content, amendment: Partial<Amendment>): Content {
  const entries = Object.entries(content).filter(
    ([key, value]) =>
      Object.hasOwn(amendment, key) || JSON.stringify(above[key as keyof Content]) !== JSON.stringify(value),
  );
  return Object.fromEntries(entries);
}

interface Amending {
  readonly view: View;
  readonly layer: string;
  readonly clause: string;
  readonly written: Written | undefined;
  readonly reason: string | undefined;
}

/**
 * An amendment that comes to say what is inherited anyway is no amendment any more, and goes; one that would begin so does
 * not come.
 */
function amendWith(
  scene: Scene,
  { view, layer, clause, written, reason }: Amending,
  change: (amendment: Partial<Amendment>, inherited: WorkingClause) => Partial<Amendment>,
): EditResult {
  const inherited = view.inherited.clauses.get(clause) ?? view.inherited.offered.get(clause);
  if (inherited === undefined) return impossible(clause, 'gone');
  const data = overrideOf(scene, layer);
  const said = reason?.trim();
  const before = written?.amendment ?? {};
  const changed = change(before, inherited);
  const saysNothing = Object.keys(changed).every((key) => key === 'reason' || key === 'base');
  if (saysNothing) return { scene: written === undefined ? scene : withoutAmendment(scene, layer, written.key) };
  const why = said === undefined || said === '' ? written?.amendment.reason : said;
  if (why === undefined) return withoutReason(clause, layer);
  const reasoned = withKey<Partial<Amendment>>(changed, 'reason', why, ORDER.amendment);
  const based = written === undefined ? withKey(reasoned, 'base', sourceContent(inherited), ORDER.amendment) : reasoned;
  const amend = { ...data.amend, [written?.key ?? clause]: based as Amendment };
  return { scene: withOverride(scene, layer, withKey(data, 'amend', amend, ORDER.override)) };
}

export function withoutAmendment(scene: Scene, layer: string, key: string): Scene {
  const data = overrideOf(scene, layer);
  const amend = orNothing(withoutKeys(data.amend ?? {}, [key]));
  return withOverride(scene, layer, withKey(data, 'amend', amend, ORDER.override));
}
