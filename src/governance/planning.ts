/**
 * Backwards from the day on which a document must be adopted, over the steps of its procedure: when each body must have
 * decided at the latest, and so when the text must be before it. An upper bound from what is known; never a guess.
 *
 *     target  =  CvB decides  ≥  before the CvB  =  GMR decides  ≥  before the GMR  =  latest start
 *                        └── its term ──┘                 └── its term ──┘
 *
 * A term runs from the day after submission; which days count in it is told by term.ts. On a day that does not count no body
 * receives or decides anything, unless it is known to meet.
 */
import type { Calendar } from '../model/calendar.ts';
import { lastDay } from '../model/date.ts';
import type { Step } from '../model/source.ts';
import type { PlannedStep, Unknown } from '../model/status.ts';
import { addDays, firstOfSchoolYear, schoolYearOf } from './dates.ts';
import { stagesOf } from './route.ts';
import { daysOf, termOf } from './term.ts';

export interface Planned {
  readonly steps: readonly PlannedStep[];
  /** Latest day on which the first step must be before its body; null when unknown, or when there are no steps. */
  readonly start: string | null;
  readonly unknown: Unknown | null;
}

/** `steps` are those still to be taken, in order; those that stand beside each other run at the same time. `target` is a day, or a month (due until its last day). */
export function planBackwards(steps: readonly Step[], target: string, calendar: Calendar): Planned {
  let by: string | null = lastDay(target).toString();
  let unknown: Unknown | null = null;
  const planned: PlannedStep[] = [];
  for (const stage of stagesOf(steps).toReversed()) {
    const before: string | null = by;
    const found = stage.map((step) => (before === null ? NOTHING : boundsOf(step, before, calendar)));
    planned.unshift(...stage.map((step, index) => describe(step, found[index] ?? NOTHING)));
    unknown ??= found.find((bounds) => bounds.unknown !== null)?.unknown ?? null;
    by = earliestOf(found.map(({ submitBy }) => submitBy));
  }
  return { steps: planned, start: steps.length === 0 ? null : by, unknown };
}

/** What stands beside each other is put before all of them on the day that the slowest needs; null where one is not known. */
export function earliestOf(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.sort()[0] ?? null);
}

/** Steps of which nothing can be said, for there is no day to plan from. */
export function planWithoutTarget(steps: readonly Step[]): Planned {
  return { steps: steps.map((step) => describe(step, NOTHING)), start: null, unknown: null };
}

interface Bounds {
  readonly submitBy: string | null;
  readonly decideBy: string | null;
  readonly atMeeting: boolean;
  readonly unknown: Unknown | null;
}

const NOTHING: Bounds = { submitBy: null, decideBy: null, atMeeting: false, unknown: null };

function describe(step: Step, { submitBy, decideBy, atMeeting }: Bounds): PlannedStep {
  const { step: id, body, of, kind, term = null } = step;
  const named = { step: id, body, ...(of === undefined ? {} : { of }), kind };
  return { ...named, term, days: daysOf(step), submitBy, decideBy, atMeeting };
}

/** A step without a term takes no time, and then no holiday matters to it. */
function boundsOf(step: Step, by: string, calendar: Calendar): Bounds {
  if (step.term === undefined) {
    const met = lastMeeting(step.body, by, calendar, (day) => day);
    return { submitBy: met.day, decideBy: met.day, atMeeting: met.isMeeting, unknown: null };
  }
  const term = termOf({ ...step, term: step.term }, calendar);
  if (term === null) return { ...NOTHING, unknown: { reason: 'regio_onbekend', date: null } };
  const notYet = term.unknownAt(by);
  if (notYet !== null) return { ...NOTHING, unknown: notYet };
  const met = lastMeeting(step.body, by, calendar, term.dayBefore);
  const decided = { decideBy: met.day, atMeeting: met.isMeeting };
  const submitBy = term.latest(met.day);
  if (typeof submitBy !== 'string') return { ...decided, submitBy: null, unknown: submitBy };
  return { ...decided, submitBy, unknown: null };
}

/**
 * The last day on or before `by` on which the body can decide: its last meeting, where the meetings of that school year are
 * known; else the last day that is not in a holiday. With none left in a school year, it was in the year before.
 */
function lastMeeting(
  body: string,
  by: string,
  calendar: Calendar,
  outsideHoliday: (day: string) => string,
): { day: string; isMeeting: boolean } {
  for (let limit = by; ; ) {
    const day = limit;
    const year = schoolYearOf(day);
    const days = calendar.meetings(body, year);
    const meeting = days?.findLast((date) => date <= day);
    if (meeting !== undefined) return { day: meeting, isMeeting: true };
    const outside = outsideHoliday(day);
    if (days === undefined && schoolYearOf(outside) === year) return { day: outside, isMeeting: false };
    // Not to the day before a summer holiday that began in July: the body may be known to meet in it.
    limit = addDays(firstOfSchoolYear(year), -1);
  }
}
