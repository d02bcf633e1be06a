/** The order of one organisation's document: which clause stands where, counted how. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { type ArrangedEntry, type ArrangedPart, allParts, nameOf, readPart } from './arranged.ts';
import { missingClause, missingPart } from './missing.ts';
import { checkKind, checkPartEffect } from './numbering.ts';
import type { Insertion, Working } from './working.ts';

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

function insert(
  parts: ArrangedPart[],
  { clause, source, path }: Insertion,
  working: Working,
  diagnostics: Diagnostic[],
): void {
  const { position } = clause;
  if (position === undefined) return;
  const at = [...path, 'position'];
  const entry: ArrangedEntry = {
    kind: 'clause',
    id: clause.id,
    uncounted: position.uncounted ?? false,
    place: source.place(at, 'key'),
    flag: source.place([...at, 'uncounted'], 'key'),
  };
  const partId = position.first_in ?? position.last_in;
  if (partId !== undefined) {
    const key = position.first_in === undefined ? 'last_in' : 'first_in';
    const all = [...allParts(parts)];
    const part = all.find(({ id }) => id === partId);
    if (part === undefined) {
      const known = all.map(({ id }) => id);
      diagnostics.push(missingPart(working, partId, source.place([...at, key]), key, known));
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
  diagnostics.push(...unplaced(working, { clause, source, path }, neighbour, source.place([...at, key])));
}

const notYet = {
  self: { nl: 'dat is zij zelf', en: 'that is itself' },
  later: { nl: 'die krijgt pas na haar een plaats', en: 'that one gets its place only after it' },
} as const;

/** Why a clause cannot get its place from a neighbour. */
function unplaced(working: Working, { clause, source }: Insertion, neighbour: string, place: Place): Diagnostic[] {
  const { id } = clause;
  const tell = (problem: Param) => [diagnostic('position-neighbour', place, { id, neighbour, problem })];
  if (neighbour === id) return tell(notYet.self);
  if (!working.clauses.has(neighbour)) return [missingClause(working, neighbour, place, 'position')];
  const order = working.insertions.map((insertion) => insertion.clause.id);
  const other = working.insertions[order.indexOf(neighbour)];
  // A clause that should stand somewhere and does not has been told, or will be.
  if (other === undefined || order.indexOf(neighbour) < order.indexOf(id)) return [];
  // The layer of a board does not know what its schools add.
  return other.source === source ? tell(notYet.later) : [missingClause(working, neighbour, place, 'position')];
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
          diagnostics.push(missingClause(working, entry.id, entry.place, 'entry'));
        return [];
      }
      return [entry];
    });
    if (entries.length === 0) {
      const label = nameOf(part);
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
    diagnostics.push(...checkPartEffect(part));
    for (const entry of part.entries) {
      if (entry.kind === 'quote') diagnostics.push(...checkQuote(working, entry, part, byId));
      if (entry.kind !== 'clause') continue;
      const first = placed.get(entry.id);
      if (first !== undefined) {
        const related = [{ place: first, note: 'first' as const }];
        diagnostics.push(diagnostic('outline-twice', entry.place, { id: entry.id }, related));
      }
      placed.set(entry.id, entry.place);
      const clause = working.clauses.get(entry.id);
      if (clause !== undefined) diagnostics.push(...checkKind(clause, entry.uncounted, part, entry.place));
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

function checkQuote(
  working: Working,
  { id, place }: Extract<ArrangedEntry, { kind: 'quote' }>,
  within: ArrangedPart,
  byId: ReadonlyMap<string, ArrangedPart>,
): Diagnostic[] {
  const quoted = byId.get(id);
  if (quoted === undefined) return [missingPart(working, id, place, 'quote', byId.keys())];
  const inside = [...allParts([quoted])];
  if (inside.includes(within) || inside.some((part) => part.entries.some((entry) => entry.kind === 'quote'))) {
    return [diagnostic('quote-cycle', place, { id })];
  }
  return [];
}
