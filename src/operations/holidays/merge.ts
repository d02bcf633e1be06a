/** Holidays that come from elsewhere beside those that stand in the calendar: what is missing comes, what differs stays or goes. */
import { HOLIDAYS, type Period, REGIONS } from '../../model/calendar.ts';
import type { HolidayChange } from '../../model/holidays-taken.ts';
import type { HolidayName, Holidays, Region } from '../../model/source.ts';

type Entry = Holidays[string][number];

export interface Incoming extends Period {
  readonly year: string;
  readonly holiday: HolidayName;
  readonly regions: readonly Region[];
}

export interface Merged {
  readonly years: Holidays;
  /** In order of year, holiday and region. */
  readonly changes: readonly HolidayChange[];
}

/** Entries that stay as they are keep their place; with `replaces` what came goes before what stood there. */
export function mergeHolidays(years: Holidays, incoming: readonly Incoming[], replaces: boolean): Merged {
  const result = new Map(Object.entries(years));
  const changes: HolidayChange[] = [];
  for (const year of [...new Set(incoming.map((item) => item.year))].sort()) {
    for (const holiday of HOLIDAYS) {
      const own = incoming.filter((item) => item.year === year && item.holiday === holiday);
      if (own.length === 0) continue;
      const entries = result.get(year) ?? [];
      const before = byRegion(entries.filter((entry) => entry.holiday === holiday));
      const merged = new Map(before);
      const told = [...byRegion(own)].map(([region, is]): HolidayChange => {
        const was = before.get(region) ?? null;
        return { year, holiday, regions: [region], does: doesOf(was, is, replaces), was, is };
      });
      const taken = told.filter(isTaken);
      for (const { regions, is } of taken) for (const region of regions) merged.set(region, is);
      changes.push(...together(told));
      if (taken.length > 0) result.set(year, placed(entries, holiday, entriesOf(holiday, merged)));
    }
  }
  return { years: Object.fromEntries([...result].sort(([one], [other]) => (one < other ? -1 : 1))), changes };
}

function doesOf(was: Period | null, is: Period, replaces: boolean): HolidayChange['does'] {
  if (was === null) return 'added';
  if (sameDays(was, is)) return 'same';
  return replaces ? 'replaced' : 'kept';
}

/** It comes to stand in the calendar. */
export function isTaken({ does }: HolidayChange): boolean {
  return does === 'added' || does === 'replaced';
}

function byRegion(items: readonly (Period & { readonly regions?: readonly Region[] })[]): Map<Region, Period> {
  const found = REGIONS.flatMap((region) => {
    const item = items.findLast(({ regions = REGIONS }) => regions.includes(region));
    return item === undefined ? [] : [[region, { first: item.first, last: item.last }] as const];
  });
  return new Map(found);
}

function sameDays(one: Period | null, other: Period | null): boolean {
  return one?.first === other?.first && one?.last === other?.last;
}

/** Of regions with the same days one entry. */
function entriesOf(holiday: HolidayName, days: ReadonlyMap<Region, Period>): Entry[] {
  const groups: { regions: Region[]; period: Period }[] = [];
  for (const [region, period] of days) {
    const group = groups.find((item) => sameDays(item.period, period));
    if (group === undefined) groups.push({ regions: [region], period });
    else group.regions.push(region);
  }
  return groups.map(({ regions, period: { first, last } }) => ({
    holiday,
    ...(regions.length === REGIONS.length ? {} : { regions }),
    first,
    last,
  }));
}

/** In the place of those of that holiday, or else where it comes in a school year. What says the same stays to the letter. */
function placed(entries: readonly Entry[], holiday: HolidayName, fresh: readonly Entry[]): Entry[] {
  const text = (entry: Entry) => JSON.stringify([[...(entry.regions ?? REGIONS)].sort(), entry.first, entry.last]);
  const kept = new Map(entries.filter((entry) => entry.holiday === holiday).map((entry) => [text(entry), entry]));
  const own = fresh.map((entry) => kept.get(text(entry)) ?? entry);
  const others = entries.filter((entry) => entry.holiday !== holiday);
  const first = entries.findIndex((entry) => entry.holiday === holiday);
  const rank = (entry: Entry) => HOLIDAYS.indexOf(entry.holiday);
  const later = others.findIndex((entry) => rank(entry) > HOLIDAYS.indexOf(holiday));
  const at = first !== -1 ? first : later === -1 ? others.length : later;
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}

/** Regions of which the same is told. */
function together(changes: readonly HolidayChange[]): HolidayChange[] {
  const groups: HolidayChange[] = [];
  for (const change of changes) {
    const at = groups.findIndex(
      ({ does, was, is }) => does === change.does && sameDays(was, change.was) && sameDays(is, change.is),
    );
    const group = groups[at];
    if (group === undefined) groups.push(change);
    else groups[at] = { ...group, regions: [...group.regions, ...change.regions] };
  }
  return groups;
}
