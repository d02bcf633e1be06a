/**
 * Clauses that the base offers (`optional`) and nobody gets by itself: whoever gives one a place takes it, for itself and
 * those below it.
 */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../model/policy.ts';
import type { OverrideFile } from '../model/source.ts';
import { type ArrangedPart, allParts, readPart, readParts } from './arranged.ts';
import { type Placed, placesOf } from './sourced.ts';
import type { Working, WorkingClause } from './working.ts';

/** Makes those to which a layer gives a place clauses like all others, and returns where it names them. */
export function takeOffered(
  { clauses, offered }: Pick<Working, 'clauses' | 'offered'>,
  source: SourceFile<OverrideFile>,
): Map<string, Place> {
  const taken = new Map<string, Place>();
  if (offered.size === 0) return taken;
  for (const { id, place } of placesGiven(source)) {
    const clause = offered.get(id);
    if (clause === undefined) continue;
    offered.delete(id);
    clauses.set(id, clause);
    taken.set(id, place);
  }
  return taken;
}

/** What the base places it does not offer; told, and from there on as if it were not optional. */
export function checkOffered(
  { clauses, offered }: Pick<Working, 'clauses' | 'offered'>,
  parts: readonly ArrangedPart[],
): Diagnostic[] {
  if (offered.size === 0) return [];
  return clausesOf(parts).flatMap(({ id, place }) => {
    const clause = offered.get(id);
    if (clause === undefined) return [];
    offered.delete(id);
    clauses.set(id, clause);
    return [diagnostic('optional-placed', place, { id }, [{ place: clause.origin.place, note: 'declared' }])];
  });
}

/** An outline of its own is all that counts, and `arrange` without a position places nothing. */
function placesGiven(source: SourceFile<OverrideFile>): Placed[] {
  const { outline, arrange = [] } = source.data;
  if (outline !== undefined) return clausesOf(readParts({ value: outline, source, path: ['outline'] }));
  return arrange.flatMap(({ part, clause, position, entries, ...own }, index) => {
    const path = ['arrange', index];
    if (part !== undefined)
      return entries === undefined ? [] : clausesOf([readPart({ ...own, part, entries }, source, path)]);
    return position === undefined ? [] : placesOf(clause, source, [...path, 'clause']);
  });
}

function clausesOf(parts: readonly ArrangedPart[]): Placed[] {
  return [...allParts(parts)].flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'clause' ? entry : [])),
  );
}

/** What is done with one that was not taken. */
export type UntakenUse = 'amend' | 'omit' | 'position' | 'entry';

const advice: Record<UntakenUse, Param> = {
  amend: {
    nl: 'Geef haar in dit bestand ook een plaats, met arrange en position of in de eigen outline; of haal de wijziging weg.',
    en: 'Place it in this file as well, by arrange with a position or in the outline of your own; or remove the amendment.',
  },
  omit: {
    nl: 'Haal dit weg: uit de basis komt zij niet vanzelf, en een bestuur hierboven gaf haar geen plaats.',
    en: 'Remove this: it does not come from the base by itself, and no board above placed it.',
  },
  position: {
    nl: 'Noem een andere bepaling, of geef deze eerst een plaats (arrange).',
    en: 'Name another clause, or place this one first (arrange).',
  },
  entry: {
    nl: 'Zeg met position waar zij moet komen.',
    en: 'Say by position where it should stand.',
  },
};

export function untaken({ id, origin }: WorkingClause, place: Place, use: UntakenUse): Diagnostic {
  const related = [{ place: origin.place, note: 'declared' as const }];
  return diagnostic('optional-untaken', place, { id, advice: advice[use] }, related);
}

/** Of an id that leads nowhere in a document: `layers` are the organisations that it is of, none for the base. */
export function hintOnOffered(id: string, layers: readonly string[]): Param {
  if (layers.length === 0)
    return {
      nl: ` ${id} is optional: de basis biedt haar aan, en heeft haar zelf niet.`,
      en: ` ${id} is optional: the base offers it, and does not have it itself.`,
    };
  return {
    nl: ` De basis biedt ${id} aan (optional), en hier is zij niet overgenomen. Dat kan door haar een plaats te geven, met arrange of in een eigen outline.`,
    en: ` The base offers ${id} (optional), and it was not taken here. Take it by placing it, by arrange or in an outline of your own.`,
  };
}
