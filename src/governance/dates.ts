/** Dates of day or month precision. All reckoning is Temporal's. */
import { Temporal } from 'temporal-polyfill';
import { type DateText, lastDay } from '../model/date.ts';

/** Days from `today` to the last day of `due`: negative when it has passed. */
export function daysUntil(due: DateText, today: string): number {
  return Temporal.PlainDate.from(today).until(lastDay(due), { largestUnit: 'days' }).days;
}

/** Whether `today` is within `duration` (ISO 8601) before the last day of `due`. */
export function isWithin(duration: string, due: DateText, today: string): boolean {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(today), lastDay(due).subtract(duration)) >= 0;
}

export function compareDates(a: DateText, b: DateText): number {
  return Temporal.PlainDate.compare(lastDay(a), lastDay(b));
}

/** The first day on which a revision date has passed, as `YYYY-MM-DD`. */
export function passedFrom(due: DateText): string {
  return lastDay(due).add({ days: 1 }).toString();
}

/** The day that is `duration` (ISO 8601) after `date`, as `YYYY-MM-DD`. */
export function addDuration(date: string, duration: string): string {
  return Temporal.PlainDate.from(date).add(duration).toString();
}

/** The day before, after: `days` may be negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The day that is `duration` (ISO 8601) before `date`. A month before 31 March is the last day of February. */
export function subtractDuration(date: string, duration: string): string {
  return Temporal.PlainDate.from(date).subtract(duration).toString();
}

/** Days from `first` to `last`: 0 for the same day. */
export function daysBetween(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days;
}

/** Whole months from `first` to `last`, which is not before it. */
export function monthsBetween(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'months' }).months;
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The school year of a day, as `2026-2027`. It runs from 1 August, so seven months earlier the years change. */
export function schoolYearOf(date: string): string {
  const { year } = Temporal.PlainDate.from(date).subtract({ months: 7 });
  return `${year}-${year + 1}`;
}

/** 1 August of a school year as `2026-2027`. */
export function firstOfSchoolYear(schoolYear: string): string {
  return `${schoolYear.slice(0, 4)}-08-01`;
}

/** The first day that is within one of `durations` (ISO 8601) before the last day of `due`; null without durations. */
export function firstWithin(durations: readonly string[], due: DateText): string | null {
  return durations.map((duration) => lastDay(due).subtract(duration).toString()).sort()[0] ?? null;
}

/** The last of days that are known. */
export function latestOf(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort(compareDates)
    .at(-1);
}
