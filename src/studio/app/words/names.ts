/** Names of kinds: for whom, how strong, which step, what outcome. */
import type { Audience, Force } from '../../../model/source.ts';
import type { ChainLink } from '../../../model/status.ts';
import { printForce, printWho } from '../../../words/norms.ts';
import type { Language } from '../../api.ts';

/** In the order in which they are asked. */
export const AUDIENCES = [
  'all',
  'employees',
  'pupils',
  'parents',
  'managers',
  'board',
  'school',
] as const satisfies readonly Audience[];

export function whoWords(audience: readonly Audience[], language: Language): string {
  return printWho({ who: [...audience] }, language);
}

export function forceWord(force: Force, language: Language): string {
  return printForce({ force }, language) ?? force;
}

/** `verleend_met_opmerkingen` as people say it; in English the Dutch word stays, for it is the one of the law. */
export function outcomeWord(outcome: NonNullable<ChainLink['outcome']>): string {
  return outcome.replaceAll('_', ' ');
}
