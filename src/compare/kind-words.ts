/** What happened to a clause, and where it stands, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { ClauseChange, Standing } from './clauses.ts';
import type { FrameChange } from './frame.ts';

type ChangeKind = ClauseChange['kind'];

const kinds: Record<Language, Record<ChangeKind, string>> = {
  nl: {
    added: 'ingevoegd',
    removed: 'vervallen',
    changed: 'gewijzigd',
    moved: 'verplaatst',
    unchanged: 'gelijk gebleven',
  },
  en: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved', unchanged: 'unchanged' },
};

/** `gewijzigd`, or `gewijzigd en verplaatst`. */
export function printKind(clause: ClauseChange, language: Language): string {
  const own = kinds[language];
  const isBoth = clause.kind === 'changed' && clause.moved;
  return isBoth ? `${own.changed} ${language === 'nl' ? 'en' : 'and'} ${own.moved}` : own[clause.kind];
}

/** `2 gewijzigd, 1 ingevoegd, 40 gelijk gebleven`; what there is none of is left out. */
export function printCounts(counts: Readonly<Record<ChangeKind, number>>, language: Language): string {
  const order: readonly ChangeKind[] = ['changed', 'added', 'removed', 'moved', 'unchanged'];
  return order.flatMap((kind) => (counts[kind] === 0 ? [] : [`${counts[kind]} ${kinds[language][kind]}`])).join(', ');
}

/** `‘4. Regels’, punt 3`, as a reference in a document reads. */
export function printStanding({ label, number }: Standing, language: Language): string {
  return number === null ? `‘${label}’` : `‘${label}’, ${language === 'nl' ? 'punt' : 'point'} ${number}`;
}

/** Where the clause stood, when that is not where it stands: `stond in ‘3. Oud’, punt 2`, or `was punt 2`; else empty. */
export function printFormer({ before, after }: ClauseChange, language: Language): string {
  if (before === null || after === null) return '';
  const [stood, was] = language === 'nl' ? ['stond in', 'was punt'] : ['stood in', 'was point'];
  if (before.part !== after.part) return `${stood} ${printStanding(before, language)}`;
  if (before.number === after.number) return '';
  if (before.number !== null) return `${was} ${before.number}`;
  return language === 'nl' ? 'had geen nummer' : 'had no number';
}

const frames: Record<Language, Record<FrameChange['what'], string>> = {
  nl: {
    title: 'titel',
    notice: 'colofon',
    part: 'kop',
    arrangement: 'indeling',
    schoolgids: 'keuze voor de schoolgids',
    poster: 'poster',
  },
  en: {
    title: 'title',
    notice: 'notice',
    part: 'heading',
    arrangement: 'arrangement',
    schoolgids: 'selection for the schoolgids',
    poster: 'poster',
  },
};

/** `kop gewijzigd: ‘Oud’ wordt ‘Nieuw’`; an arrangement goes by the label it has now. */
export function printFrame({ what, before, after }: FrameChange, language: Language): string {
  const [words, name] = [kinds[language], frames[language][what]];
  if (before === null && after === null) {
    const order = language === 'nl' ? ': volgorde van de delen' : ': order of the parts';
    return `${name} ${words.changed}${what === 'arrangement' ? order : ''}`;
  }
  if (before === null) return `${name} ${words.added}: ‘${after}’`;
  if (after === null) return `${name} ${words.removed}: ‘${before}’`;
  if (before === after || what === 'arrangement') return `${name} ${words.changed}: ‘${after}’`;
  return `${name} ${words.changed}: ‘${before}’ ${language === 'nl' ? 'wordt' : 'becomes'} ‘${after}’`;
}
