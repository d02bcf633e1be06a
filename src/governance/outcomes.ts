/** What a body can decide on each kind of step, and whether the next step may follow. */
import type { Decision, Step } from '../model/source.ts';

type Kind = Step['kind'];
type Outcome = NonNullable<Decision['outcome']>;

/** Source: Wet medezeggenschap op scholen art. 10-11 and 32; a negative advice does not block, consent withheld does. */
const outcomes: Record<Kind, Partial<Record<Outcome, 'proceeds' | 'blocks'>>> = {
  overleg: { besproken: 'proceeds', akkoord: 'proceeds', aanpassen: 'blocks' },
  advies: { positief: 'proceeds', onder_voorbehoud: 'proceeds', negatief: 'proceeds', geen_advies: 'proceeds' },
  instemming: { verleend: 'proceeds', verleend_met_opmerkingen: 'proceeds', onthouden: 'blocks' },
  vaststelling: { vastgesteld: 'proceeds', aangehouden: 'blocks', ingetrokken: 'blocks' },
  goedkeuring_rvt: { goedgekeurd: 'proceeds', niet_goedgekeurd: 'blocks' },
  ter_kennisneming: { kennisgenomen: 'proceeds' },
};

/** Of every kind of step. */
export const OUTCOMES: readonly string[] = [...new Set(Object.values(outcomes).flatMap((of) => Object.keys(of)))];

export function outcomesOf(kind: Kind): string[] {
  return Object.keys(outcomes[kind]);
}

export function fits(kind: Kind, outcome: Outcome): boolean {
  return outcomes[kind][outcome] !== undefined;
}

export function proceeds(kind: Kind, outcome: Outcome): boolean {
  return outcomes[kind][outcome] === 'proceeds';
}
