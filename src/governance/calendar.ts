/** The calendar of one organisation, from the country's, its board's and its own. */
import { type Calendar, REGIONS, type SchoolHoliday } from '../model/calendar.ts';
import type { Policy } from '../model/policy.ts';
import type { Holidays, Region } from '../model/source.ts';
import { chainOf } from '../resolve/chain.ts';

/** What a school does not say itself, it takes from its board; what neither says, from the country. */
export function calendarOf(policy: Policy, organisation: string): Calendar {
  const found = policy.organisations.get(organisation);
  const chain = found === undefined ? [] : chainOf(policy, found);
  // The country first, then the board, then the school: a later one takes the place of an earlier.
  const files = chain.map(({ id }) => policy.calendars.own.get(id)?.data ?? {});
  const layers = [policy.calendars.national?.data.years ?? {}, ...files.map(({ holidays = {} }) => holidays)];
  const regions = chain.map(({ regions: own }, index) => files[index]?.regions ?? own);
  return {
    regions: regions.findLast((own) => own !== undefined) ?? [],
    holidays: new Map(REGIONS.map((region) => [region, holidaysIn(region, layers)])),
    publicHolidays: files.map((file) => file.public_holidays).findLast((own) => own !== undefined),
    closed: files.map(({ closed }) => closed).findLast((own) => own !== undefined) ?? [],
    meetings: (body, year) =>
      files
        .map(({ meetings = {} }) => new Map(Object.entries(meetings[year] ?? {})).get(body))
        .findLast((days) => days !== undefined)
        ?.toSorted(),
  };
}

/** A later layer takes the place of the holiday of that name and year. */
export function holidaysIn(region: Region, layers: readonly Holidays[]): SchoolHoliday[] {
  const found = new Map<string, SchoolHoliday>();
  for (const layer of layers) {
    for (const [year, holidays] of Object.entries(layer)) {
      for (const { holiday: name, regions = REGIONS, first, last } of holidays) {
        if (regions.includes(region)) found.set(`${year} ${name}`, { year, name, first, last });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
}
