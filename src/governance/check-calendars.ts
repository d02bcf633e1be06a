/** Calendars against what a school year can hold: a spring holiday of five weeks is a slip of the hand. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { reachBelow, reaching } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { HOLIDAYS, type Period, REGIONS, type SchoolHoliday } from '../model/calendar.ts';
import { isDate } from '../model/date.ts';
import type { Organisation, Path, Policy, SourceFile } from '../model/policy.ts';
import type { CalendarFile, HolidayName, Holidays, Region, SchoolHolidaysFile } from '../model/source.ts';
import { groupBelow } from '../resolve/chain.ts';
import { holidaysIn } from './calendar.ts';
import { dayOfWeek, daysBetween, schoolYearOf } from './dates.ts';
import { stepsIn } from './route.ts';

/** In whole weeks, the weekends around them not counted. */
const WEEKS: Record<HolidayName, readonly [least: number, most: number]> = {
  herfst: [1, 2],
  kerst: [2, 2],
  voorjaar: [1, 2],
  mei: [1, 2],
  zomer: [5, 7],
};

export const holidayNames: Record<HolidayName, Param> = {
  herfst: { nl: 'herfstvakantie', en: 'autumn holiday' },
  kerst: { nl: 'kerstvakantie', en: 'Christmas holiday' },
  voorjaar: { nl: 'voorjaarsvakantie', en: 'spring holiday' },
  mei: { nl: 'meivakantie', en: 'May holiday' },
  zomer: { nl: 'zomervakantie', en: 'summer holiday' },
};

export function checkCalendars(policy: Policy): Diagnostic[] {
  const { national, own } = policy.calendars;
  const under = groupBelow(policy, policy.organisations.values(), (organisation) => organisation);
  return [
    ...(national === undefined ? [] : reaching(checkNational(national), reachBelow(null, null, 'text'))),
    ...[...own].flatMap(([organisation, source]) =>
      reaching(checkOwn(policy, source, under.get(organisation) ?? []), reachBelow(organisation, null, 'text')),
    ),
  ];
}

function checkNational(source: SourceFile<SchoolHolidaysFile>): Diagnostic[] {
  const { retrieved, years } = source.data;
  const invalid = isDate(retrieved)
    ? []
    : [diagnostic('date-invalid', source.place(['retrieved']), { value: retrieved })];
  return [...invalid, ...checkHolidays(source, ['years'], years)];
}

/** `under` are the organisations that the calendar is for. */
function checkOwn(policy: Policy, source: SourceFile<CalendarFile>, under: readonly Organisation[]): Diagnostic[] {
  const { holidays = {} } = source.data;
  const wrong = checkHolidays(source, ['holidays'], holidays);
  return [
    ...wrong,
    ...(hasErrors(wrong) ? [] : checkFixed(policy, source, holidays)),
    ...checkClosed(source),
    ...checkMeetings(source),
    ...checkBodies(policy, source, under),
  ];
}

/** A holiday with its place in the file. */
interface Placed extends SchoolHoliday {
  readonly regions: readonly Region[];
  readonly path: Path;
}

/** Holidays by school year, which stand at `path`. */
export function checkHolidays(source: Pick<SourceFile<unknown>, 'place'>, path: Path, years: Holidays): Diagnostic[] {
  const all = Object.entries(years).flatMap(([year, holidays]) =>
    holidays.map(
      ({ holiday: name, regions = REGIONS, first, last }, index): Placed => ({
        ...{ year, name, regions, first, last },
        path: [...path, year, index],
      }),
    ),
  );
  const wrong = all.map((holiday) => checkHoliday(source, holiday));
  // A holiday that is wrong itself would only be told again by what it runs into.
  const sound = all.filter((_, index) => wrong[index]?.length === 0);
  return [
    ...checkYears(source, path, Object.keys(years)),
    ...wrong.flat(),
    ...sound.flatMap((holiday) => checkWeekdays(source, holiday)),
    ...REGIONS.flatMap((region) => checkOrder(source, region, sound)),
  ];
}

function isSchoolYear(year: string): boolean {
  return Number(year.slice(5)) === Number(year.slice(0, 4)) + 1;
}

function checkYears(source: Pick<SourceFile<unknown>, 'place'>, path: Path, years: readonly string[]): Diagnostic[] {
  return years
    .filter((year) => !isSchoolYear(year))
    .map((year) => diagnostic('school-year', source.place([...path, year], 'key'), { year }));
}

function checkHoliday(
  source: Pick<SourceFile<unknown>, 'place'>,
  { name, year, first, last, path }: Placed,
): Diagnostic[] {
  const invalid = Object.entries({ first, last }).filter(([, value]) => !isDate(value));
  if (invalid.length > 0)
    return invalid.map(([key, value]) => diagnostic('date-invalid', source.place([...path, key]), { value }));
  const holiday = holidayNames[name];
  const at = (key: string) => source.place([...path, key]);
  if (last < first) return [diagnostic('holiday-order', at('last'), { holiday, first, last })];
  const [least, most] = WEEKS[name];
  const days = daysBetween(first, last) + 1;
  // From Saturday to Sunday is two days more than whole weeks; who starts on a Friday or Monday takes as many weeks.
  const weeks = Math.round(days / 7);
  if (weeks < least || weeks > most) {
    const isChoice = most - least === 1;
    const expected = {
      nl: least === most ? inWeeks(most).nl : `${least} ${isChoice ? 'of' : 'tot'} ${inWeeks(most).nl}`,
      en: least === most ? inWeeks(most).en : `${least} ${isChoice ? 'or' : 'to'} ${inWeeks(most).en}`,
    };
    const length = weeks === 0 ? { nl: `${days} dagen`, en: `${days} days` } : inWeeks(weeks);
    return [diagnostic('holiday-length', at('last'), { holiday, days: length, expected })];
  }
  // Of a year that is none, the year is what is wrong.
  if (!isSchoolYear(year) || schoolYearOf(first) === year) return [];
  return [diagnostic('holiday-year', at('first'), { holiday, first, year })];
}

function checkWeekdays(source: Pick<SourceFile<unknown>, 'place'>, { name, first, last, path }: Placed): Diagnostic[] {
  if (dayOfWeek(first) === 6 && dayOfWeek(last) === 7) return [];
  const params = { holiday: holidayNames[name], first: dayNamed(first), last: dayNamed(last) };
  return [diagnostic('holiday-weekday', source.place([...path, 'first']), params)];
}

const inWeeks = (weeks: number) => ({
  nl: `${weeks} ${weeks === 1 ? 'week' : 'weken'}`,
  en: `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
});

const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

function dayNamed(date: string): Param {
  const index = dayOfWeek(date) - 1;
  return { nl: `${weekdays.nl[index]} ${date}`, en: `${weekdays.en[index]} ${date}` };
}

/** In one region each holiday stands once, and follows the one before it in the year. */
function checkOrder(
  source: Pick<SourceFile<unknown>, 'place'>,
  region: Region,
  holidays: readonly Placed[],
): Diagnostic[] {
  const place = ({ name, year }: Placed) => Number(year.slice(0, 4)) * HOLIDAYS.length + HOLIDAYS.indexOf(name);
  const own = holidays.filter(({ regions }) => regions.includes(region)).sort((a, b) => place(a) - place(b));
  return own.flatMap((holiday, index) => {
    const before = own[index - 1];
    if (before === undefined) return [];
    const { year, first, path } = holiday;
    if (place(holiday) === place(before)) {
      const related = [{ place: source.place(before.path), note: 'first' as const }];
      return [
        diagnostic('holiday-twice', source.place(path), { holiday: holidayNames[holiday.name], year, region }, related),
      ];
    }
    if (first > before.last) return [];
    const params = {
      region,
      holiday: holidayNames[holiday.name],
      first,
      previous: holidayNames[before.name],
      last: before.last,
    };
    const related = [{ place: source.place([...before.path, 'last']), note: 'first' as const }];
    return [diagnostic('holiday-overlap', source.place([...path, 'first']), params, related)];
  });
}

/** What the ministry fixes, a school may lengthen but not leave out. */
function checkFixed(policy: Policy, source: SourceFile<CalendarFile>, holidays: Holidays): Diagnostic[] {
  const { national } = policy.calendars;
  if (national === undefined) return [];
  const { fixed, years } = national.data;
  const print = ({ first, last }: Period): Param => ({ nl: `${first} t/m ${last}`, en: `${first} to ${last}` });
  return Object.entries(holidays).flatMap(([year, list]) =>
    list.flatMap((own, index) => {
      if (!fixed.includes(own.holiday)) return [];
      const short = (own.regions ?? REGIONS).flatMap((region) => {
        const theirs = holidaysIn(region, [years]).find((item) => item.year === year && item.name === own.holiday);
        return theirs === undefined || (own.first <= theirs.first && own.last >= theirs.last)
          ? []
          : [{ region, theirs }];
      });
      return short.slice(0, 1).map(({ region, theirs }) =>
        diagnostic('holiday-fixed', source.place(['holidays', year, index]), {
          ...{ holiday: holidayNames[own.holiday], own: print(own), region, fixed: print(theirs) },
        }),
      );
    }),
  );
}

function checkClosed(source: SourceFile<CalendarFile>): Diagnostic[] {
  return (source.data.closed ?? []).flatMap((date, index) =>
    isDate(date) ? [] : [diagnostic('date-invalid', source.place(['closed', index]), { value: date })],
  );
}

function checkMeetings(source: SourceFile<CalendarFile>): Diagnostic[] {
  const { meetings = {} } = source.data;
  return [
    ...checkYears(source, ['meetings'], Object.keys(meetings)),
    ...Object.entries(meetings).flatMap(([year, bodies]) =>
      Object.entries(bodies).flatMap(([body, days]) =>
        days.flatMap((date, index) => {
          const place = source.place(['meetings', year, body, index]);
          if (!isDate(date)) return [diagnostic('date-invalid', place, { value: date })];
          const isInYear = !isSchoolYear(year) || schoolYearOf(date) === year;
          return isInYear ? [] : [diagnostic('meeting-year', place, { date, year })];
        }),
      ),
    ),
  ];
}

/** Meeting dates of a body that decides on nothing here would be used by nobody. A board's are its schools' too. */
function checkBodies(policy: Policy, source: SourceFile<CalendarFile>, under: readonly Organisation[]): Diagnostic[] {
  const known = new Set(
    policy.protocols.flatMap(({ approvals }) =>
      under.flatMap(({ id }) =>
        Object.values(approvals.get(id)?.data.procedures ?? {}).flatMap((procedure) =>
          stepsIn(procedure).map(({ body }) => body),
        ),
      ),
    ),
  );
  // Without any procedure, or with approvals that cannot be read, there is nothing to hold the bodies against.
  if (known.size === 0) return [];
  return Object.entries(source.data.meetings ?? {}).flatMap(([year, bodies]) =>
    Object.keys(bodies)
      .filter((body) => !known.has(body))
      .map((body) =>
        diagnostic('meeting-body', source.place(['meetings', year, body], 'key'), {
          ...{ body, suggestion: suggestion(body, known) },
        }),
      ),
  );
}
