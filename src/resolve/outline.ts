/** The order of one organisation's document: which clause stands where, counted how. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { groupBy } from '../model/group.ts';
import { type ArrangedEntry, type ArrangedPart, allParts, nameOf } from './arranged.ts';
import { missingClause, missingPart } from './missing.ts';
import { checkKind, checkPartEffect } from './numbering.ts';
import type { Working } from './working.ts';

/** A clause that nobody placed or omitted, and where that would be done: at an outline or an omitted part. */
export interface Undecided {
  readonly id: string;
  readonly place: Place;
}

/** The outline of the layers, with omissions taken out, and everything in it checked. */
export function arrange(
  working: Working,
  organisation: Param,
): { parts: ArrangedPart[]; undecided: Undecided[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parts = prune(working.parts, working, organisation, diagnostics);
  const undecided = checkParts(parts, working, organisation, diagnostics);
  diagnostics.push(...tellUndecided(undecided, working));
  return { parts, undecided, diagnostics };
}

/** One for each outline or omitted part. */
function tellUndecided(undecided: readonly Undecided[], working: Working): Diagnostic[] {
  return [...groupBy(undecided, ({ place }) => [place])].map(([place, group]) => {
    const ids = group.map(({ id }) => id);
    const isOmitted = ids.some((id) => working.undecided.has(id));
    return diagnostic('outline-undecided', place, {
      clauses: ids.join(', '),
      advice: advice[isOmitted ? 'part' : 'outline'],
    });
  });
}

const advice: Record<'outline' | 'part', Param> = {
  outline: {
    nl: 'Zet ze in deze outline, of laat ze met een reden weg (omit).',
    en: 'Place them in this outline, or omit them with a reason.',
  },
  part: {
    nl: 'Ze zijn nieuw in het weggelaten deel. Leg vast dat ze ook wegblijven (regelwerk pin), of geef ze een plaats (arrange).',
    en: 'They are new in the omitted part. Record that they stay out as well (regelwerk pin), or give them a place (arrange).',
  },
};

const adviceOnUnplaced: Record<'base' | 'added', Param> = {
  base: {
    nl: 'Zet haar in de outline. Of zet optional: true bij de bepaling: dan biedt de basis haar aan, en komt zij alleen bij wie haar een plaats geeft.',
    en: 'Place it in the outline. Or put optional: true on the clause: then the base offers it, and only those have it who place it.',
  },
  added: {
    nl: 'Zet haar in de outline, of laat haar met een reden weg (omit).',
    en: 'Place it in the outline, or omit it with a reason.',
  },
};

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
): Undecided[] {
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
  return unplacedIn(working, placed, organisation, diagnostics);
}

/**
 * What stands nowhere. Who wrote the outline out knew the clauses of its own layer and forgot one; of what came into the
 * layers above it, nobody decided.
 */
function unplacedIn(
  working: Working,
  placed: ReadonlyMap<string, Place>,
  organisation: Param,
  diagnostics: Diagnostic[],
): Undecided[] {
  const { outline, outlineLayer, unplaced } = working;
  const place = outline.source.place(outline.path, 'key');
  return [...working.clauses.values()].flatMap(({ id, origin }) => {
    if (placed.has(id) || unplaced.has(id)) return [];
    const inOmitted = working.undecided.get(id);
    if (inOmitted !== undefined) return [{ id, place: inOmitted }];
    if (origin.layer !== outlineLayer) return [{ id, place }];
    const related = [{ place, note: 'outline' as const }];
    const params = { id, organisation, advice: adviceOnUnplaced[origin.layer === null ? 'base' : 'added'] };
    diagnostics.push(diagnostic('outline-unplaced', origin.place, params, related));
    return [];
  });
}

/** Clauses and parts share one set of ids: both are anchors of the document. */
function checkPartIds(
  parts: readonly ArrangedPart[],
  working: Working,
  diagnostics: Diagnostic[],
): Map<string, ArrangedPart> {
  const taken = new Map<string, Place>(
    [...working.clauses, ...working.offered].map(([id, clause]) => [id, clause.origin.place]),
  );
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
