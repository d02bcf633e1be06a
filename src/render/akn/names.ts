/** Names of the work, its versions and its files; and of whom and what the metadata tell of. */
import { plainLetters } from '../../model/letters.ts';
import type { Work } from '../../model/work.ts';

/** ISO 639-2, as the naming convention has languages; any other stands as the source writes it. */
const LANGUAGES: Readonly<Record<string, string>> = {
  nl: 'nld',
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  fy: 'fry',
  es: 'spa',
  pl: 'pol',
  tr: 'tur',
  ar: 'ara',
  uk: 'ukr',
};

/** `language` as BCP 47. */
export function languageCode(language: string): string {
  const [primary = language] = language.toLowerCase().split('-');
  return LANGUAGES[primary] ?? primary;
}

export interface Names {
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
}

/** `version` is what it is known by: its number or its day, `concept`, or nothing of the only one there is. */
export function namesOf(work: Work, language: string, version: string): Names {
  const { address, organisation, protocol } = work;
  const own = address ?? `urn:regelwerk:${organisation.id}:${protocol}`;
  return named(own, address === null ? ':' : '/', language, version);
}

/**
 * The same by the convention, in which a work is named by the day of its first version: none where that is not recorded.
 * `day` as `YYYY-MM-DD`.
 */
export function conventionalNames(work: Work, day: string | null, language: string, version: string): Names | null {
  const { organisation, protocol } = work;
  return day === null
    ? null
    : named(`/akn/nl/act/protocol/${organisation.id}/${day}/${protocol}`, '/', language, version);
}

function named(work: string, between: string, language: string, version: string): Names {
  const expression = `${work}${between}${languageCode(language)}@${version}`;
  return { work, expression, manifestation: `${expression}.xml` };
}

/** Letters and digits that an id may have. */
export function slug(name: string): string {
  return (
    plainLetters(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'x'
  );
}
