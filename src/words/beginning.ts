/** Names and ids that follow from a name, for whoever begins. */

import type { OrganisationKind } from '../model/beginning.ts';
import { freeId, isIdentifier, isReserved } from '../model/identifier.ts';
import { plainLetters } from '../model/letters.ts';

/** A name with its article, as it stands in a sentence. */
export interface Spoken {
  readonly name: string;
  readonly article?: 'de' | 'het';
}

/** A legal form says nothing of who it is. */
const FORM = /^(?:stichting|vereniging|coöperatie) /i;
const ARTICLE = /^(de|het) (?=\S)/i;
const LETTERS = 80;

/** `Stichting De Linde` → `de-linde`; undefined where no letter or figure is left. */
export function idFrom(name: string): string | undefined {
  const id = plainLetters(name.replace(FORM, ''))
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LETTERS)
    .replaceAll(/^-|-$/g, '');
  return isIdentifier(id) && !isReserved(id) ? id : undefined;
}

/** The id of an organisation that comes new, which none of those that are there has. */
export function newOrganisationId(name: string, taken: ReadonlySet<string>): string {
  return freeId(idFrom(name) ?? 'organisatie', taken);
}

/** How a name most likely stands in a sentence: `stichting De Linde`, `het Lindecollege`, `De Linde`. */
export function guessSpoken(name: string, kind: OrganisationKind): string {
  const form = FORM.exec(name)?.[0];
  if (form !== undefined) return `${form.toLowerCase()}${name.slice(form.length)}`;
  if (ARTICLE.test(name)) return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (/(?:college|lyceum|gymnasium|vmbo|mbo|atheneum)$/i.test(name)) return `het ${name}`;
  return kind === 'school' && /(?:school|mavo|academie)$/i.test(name) ? `de ${name}` : name;
}

/** `het Lindecollege` → name and article. */
export function spokenFrom(text: string): Spoken {
  const article = ARTICLE.exec(text)?.[1]?.toLowerCase();
  const name = text.replace(ARTICLE, '');
  return article === 'de' || article === 'het' ? { name, article } : { name };
}

/** Of a board, with its schools. */
export function withSchools(spoken: string): string {
  return FORM.test(spoken) ? `${spoken} en haar scholen` : `de scholen van ${spoken}`;
}
