/** By which procedures the text as it is now can be proposed. */
import type { ProposalWay } from '../model/agenda.ts';
import type { Version } from '../model/source.ts';
import { leftOutBy, propose, type TextToDecide } from './propose.ts';
import { isEditorial, isRequired, procedureNamed, stepsIn, stepsOf } from './route.ts';

/** `open` is the version that the text would be of; undefined for a new one, of which the procedure can be chosen. */
export function waysOf(ledger: TextToDecide, open: Version | undefined, today: string): ProposalWay[] {
  const approvals = ledger.source.data;
  const ids = open === undefined ? Object.keys(approvals.procedures ?? {}) : [open.procedure ?? ''];
  return ids.map((id) => {
    const procedure = procedureNamed(approvals, id);
    const steps = open === undefined ? stepsIn(procedure) : stepsOf(open, approvals);
    const probe = { procedure: open === undefined ? id : undefined, isConfirmed: true };
    const { value, diagnostics } = propose(ledger, probe, today);
    return {
      procedure: id,
      bodies: steps.filter(isRequired).map(({ body, kind }) => ({ body, kind })),
      leftOut: leftOutBy(approvals, id),
      isEditorial: isEditorial(procedure),
      version: value?.version.version ?? null,
      why: value === undefined ? (diagnostics[0] ?? null) : null,
    };
  });
}
