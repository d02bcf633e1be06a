/** The steps that a paper itself names: who was asked what, and who adopted. */
import type { PaperFact } from '../../model/imported.ts';
import type { ApprovalsFile, Step } from '../../model/source.ts';
import { decisionsIn } from './decisions.ts';
import { BODIES } from './vocabulary.ts';

/** The name of the one procedure that a paper can tell of. */
export const PAPER_PROCEDURE = 'gewoon';

/** Undefined where the paper does not say who adopts: that is no procedure. */
export function proceduresOf(facts: readonly PaperFact[]): ApprovalsFile['procedures'] | undefined {
  const steps = stepsOf(facts);
  return steps.some(({ kind }) => kind === 'vaststelling') ? { [PAPER_PROCEDURE]: steps } : undefined;
}

/** The board decides last, and who watches over it after that. */
const ORDER: readonly Step['kind'][] = ['overleg', 'advies', 'instemming', 'vaststelling', 'goedkeuring_rvt'];

function stepsOf(facts: readonly PaperFact[]): Step[] {
  const found = new Map<string, Step>();
  for (const { body, kind } of decisionsIn(facts)) {
    const name = BODIES.find(({ id }) => id === body)?.name ?? body;
    const isTaken = [...found.values()].some((own) => own.step === body);
    const step = isTaken ? `${body}-${kind.replace('_', '-')}` : body;
    if (!found.has(`${body} ${kind}`)) found.set(`${body} ${kind}`, { step, body: name, kind });
  }
  const steps = [...found.values()].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  // Councils are asked beside each other: nothing says that one waited for the other.
  return steps.map((step, index) => {
    const first = steps.findIndex((own) => isCouncil(own));
    return isCouncil(step) && index > first ? { ...step, beside: steps[first]?.step ?? '' } : step;
  });
}

function isCouncil({ kind }: Step): boolean {
  return kind === 'instemming' || kind === 'advies';
}
