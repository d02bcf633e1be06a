/** An id that does not lead to the clause or part that was asked for: what became of it, what it is, or what may be meant. */

import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { meant, suggestion } from '../diagnostic/suggest.ts';
import { listed, wordsIn } from '../diagnostic/value.ts';
import { amended } from '../model/amended.ts';
import { contentOf } from '../model/policy.ts';
import type { Amendment } from '../model/source.ts';
import { hintOnOffered, untaken } from './offered.ts';
import { hintOnId, roleOf } from './roles.ts';
import { quote, sameContent, sourceContent, type Working } from './working.ts';

/** What a clause is named for, so that the advice fits. */
export type ClauseUse = 'amend' | 'omit' | 'position' | 'entry';

const insteadOfPart: Record<ClauseUse, (clauses: Param, id: string) => Param> = {
  amend: (clauses, id) => ({
    nl: `Wijzig een bepaling van dat deel: ${wordsIn(clauses, 'nl')}. De kop en de plaats wijzig je bij arrange, met part: ${id}.`,
    en: `Amend a clause of that part: ${wordsIn(clauses, 'en')}. Its label and place are changed under arrange, with part: ${id}.`,
  }),
  omit: (clauses) => ({
    nl: `Schrijf part in plaats van clause om het hele deel weg te laten, of noem bepalingen ervan: ${wordsIn(clauses, 'nl')}.`,
    en: `Write part instead of clause to leave out the whole part, or name clauses of it: ${wordsIn(clauses, 'en')}.`,
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
  const offered = working.offered.get(id);
  if (offered !== undefined) return untaken(offered, place, use);
  const role = roleOf(id, working.protocol, working.layers);
  if (role?.kind === 'part') {
    const advice = insteadOfPart[use](listed(role.clauses), id);
    return diagnostic('clause-is-part', place, { id, advice }, [{ place: role.place, note: 'declared' }]);
  }
  const isOwn = role?.kind === 'added' && role.organisation === working.layers.at(-1);
  if (isOwn && (use === 'amend' || use === 'omit')) return ownClause(id, place, role.place, use);
  // A parameter goes into texts, not into lists of clauses.
  const known = role?.kind === 'parameter' ? undefined : role;
  // What stands nowhere yet can get a place, and nothing else.
  const ids = [...working.clauses.keys(), ...(use === 'entry' ? working.offered.keys() : [])];
  return diagnostic('clause-unknown', place, { id, suggestion: hintOnId(id, known, ids) });
}

/** A clause that the layer itself added, at `declared`, is changed or left out there. */
export function ownClause(id: string, place: Place, declared: Place, use: 'amend' | 'omit' = 'omit'): Diagnostic {
  const related = [{ place: declared, note: 'declared' as const }];
  return diagnostic('clause-own', place, { id, advice: insteadOfOwn[use] }, related);
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
  if (working.offered.has(id)) return hintOnOffered(id, working.layers);
  if (working.clauses.has(id)) return { nl: ` ${id} heeft hier nog geen plaats.`, en: ` ${id} has no place here yet.` };
  return hintOnId(id, roleOf(id, working.protocol, working.layers), known);
}

/** What a part is named for. */
export type PartUse = 'first_in' | 'last_in' | 'quote' | 'arrange' | 'omit';

const beside: Param = {
  nl: 'Gebruik after of before, of noem het deel.',
  en: 'Use after or before, or name the part.',
};
const asClause: Param = { nl: 'Schrijf clause in plaats van part.', en: 'Write clause instead of part.' };
const insteadOfClause: Record<PartUse, (id: string) => Param> = {
  first_in: () => beside,
  last_in: () => beside,
  quote: (id) => ({
    nl: `Schrijf ${id} zonder quote; herhalen kan alleen een deel.`,
    en: `Write ${id} without quote; only a part can be repeated.`,
  }),
  arrange: () => asClause,
  omit: () => asClause,
};

export function missingPart(
  working: Working,
  id: string,
  place: Place,
  use: PartUse,
  known: Iterable<string>,
): Diagnostic {
  const omitted = working.omittedParts.get(id);
  if (omitted !== undefined) return diagnostic('part-omitted', place, { id }, [{ place: omitted, note: 'omitted' }]);
  const clause = working.clauses.get(id);
  if (clause === undefined) return diagnostic('part-unknown', place, { id, suggestion: suggestion(id, known) });
  const related = [{ place: clause.origin.place, note: 'declared' as const }];
  return diagnostic('part-is-clause', place, { id, advice: insteadOfClause[use](id) }, related);
}
