/** The words of single things in an account. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { LeftToChange, TrackedChange, WordDifference } from '../../model/imported.ts';
import type { Numbering } from '../../model/source.ts';
import { NUMBERINGS } from '../../words/numberings.ts';

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
  readonly change: (number: number) => string;
  readonly states: Readonly<Record<TrackedChange['state'], string>>;
  /** A passage that comes, goes, or reads otherwise. */
  readonly comes: string;
  readonly goes: string;
  readonly now: string;
  readonly proposed: string;
  readonly by: string;
  readonly nobody: string;
  readonly left: Readonly<Record<LeftToChange['what'], string>>;
  readonly ofPart: string;
  readonly advice: Readonly<Record<LeftToChange['what'], string>>;
  readonly becomesOf: (before: string, after: string) => string;
  readonly nothing: string;
  readonly numberings: Readonly<Record<Numbering, string>>;
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
    change: (number) => `Wijziging ${number}`,
    states: {
      accepted: 'overgenomen',
      rejected: 'afgewezen',
      open: 'voorstel: nog niet in het document',
    },
    comes: 'nieuw:',
    goes: 'vervalt:',
    now: 'nu:',
    proposed: 'voorgesteld:',
    by: 'van',
    nobody: 'van wie staat er niet bij',
    left: { title: 'Titel', numbering: 'Vorm', columns: 'Kolommen' },
    ofPart: 'van het deel',
    advice: {
      title: 'Wijzig de titel in het bestand van het protocol.',
      numbering: 'Dit deel staat in de basis. Zet numbering daar anders, of maak een eigen deel met deze vorm.',
      columns: 'Dit deel staat in de basis. Zet columns daar anders, of maak een eigen deel met deze kolommen.',
    },
    becomesOf: (before, after) => `nu ‘${before}’, in het bestand ‘${after}’`,
    nothing: 'geen',
    numberings: NUMBERINGS.nl,
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
    change: (number) => `Change ${number}`,
    states: { accepted: 'taken over', rejected: 'refused', open: 'proposal: not in the document yet' },
    comes: 'new:',
    goes: 'goes:',
    now: 'now:',
    proposed: 'proposed:',
    by: 'by',
    nobody: 'it does not say by whom',
    left: { title: 'Title', numbering: 'Form', columns: 'Columns' },
    ofPart: 'of part',
    advice: {
      title: 'Change the title in the file of the protocol.',
      numbering: 'This part is of the base. Change numbering there, or make a part of your own in this form.',
      columns: 'This part is of the base. Change columns there, or make a part of your own with these columns.',
    },
    becomesOf: (before, after) => `now ‘${before}’, in the file ‘${after}’`,
    nothing: 'none',
    numberings: NUMBERINGS.en,
  },
};
