/**
 * Forwards from a day over the steps that a text must still go through: when each body can have decided at the earliest,
 * and so when the text can be in force. The same rules as backwards (planning.ts), read the other way:
 *
 *     today  ≤  before the GMR  ──its term──►  GMR decides  ≤  before the CvB  ──its term──►  CvB decides  =  earliest
 *
 * A lower bound from what is known. A body that needs less time than its term, or an extra meeting, is not reckoned with.
 */
import type { Calendar } from '../model/calendar.ts';
import type { EarliestStep } from '../model/impact.ts';
import type { Step } from '../model/source.ts';
import type { WayUnknown } from '../model/status.ts';
import { firstOfSchoolYear, schoolYearOf } from './dates.ts';
import { stagesOf } from './route.ts';
import { daysOf, type Term, termOf } from './term.ts';

/** A step that is to be taken; `submitted` where the text lies before the body already. */
export interface OpenStep {
  readonly step: Step;
  readonly submitted: string | null;
  /** The first day on which it may be decided, where the body must wait until then. */
  readonly notBefore?: string | null;
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
  const opened = new Map(open.map((item) => [item.step.step, item]));
  for (const stage of stagesOf(open.map(({ step }) => step))) {
    const decided: (string | null)[] = [];
    for (const step of stage) {
      const { submitted = null, notBefore = null } = opened.get(step.step) ?? {};
      const { unknown: why, ...found }: Bounds =
        from === null ? NOTHING : boundsOf({ step, submitted, notBefore }, from, calendar);
      steps.push({ ...describe(step), isSubmitted: submitted !== null, ...found });
      unknown ??= why;
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

function describe(step: Step): Pick<EarliestStep, 'step' | 'body' | 'kind' | 'term' | 'days'> {
  const { step: id, body, kind, term = null } = step;
  return { step: id, body, kind, term, days: daysOf(step) };
}

interface Bounds {
  readonly submit: string | null;
  readonly ends: string | null;
  readonly decide: string | null;
  readonly atMeeting: boolean;
  readonly unknown: WayUnknown | null;
}

const NOTHING: Bounds = { submit: null, ends: null, decide: null, atMeeting: false, unknown: null };

/** A step without a term takes no time, and then no holiday matters to it. */
function boundsOf(open: Required<OpenStep>, from: string, calendar: Calendar): Bounds {
  const { step, submitted, notBefore } = open;
  const least = notBefore !== null && notBefore > from ? notBefore : from;
  if (step.term === undefined) {
    const met = firstMeeting(step.body, least, calendar, (day) => day);
    return { submit: submitted ?? from, ends: null, decide: met.day, atMeeting: met.isMeeting, unknown: null };
  }
  const term = termOf({ ...step, term: step.term }, calendar);
  if (term === null) return { ...NOTHING, submit: submitted, unknown: { reason: 'regio_onbekend', date: null } };
  const submit = submitted ?? term.dayAfter(from);
  const ends = term.end(submit);
  // A term that is over already does not make a body decide yesterday, nor in a holiday.
  const earliest = term.dayAfter(ends < least ? least : ends);
  const unknown = term.unknownBetween(submit < from ? submit : from, earliest);
  if (unknown !== null) return { ...NOTHING, ...knownDays(open, { from, submit, ends }, term), unknown };
  const met = firstMeeting(step.body, earliest, calendar, term.dayAfter);
  const notYet = met.isMeeting ? null : term.unknownBetween(earliest, met.day);
  if (notYet !== null) return { ...NOTHING, submit, ends, unknown: notYet };
  return { submit, ends, decide: met.day, atMeeting: met.isMeeting, unknown: null };
}

/** Of a term of which it is not known when the body can decide. */
function knownDays({ submitted }: OpenStep, days: { from: string; submit: string; ends: string }, term: Term) {
  const { from, submit, ends } = days;
  const isKnown = submitted !== null || term.unknownBetween(from, submit) === null;
  return { submit: isKnown ? submit : null, ends: term.unknownBetween(submit, ends) === null ? ends : null };
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
