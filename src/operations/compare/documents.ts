/** A document as comparing needs it: what each of its clauses says apart from who says it, and what it sets. */
import type { Organisation, Policy, ProtocolSource } from '../../model/policy.ts';
import type { Location, ResolvedClause, ResolvedPart, ResolvedProtocol } from '../../model/resolved.ts';
import type { ParameterValue } from '../../model/source.ts';
import { chainOf } from '../../resolve/index.ts';
import { namingOf } from '../../resolve/naming/index.ts';
import { declarationIn, valueIn } from '../../resolve/parameters.ts';
import type { ComparedBase } from './base.ts';
import type { MakeTemplate, Template } from './wording.ts';

/** A clause of a document with its words. */
export interface ReadClause {
  readonly clause: ResolvedClause;
  readonly template: Template;
  /** Facts that it inserts, as they print. */
  readonly given: ReadonlyMap<string, string>;
  /** Equal for two that say the same: the same words, with the same facts in them. */
  readonly key: string;
}

export interface ComparedDocument {
  readonly organisation: Organisation;
  readonly chain: readonly Organisation[];
  /** As the organisation has it. */
  readonly protocol: ProtocolSource;
  readonly text: ResolvedProtocol;
  readonly clauses: ReadonlyMap<string, ReadClause>;
  /** Of a part of this document the part of the base, of the highest level, that it is in; null in a part of others. */
  themeOf(part: string): string | null;
  /** What it or a board above it sets a parameter to; undefined where that is left to the base. */
  setTo(name: string): ParameterValue | undefined;
}

export function readDocument(
  policy: Policy,
  written: ProtocolSource,
  text: ResolvedProtocol,
  base: ComparedBase,
  make: MakeTemplate,
): ComparedDocument {
  const { organisation } = text;
  const chain = chainOf(policy, organisation);
  const protocol = namingOf(policy).seenBy(written, organisation);
  const clauses = new Map<string, ReadClause>();
  for (const [id, clause] of text.clauses) clauses.set(id, readClause(clause, text, base, make));
  return {
    organisation,
    chain,
    protocol,
    text,
    clauses,
    themeOf: themesIn(text.parts, base),
    setTo: settingsOf(protocol, chain),
  };
}

function readClause(
  clause: ResolvedClause,
  text: ResolvedProtocol,
  base: ComparedBase,
  make: MakeTemplate,
): ReadClause {
  const template = make(clause.source, clause.chosen?.value);
  const given = givenIn(template, text, base);
  return { clause, template, given, key: given.size === 0 ? template.key : JSON.stringify([template.key, ...given]) };
}

/** Facts that a text inserts, as they print in a document. */
export function givenIn(
  { inserted }: Template,
  { parameters }: ResolvedProtocol,
  { facts }: ComparedBase,
): ReadonlyMap<string, string> {
  return new Map(
    inserted.flatMap((name) => {
      const value = facts.has(name) ? parameters.get(name) : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function themesIn(parts: readonly ResolvedPart[], { themeOfPart }: ComparedBase): (part: string) => string | null {
  const themes = new Map<string, string | null>();
  const walk = ({ id, entries }: ResolvedPart, above: string | null): void => {
    const own = themeOfPart.get(id) ?? above;
    themes.set(id, own);
    for (const entry of entries) if (entry.kind === 'part') walk(entry.part, own);
  };
  for (const part of parts) walk(part, null);
  return (part) => themes.get(part) ?? null;
}

/** Of each layer the organisation's own file comes first, then what it says in this protocol. */
function settingsOf({ overrides }: ProtocolSource, chain: readonly Organisation[]): ComparedDocument['setTo'] {
  const set = new Map<string, ParameterValue>();
  for (const { id, source } of chain) {
    for (const [name, value] of Object.entries(source.data.parameters ?? {})) set.set(name, value);
    for (const [name, setting] of Object.entries(overrides.get(id)?.data.parameters ?? {})) {
      const value = declarationIn(setting) === undefined ? valueIn(setting) : undefined;
      if (value !== undefined) set.set(name, value);
    }
  }
  return (name) => set.get(name);
}

/** Where a clause stands, and nothing else that is known of it there. */
export function spotOf({ location: { part, label, number } }: ResolvedClause): Location {
  return { part, label, number };
}
