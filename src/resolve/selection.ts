/** What is chosen from an organisation's own protocol, never anything else: the schoolgids section and the posters. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type {
  ResolvedClause,
  ResolvedEntry,
  ResolvedPart,
  ResolvedPoster,
  ResolvedSchoolgids,
} from '../model/resolved.ts';
import type { Filler } from './fill.ts';
import { type ArrangedPart, checkKind, readPart } from './outline.ts';
import type { Working } from './working.ts';

interface Document {
  readonly organisation: Param;
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly parts: ReadonlyMap<string, ResolvedPart>;
}

export interface Selection {
  readonly schoolgids: ResolvedSchoolgids;
  readonly posters: readonly ResolvedPoster[];
}

export function resolveSelection(
  working: Working,
  document: Document,
  filler: Filler,
  diagnostics: Diagnostic[],
): Selection {
  const foreign = (
    code: 'schoolgids-foreign' | 'poster-foreign',
    id: string,
    place: Place,
    known: Iterable<string>,
  ) => {
    const params = { id, organisation: document.organisation, suggestion: suggestion(id, known) };
    diagnostics.push(diagnostic(code, place, params));
    return [];
  };
  const choose = (part: ArrangedPart, code: Parameters<typeof foreign>[0]): Omit<ResolvedPart, 'id'> => ({
    label: filler.line(part.label),
    numbering: part.numbering,
    columns: part.columns?.map(filler.line) ?? null,
    entries: part.entries.flatMap((entry): ResolvedEntry[] => {
      if (entry.kind === 'part') return [{ kind: 'part', part: { id: entry.part.id, ...choose(entry.part, code) } }];
      if (entry.kind === 'quote') {
        const quoted = document.parts.get(entry.id);
        return quoted === undefined
          ? foreign(code, entry.id, entry.place, document.parts.keys())
          : [{ kind: 'quote', part: quoted }];
      }
      const clause = document.clauses.get(entry.id);
      const workingClause = working.clauses.get(entry.id);
      if (clause === undefined || workingClause === undefined)
        return foreign(code, entry.id, entry.place, document.clauses.keys());
      diagnostics.push(...checkKind(workingClause, entry.uncounted, part.numbering, entry.place));
      return [{ kind: 'clause', clause, counted: !entry.uncounted }];
    }),
  });
  const { value, source, path } = working.schoolgids;
  const { heading_level: headingLevel = 2, ...part } = value;
  const schoolgids = choose(readPart({ part: 'schoolgids', ...part }, source, path), 'schoolgids-foreign');
  const posters = working.posters.value.map(({ poster, ...rest }, index): ResolvedPoster => {
    const at = [...working.posters.path, index];
    return {
      id: poster,
      place: working.posters.source.place([...at, 'poster']),
      ...choose(readPart({ part: poster, ...rest }, working.posters.source, at), 'poster-foreign'),
    };
  });
  diagnostics.push(...repeatedPosters(working.posters));
  return { schoolgids: { ...schoolgids, headingLevel }, posters };
}

function repeatedPosters({ value, source, path }: Working['posters']): Diagnostic[] {
  const first = new Map<string, Place>();
  return value.flatMap(({ poster: id }, index) => {
    const place = source.place([...path, index, 'poster']);
    const earlier = first.get(id);
    if (earlier !== undefined)
      return [diagnostic('poster-duplicate', place, { id }, [{ place: earlier, note: 'first' }])];
    first.set(id, place);
    return [];
  });
}
