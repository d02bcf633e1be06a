/** Dates as the source writes them: a day or a month, and whether there is such a one. */
import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD`, or `YYYY-MM` for a month: due until its last day. */
export type DateText = string;

/**
 * As Date and DateOrMonth in schemas/common.schema.json, and existing. Temporal reads more ways of writing a date than a
 * ledger should hold; and with a year of four digits, and durations no longer than a Duration there, whatever is reckoned
 * with them has four digits too, so that days can be compared as texts.
 */
const DATE = /^(?:19|2\d)\d{2}-\d{2}(-\d{2})?$/;

export function isDate(value: DateText): boolean {
  if (!DATE.test(value)) return false;
  try {
    lastDay(value);
    return true;
  } catch {
    return false;
  }
}

/** The day after a day. */
export function dayAfter(day: DateText): DateText {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** The day, or the last day of the month. Throws RangeError when there is no such date. */
export function lastDay(value: DateText): Temporal.PlainDate {
  if (value.length === 10) return Temporal.PlainDate.from(value, { overflow: 'reject' });
  const month = Temporal.PlainYearMonth.from(value, { overflow: 'reject' });
  return month.toPlainDate({ day: month.daysInMonth });
}
