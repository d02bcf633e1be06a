/** A diagnostic: one thing to tell the user, with its place. The words are in the catalogue; here is the shape. */
import type { catalogue } from './catalogue.ts';
import { joinReach, type Reach } from './reach.ts';

/** A place in a source file. Lines and columns count from 1, in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Said outright, so that a forgotten place cannot pass for one that does not exist. */
export const NO_PLACE = 'geen plaats';
export type NoPlace = typeof NO_PLACE;

export type Language = 'nl' | 'en';
export type Code = keyof typeof catalogue;

/** The names in `%{name}` in a message, so that a forgotten or misspelt parameter does not compile. */
type ParamNames<T extends string> = T extends `${string}%{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
type MessagesOf<C extends Code> = (typeof catalogue)[C]['nl'];
/** A parameter is a word of the user's own, or our words in both languages. */
export type Param = string | Readonly<Record<Language, string>>;
/** A number as it is written in either language. */
export function figure(value: number): Readonly<Record<Language, string>> {
  const [whole = '', part] = String(value).split('.');
  const head = whole.length % 3;
  const groups = whole.slice(head).match(/\d{3}/g) ?? [];
  const written = (mark: string, point: string) =>
    [...(head === 0 ? [] : [whole.slice(0, head)]), ...groups].join(mark) + (part === undefined ? '' : point + part);
  return { nl: written('.', ','), en: written(',', '.') };
}

export type ParamsOf<C extends Code> = Record<ParamNames<MessagesOf<C>['message'] | MessagesOf<C>['help']>, Param>;

/** Another place that explains this one. */
export interface Related {
  readonly place: Place;
  readonly note: RelatedNote;
}
export type RelatedNote =
  | 'first'
  | 'declared'
  | 'changed'
  | 'omitted'
  | 'outline'
  | 'base'
  | 'norm'
  | 'earlier'
  | 'later'
  | 'submitted'
  | 'adopted'
  | 'parent'
  | 'period'
  | 'ended'
  | 'used';

/** One thing to tell the user. `docs/naslag/regels.md` explains each code; `formatText` and its kin fill in the words. */
export interface Diagnostic {
  readonly code: Code;
  readonly params: Readonly<Record<string, Param>>;
  readonly place: Place | NoPlace;
  readonly related: readonly Related[];
  /** Whose documents it stands in the way of, or tells of; left out: everybody's. An empty list: nobody's. */
  readonly reach?: readonly Reach[] | undefined;
}

/** What every stage returns: a value, and what there is to tell about it. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function diagnostic<C extends Code>(
  code: C,
  place: Place | NoPlace,
  params: ParamsOf<C>,
  related: readonly Related[] = [],
): Diagnostic {
  return { code, place, params, related };
}

/** Drops exact repeats: a fault in a board's layer shows up again in each of its schools. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const item of diagnostics) {
    const key = JSON.stringify([item.code, item.place, item.params]);
    const first = found.get(key);
    found.set(key, first === undefined ? item : { ...first, reach: joinReach(first.reach, item.reach) });
  }
  return [...found.values()];
}

/**
 * One diagnostic for one fault, for people: what is wrong in one place of the base shows up in each document that is made
 * of it. Repeats that differ in the organisation only (and so in what they suggest) become one that names them all.
 */
export function perFault(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, { first: Diagnostic; organisations: Map<string, Param> }>();
  for (const item of diagnostics) {
    const { organisation = '', suggestion: _, ...params } = item.params;
    const key = JSON.stringify([item.code, item.place, params]);
    const group = groups.get(key);
    const first = group === undefined ? item : { ...group.first, reach: joinReach(group.first.reach, item.reach) };
    const organisations = group?.organisations ?? new Map<string, Param>();
    organisations.set(JSON.stringify(organisation), organisation);
    groups.set(key, { first, organisations });
  }
  return [...groups.values()].map(({ first, organisations }) =>
    organisations.size === 1
      ? first
      : { ...first, params: { ...first.params, organisation: enumerate([...organisations.values()]) } },
  );
}

function enumerate(params: readonly Param[]): Param {
  const join = (language: Language, and: string) => {
    const words = params.map((param) => (typeof param === 'string' ? param : param[language]));
    return [words.slice(0, -1).join(', '), ...words.slice(-1)].join(` ${and} `);
  };
  return { nl: join('nl', 'en'), en: join('en', 'and') };
}

/** By file, then line, then column; what has no place comes first. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = (item: Diagnostic): Place => (item.place === NO_PLACE ? { file: '', line: 0, column: 0 } : item.place);
  return [...diagnostics].sort((a, b) => {
    const left = rank(a);
    const right = rank(b);
    if (left.file !== right.file) return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
  });
}
