/** Dates in Dutch, as documents and tables print them. A date is `YYYY-MM-DD`, or `YYYY-MM` for a month. */
import { knownBy, type Status } from '../model/status.ts';

/** Written out: Intl knows them too, and waking it takes a cold process as long as making a whole document. */
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `8 oktober 2019`, or `november 2020` for a month. */
export function printDate(value: string): string {
  const [year = 0, month = 1, day] = value.split('-').map(Number);
  const name = `${months[month - 1]} ${year}`;
  return day === undefined ? name : `${day} ${name}`;
}

/** By when something is due: `uiterlijk november 2026`, for a month lasts until its last day, and that day counts. */
export function printBy(value: string): string {
  return `uiterlijk ${printDate(value)}`;
}

/** `1-12-2020`, as a table has room for; `11-2020` for a month. */
export function printDateShort(value: string): string {
  return value.split('-').map(Number).reverse().join('-');
}

/** An edition is a school year, a month or a day; the last two print as dates. */
export function printEdition(edition: string): string {
  return isDate(edition) ? printDate(edition) : edition;
}

/** Where it stands alone, as under the title on a cover: `November 2019`, `30-09-2021`, `2017-2018`. */
export function printEditionAlone(edition: string): string {
  if (!isDate(edition)) return edition;
  if (edition.length > 'YYYY-MM'.length) return edition.split('-').reverse().join('-');
  const month = printDate(edition);
  return month.charAt(0).toUpperCase() + month.slice(1);
}

function isDate(edition: string): boolean {
  return /^\d{4}-(0\d|1[0-2])(-\d{2})?$/.test(edition);
}

/** The date of the version; else of the edition, where that is a day or month. What was only inferred is none. */
export function dateOf(status: Pick<Status, 'version' | 'date' | 'edition' | 'inferred'>): string | null {
  const { date, edition } = knownBy(status);
  if (date !== null) return date;
  return edition !== null && isDate(edition) ? edition : null;
}
