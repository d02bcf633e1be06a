/** An id that does not lead to the clause or part that was asked for: what became of it, what it is, or what may be meant. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { meant, suggestion } from '../diagnostic/suggest.ts';
import { listed, wordsIn } from '../diagnostic/value.ts';
import { contentOf } from '../model/policy.ts';
import type { Amendment } from '../model/source.ts';
import { hintOnId, roleOf } from './roles.ts';
import { amended, quote, sameContent, sourceContent, type Working } from './working.ts';

/** What a clause is named for, so that the advice fits. */
export type ClauseUse = 'amend' | 'omit' | 'position' | 'entry';

const insteadOfPart: Record<ClauseUse, (clauses: Param, id: string) => Param> = {
  amend: (clauses) => ({
    nl: `Wijzig een bepaling van dat deel: ${wordsIn(clauses, 'nl')}. De kop en de volgorde wijzig je met een eigen outline.`,
    en: `Amend a clause of that part: ${wordsIn(clauses, 'en')}. Its label and order are changed by an outline of your own.`,
  }),
  omit: (clauses) => ({
    nl: `Noem de bepalingen van dat deel: ${wordsIn(clauses, 'nl')}. Een deel zonder bepalingen vervalt vanzelf.`,
    en: `Name the clauses of that part: ${wordsIn(clauses, 'en')}. A part without clauses disappears by itself.`,
  }),
  position: (clauses) => ({
    nl: `Noem een bepaling van dat deel (${wordsIn(clauses, 'nl')}), of zet de bepaling erin met first_in of last_in.`,
    en: `Name a clause of that part (${wordsIn(clauses, 'en')}), or put the clause in it with first_in or last_in.`,
  }),
  entry: (_, id) => ({
    nl: `Schrijf quote: ${id} om dat deel hier te herhalen, of part: ${id} met label en entries om het hier te maken.`,
    en: `Write quote: ${id} to repeat that part here, or part: ${id} with label and entries to make it here.`,
  }),
};

const insteadOfOwn: Record<'amend' | 'omit', Param> = {
  amend: { nl: 'Wijzig haar tekst bij add, en haal dit weg.', en: 'Change its text under add, and remove this.' },
  omit: { nl: 'Haal haar weg bij add, en haal dit weg.', en: 'Remove it under add, and remove this.' },
};

export function missingClause(working: Working, id: string, place: Place, use: ClauseUse): Diagnostic {
  const omitted = working.omitted.get(id);
  if (omitted !== undefined) return diagnostic('clause-omitted', place, { id }, [{ place: omitted, note: 'omitted' }]);
  const role = roleOf(id, working.protocol, working.layers);
  if (role?.kind === 'part') {
    const advice = insteadOfPart[use](listed(role.clauses), id);
    return diagnostic('clause-is-part', place, { id, advice }, [{ place: role.place, note: 'declared' }]);
  }
  const isOwn = role?.kind === 'added' && role.organisation === working.layers.at(-1);
  if (isOwn && (use === 'amend' || use === 'omit')) {
    const related = [{ place: role.place, note: 'declared' as const }];
    return diagnostic('clause-own', place, { id, advice: insteadOfOwn[use] }, related);
  }
  // A parameter goes into texts, not into lists of clauses.
  const known = role?.kind === 'parameter' ? undefined : role;
  return diagnostic('clause-unknown', place, { id, suggestion: hintOnId(id, known, working.clauses.keys()) });
}

/** The pin of an amendment shows that its clause was there once: it was removed since, or has another id now. */
export function missingAmended(
  working: Working,
  id: string,
  place: Place,
  { reason: _, base, ...change }: Amendment,
): Diagnostic {
  const missing = missingClause(working, id, place, 'amend');
  if (missing.code !== 'clause-unknown' || base === undefined) return missing;
  const renamed = [...working.clauses.values()].find((clause) =>
    sameContent(sourceContent(clause), base, working.protocol.texts),
  );
  if (renamed !== undefined) return diagnostic('clause-unknown', place, { id, suggestion: meant(renamed.id) });
  const params = { id, was: quote(base), amendment: quote(amended(base, contentOf(change))) };
  return diagnostic('clause-removed', place, params);
}

/** Of an id in a reference, a schoolgids or a poster, that leads nowhere in this document. */
export function hintOnMissing(working: Working, id: string, known: Iterable<string>): Param {
  if (working.omitted.has(id)) return { nl: ` ${id} is hier weggelaten.`, en: ` ${id} is omitted here.` };
  if (working.clauses.has(id)) return { nl: ` ${id} staat niet in de indeling.`, en: ` ${id} is not in the outline.` };
  return hintOnId(id, roleOf(id, working.protocol, working.layers), known);
}

/** What a part is named for. */
export type PartUse = 'first_in' | 'last_in' | 'quote';

export function missingPart(
  working: Working,
  id: string,
  place: Place,
  use: PartUse,
  known: Iterable<string>,
): Diagnostic {
  const clause = working.clauses.get(id);
  if (clause === undefined) return diagnostic('part-unknown', place, { id, suggestion: suggestion(id, known) });
  const advice: Param =
    use === 'quote'
      ? {
          nl: `Schrijf ${id} zonder quote; herhalen kan alleen een deel.`,
          en: `Write ${id} without quote; only a part can be repeated.`,
        }
      : { nl: 'Gebruik after of before, of noem het deel.', en: 'Use after or before, or name the part.' };
  return diagnostic('part-is-clause', place, { id, advice }, [{ place: clause.origin.place, note: 'declared' }]);
}
