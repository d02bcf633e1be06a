/** What a body can decide on each kind of step, and whether the next step may follow. */
import type { Outcome, StepKind } from '../model/status.ts';

/** `open`: not before its condition is met. */
type Effect = 'proceeds' | 'blocks' | 'open';

/**
 * Source: Wet medezeggenschap op scholen art. 10-11, 31-32 and 34; a negative advice does not block, consent withheld does. A
 * disputes committee can let through what a council does not. What counts is the organisation's own rules.
 */
const outcomes: Record<StepKind, Partial<Record<Outcome, Effect>>> = {
  overleg: { besproken: 'proceeds', akkoord: 'proceeds', aanpassen: 'blocks' },
  advies: { positief: 'proceeds', onder_voorbehoud: 'proceeds', negatief: 'proceeds', geen_advies: 'proceeds' },
  instemming: {
    verleend: 'proceeds',
    verleend_met_opmerkingen: 'proceeds',
    verleend_onder_voorwaarde: 'open',
    onthouden: 'blocks',
  },
  uitspraak: {
    toestemming_verleend: 'proceeds',
    toestemming_geweigerd: 'blocks',
    in_redelijkheid: 'proceeds',
    niet_in_redelijkheid: 'blocks',
    niet_behandeld: 'blocks',
  },
  vaststelling: { vastgesteld: 'proceeds', aangehouden: 'blocks', ingetrokken: 'blocks', vervallen: 'blocks' },
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

/** Whether the body names a condition, and lets the text through once that is met. */
export function isConditional(outcome: Outcome | null | undefined): boolean {
  return outcome === 'verleend_onder_voorwaarde';
}

/** After it the board may have to tell, with reasons, what it does. */
export function asksReply(outcome: Outcome | null | undefined): boolean {
  return outcome === 'negatief';
}

/** The proposal is over: taken back by who adopts, or lapsed by law. */
export function endsProposal(outcome: Outcome | null | undefined): boolean {
  return outcome === 'ingetrokken' || outcome === 'vervallen';
}
