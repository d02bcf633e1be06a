/** The steps that a text must still go through, and the earliest day on which it can be in force. */
import type { Calendar } from '../model/calendar.ts';
import { dayAfter } from '../model/date.ts';
import type { Way } from '../model/impact.ts';
import type { ApprovalsFile, Step, Version } from '../model/source.ts';
import type { ChainLink, WayUnknown } from '../model/status.ts';
import { latestOf } from './dates.ts';
import type { IsNow } from './identified.ts';
import { type OpenStep, planForwards } from './planning-forward.ts';
import { isAdopting, isBinding, onlyProcedure, openSteps, progressOf } from './procedure.ts';
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
  const open = toAdoption(all).filter(({ step }) => notYet?.has(step) ?? true);
  // Only talks and notices are left: the last binding decision is there.
  if (open.length === 0) return { ...NO_WAY, earliest: chain.findLast(isBinding)?.date ?? null };
  return forwardsOf(asOpen(open, underWay === undefined ? [] : chain), today, calendar);
}

/** The steps that are required, as far as the last binding decision. */
export function toAdoption(steps: readonly Step[]): Step[] {
  const required = steps.filter(isRequired);
  return required.slice(0, required.findLastIndex(isBinding) + 1);
}

/** With what was recorded on them in the chain of the version under way. */
export function asOpen(steps: readonly Step[], chain: readonly ChainLink[]): OpenStep[] {
  const waits = latestOf(chain.map(({ waitsUntil }) => waitsUntil ?? undefined));
  return steps.map((step) => {
    const link = chain.find((item) => item.step === step.step);
    // What lapsed, or was decided but not let through, must come before the body again.
    const isBefore = link !== undefined && !link.lapsed && link.date === null;
    const notBefore = waits !== undefined && isAdopting(step) ? dayAfter(waits) : null;
    return { step, submitted: isBefore ? link.submitted : null, notBefore };
  });
}

/** At least one step. Where no step has a term or known meetings, nothing is said of a day. */
export function forwardsOf(open: readonly OpenStep[], today: string, calendar: Calendar): Way {
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
