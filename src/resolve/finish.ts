/** From an arranged outline to final parts and clauses: numbers first, for references need them, then texts. */
import type { Location, ResolvedClause, ResolvedContent, ResolvedEntry, ResolvedPart } from '../model/resolved.ts';
import { type ArrangedPart, allParts } from './arranged.ts';
import type { Filler } from './fill.ts';
import { sourceContent, type Working, type WorkingClause } from './working.ts';

/** Where every part and clause stands. Clauses count from 1 in each numbered part. */
export function locate(parts: readonly ArrangedPart[], filler: Filler): Map<string, Location> {
  const locations = new Map<string, Location>();
  for (const part of allParts(parts)) {
    const label = filler.line(part.label);
    locations.set(part.id, { part: part.id, label, number: null });
    let count = 0;
    for (const entry of part.entries) {
      if (entry.kind !== 'clause') continue;
      const counted = part.numbering === 'numbered' && !entry.uncounted;
      if (counted) count += 1;
      locations.set(entry.id, { part: part.id, label, number: counted ? String(count) : null });
    }
  }
  return locations;
}

interface Finished {
  parts: ResolvedPart[];
  byId: Map<string, ResolvedPart>;
  clauses: Map<string, ResolvedClause>;
  /** How many each clause has. */
  letters: Map<ResolvedClause, number>;
}

export function finish(
  arranged: readonly ArrangedPart[],
  working: Working,
  filler: Filler,
  locations: ReadonlyMap<string, Location>,
): Finished {
  const clauses = new Map<string, ResolvedClause>();
  const letters = new Map<ResolvedClause, number>();
  const byId = new Map<string, ResolvedPart>();
  const quoted: { entries: ResolvedEntry[]; index: number; id: string }[] = [];

  const finishPart = (part: ArrangedPart): ResolvedPart => {
    const entries: ResolvedEntry[] = [];
    for (const entry of part.entries) {
      if (entry.kind === 'part') entries.push({ kind: 'part', part: finishPart(entry.part) });
      else if (entry.kind === 'quote')
        quoted.push({
          entries,
          index: entries.length + quoted.filter((item) => item.entries === entries).length,
          id: entry.id,
        });
      else {
        const clause = working.clauses.get(entry.id);
        const location = locations.get(entry.id);
        if (clause === undefined || location === undefined) continue;
        const before = filler.letters;
        const resolved = finishClause(clause, filler, location);
        letters.set(resolved, filler.letters - before);
        clauses.set(entry.id, resolved);
        entries.push({ kind: 'clause', clause: resolved, counted: !entry.uncounted });
      }
    }
    const resolved: ResolvedPart = {
      id: part.id,
      label: locations.get(part.id)?.label ?? '',
      numbering: part.numbering,
      columns: part.columns?.map(filler.line) ?? null,
      entries,
    };
    byId.set(part.id, resolved);
    return resolved;
  };

  const parts = arranged.map(finishPart);
  // A part may be quoted before it stands, so quotes are put in place when all parts are there.
  for (const { entries, index, id } of quoted) {
    const part = byId.get(id);
    if (part !== undefined) entries.splice(index, 0, { kind: 'quote', part });
  }
  return { parts, byId, clauses, letters };
}

function finishClause(clause: WorkingClause, filler: Filler, location: Location): ResolvedClause {
  const { id, audience, force, legal, origin, changes } = clause;
  return {
    id,
    audience,
    force,
    legal,
    origin,
    changes,
    location,
    norms: clause.norms.map(({ value }) => value),
    source: sourceContent(clause),
    content: finishContent(clause, filler),
  };
}

function finishContent({ fields }: WorkingClause, filler: Filler): ResolvedContent {
  const blocks = (field: 'text' | 'do' | 'dont') => (fields[field] === undefined ? [] : filler.text(fields[field]));
  if (fields.do !== undefined) return { kind: 'do_dont', do: blocks('do'), dont: blocks('dont') };
  if (fields.role !== undefined) return { kind: 'role', role: filler.line(fields.role), text: blocks('text') };
  return { kind: 'text', text: blocks('text') };
}
