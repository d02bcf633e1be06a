import { searchWords as foundWords } from '../../../words/found.ts';
import { catalogue } from '../words.ts';

const nl = {
  title: 'Zoeken',
  lead: 'In alle teksten van alle organisaties, ook in wat vroeger gold. Andere vormen van een woord tellen mee: wie pesten zoekt, vindt ook gepest.',
  words: 'Woorden',
  find: 'Zoek',
  organisation: 'Organisatie',
  anyOrganisation: 'Alle organisaties',
  which: 'Welke teksten',
  states: { all: 'Alles', now: 'Wat nu geldt', concept: 'Wat nog komt', former: 'Wat vroeger gold' },
  busy: 'Er wordt gezocht…',
  none: 'Niets gevonden. Probeer een ander woord, of zoek in alle teksten.',
  count: (total: number) => (total === 1 ? 'Eén passage gevonden.' : `${total} passages gevonden.`),
  apart: 'Nergens staan al deze woorden bij elkaar; dit is wat er een of meer van heeft.',
  limit: (shown: number) => `Dit zijn de eerste ${shown}. Met een woord erbij worden het er minder.`,
  meant: (word: string) => `‘${word}’ staat nergens. Bedoel je`,
  more: (count: number) => `en op nog ${count} ${count === 1 ? 'plaats' : 'plaatsen'}`,
  where: 'Waar dit staat',
  point: (number: string) => `punt ${number}`,
  version: (version: string) => `versie ${version}`,
  kinds: foundWords.nl.kinds,
};

const en: typeof nl = {
  title: 'Search',
  lead: 'In all texts of all organisations, former versions too. Other forms of a word count: who looks for pesten finds gepest.',
  words: 'Words',
  find: 'Search',
  organisation: 'Organisation',
  anyOrganisation: 'All organisations',
  which: 'Which texts',
  states: { all: 'All', now: 'What holds now', concept: 'What is to come', former: 'What held before' },
  busy: 'Searching…',
  none: 'Nothing found. Try another word, or search all texts.',
  count: (total) => (total === 1 ? 'One passage found.' : `${total} passages found.`),
  apart: 'These words stand nowhere together; this is what has one or more of them.',
  limit: (shown) => `These are the first ${shown}. Another word makes them fewer.`,
  meant: (word) => `‘${word}’ stands nowhere. Did you mean`,
  more: (count) => `and in ${count} more ${count === 1 ? 'place' : 'places'}`,
  where: 'Where this stands',
  point: (number) => `point ${number}`,
  version: (version) => `version ${version}`,
  kinds: foundWords.en.kinds,
};

export const searchWords = catalogue(nl, en);
