/** Clauses that an organisation inherits and neither placed nor omitted, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { someOf } from './some-of.ts';

/** `nog niet besloten over 2 bepalingen: a, b`. */
export function printUndecided(ids: readonly string[], language: Language): string {
  const count = ids.length;
  const lead =
    language === 'nl'
      ? `nog niet besloten over ${count} ${count === 1 ? 'bepaling' : 'bepalingen'}`
      : `not decided yet on ${count} ${count === 1 ? 'clause' : 'clauses'}`;
  return `${lead}: ${someOf(ids, language)}`;
}
