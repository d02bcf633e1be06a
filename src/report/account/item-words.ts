/** The words of single things in an account. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { WordDifference } from '../../model/imported.ts';

interface ItemWords {
  readonly noDate: string;
  readonly placed: string;
  readonly placedCounts: (base: number, amended: number, own: number) => string;
  readonly differs: Readonly<Record<WordDifference['kind'], string>>;
  readonly reads: string;
  readonly often: (times: number, clauses: number) => string;
  readonly stayed: string;
  readonly leads: string;
  readonly noNumber: string;
  readonly becomes: string;
  readonly somebody: string;
  readonly about: string;
  readonly times: (times: number) => string;
}

const counted = (one: string, more: string, number: number) => `${number} ${number === 1 ? one : more}`;

export const itemWords: Readonly<Record<Language, ItemWords>> = {
  nl: {
    noDate: 'geen duidelijke datum, dus niet vastgelegd: het staat alleen hier',
    placed: 'Samen',
    placedCounts: (base, amended, own) =>
      `${counted('bepaling is gelijk', 'bepalingen zijn gelijk', base)} aan de basis, ${counted('wijzigt', 'wijzigen', amended)} die, ${counted('is een eigen bepaling', 'zijn eigen bepalingen', own)}.`,
    differs: { missing: 'ontbreekt in het document', extra: 'alleen in het document', changed: 'anders' },
    reads: 'in het document:',
    often: (times, clauses) => `${times} keer, in ${counted('bepaling', 'bepalingen', clauses)}`,
    stayed: 'bleef woorden',
    leads: 'leidt naar',
    noNumber: 'heeft geen nummer meer',
    becomes: 'wordt',
    somebody: 'zonder naam',
    about: 'bij',
    times: (times) => `${times} keer`,
  },
  en: {
    noDate: 'no clear date, so not recorded: it stands here alone',
    placed: 'Together',
    placedCounts: (base, amended, own) =>
      `${counted('clause equals', 'clauses equal', base)} the base, ${counted('amends', 'amend', amended)} it, ${counted('is a clause of its own', 'are clauses of their own', own)}.`,
    differs: { missing: 'missing in the document', extra: 'in the document alone', changed: 'differs' },
    reads: 'in the document:',
    often: (times, clauses) => `${counted('time', 'times', times)}, in ${counted('clause', 'clauses', clauses)}`,
    stayed: 'stayed words',
    leads: 'leads to',
    noNumber: 'has no number any more',
    becomes: 'becomes',
    somebody: 'without a name',
    about: 'about',
    times: (times) => counted('time', 'times', times),
  },
};
