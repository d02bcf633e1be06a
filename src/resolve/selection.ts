/** What is chosen from an organisation's own protocol, never anything else: the schoolgids section and the posters. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import type {
  ResolvedClause,
  ResolvedEntry,
  ResolvedPart,
  ResolvedPoster,
  ResolvedSchoolgids,
} from '../model/resolved.ts';
import { type ArrangedPart, readPart } from './arranged.ts';
import type { Filler } from './fill.ts';
import { markedBy } from './finish.ts';
import { checkHeadings } from './headings.ts';
import { headingOf } from './locate.ts';
import { checkKind, checkPartEffect } from './numbering.ts';
import { NO_PATTERNS, type Numbered, numberParts } from './numbers.ts';
import type { Hint } from './roles.ts';
import { orderTerms } from './terms.ts';
import type { Working } from './working.ts';

interface Document {
  readonly organisation: Param;
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly parts: ReadonlyMap<string, ResolvedPart>;
  /** The same parts, as they were arranged. */
  readonly outline: ReadonlyMap<string, ArrangedPart>;
  readonly hint: Hint;
}

type ForeignCode = 'schoolgids-foreign' | 'poster-foreign';

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
  const foreign = (code: ForeignCode, id: string, place: Place, suggestion: Param) => {
    diagnostics.push(diagnostic(code, place, { id, organisation: document.organisation, suggestion }));
    return [];
  };
  const chooseAll = (part: ArrangedPart, code: ForeignCode): Omit<ResolvedPart, 'id'> => {
    orderTerms([part], working, filler);
    // Its groups are its own: only what they say of themselves is counted.
    const counted = numberParts([part], NO_PATTERNS);
    diagnostics.push(...counted.diagnostics);
    return choose(part, code, counted.numbers);
  };
  const choose = (
    part: ArrangedPart,
    code: ForeignCode,
    numbers: ReadonlyMap<ArrangedPart, Numbered>,
  ): Omit<ResolvedPart, 'id'> => {
    diagnostics.push(...checkPartEffect(part));
    const numbered = numbers.get(part);
    return {
      label: headingOf(numbered ?? null, filler.line(part.label)),
      numbering: part.numbering,
      ...markedBy(part, numbered),
      columns: part.columns?.map(filler.line) ?? null,
      ...part.layout,
      entries: part.entries.flatMap((entry): ResolvedEntry[] => {
        if (entry.kind === 'part')
          return [{ kind: 'part', part: { id: entry.part.id, ...choose(entry.part, code, numbers) } }];
        const { id, place } = entry;
        if (entry.kind === 'quote') {
          const quoted = document.parts.get(id);
          if (quoted === undefined) return foreign(code, id, place, notPart(id, document));
          return [{ kind: 'quote', part: quoted }];
        }
        const clause = document.clauses.get(id);
        const workingClause = working.clauses.get(id);
        if (clause === undefined || workingClause === undefined)
          return foreign(code, id, place, notClause(id, document));
        diagnostics.push(...checkKind(workingClause, entry.uncounted, part, place));
        return [{ kind: 'clause', clause, counted: !entry.uncounted }];
      }),
    };
  };
  const { value, source, path } = working.schoolgids;
  const { heading_level: headingLevel = 2, ...part } = value;
  const chosen = readPart({ part: 'schoolgids', ...part }, source, path);
  const schoolgids = chooseAll(chosen, 'schoolgids-foreign');
  diagnostics.push(...checkHeadings(chosen.entries, headingLevel, { parts: document.outline, quotesAreParts: false }));
  const posters = working.posters.value.map(({ poster, ...rest }, index): ResolvedPoster => {
    const at = [...working.posters.path, index];
    const own = readPart({ part: poster, ...rest }, working.posters.source, at);
    diagnostics.push(...checkHeadings(own.entries, 1, { parts: document.outline, quotesAreParts: true }));
    return {
      id: poster,
      place: working.posters.source.place([...at, 'poster']),
      ...chooseAll(own, 'poster-foreign'),
    };
  });
  diagnostics.push(...repeatedPosters(working.posters));
  return { schoolgids: { ...schoolgids, headingLevel }, posters };
}

function notPart(id: string, { clauses, parts, hint }: Document): Param {
  if (!clauses.has(id)) return hint(id, parts.keys());
  return {
    nl: ` ${id} is een bepaling: schrijf ${id} zonder quote.`,
    en: ` ${id} is a clause: write ${id} without quote.`,
  };
}

function notClause(id: string, { clauses, parts, hint }: Document): Param {
  if (!parts.has(id)) return hint(id, clauses.keys());
  return { nl: ` ${id} is een deel: schrijf quote: ${id}.`, en: ` ${id} is a part: write quote: ${id}.` };
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
