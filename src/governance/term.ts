/**
 * Which days count in the term of a step, and when a term ends. It runs from the day after submission.
 *
 * - `calendar`: all days but those of school holidays; with an empty list of regions all days. Weekends and public holidays
 *   count: such terms are weeks, and a Good Friday in six weeks shifts nothing that a secretary would not arrange. Article 1
 *   of the Algemene termijnenwet, which lengthens a term that ends on such a day, is about terms that an act sets, and the
 *   term of a council is set by its own rules (article 24 WMS).
 * - `working`: no weekends, public holidays or other days that the calendar calls closed. School holidays count, unless the
 *   step names the regions in whose holidays it stands still.
 * - `school`: as `working`, and no school holidays.
 */
import type { Calendar, Period, SchoolHoliday } from '../model/calendar.ts';
import { HOLIDAYS } from '../model/calendar.ts';
import type { Step } from '../model/source.ts';
import type { CountedDays, Unknown } from '../model/status.ts';
import { addDays, addDuration, dayOfWeek, daysBetween, subtractDuration } from './dates.ts';
import { publicHolidays } from './public-holidays.ts';

export type StepWithTerm = Step & { readonly term: string };

/** The term of one step in the calendar of an organisation. */
export interface Term {
  /** The last day of it, submitted on a day. */
  end(submitted: string): string;
  /** The latest day from which all of it passes by `decideBy`; or what is not known to say so. */
  latest(decideBy: string): string | Unknown;
  /** Why nothing can be said about a day; null when all holidays around it are known. */
  unknownAt(day: string): Unknown | null;
  /** The same of all days from the first to the last. */
  unknownBetween(first: string, last: string): Unknown | null;
  /** The day itself, or when nobody receives or decides anything on it, the last day before it on which somebody does. */
  dayBefore(day: string): string;
  /** The same, with the first day after it. */
  dayAfter(day: string): string;
}

export function daysOf({ term, days = 'calendar' }: Step): CountedDays | null {
  return term === undefined ? null : days;
}

/** Null when it is not known whose holidays count. */
export function termOf(step: StepWithTerm, calendar: Calendar): Term | null {
  const regions = regionsOf(step, calendar);
  if (regions === undefined) return null;
  const perRegion = regions.map((region) => calendar.holidays.get(region) ?? []);
  const periods = merge(perRegion.flat());
  const spans = perRegion.map(knownSpans);
  const firstUnknown = (unknowns: readonly (Unknown | null)[]) => unknowns.find((unknown) => unknown !== null) ?? null;
  const unknownBetween = (first: string, last: string) =>
    firstUnknown(spans.map((known) => unknownIn(known, first) ?? unknownUntil(known, first, last)));
  const unknownAt = (day: string) => firstUnknown(spans.map((known) => unknownIn(known, day)));
  const known = { periods, unknownAt, unknownBetween };
  return (step.days ?? 'calendar') === 'calendar'
    ? termInCalendarDays(step.term, known)
    : termInCountedDays(step.term, known, daysOff(calendar));
}

/** Whose school holidays do not count; undefined when that is not known. */
function regionsOf({ holidays, days }: Step, { regions }: Calendar) {
  if (holidays !== undefined && (days !== 'school' || holidays.length > 0)) return holidays;
  if (days === 'working') return [];
  return regions.length === 0 ? undefined : regions;
}

interface Known extends Pick<Term, 'unknownAt' | 'unknownBetween'> {
  /** Of holidays that do not count, in order and without overlap. */
  readonly periods: readonly Period[];
}

function termInCalendarDays(term: string, { periods, unknownAt, unknownBetween }: Known): Term {
  const around = (day: string) => periods.find(({ first, last }) => first <= day && day <= last);
  const dayBefore = (day: string) => {
    const inside = around(day);
    return inside === undefined ? day : addDays(inside.first, -1);
  };
  return {
    unknownAt,
    unknownBetween,
    dayBefore,
    dayAfter: (day) => {
      const inside = around(day);
      return inside === undefined ? day : addDays(inside.last, 1);
    },
    end: (submitted) => endOfTerm(submitted, term, periods),
    latest: (decideBy) => {
      // From up to three days later the term can end on the same day: 28, 29, 30 and 31 January plus a month are 28 February.
      for (let day = addDays(subtractDuration(decideBy, term), 3); ; day = addDays(day, -1)) {
        const unknown = day <= decideBy ? unknownBetween(day, decideBy) : null;
        if (unknown !== null) return unknown;
        if (day > decideBy || endOfTerm(day, term, periods) > decideBy) continue;
        const before = dayBefore(day);
        return unknownAt(before) ?? before;
      }
    },
  };
}

/** `term` is a number of days, as `P15D`. */
function termInCountedDays(
  term: string,
  { periods, unknownAt, unknownBetween }: Known,
  isOff: (day: string) => boolean,
): Term {
  const counts = (day: string) => !isOff(day) && !periods.some(({ first, last }) => first <= day && day <= last);
  const length = daysIn(term) ?? 1;
  /** To the n-th day that counts, from `day` on itself. */
  const walk = (day: string, step: 1 | -1, number: number) => {
    let at = day;
    for (let left = number; ; at = addDays(at, step)) {
      if (counts(at)) left -= 1;
      if (left === 0) return at;
    }
  };
  return {
    unknownAt,
    unknownBetween,
    dayBefore: (day) => walk(day, -1, 1),
    dayAfter: (day) => walk(day, 1, 1),
    end: (submitted) => walk(addDays(submitted, 1), 1, length),
    latest: (decideBy) => {
      const first = walk(decideBy, -1, length);
      const submit = walk(addDays(first, -1), -1, 1);
      return unknownBetween(submit, decideBy) ?? submit;
    },
  };
}

/** Of a term that counts days: how many; undefined where it is not written so. */
export function daysIn(term: string): number | undefined {
  const number = /^P([0-9]{1,3})D$/.exec(term)?.[1];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

/** Weekends, public holidays, and other days on which nobody works. */
function daysOff({ publicHolidays: names, closed = [] }: Calendar): (day: string) => boolean {
  const own = new Set(closed);
  const known = new Map<string, ReadonlySet<string>>();
  const holidaysIn = (year: string) => {
    const found = known.get(year) ?? new Set(publicHolidays(Number(year), names));
    known.set(year, found);
    return found;
  };
  return (day) => dayOfWeek(day) > 5 || own.has(day) || holidaysIn(day.slice(0, 4)).has(day);
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
