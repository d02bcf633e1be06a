/** Values of options that a list of choices cannot describe. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { isDate } from '../governance/dates.ts';

/** What is wrong with a value that should be a day. */
export function wrongDay(name: string, value: string | undefined): Diagnostic | undefined {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value))) return undefined;
  return wrong(name, value, {
    nl: 'een bestaande dag als jjjj-mm-dd, van 1900 tot en met 2999',
    en: 'an existing day as yyyy-mm-dd, from 1900 to 2999',
  });
}

/** What is wrong with a value that should be a day or a month. */
export function wrongDate(name: string, value: string | undefined): Diagnostic | undefined {
  if (value === undefined || isDate(value)) return undefined;
  return wrong(name, value, {
    nl: 'een bestaande dag (jjjj-mm-dd) of maand (jjjj-mm), van 1900 tot en met 2999',
    en: 'an existing day (yyyy-mm-dd) or month (yyyy-mm), from 1900 to 2999',
  });
}

/** What is wrong with a value that goes into a file as one line. */
export function wrongLine(name: string, value: string | undefined): Diagnostic | undefined {
  if (value === undefined || (value.length <= 1000 && !/[\p{Cc}\u2028\u2029]/u.test(value))) return undefined;
  const expected = { nl: 'één regel van hoogstens 1000 tekens', en: 'one line of at most 1000 characters' };
  return wrong(name, `${value.slice(0, 20)}…`, expected);
}

export function wrongVersion(value: string | undefined): Diagnostic | undefined {
  if (value === undefined || /^\d+(\.\d+){1,2}$/.test(value)) return undefined;
  return wrong('--version', value, { nl: 'een nummer als 1.1', en: 'a number such as 1.1' });
}

function wrong(name: string, value: string, expected: { nl: string; en: string }): Diagnostic {
  return diagnostic('option-value', NO_PLACE, { name, value, suggestion: '', expected });
}
