/** What a search found, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { FoundPlace, SearchedVersion, SearchResult } from '../model/search.ts';

export { SEARCHED_VERSIONS } from '../model/search.ts';

interface Words {
  readonly none: string;
  readonly one: string;
  readonly count: (total: number) => string;
  readonly apart: string;
  readonly limit: (shown: number) => string;
  readonly meant: (word: string, known: string) => string;
  readonly more: (count: number) => string;
  readonly version: string;
  readonly kinds: Readonly<Record<SearchedVersion, string>>;
}

export const searchWords: Readonly<Record<Language, Words>> = {
  nl: {
    none: 'Niets gevonden.',
    one: 'Eén passage gevonden.',
    count: (total) => `${total} passages gevonden.`,
    apart: 'Nergens staan al deze woorden bij elkaar; hieronder staat wat er een of meer van heeft.',
    limit: (shown) => `Dit zijn de eerste ${shown}. Met een woord erbij worden het er minder.`,
    meant: (word, known) => `‘${word}’ staat nergens. Bedoel je ‘${known}’?`,
    more: (count) => `en op nog ${count} plaatsen`,
    version: 'versie',
    kinds: {
      in_force: 'in werking',
      coming: 'vastgesteld, nog niet in werking',
      concept: 'concept',
      unrecorded: 'vaststelling niet geregistreerd',
      former: 'geldt niet meer',
    },
  },
  en: {
    none: 'Nothing found.',
    one: 'One passage found.',
    count: (total) => `${total} passages found.`,
    apart: 'These words stand nowhere together; below is what has one or more of them.',
    limit: (shown) => `These are the first ${shown}. Another word makes them fewer.`,
    meant: (word, known) => `‘${word}’ stands nowhere. Did you mean ‘${known}’?`,
    more: (count) => `and in ${count} more places`,
    version: 'version',
    kinds: {
      in_force: 'in force',
      coming: 'adopted, not in force yet',
      concept: 'draft',
      unrecorded: 'adoption not recorded',
      former: 'in force no more',
    },
  },
};

/** How much was found, and how it is to be read. */
export function printFound(
  { total, isWhole, passages }: Pick<SearchResult, 'total' | 'isWhole'> & { readonly passages: readonly unknown[] },
  language: Language,
): string {
  const say = searchWords[language];
  if (total === 0) return say.none;
  const parts = [total === 1 ? say.one : say.count(total)];
  if (!isWhole) parts.push(say.apart);
  if (passages.length < total) parts.push(say.limit(passages.length));
  return parts.join(' ');
}

export function printMeant({ word, known }: SearchResult['meant'][number], language: Language): string {
  return searchWords[language].meant(word, known);
}

/** `versie 1.0, in werking`; `concept`. */
export function printVersion({ kind, version }: Pick<FoundPlace, 'kind' | 'version'>, language: Language): string {
  const say = searchWords[language];
  return version === null ? say.kinds[kind] : `${say.version} ${version}, ${say.kinds[kind]}`;
}
