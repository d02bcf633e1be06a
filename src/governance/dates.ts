/** Dates of day or month precision. All reckoning is Temporal's. */
import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD`, or `YYYY-MM` for a month: due until its last day. */
export type DateText = string;

export function isDate(value: DateText): boolean {
  // Temporal reads more ways of writing a date than a ledger should hold.
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return false;
  try {
    lastDay(value);
    return true;
  } catch {
    return false;
  }
}

/** The day, or the last day of the month. Throws RangeError when there is no such date. */
export function lastDay(value: DateText): Temporal.PlainDate {
  if (value.length === 10) return Temporal.PlainDate.from(value, { overflow: 'reject' });
  const month = Temporal.PlainYearMonth.from(value, { overflow: 'reject' });
  return month.toPlainDate({ day: month.daysInMonth });
}

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
