/** Dates in Dutch, as documents and tables print them. A date is `YYYY-MM-DD`, or `YYYY-MM` for a month. */

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

/** `1-12-2020`, as a table has room for; `11-2020` for a month. */
export function printDateShort(value: string): string {
  return value.split('-').map(Number).reverse().join('-');
}
