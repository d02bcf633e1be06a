/** Why the front of a paper was taken as it was: each rule in a sentence that an author understands. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const FRONT_RULES = {
  'front-title-style': { nl: 'Het bestand zegt dat dit de titel is.', en: 'The file says that this is the title.' },
  'front-title-look': {
    nl: 'De regel staat vooraan en ziet eruit als een titel.',
    en: 'The line stands at the start and looks like a title.',
  },
  'front-title-again': { nl: 'De titel staat er nog een keer.', en: 'The title stands there once more.' },
  'front-subtitle': {
    nl: 'Het bestand zegt dat dit de ondertitel is.',
    en: 'The file says that this is the subtitle.',
  },
  'front-name': {
    nl: 'Het is de naam van een bestuur of een school, voor de tekst.',
    en: 'It is the name of a board or a school, before the text.',
  },
  'front-edition': {
    nl: 'Er staat een jaar, een datum of een status zonder iets erbij, voor de tekst.',
    en: 'A year, a date or a status stands alone, before the text.',
  },
  'front-page': {
    nl: 'De regel staat op de titelpagina, en de tekst begint pas daarna.',
    en: 'The line stands on the title page, and the text begins after it.',
  },
  'front-above': {
    nl: 'De regel staat boven de titel, zoals de afzender van een brief.',
    en: 'The line stands above the title, as a letterhead does.',
  },
  'front-running': {
    nl: 'Dezelfde woorden staan boven of onder aan elke pagina.',
    en: 'The same words stand at the top or the foot of each page.',
  },
  'front-table': {
    nl: 'De tabel zegt iets over het document: wie, wanneer, welke versie.',
    en: 'The table tells of the document: who, when, which version.',
  },
  'front-history': {
    nl: 'Het is een overzicht van versies. Daar staat niet in wat er besloten is.',
    en: 'It is a history of versions. It does not say what was decided.',
  },
  'front-label-unknown': {
    nl: 'Het staat bij gegevens over het document. Wat het is, is niet duidelijk.',
    en: 'It stands among the data of the document. What it is, is not clear.',
  },
  'front-line': {
    nl: 'De regel noemt een gegeven van het document en zegt wat het is.',
    en: 'The line names a fact about the document and says what it is.',
  },
  'front-below': {
    nl: 'Op de ene regel staat hoe het heet, op de volgende wat het is.',
    en: 'One line says what it is called, the next one what it is.',
  },
  'front-stated': {
    nl: 'De regel zegt los van de tekst wat er met het document gebeurde en wanneer.',
    en: 'The line says, apart from the text, what happened to the document and when.',
  },
  'front-sentence': {
    nl: 'Een zin in de tekst zegt het. De zin blijft in de tekst staan.',
    en: 'A sentence in the text says it. The sentence stays in the text.',
  },
  'front-heading': {
    nl: 'Onder deze kop staan alleen gegevens over het document.',
    en: 'Only data of the document stand below this heading.',
  },
  'front-colophon': { nl: 'De regel staat in het colofon.', en: 'The line stands in the colophon.' },
  'front-empty': { nl: 'Er staat niets in deze cel.', en: 'Nothing stands in this cell.' },
  'front-own': {
    nl: 'Regelwerk heeft dit zelf om de tekst heen gezet.',
    en: 'Regelwerk itself put this around the text.',
  },
  'front-language': { nl: 'De kleine woorden zijn van deze taal.', en: 'The small words are of this language.' },
  'front-language-unclear': {
    nl: 'De taal is niet te zien aan de woorden. Daarom is het Nederlands.',
    en: 'The words do not show the language. So it is Dutch.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
