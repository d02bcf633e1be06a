/** Words around findings; their own words come from the server. */
import { catalogue } from '../words.ts';

export const findingWords = catalogue(
  {
    title: 'Meldingen',
    severity: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter informatie' },
    none: 'Er zijn geen meldingen.',
    noneHere: 'Over dit document zijn er geen meldingen.',
    toPassage: 'Naar de bepaling',
    toDocument: 'Naar het document',
    openFile: (place: string) => `Open ${place} in je editor`,
    reaches: (names: string, more: number) => (more === 0 ? `Bij ${names}` : `Bij ${names} en ${more} andere`),
    reachesAll: 'Bij alle organisaties',
    whose: 'Welke meldingen',
    ofDocument: 'Dit document',
    ofAll: 'Alles',
    which: 'Soort',
    all: 'Alle soorten',
    more: (count: number) => `Toon nog ${count}`,
    intro:
      'Wat de controle in de hele map vindt. Een fout houdt alleen tegen wat eronder staat; de rest gaat gewoon door.',
    count: (count: number) => (count === 1 ? '1 melding' : `${count} meldingen`),
  },
  {
    title: 'Findings',
    severity: { error: 'Error', warning: 'Warning', info: 'For your information' },
    none: 'There are no findings.',
    noneHere: 'There are no findings about this document.',
    toPassage: 'To the passage',
    toDocument: 'To the document',
    openFile: (place: string) => `Open ${place} in your editor`,
    reaches: (names: string, more: number) => (more === 0 ? `For ${names}` : `For ${names} and ${more} others`),
    reachesAll: 'For all organisations',
    whose: 'Which findings',
    ofDocument: 'This document',
    ofAll: 'All',
    which: 'Kind',
    all: 'All kinds',
    more: (count: number) => `Show ${count} more`,
    intro: 'What the check finds in the whole folder. An error stops only what depends on it; the rest goes on.',
    count: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  },
);
