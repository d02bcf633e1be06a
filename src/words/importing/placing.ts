/** Why the placing of a paper was taken as it was: each rule in a sentence that an author understands. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const PLACING_RULES = {
  'placed-equal': {
    nl: 'Deze tekst staat precies zo in de basis.',
    en: 'The base has this text to the letter.',
  },
  'placed-near': {
    nl: 'Deze tekst lijkt het meest op die van de basis: de meeste woorden zijn dezelfde, in dezelfde volgorde.',
    en: 'This text is most like that of the base: most words are the same, in the same order.',
  },
  'placed-gap': {
    nl: 'Op deze plaats, tussen dezelfde bepalingen, stond één bepaling met andere woorden.',
    en: 'In this place, between the same clauses, stood one clause with other words.',
  },
  'placed-reference': {
    nl: 'Deze tekst staat zo in de basis, maar een verwijzing gaat naar iets anders.',
    en: 'The base has this text, but a reference in it leads elsewhere.',
  },
  'placed-split': {
    nl: 'Wat in de basis één bepaling is, staat hier in meer bepalingen. Deze lijkt er het meest op.',
    en: 'What is one clause in the base stands here in several. This one is most like it.',
  },
  'placed-split-rest': {
    nl: 'Wat in de basis één bepaling is, staat hier in meer bepalingen. Deze is een eigen bepaling geworden.',
    en: 'What is one clause in the base stands here in several. This one became a clause of its own.',
  },
  'placed-merged': {
    nl: 'Wat hier één bepaling is, staat in de basis in meer bepalingen. Op deze lijkt zij het meest.',
    en: 'What is one clause here stands in the base in several. It is most like this one.',
  },
  'placed-merged-own': {
    nl: 'Wat hier één bepaling is, staat in de basis in meer bepalingen. Daarom is zij een eigen bepaling.',
    en: 'What is one clause here stands in the base in several. So it is a clause of its own.',
  },
  'placed-rival': {
    nl: 'Deze tekst lijkt op meer dan één bepaling van de basis. Daarom is het een eigen bepaling.',
    en: 'This text is like more than one clause of the base. So it is a clause of its own.',
  },
  'placed-none': {
    nl: 'De basis heeft geen bepaling die hierop lijkt.',
    en: 'The base has no clause that is like this.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
