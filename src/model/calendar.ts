/** The days on which an organisation does not meet, and those on which it does. Days are `YYYY-MM-DD`. */
import type { HolidayName, PublicHoliday, Region } from './source.ts';

export const REGIONS: readonly Region[] = ['noord', 'midden', 'zuid'];

/** In the order of a school year. */
export const HOLIDAYS: readonly HolidayName[] = ['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'];

/** From the first to the last day, both included. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

export interface SchoolHoliday extends Period {
  readonly year: string;
  readonly name: HolidayName;
}

/** The calendar of one organisation: the country's, with its own and its board's dates in place of those. */
export interface Calendar {
  /** Whose school holidays do not count; empty when that is not known. */
  readonly regions: readonly Region[];
  /** In order of time. */
  readonly holidays: ReadonlyMap<Region, readonly SchoolHoliday[]>;
  /** The public holidays that are no working day; without them those of the act. */
  readonly publicHolidays?: readonly PublicHoliday[] | undefined;
  /** Other days on which nobody works. */
  readonly closed?: readonly string[];
  /** All days on which a body meets in a school year, in order; undefined when these are not known. */
  meetings(body: string, schoolYear: string): readonly string[] | undefined;
}

/** Nothing is known. */
export const NO_CALENDAR: Calendar = { regions: [], holidays: new Map(), meetings: () => undefined };
