/** What a body can decide on each kind of step, and whether the next step may follow. */
import type { Outcome, StepKind } from '../model/status.ts';

/** Source: Wet medezeggenschap op scholen art. 10-11 and 32; a negative advice does not block, consent withheld does. */
const outcomes: Record<StepKind, Partial<Record<Outcome, 'proceeds' | 'blocks'>>> = {
  overleg: { besproken: 'proceeds', akkoord: 'proceeds', aanpassen: 'blocks' },
  advies: { positief: 'proceeds', onder_voorbehoud: 'proceeds', negatief: 'proceeds', geen_advies: 'proceeds' },
  instemming: { verleend: 'proceeds', verleend_met_opmerkingen: 'proceeds', onthouden: 'blocks' },
  vaststelling: { vastgesteld: 'proceeds', aangehouden: 'blocks', ingetrokken: 'blocks' },
  goedkeuring_rvt: { goedgekeurd: 'proceeds', niet_goedgekeurd: 'blocks' },
  ter_kennisneming: { kennisgenomen: 'proceeds' },
};

export function outcomesOf(kind: StepKind): string[] {
  return Object.keys(outcomes[kind]);
}

export function fits(kind: StepKind, outcome: Outcome): boolean {
  return outcomes[kind][outcome] !== undefined;
}

export function proceeds(kind: StepKind, outcome: Outcome): boolean {
  return outcomes[kind][outcome] === 'proceeds';
}
