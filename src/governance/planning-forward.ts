/**
 * Forwards from a day over the steps that a text must still go through: when each body can have decided at the earliest,
 * and so when the text can be in force. The same rules as backwards (planning.ts), read the other way:
 *
 *     today  ≤  before the GMR  ──its term──►  GMR decides  ≤  before the CvB  ──its term──►  CvB decides  =  earliest
 *
 * A lower bound from what is known. A body that needs less time than its term, or an extra meeting, is not reckoned with.
 */
import type { Calendar } from '../model/calendar.ts';
import type { EarliestStep, WayUnknown } from '../model/impact.ts';
import type { Step } from '../model/source.ts';
import { firstOfSchoolYear, schoolYearOf } from './dates.ts';
import { endOfTerm, type HolidaysOf, holidaysFor } from './planning.ts';
import { stagesOf } from './route.ts';

/** A step that is to be taken; `submitted` where the text lies before the body already. */
export interface OpenStep {
  readonly step: Step;
  readonly submitted: string | null;
}

export interface Forward {
  readonly steps: readonly EarliestStep[];
  /** Day of the last decision; null when unknown, or when there are no steps. */
  readonly end: string | null;
  readonly unknown: WayUnknown | null;
}

/** `open` are those still to be taken, in order. */
export function planForwards(open: readonly OpenStep[], today: string, calendar: Calendar): Forward {
  let from: string | null = today;
  let unknown: WayUnknown | null = null;
  const steps: EarliestStep[] = [];
  const submissions = new Map(open.map(({ step, submitted }) => [step.step, submitted]));
  for (const stage of stagesOf(open.map(({ step }) => step))) {
    const decided: (string | null)[] = [];
    for (const step of stage) {
      const found: Bounds =
        from === null ? NOTHING : boundsOf(step, submissions.get(step.step) ?? null, from, calendar);
      const { step: id, body, kind, term = null } = step;
      steps.push({
        step: id,
        body,
        kind,
        term,
        submit: found.submit,
        decide: found.decide,
        atMeeting: found.atMeeting,
      });
      unknown ??= found.unknown;
      decided.push(found.decide);
    }
    from = latest(decided);
  }
  return { steps, end: steps.length === 0 ? null : from, unknown };
}

/** The next stage waits for all; null where one is not known. */
function latest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.sort().at(-1) ?? null);
}

interface Bounds {
  readonly submit: string | null;
  readonly decide: string | null;
  readonly atMeeting: boolean;
  readonly unknown: WayUnknown | null;
}

const NOTHING: Bounds = { submit: null, decide: null, atMeeting: false, unknown: null };

/** A step without a term takes no time, and then no holiday matters to it. */
function boundsOf(step: Step, submitted: string | null, from: string, calendar: Calendar): Bounds {
  const { body, term } = step;
  if (term === undefined) {
    const met = firstMeeting(body, from, calendar, (day) => day);
    return { submit: submitted ?? from, decide: met.day, atMeeting: met.isMeeting, unknown: null };
  }
  const holidays = holidaysFor(step, calendar);
  if (holidays === null) return { ...NOTHING, unknown: { reason: 'regio_onbekend', date: null } };
  const submit = submitted ?? holidays.dayAfter(from);
  const end = endOfTerm(submit, term, holidays.periods);
  // A term that is over already does not make a body decide yesterday, nor in a holiday.
  const earliest = holidays.dayAfter(end < from ? from : end);
  const unknown = holidays.unknownBetween(submit < from ? submit : from, earliest);
  if (unknown !== null) return { ...NOTHING, submit: knownDay(from, submit, holidays), unknown };
  const met = firstMeeting(body, earliest, calendar, holidays.dayAfter);
  const notYet = met.isMeeting ? null : holidays.unknownBetween(earliest, met.day);
  if (notYet !== null) return { ...NOTHING, submit, unknown: notYet };
  return { submit, decide: met.day, atMeeting: met.isMeeting, unknown: null };
}

function knownDay(from: string, submit: string, holidays: HolidaysOf): string | null {
  return holidays.unknownBetween(from, submit) === null ? submit : null;
}

/**
 * The first day from `from` on on which the body can decide: its first meeting, where the meetings of that school year are
 * known; else the first day that is not in a holiday. With none left in a school year, it is in the next.
 */
function firstMeeting(
  body: string,
  from: string,
  calendar: Calendar,
  outsideHoliday: (day: string) => string,
): { day: string; isMeeting: boolean } {
  for (let limit = from; ; ) {
    const day = limit;
    const year = schoolYearOf(day);
    const days = calendar.meetings(body, year);
    const meeting = days?.find((date) => date >= day);
    if (meeting !== undefined) return { day: meeting, isMeeting: true };
    const outside = outsideHoliday(day);
    if (days === undefined && schoolYearOf(outside) === year) return { day: outside, isMeeting: false };
    limit = firstOfSchoolYear(year.slice(5));
  }
}
