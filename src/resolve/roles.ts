/** What an id stands for in the sources of a protocol, when it is not what was asked for. */
import type { Param, Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { Entry, Part, Rearrangement } from '../model/source.ts';

export type Role =
  /** `clauses` are those in it and in the parts in it. */
  | { readonly kind: 'part'; readonly place: Place; readonly clauses: readonly string[] }
  /** A clause that an organisation added. */
  | { readonly kind: 'added'; readonly place: Place; readonly organisation: string }
  | { readonly kind: 'parameter' };

/** `layers` are the organisations whose outlines count: a board and its school. */
export function roleOf(id: string, protocol: ProtocolSource, layers: readonly string[]): Role | undefined {
  const own = layers.flatMap((layer) => protocol.overrides.get(layer) ?? []);
  for (const source of [...own.toReversed(), protocol.base]) {
    const found =
      partIn(id, source, source.data.outline ?? [], ['outline']) ??
      partIn(id, source, 'arrange' in source.data ? ownParts(source.data.arrange) : [], ['arrange']);
    if (found !== undefined) return found;
  }
  const added = addedClause(id, protocol);
  if (added !== undefined) return added;
  const declared = [protocol.base, ...own].some(({ data }) => Object.hasOwn(data.parameters ?? {}, id));
  return declared ? { kind: 'parameter' } : undefined;
}

/** The first of all organisations that added it. */
function addedClause(id: string, { base, overrides, beyond }: ProtocolSource): Role | undefined {
  const all = beyond?.added() ?? overrides;
  for (const [organisation, own] of all) {
    const ids = 'data' in own ? (own.data.add ?? []).map((clause) => clause.id) : own;
    const index = ids.indexOf(id);
    // Of whom was not read nobody asks the place.
    if (index !== -1)
      return { kind: 'added', organisation, place: (overrides.get(organisation) ?? base).place(['add', index, 'id']) };
  }
  return undefined;
}

/** What it says under `arrange`; of that only parts of its own have entries. */
function ownParts(arrange: readonly Rearrangement[] = []): readonly (Part | Entry)[] {
  return arrange.map(({ part, entries }) => (part === undefined || entries === undefined ? '' : { part, entries }));
}

function partIn(id: string, source: SourceFile<unknown>, parts: readonly (Part | Entry)[], at: Path): Role | undefined {
  for (const { part, path } of partsOf(parts, at)) {
    if (part.part !== id) continue;
    return { kind: 'part', place: source.place([...path, 'part']), clauses: clausesOf(part.entries ?? []) };
  }
  return undefined;
}

type AnyPart = Part | Extract<Entry, object>;

function* partsOf(entries: readonly (Part | Entry)[], path: Path): Generator<{ part: AnyPart; path: Path }> {
  for (const [index, entry] of entries.entries()) {
    if (typeof entry === 'string' || entry.part === undefined) continue;
    yield { part: entry, path: [...path, index] };
    yield* partsOf(entry.entries ?? [], [...path, index, 'entries']);
  }
}

/** All that an outline names as clauses, in order. */
export function clausesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return entry.clause === undefined ? clausesOf(entry.entries ?? []) : [entry.clause];
  });
}

/** What to say of an id that leads nowhere; `known` are those that do. */
export type Hint = (id: string, known: Iterable<string>) => Param;

/** A sentence that says what an id is, or else ` Bedoel je …?`; with the space before it. */
export function hintOnId(id: string, role: Role | undefined, known: Iterable<string>): Param {
  if (role === undefined) return suggestion(id, known);
  switch (role.kind) {
    case 'part': {
      const [nl, en] = role.clauses.length === 0 ? ['', ''] : [', met ', ', with '];
      const clauses = role.clauses.join(', ');
      return { nl: ` ${id} is een deel${nl}${clauses}.`, en: ` ${id} is a part${en}${clauses}.` };
    }
    case 'added':
      return {
        nl: ` ${id} is een eigen bepaling van ${role.organisation}.`,
        en: ` ${id} is a clause that ${role.organisation} added.`,
      };
    case 'parameter':
      return { nl: ` ${id} is een parameter: schrijf {{${id}}}.`, en: ` ${id} is a parameter: write {{${id}}}.` };
  }
}
