/** What happened to a clause, and where it stands, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Location } from '../model/resolved.ts';
import type { ClauseChange } from './clauses.ts';

type Kind = ClauseChange['kind'];

export const kindWords: Record<Language, Record<Kind, string>> = {
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
  const own = kindWords[language];
  const isBoth = clause.kind === 'changed' && clause.moved;
  return isBoth ? `${own.changed} ${language === 'nl' ? 'en' : 'and'} ${own.moved}` : own[clause.kind];
}

/** `2 gewijzigd, 1 ingevoegd, 40 gelijk gebleven`; what there is none of is left out. */
export function printCounts(counts: Readonly<Record<Kind, number>>, language: Language): string {
  const order: readonly Kind[] = ['changed', 'added', 'removed', 'moved', 'unchanged'];
  return order
    .flatMap((kind) => (counts[kind] === 0 ? [] : [`${counts[kind]} ${kindWords[language][kind]}`]))
    .join(', ');
}

/** `‘4. Regels’, punt 3`, as a reference in a document reads. */
export function printPlace({ label, number }: Pick<Location, 'label' | 'number'>, language: Language): string {
  return number === null ? `‘${label}’` : `‘${label}’, ${language === 'nl' ? 'punt' : 'point'} ${number}`;
}

/** Where the clause stood, when that is not where it stands: `stond in ‘3. Oud’, punt 2`, or `was punt 2`; else empty. */
export function printFormer({ before, after }: ClauseChange, language: Language): string {
  if (before === null || after === null) return '';
  const [stood, was] = language === 'nl' ? ['stond in', 'was punt'] : ['stood in', 'was point'];
  if (before.part !== after.part) return `${stood} ${printPlace(before, language)}`;
  if (before.number === after.number) return '';
  if (before.number !== null) return `${was} ${before.number}`;
  return language === 'nl' ? 'had geen nummer' : 'had no number';
}

const LENGTH = 60;

/** In quotation marks, without its full stop, cut at a word where it is long. */
export function quoted(value: string): string {
  const whole = value.trim().replace(/\.$/, '');
  if (whole.length <= LENGTH) return `‘${whole === '' ? value.trim() : whole}’`;
  const cut = whole.slice(0, LENGTH);
  return `‘${(/^.*(?=\s)/s.exec(cut)?.[0] ?? cut).trimEnd()}…’`;
}

export function capitalised(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}
