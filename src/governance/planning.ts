/**
 * Backwards from the day on which a document must be adopted, over the steps of its procedure: when each body must have
 * decided at the latest, and so when the text must be before it. An upper bound from what is known; never a guess.
 *
 *     target  =  CvB decides  ≥  before the CvB  =  GMR decides  ≥  before the GMR  =  latest start
 *                        └── its term ──┘                 └── its term ──┘
 *
 * A term runs from the day after submission; days of school holidays do not count. In a school holiday that does not count
 * no body receives or decides anything, unless it is known to meet. Public holidays are not reckoned with: terms are weeks,
 * and a Good Friday in six weeks shifts nothing that a secretary would not arrange.
 */
import type { Calendar, Period, SchoolHoliday } from '../model/calendar.ts';
import { HOLIDAYS } from '../model/calendar.ts';
import { lastDay } from '../model/date.ts';
import type { Region, Step } from '../model/source.ts';
import type { PlannedStep, Unknown } from '../model/status.ts';
import { addDays, addDuration, daysBetween, firstOfSchoolYear, schoolYearOf, subtractDuration } from './dates.ts';
import { stagesOf } from './route.ts';

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
    by = earliest(found.map(({ submitBy }) => submitBy));
  }
  return { steps: planned, start: steps.length === 0 ? null : by, unknown };
}

/** What stands beside each other is put before all of them on the day that the slowest needs; null where one is not known. */
function earliest(days: readonly (string | null)[]): string | null {
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

function describe({ step, body, of, kind, term }: Step, { submitBy, decideBy, atMeeting }: Bounds): PlannedStep {
  return { step, body, ...(of === undefined ? {} : { of }), kind, term: term ?? null, submitBy, decideBy, atMeeting };
}

/** A step without a term takes no time, and then no holiday matters to it. */
function boundsOf(step: Step, by: string, calendar: Calendar): Bounds {
  const { term } = step;
  if (term === undefined) {
    const met = lastMeeting(step.body, by, calendar, (day) => day);
    return { submitBy: met.day, decideBy: met.day, atMeeting: met.isMeeting, unknown: null };
  }
  const holidays = holidaysFor(step, calendar);
  if (holidays === null) return { ...NOTHING, unknown: { reason: 'regio_onbekend', date: null } };
  const notYet = holidays.unknownAt(by);
  if (notYet !== null) return { ...NOTHING, unknown: notYet };
  const met = lastMeeting(step.body, by, calendar, holidays.dayBefore);
  const decided = { decideBy: met.day, atMeeting: met.isMeeting };
  const submitBy = latestSubmission(met.day, term, holidays);
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

/** The latest day from which the whole term passes by `decideBy`; or what is not known to say so. */
export function latestSubmission(decideBy: string, term: string, holidays: HolidaysOf): string | Unknown {
  // From up to three days later the term can end on the same day: 28, 29, 30 and 31 January plus a month are 28 February.
  for (let day = addDays(subtractDuration(decideBy, term), 3); ; day = addDays(day, -1)) {
    const unknown = holidays.unknownAt(day);
    if (unknown !== null && day <= decideBy) return unknown;
    if (day > decideBy || endOfTerm(day, term, holidays.periods) > decideBy) continue;
    const before = holidays.dayBefore(day);
    return holidays.unknownAt(before) ?? before;
  }
}

/** The last day of a term that starts the day after `submitted`: each holiday in it makes it longer by as many days. */
export function endOfTerm(submitted: string, term: string, holidays: readonly Period[]): string {
  let end = addDuration(submitted, term);
  for (const { first, last } of holidays) {
    if (last <= submitted) continue;
    if (first > end) break;
    const from = first > submitted ? first : addDays(submitted, 1);
    end = addDays(end, daysBetween(from, last) + 1);
  }
  return end;
}

export interface HolidaysOf {
  /** In order and without overlap. */
  readonly periods: readonly Period[];
  /** Why nothing can be said about a day; null when all holidays around it are known. */
  unknownAt(day: string): Unknown | null;
  /** The same of all days from the first to the last. */
  unknownBetween(first: string, last: string): Unknown | null;
  /** The day itself, or when it is in a holiday, the last day before that. */
  dayBefore(day: string): string;
  /** The day itself, or when it is in a holiday, the first day after that. */
  dayAfter(day: string): string;
}

/** Of a step with a term; null when it is not known whose holidays count. */
export function holidaysFor(step: Step, calendar: Calendar): HolidaysOf | null {
  const regions = step.holidays ?? (calendar.regions.length === 0 ? undefined : calendar.regions);
  return regions === undefined ? null : holidaysOf(calendar, regions);
}

/** A day is a holiday when it is one in any of the regions. Without regions no day is, and all is known. */
function holidaysOf(calendar: Calendar, regions: readonly Region[]): HolidaysOf {
  const perRegion = regions.map((region) => calendar.holidays.get(region) ?? []);
  const periods = merge(perRegion.flat());
  const spans = perRegion.map(knownSpans);
  const around = (day: string) => periods.find(({ first, last }) => first <= day && day <= last);
  const firstUnknown = (unknowns: readonly (Unknown | null)[]) => unknowns.find((unknown) => unknown !== null) ?? null;
  return {
    periods,
    unknownAt: (day) => firstUnknown(spans.map((known) => unknownIn(known, day))),
    unknownBetween: (first, last) =>
      firstUnknown(spans.map((known) => unknownIn(known, first) ?? unknownUntil(known, first, last))),
    dayBefore: (day) => {
      const inside = around(day);
      return inside === undefined ? day : addDays(inside.first, -1);
    },
    dayAfter: (day) => {
      const inside = around(day);
      return inside === undefined ? day : addDays(inside.last, 1);
    },
  };
}

/** In order of time; those that overlap or touch become one. */
function merge(periods: readonly Period[]): Period[] {
  const merged: Period[] = [];
  for (const { first, last } of [...periods].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = merged.at(-1);
    if (before === undefined || first > addDays(before.last, 1)) merged.push({ first, last });
    else if (last > before.last) merged[merged.length - 1] = { first: before.first, last };
  }
  return merged;
}

/** From the first to the last of holidays that follow each other without one missing. */
function knownSpans(holidays: readonly SchoolHoliday[]): Period[] {
  const spans: (Period & { readonly next: number })[] = [];
  for (const { year, name, first, last } of holidays) {
    const place = Number(year.slice(0, 4)) * HOLIDAYS.length + HOLIDAYS.indexOf(name);
    const span = spans.at(-1);
    if (span?.next === place) spans[spans.length - 1] = { first: span.first, last, next: place + 1 };
    else spans.push({ first, last, next: place + 1 });
  }
  return spans;
}

function unknownIn(spans: readonly Period[], day: string): Unknown | null {
  if (spans.some(({ first, last }) => first <= day && day <= last)) return null;
  const before = spans.findLast(({ last }) => last < day);
  if (before !== undefined) return { reason: 'geen_vakanties_na', date: before.last };
  return { reason: 'geen_vakanties_voor', date: spans[0]?.first ?? null };
}

/** The holidays around `first` are known, but perhaps not as far as `last`. */
function unknownUntil(spans: readonly Period[], first: string, last: string): Unknown | null {
  const span = spans.find((known) => known.first <= first && first <= known.last);
  return span === undefined || last <= span.last ? null : { reason: 'geen_vakanties_na', date: span.last };
}
