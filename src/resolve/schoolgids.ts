/** The schoolgids section: a choice from the organisation's own protocol, never anything else. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { ResolvedClause, ResolvedEntry, ResolvedPart, ResolvedSchoolgids } from '../model/resolved.ts';
import type { Filler } from './fill.ts';
import { type ArrangedPart, checkKind, readPart } from './outline.ts';
import type { Working } from './working.ts';

interface Document {
  readonly organisation: Param;
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly parts: ReadonlyMap<string, ResolvedPart>;
}

export function resolveSchoolgids(
  working: Working,
  document: Document,
  filler: Filler,
  diagnostics: Diagnostic[],
): ResolvedSchoolgids {
  const { value, source, path } = working.schoolgids;
  const foreign = (id: string, place: Place, known: Iterable<string>) => {
    const params = { id, organisation: document.organisation, suggestion: suggestion(id, known) };
    diagnostics.push(diagnostic('schoolgids-foreign', place, params));
    return [];
  };
  const choose = (part: ArrangedPart): Omit<ResolvedPart, 'id'> => ({
    label: filler.line(part.label),
    numbering: part.numbering,
    columns: part.columns?.map(filler.line) ?? null,
    entries: part.entries.flatMap((entry): ResolvedEntry[] => {
      if (entry.kind === 'part') return [{ kind: 'part', part: { id: entry.part.id, ...choose(entry.part) } }];
      if (entry.kind === 'quote') {
        const quoted = document.parts.get(entry.id);
        return quoted === undefined
          ? foreign(entry.id, entry.place, document.parts.keys())
          : [{ kind: 'quote', part: quoted }];
      }
      const clause = document.clauses.get(entry.id);
      const workingClause = working.clauses.get(entry.id);
      if (clause === undefined || workingClause === undefined)
        return foreign(entry.id, entry.place, document.clauses.keys());
      diagnostics.push(...checkKind(workingClause, entry.uncounted, part.numbering, entry.place));
      return [{ kind: 'clause', clause, counted: !entry.uncounted }];
    }),
  });
  const { heading_level: headingLevel = 2, ...part } = value;
  return { ...choose(readPart({ part: 'schoolgids', ...part }, source, path)), headingLevel };
}
