/** Parts of a document in the making: the source's outline, each entry of one kind and with its place. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { TableLayout } from '../model/resolved.ts';
import type { Entry, Numbering, Outline, Part } from '../model/source.ts';
import { listIn, type Sourced } from './sourced.ts';

export type ArrangedEntry =
  /** `flag` is where `uncounted` stands, if it does. */
  | { kind: 'clause'; id: string; uncounted: boolean; place: Place; flag: Place }
  | { kind: 'part'; part: ArrangedPart }
  | { kind: 'quote'; id: string; norms: readonly Sourced<string>[]; place: Place };

export interface ArrangedPart {
  id: string;
  label: Sourced<string>;
  /** Its own pattern, and that of its clauses; undefined where the document's holds. */
  number: Sourced<string> | undefined;
  clauseNumber: Sourced<string> | undefined;
  numbering: Numbering;
  columns: readonly Sourced<string>[] | null;
  layout: TableLayout;
  /** That its label says by itself. */
  norms: readonly Sourced<string>[];
  entries: ArrangedEntry[];
  place: Place;
}

export function readPart(part: Part | Extract<Entry, object>, source: SourceFile<unknown>, path: Path): ArrangedPart {
  const at = (key: 'number' | 'clause_number') => {
    const value = part[key];
    return value === undefined ? undefined : { value, source, path: [...path, key] };
  };
  return {
    id: part.part ?? '',
    label: { value: part.label ?? '', source, path: [...path, 'label'] },
    number: at('number'),
    clauseNumber: at('clause_number'),
    numbering: part.numbering ?? 'prose',
    columns: part.columns?.map((value, index) => ({ value, source, path: [...path, 'columns', index] })) ?? null,
    layout: layoutOf(part),
    norms: listIn('norms', part, source, path),
    entries: (part.entries ?? []).map((entry, index) => readEntry(entry, source, [...path, 'entries', index])),
    place: source.place([...path, 'part']),
  };
}

function layoutOf({ row_headings: rowHeadings, page }: Part | Extract<Entry, object>): TableLayout {
  return {
    ...(rowHeadings === true ? { rowHeadings } : {}),
    ...(page === 'landscape' ? { landscape: true } : {}),
  };
}

/** Parts that can be changed without touching those they are copied from. */
export function copyOf(parts: readonly ArrangedPart[]): ArrangedPart[] {
  return parts.map((part) => ({
    ...part,
    entries: part.entries.map((entry) =>
      entry.kind === 'part' ? { ...entry, part: copyOf([entry.part])[0] ?? entry.part } : entry,
    ),
  }));
}

/** All that a source says, each with its place. */
export function readParts({ value, source, path }: Sourced<Outline>): ArrangedPart[] {
  return value.map((part, index) => readPart(part, source, [...path, index]));
}

/** The ids of all clauses, in the order of the document. */
export function clausesIn(parts: readonly ArrangedPart[]): string[] {
  return parts.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      if (entry.kind === 'part') return clausesIn([entry.part]);
      return entry.kind === 'clause' ? [entry.id] : [];
    }),
  );
}

/** Parts that are named, and of which nothing is said to stand in them. */
export function checkEntries(parts: readonly ArrangedPart[]): Diagnostic[] {
  return [...allParts(parts)]
    .filter(({ entries }) => entries.length === 0)
    .map(({ id, place }) => diagnostic('part-entries', place, { id }));
}

/** Where a key of the part stands, or would stand. */
export function keyPlace({ label }: Pick<ArrangedPart, 'label'>, key: string): Place {
  return label.source.place([...label.path.slice(0, -1), key], 'key');
}

function readEntry(entry: Entry, source: SourceFile<unknown>, path: Path): ArrangedEntry {
  const flag = source.place([...path, 'uncounted'], 'key');
  if (typeof entry === 'string')
    return { kind: 'clause', id: entry, uncounted: false, place: source.place(path), flag };
  if (entry.part !== undefined) return { kind: 'part', part: readPart(entry, source, path) };
  if (entry.quote !== undefined) {
    const norms = listIn('norms', entry, source, path);
    return { kind: 'quote', id: entry.quote, norms, place: source.place([...path, 'quote']) };
  }
  return {
    kind: 'clause',
    id: entry.clause ?? '',
    uncounted: entry.uncounted ?? false,
    place: source.place([...path, 'clause']),
    flag,
  };
}

export function* allParts(parts: readonly ArrangedPart[]): Generator<ArrangedPart> {
  for (const part of parts) {
    yield part;
    yield* allParts(innerParts(part));
  }
}

/** The norms that a part or a quote names, where it names any. */
export function namedBy({ norms }: Pick<ArrangedPart, 'norms'>): { norms?: string[] } {
  return norms.length === 0 ? {} : { norms: norms.map(({ value }) => value) };
}

/** Whether its clauses have numbers; those of definitions only where it says so itself. */
export function countsClauses({ numbering, clauseNumber }: ArrangedPart): boolean {
  return numbering === 'numbered' || (numbering === 'definitions' && clauseNumber !== undefined);
}

/** What messages call a part: its label, or else its id. */
export function nameOf({ label, id }: Pick<ArrangedPart, 'label' | 'id'>): string {
  return label.value === '' ? id : label.value;
}

export function innerParts({ entries }: Pick<ArrangedPart, 'entries'>): ArrangedPart[] {
  // Asked again and again, and of most parts there are none.
  const inner: ArrangedPart[] = [];
  for (const entry of entries) if (entry.kind === 'part') inner.push(entry.part);
  return inner;
}
