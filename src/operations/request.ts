/** Values of a request that a type cannot describe. They are named as the command line names them. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param } from '../diagnostic/diagnostic.ts';
import { isDate } from '../governance/dates.ts';

/** What is wrong with a value that should be a day. */
export function wrongDay(name: string, value: string | undefined): Diagnostic[] {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value))) return [];
  return [wrongValue(name, value, { nl: 'een bestaande dag als jjjj-mm-dd', en: 'an existing day as yyyy-mm-dd' })];
}

export function wrongValue(name: string, value: string, expected: Param): Diagnostic {
  return diagnostic('option-value', NO_PLACE, { name, value, suggestion: '', expected });
}
