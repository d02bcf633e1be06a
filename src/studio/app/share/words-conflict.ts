/** What is said where two people changed the same. */
export const conflictWords = {
  nl: {
    conflict: 'Jullie hebben hetzelfde gewijzigd',
    conflictHelp:
      'Er is nog niets veranderd. Kies per bepaling welke tekst verder gaat. Wat niet gekozen wordt, blijft terug te vinden in de geschiedenis.',
    chooseTheirs: 'Hun tekst gaat verder',
    chooseOurs: 'Mijn tekst gaat verder',
    theirText: 'Van anderen',
    ourText: 'Van jou',
    baseText: 'Zoals het was',
    isGone: 'Hier is dit weggehaald.',
    wasNot: 'Dit was er nog niet.',
    noText: 'Dit bestand is geen tekst.',
    adapt: 'Of pas eerst je eigen tekst aan, en haal dan opnieuw op',
    goOn: 'Ga verder met deze keuzes',
    unchosen: (count: number) => (count === 1 ? 'Kies nog bij 1 bepaling.' : `Kies nog bij ${count} bepalingen.`),
    ofClause: (words: string) => `bepaling ‘${words}’`,
    ofFile: 'het hele bestand',
  },
  en: {
    conflict: 'You have changed the same',
    conflictHelp:
      'Nothing has changed yet. Choose for each clause which text goes on. What is not chosen can still be found in the history.',
    chooseTheirs: 'Their text goes on',
    chooseOurs: 'My text goes on',
    theirText: 'From others',
    ourText: 'From you',
    baseText: 'As it was',
    isGone: 'This was taken away here.',
    wasNot: 'This was not there yet.',
    noText: 'This file is no text.',
    adapt: 'Or adapt your own text first, and then fetch again',
    goOn: 'Go on with these choices',
    unchosen: (count: number) => (count === 1 ? 'Choose at 1 more clause.' : `Choose at ${count} more clauses.`),
    ofClause: (words: string) => `clause ‘${words}’`,
    ofFile: 'the whole file',
  },
};
