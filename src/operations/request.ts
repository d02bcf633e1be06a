/** Values of a request that a type cannot describe. They are named as the command line names them. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed, shown } from '../diagnostic/value.ts';
import { isDate } from '../model/date.ts';
import { refusedIn } from '../source/characters.ts';

/** What is wrong with a value that should be a day. */
export function wrongDay(name: string, value: string | undefined): Diagnostic[] {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value))) return [];
  const expected = {
    nl: 'een bestaande dag als jjjj-mm-dd, van 1900 tot en met 2999',
    en: 'an existing day as yyyy-mm-dd, from 1900 to 2999',
  };
  return [wrongValue(name, value, expected)];
}

/** What is wrong with a value that should be a day or a month. */
export function wrongDate(name: string, value: string | undefined): Diagnostic[] {
  if (value === undefined || isDate(value)) return [];
  const expected = {
    nl: 'een bestaande dag (jjjj-mm-dd) of maand (jjjj-mm), van 1900 tot en met 2999',
    en: 'an existing day (yyyy-mm-dd) or month (yyyy-mm), from 1900 to 2999',
  };
  return [wrongValue(name, value, expected)];
}

/** What is wrong with a value that goes into a file as one line. */
export function wrongLine(name: string, value: string | undefined): Diagnostic[] {
  if (
    value === undefined ||
    (/\S/.test(value) && value.length <= 1000 && !value.includes('\n') && refusedIn(value).length === 0)
  )
    return [];
  return [
    wrongValue(name, value, { nl: 'één regel van hoogstens 1000 tekens', en: 'one line of at most 1000 characters' }),
  ];
}

/** What is wrong with a value that should be the number of a version. */
export function wrongVersion(name: string, value: string | undefined): Diagnostic[] {
  if (value === undefined || /^\d+(\.\d+){1,2}$/.test(value)) return [];
  return [wrongValue(name, value, { nl: 'een nummer als 1.1', en: 'a number such as 1.1' })];
}

/** What is wrong with a value that should be one of these. */
export function wrongChoice(name: string, value: string | undefined, choices: readonly string[]): Diagnostic[] {
  if (value === undefined || choices.includes(value)) return [];
  return [wrongValue(name, value, listed(choices), suggestion(value, choices))];
}

export function wrongValue(name: string, value: string, expected: Param, hint: Param = ''): Diagnostic {
  return diagnostic('option-value', NO_PLACE, { name, value: shown(value), suggestion: hint, expected });
}
