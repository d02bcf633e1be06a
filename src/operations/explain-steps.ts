/** The steps that a change of a document goes through, with the time that each body has for it. */
import { adoptedVersion } from '../governance/in-force.ts';
import { onlyProcedure } from '../governance/procedure.ts';
import { openVersion } from '../governance/propose.ts';
import { procedureNamed, revisionStepsOf, stepsIn, stepsOf } from '../governance/route.ts';
import { daysOf } from '../governance/term.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ExplainedStep } from '../report/explain-steps.ts';

/** Of the version under way; without one, of the next revision. Empty where no procedure is recorded, or it must be chosen. */
export function explainedSteps({ ledger, organisation }: PolicyDocument): ExplainedStep[] {
  const approvals = ledger.approvals.get(organisation.id)?.data;
  if (approvals === undefined) return [];
  const open = openVersion(approvals);
  const known = open === undefined ? revisionStepsOf(adoptedVersion(approvals), approvals) : stepsOf(open, approvals);
  const steps = known.length > 0 ? known : stepsIn(procedureNamed(approvals, onlyProcedure(approvals)));
  return steps.map((step) => {
    const { body, kind, term = null } = step;
    return { body, kind, term, days: term === null ? null : daysOf(step) };
  });
}
