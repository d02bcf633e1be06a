/** Dates in Dutch, as documents and tables print them. A date is `YYYY-MM-DD`, or `YYYY-MM` for a month. */

/** `8 oktober 2019`, or `november 2020` for a month. */
export function printDate(value: string): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const [year = '', month = '', day] = value.split('-');
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return new Intl.DateTimeFormat('nl', day === undefined ? options : { ...options, day: 'numeric' }).format(instant);
}

/** `1-12-2020`, as a table has room for; `11-2020` for a month. */
export function printDateShort(value: string): string {
  return value.split('-').map(Number).reverse().join('-');
}
