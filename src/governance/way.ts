/** The steps that a text must still go through, and the earliest day on which it can be in force. */
import type { Calendar } from '../model/calendar.ts';
import type { Way, WayUnknown } from '../model/impact.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { IsNow } from './identified.ts';
import { type OpenStep, planForwards } from './planning-forward.ts';
import { isBinding, onlyProcedure, openSteps, progressOf } from './procedure.ts';
import { isRequired, procedureNamed, stepsIn, stepsOf } from './route.ts';

/** Nothing is to be decided. */
export const NO_WAY: Way = { earliest: null, unknown: null, steps: [] };

/**
 * `underWay` is the version that the text is to be proposed as; undefined for a new one, which takes all steps. `isNow` knows
 * the text as it is now.
 */
export function wayOf(
  underWay: Version | undefined,
  approvals: ApprovalsFile | undefined,
  isNow: IsNow,
  calendar: Calendar,
  today: string,
): Way {
  const procedure = underWay?.procedure ?? onlyProcedure(approvals ?? {});
  if (procedure === undefined) return unknown(hasProcedures(approvals) ? 'keuze_procedure' : 'geen_procedure');
  const all =
    underWay === undefined ? stepsIn(procedureNamed(approvals ?? {}, procedure)) : stepsOf(underWay, approvals);
  const { chain } = progressOf(underWay, all, isNow);
  const notYet = underWay === undefined ? null : new Set(openSteps(chain, false));
  const steps = all.filter(isRequired);
  const last = steps.findLastIndex(isBinding);
  const open = steps
    .slice(0, last + 1)
    .filter(({ step }) => notYet?.has(step) ?? true)
    .map((step): OpenStep => {
      const link = chain.find((item) => item.step === step.step);
      // What lapsed, or was decided but not let through, must come before the body again.
      const isBefore = underWay !== undefined && link !== undefined && !link.lapsed && link.date === null;
      return { step, submitted: isBefore ? link.submitted : null };
    });
  // Only talks and notices are left: the last binding decision is there.
  if (open.length === 0) return { ...NO_WAY, earliest: chain.findLast(isBinding)?.date ?? null };
  const { steps: planned, end, unknown: reason } = planForwards(open, today, calendar);
  if (reason === null && planned.every(({ term, atMeeting }) => term === null && !atMeeting))
    return { ...unknown('geen_termijn'), steps: planned.map((step) => ({ ...step, submit: null, decide: null })) };
  return { earliest: end, unknown: reason, steps: planned };
}

function hasProcedures(approvals: ApprovalsFile | undefined): boolean {
  return Object.keys(approvals?.procedures ?? {}).length > 0;
}

function unknown(reason: WayUnknown['reason']): Way {
  return { ...NO_WAY, unknown: { reason, date: null } };
}
