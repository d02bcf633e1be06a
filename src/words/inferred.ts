/** How the tool's own tables show what was only inferred: it stands there, and is said to be inferred. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Status } from '../model/status.ts';

const word: Readonly<Record<Language, string>> = { nl: 'afgeleid', en: 'inferred' };
const cover: Readonly<Record<Language, string>> = { nl: 'omslag', en: 'cover' };

/** `1.0 (afgeleid)` where it was. */
export function markInferred(value: string, note: string | undefined, language: Language): string {
  return note === undefined ? value : `${value} (${word[language]})`;
}

/** `2017-2018 (omslag)` of what stands there, and is inferred to be an edition. */
export function markEdition(edition: string, note: string | undefined, language: Language): string {
  return note === undefined ? edition : `${edition} (${cover[language]})`;
}

const fields = ['version', 'date', 'edition', 'document'] as const;
const names: Readonly<Record<(typeof fields)[number], Readonly<Record<Language, string>>>> = {
  version: { nl: 'versie', en: 'version' },
  date: { nl: 'versiedatum', en: 'version date' },
  edition: { nl: 'uitgave', en: 'edition' },
  document: { nl: 'eigen document', en: 'document of its own' },
};

/** `versie afgeleid: alleen de bestandsnaam in de voet noemt haar`, a line for each. */
export function inferredNotes({ inferred = {} }: Pick<Status, 'inferred'>, language: Language): string[] {
  return fields.flatMap((field) => {
    const note = inferred[field];
    return note === undefined ? [] : [`${names[field][language]} ${word[language]}: ${note}`];
  });
}

/** `afgeleid: versie, versiedatum`, without from what; null where nothing was. */
export function inferredFields({ inferred = {} }: Pick<Status, 'inferred'>, language: Language): string | null {
  const found = fields.filter((field) => inferred[field] !== undefined).map((field) => names[field][language]);
  return found.length === 0 ? null : `${word[language]}: ${found.join(', ')}`;
}
