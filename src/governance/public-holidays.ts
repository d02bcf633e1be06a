/**
 * Public holidays of the Netherlands, reckoned from the year. Which they are stands in article 3 of the Algemene termijnenwet:
 * New Year's Day, Easter Monday, Whit Monday, both days of Christmas, Ascension Day, King's Day and 5 May; the second paragraph
 * puts Good Friday on a par with them. The third lets the government add days year by year, often the Friday after Ascension:
 * these cannot be reckoned, so a calendar names them itself (`closed`).
 */
import type { PublicHoliday } from '../model/source.ts';
import { addDays, dayOfWeek } from './dates.ts';

const SUNDAY = 7;

/** In the order of a year; Sundays are no working days anyway, so Easter and Whitsun count for their Mondays. */
const days: Readonly<Record<PublicHoliday, (year: number) => string | null>> = {
  nieuwjaarsdag: (year) => `${year}-01-01`,
  goede_vrijdag: (year) => addDays(easter(year), -2),
  tweede_paasdag: (year) => addDays(easter(year), 1),
  koningsdag: kingsDay,
  bevrijdingsdag: (year) => `${year}-05-05`,
  // Collective agreements often make it a day off once in five years: 2025, 2030.
  bevrijdingsdag_lustrum: (year) => (year % 5 === 0 ? `${year}-05-05` : null),
  hemelvaartsdag: (year) => addDays(easter(year), 39),
  tweede_pinksterdag: (year) => addDays(easter(year), 50),
  eerste_kerstdag: (year) => `${year}-12-25`,
  tweede_kerstdag: (year) => `${year}-12-26`,
};

/** Those of the act. */
export const PUBLIC_HOLIDAYS: readonly PublicHoliday[] = [
  'nieuwjaarsdag',
  'goede_vrijdag',
  'tweede_paasdag',
  'koningsdag',
  'bevrijdingsdag',
  'hemelvaartsdag',
  'tweede_pinksterdag',
  'eerste_kerstdag',
  'tweede_kerstdag',
];

/** Of a year from 1900 on, `YYYY-MM-DD`. */
export function publicHolidays(year: number, names: readonly PublicHoliday[] = PUBLIC_HOLIDAYS): string[] {
  return names.flatMap((name) => days[name](year) ?? []).sort();
}

/** 27 April since 2014; before that the Queen's, 30 April. A day earlier when it is a Sunday (so since 1980). */
function kingsDay(year: number): string {
  const day = year < 2014 ? `${year}-04-30` : `${year}-04-27`;
  return dayOfWeek(day) === SUNDAY ? addDays(day, -1) : day;
}

/**
 * Easter Sunday in the Gregorian calendar, by the "anonymous" rule (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms,
 * chapter 8), which holds for every year.
 */
export function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leap = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon + 15) % 30;
  const inCentury = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * late + 114;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(day / 31))}-${two((day % 31) + 1)}`;
}
