/** Languages as Word's proofing knows them. */
import { value } from './xml.ts';

/** Word has dictionaries for languages of a country only; of a bare `en` it would check nothing. */
const regions: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB', de: 'de-DE', fr: 'fr-FR' };

/** From a BCP 47 tag. */
export function proofingLanguage(tag: string): string {
  return regions[tag.toLowerCase()] ?? tag;
}

/** A run property, the last that a run may have; nothing where the language is the document's. */
export function languageProperty(tag: string | undefined): string {
  return tag === undefined ? '' : value('lang', proofingLanguage(tag));
}
