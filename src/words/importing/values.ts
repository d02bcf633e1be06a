/** Why words are proposed as a parameter: each rule in a sentence that an author understands. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const VALUE_RULES = {
  'value-name': {
    nl: 'Het document noemt deze naam als die van de organisatie of de school.',
    en: 'The document gives this name as that of the organisation or the school.',
  },
  'value-word': {
    nl: 'Voor deze groep of zaak gebruikt elk bestuur een eigen woord.',
    en: 'For this group or thing each board has a word of its own.',
  },
  'value-base': {
    nl: 'Waar de basis een parameter heeft, staan in dit document deze woorden.',
    en: 'Where the base has a parameter, this document has these words.',
  },
  'value-address': {
    nl: 'Zo ziet een e-mailadres, telefoonnummer of webadres eruit, en dat verschilt per organisatie.',
    en: 'This is what an e-mail address, a telephone number or a web address looks like, and it differs by organisation.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
