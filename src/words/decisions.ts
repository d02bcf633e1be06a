/** Steps and what bodies decide on them, in Dutch, as documents and overviews print them. */
import type { ChainLink, Outcome, StepKind } from '../model/status.ts';
import { printDate } from './dates.ts';
import { NOT_RECORDED } from './states.ts';

const stepWords: Record<StepKind, string> = {
  overleg: 'overleg',
  advies: 'advies',
  instemming: 'instemming',
  vaststelling: 'vaststelling',
  goedkeuring_rvt: 'goedkeuring',
  ter_kennisneming: 'ter kennisneming',
};

const outcomeWords: Record<Outcome, string> = {
  besproken: 'besproken',
  akkoord: 'akkoord',
  aanpassen: 'aanpassen',
  positief: 'positief advies',
  onder_voorbehoud: 'advies onder voorbehoud',
  negatief: 'negatief advies',
  geen_advies: 'geen advies',
  verleend: 'instemming verleend',
  verleend_met_opmerkingen: 'instemming verleend met opmerkingen',
  onthouden: 'instemming onthouden',
  vastgesteld: 'vastgesteld',
  aangehouden: 'aangehouden',
  ingetrokken: 'ingetrokken',
  goedgekeurd: 'goedgekeurd',
  niet_goedgekeurd: 'niet goedgekeurd',
  kennisgenomen: 'kennisgenomen',
};

/** The names of all outcomes, by kind of step. */
export const OUTCOMES: readonly string[] = Object.keys(outcomeWords);

/** What a body is asked: `instemming`. */
export function printStep(kind: StepKind): string {
  return stepWords[kind];
}

export function printDecision({ submitted, date, outcome, lapsed }: Omit<ChainLink, 'reference'>): string {
  if (lapsed) return 'opnieuw nodig, want de tekst is gewijzigd';
  if (date === null) return submitted === null ? 'nog niet' : `voorgelegd op ${printDate(submitted)}`;
  return outcome == null
    ? `${printDate(date)} (uitkomst ${NOT_RECORDED})`
    : `${printDate(date)}: ${outcomeWords[outcome]}`;
}
