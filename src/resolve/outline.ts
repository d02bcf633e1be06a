/** The order of one organisation's document: which clause stands where, counted how. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { Entry, Numbering, Part } from '../model/source.ts';
import { type Insertion, missingClause, type Sourced, type Working, type WorkingClause } from './working.ts';

export type ArrangedEntry =
  | { kind: 'clause'; id: string; uncounted: boolean; place: Place }
  | { kind: 'part'; part: ArrangedPart }
  | { kind: 'quote'; id: string; place: Place };

export interface ArrangedPart {
  id: string;
  label: Sourced<string>;
  numbering: Numbering;
  columns: readonly Sourced<string>[] | null;
  entries: ArrangedEntry[];
  place: Place;
}

/** The outline of the layers, with insertions made, omissions taken out, and everything in it checked. */
export function arrange(working: Working, organisation: Param): { parts: ArrangedPart[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const { outline } = working;
  const all = outline.value.map((part, index) => readPart(part, outline.source, [...outline.path, index]));
  for (const insertion of working.insertions) insert(all, insertion, working, diagnostics);
  const parts = prune(all, working, organisation, diagnostics);
  checkParts(parts, working, organisation, diagnostics);
  return { parts, diagnostics };
}

export function readPart(part: Part | Extract<Entry, object>, source: SourceFile<unknown>, path: Path): ArrangedPart {
  return {
    id: part.part ?? '',
    label: { value: part.label ?? '', source, path: [...path, 'label'] },
    numbering: part.numbering ?? 'prose',
    columns: part.columns?.map((value, index) => ({ value, source, path: [...path, 'columns', index] })) ?? null,
    entries: (part.entries ?? []).map((entry, index) => readEntry(entry, source, [...path, 'entries', index])),
    place: source.place([...path, 'part']),
  };
}

function readEntry(entry: Entry, source: SourceFile<unknown>, path: Path): ArrangedEntry {
  if (typeof entry === 'string') return { kind: 'clause', id: entry, uncounted: false, place: source.place(path) };
  if (entry.part !== undefined) return { kind: 'part', part: readPart(entry, source, path) };
  if (entry.quote !== undefined) return { kind: 'quote', id: entry.quote, place: source.place([...path, 'quote']) };
  return {
    kind: 'clause',
    id: entry.clause ?? '',
    uncounted: entry.uncounted ?? false,
    place: source.place([...path, 'clause']),
  };
}

export function* allParts(parts: readonly ArrangedPart[]): Generator<ArrangedPart> {
  for (const part of parts) {
    yield part;
    yield* allParts(part.entries.flatMap((entry) => (entry.kind === 'part' ? [entry.part] : [])));
  }
}

function insert(
  parts: ArrangedPart[],
  { clause, source, path }: Insertion,
  working: Working,
  diagnostics: Diagnostic[],
): void {
  const { position } = clause;
  if (position === undefined) return;
  const entry: ArrangedEntry = {
    kind: 'clause',
    id: clause.id,
    uncounted: position.uncounted ?? false,
    place: source.place([...path, 'position'], 'key'),
  };
  const partId = position.first_in ?? position.last_in;
  if (partId !== undefined) {
    const key = position.first_in === undefined ? 'last_in' : 'first_in';
    const part = [...allParts(parts)].find(({ id }) => id === partId);
    if (part === undefined) {
      const ids = [...allParts(parts)].map(({ id }) => id);
      diagnostics.push(
        diagnostic('part-unknown', source.place([...path, 'position', key]), {
          id: partId,
          suggestion: suggestion(partId, ids),
        }),
      );
    } else if (key === 'first_in') part.entries.unshift(entry);
    else part.entries.push(entry);
    return;
  }
  const neighbour = position.after ?? position.before ?? '';
  const key = position.after === undefined ? 'before' : 'after';
  for (const part of allParts(parts)) {
    const index = part.entries.findIndex((item) => item.kind === 'clause' && item.id === neighbour);
    if (index === -1) continue;
    part.entries.splice(key === 'after' ? index + 1 : index, 0, entry);
    return;
  }
  diagnostics.push(missingClause(working, neighbour, source.place([...path, 'position', key])));
}

/** Without the clauses that a later layer omitted. A part that loses its last clause goes too, and that is told. */
function prune(
  parts: readonly ArrangedPart[],
  working: Working,
  organisation: Param,
  diagnostics: Diagnostic[],
): ArrangedPart[] {
  return parts.flatMap((part) => {
    const entries = part.entries.flatMap((entry): ArrangedEntry[] => {
      if (entry.kind === 'part') {
        const kept = prune([entry.part], working, organisation, diagnostics);
        return kept.map((inner) => ({ kind: 'part', part: inner }));
      }
      if (entry.kind === 'clause' && !working.clauses.has(entry.id)) {
        // An outline that names what was omitted by then contradicts itself; an inherited one just loses the entry.
        if (!working.omitted.has(entry.id) || working.omittedBeforeOutline.has(entry.id))
          diagnostics.push(missingClause(working, entry.id, entry.place));
        return [];
      }
      return [entry];
    });
    if (entries.length === 0) {
      const label = part.label.value;
      if (part.entries.some((entry) => entry.kind === 'clause' && working.omitted.has(entry.id))) {
        diagnostics.push(diagnostic('part-empty', part.place, { label, organisation }));
      }
      return [];
    }
    return [{ ...part, entries }];
  });
}

function checkParts(
  parts: readonly ArrangedPart[],
  working: Working,
  organisation: Param,
  diagnostics: Diagnostic[],
): void {
  const byId = checkPartIds(parts, working, diagnostics);
  const placed = new Map<string, Place>();
  for (const part of byId.values()) {
    for (const entry of part.entries) {
      if (entry.kind === 'quote') diagnostics.push(...checkQuote(entry.id, entry.place, part, byId));
      if (entry.kind !== 'clause') continue;
      const first = placed.get(entry.id);
      if (first !== undefined) {
        const related = [{ place: first, note: 'first' as const }];
        diagnostics.push(diagnostic('outline-twice', entry.place, { id: entry.id }, related));
      }
      placed.set(entry.id, entry.place);
      const clause = working.clauses.get(entry.id);
      if (clause !== undefined) diagnostics.push(...checkKind(clause, entry.uncounted, part.numbering, entry.place));
    }
  }
  for (const clause of working.clauses.values()) {
    // An added clause without a position has been told already.
    if (placed.has(clause.id) || working.insertions.some((insertion) => insertion.clause.id === clause.id)) continue;
    const related = [{ place: working.outline.source.place(working.outline.path, 'key'), note: 'outline' as const }];
    diagnostics.push(diagnostic('outline-unplaced', clause.origin.place, { id: clause.id, organisation }, related));
  }
}

/** Clauses and parts share one set of ids: both are anchors of the document. */
function checkPartIds(
  parts: readonly ArrangedPart[],
  working: Working,
  diagnostics: Diagnostic[],
): Map<string, ArrangedPart> {
  const taken = new Map<string, Place>([...working.clauses].map(([id, clause]) => [id, clause.origin.place]));
  const byId = new Map<string, ArrangedPart>();
  for (const part of allParts(parts)) {
    const first = taken.get(part.id);
    if (first !== undefined) {
      diagnostics.push(diagnostic('id-duplicate', part.place, { id: part.id }, [{ place: first, note: 'first' }]));
    }
    taken.set(part.id, part.place);
    byId.set(part.id, part);
  }
  return byId;
}

const tables: Partial<Record<Numbering, readonly string[]>> = { do_dont: ['do', 'dont'], roles: ['role', 'text'] };

/** Tables hold rows of their own kind; other parts hold running text, and text only. */
export function checkKind(clause: WorkingClause, uncounted: boolean, numbering: Numbering, place: Place): Diagnostic[] {
  const expected = uncounted ? undefined : tables[numbering];
  const fits =
    expected === undefined
      ? Object.keys(clause.fields).join() === 'text'
      : expected.every((field) => field in clause.fields);
  if (fits) return [];
  const actual = Object.keys(clause.fields).join(', ');
  return [
    diagnostic('outline-kind', place, { id: clause.id, actual, expected: expected?.join(', ') ?? 'text' }, [
      { place: clause.origin.place, note: 'declared' },
    ]),
  ];
}

function checkQuote(
  id: string,
  place: Place,
  within: ArrangedPart,
  byId: ReadonlyMap<string, ArrangedPart>,
): Diagnostic[] {
  const quoted = byId.get(id);
  if (quoted === undefined) return [diagnostic('part-unknown', place, { id, suggestion: suggestion(id, byId.keys()) })];
  const inside = [...allParts([quoted])];
  if (inside.includes(within) || inside.some((part) => part.entries.some((entry) => entry.kind === 'quote'))) {
    return [diagnostic('quote-cycle', place, { id })];
  }
  return [];
}
