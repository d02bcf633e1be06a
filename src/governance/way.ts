/** The steps that a text must still go through, and the earliest day on which it can be in force. */
import type { Calendar } from '../model/calendar.ts';
import type { Way, WayUnknown } from '../model/impact.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { IsNow } from './identified.ts';
import { type OpenStep, planForwards } from './planning-forward.ts';
import { isBinding, procedureOfNext, progressOf, stepsOf } from './procedure.ts';

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
  const procedure = underWay?.procedure ?? procedureOfNext(approvals ?? {});
  if (procedure === undefined) return unknown(hasProcedures(approvals) ? 'keuze_procedure' : 'geen_procedure');
  const all = stepsOf({ procedure }, approvals);
  const { chain, current } = progressOf(underWay, all, isNow);
  const first = underWay === undefined || current === null ? 0 : chain.indexOf(current);
  const last = all.findLastIndex(isBinding);
  const open = all.slice(first, last + 1).map((step, index): OpenStep => {
    const link = chain[first + index];
    // What lapsed, or was decided but not let through, must come before the body again.
    const isBefore = link !== undefined && !link.lapsed && link.date === null;
    return { step, submitted: isBefore ? link.submitted : null };
  });
  // Only talks and notices are left: the last binding decision is there.
  if (open.length === 0) return { ...NO_WAY, earliest: chain[last]?.date ?? null };
  const { steps, end, unknown: reason } = planForwards(open, today, calendar);
  if (reason === null && steps.every(({ term, atMeeting }) => term === null && !atMeeting))
    return { ...unknown('geen_termijn'), steps: steps.map((step) => ({ ...step, submit: null, decide: null })) };
  return { earliest: end, unknown: reason, steps };
}

function hasProcedures(approvals: ApprovalsFile | undefined): boolean {
  return Object.keys(approvals?.procedures ?? {}).length > 0;
}

function unknown(reason: WayUnknown['reason']): Way {
  return { ...NO_WAY, unknown: { reason, date: null } };
}
