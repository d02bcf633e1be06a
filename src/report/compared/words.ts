/** The words of a comparison of documents. */
import { printPlace } from '../../compare/change-words.ts';
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { ClauseAt, ClauseRow, Divergence, RowCell, SideBySide } from '../../model/side-by-side.ts';
import { listOf } from '../../words/some-of.ts';
import { letterOf } from '../../words/wordings.ts';

type State = RowCell['state'];

const nl = {
  title: 'Vergelijking van documenten',
  skip: 'Naar de vergelijking',
  intro:
    'De teksten zoals ze nu in de bron staan, ook wat nog niet is vastgesteld. Namen en voorbeelden die iedere organisatie zelf invult, tellen niet als verschil.',
  none: 'Er zijn geen documenten om te vergelijken.',
  alone: 'Er is één document. Het staat hieronder naast de basis.',
  left: 'Niet vergeleken, want de bron heeft daar fouten:',
  counts: 'Aantal bepalingen per document',
  organisation: 'Organisatie',
  total: 'Alle rijen samen zijn de bepalingen van de basis en de eigen bepalingen van deze organisaties.',
  divergences: 'Verschillen in de zaak zelf',
  noDivergences: 'Deze documenten verschillen nergens in de zaak zelf.',
  noRegister: 'Dit protocol heeft geen register van verschillen (norms/contradictions.yaml).',
  unregistered: 'staat niet in het register',
  registered: 'staat in het register',
  position: 'Standpunt',
  gone: 'Geen document heeft dit nog.',
  others: 'Hetzelfde onderwerp, zonder standpunt in het register:',
  fact: 'Feit',
  inWords: 'in eigen woorden',
  ofBase: 'de keuze van de basis',
  against: 'Dit is een andere keuze dan die van de basis. De basis rust op:',
  legal: 'Grondslag',
  note: 'Opmerking van het register',
  silent: 'Zeggen er niets over:',
  clauses: 'Bepalingen',
  own: 'Eigen delen van organisaties',
  wording: 'Woorden',
  ofTheBase: 'van de basis',
  chosen: 'gekozen door',
  reason: 'Reden van',
  omitted: 'Weggelaten door',
  offered: 'De basis biedt deze bepaling aan; wie haar niet overneemt, hoeft niets te doen.',
  clause: 'bepaling',
  values: 'Wat iedere organisatie zelf invult',
  audience: 'Voor wie',
  force: 'Strekking',
  theme: 'Deel',
  all: 'alles',
  differing: 'Alleen waar iets verschilt',
  openAll: 'Alles openklappen',
  shown: '%1 van %2 bepalingen en %3 van %4 verschillen in de zaak zelf getoond',
  legend:
    'Zelfde: de woorden van de basis, of woorden die meer besturen kozen. Staat er een letter bij, dan zijn er meer teksten; dezelfde letter is dezelfde tekst. Bij een bepaling die de basis niet heeft, staat alleen wie haar heeft.',
  marks:
    'Klap een bepaling open voor haar woorden. Wat is doorgestreept, staat alleen in de basis; wat is onderstreept, staat alleen hier.',
  inserted: 'alleen hier: ',
  deleted: 'alleen in de basis: ',
};

export type CompareWords = Readonly<Record<keyof typeof nl, string>>;

export const words: Readonly<Record<Language, CompareWords>> = {
  nl,
  en: {
    title: 'Comparison of documents',
    skip: 'To the comparison',
    intro:
      'The texts as they are in the source now, also what is not adopted yet. Names and examples that each organisation fills in for itself do not count as a difference.',
    none: 'There are no documents to compare.',
    alone: 'There is one document. It stands beside the base below.',
    left: 'Not compared, for their source has mistakes:',
    counts: 'Number of clauses by document',
    organisation: 'Organisation',
    total: 'All rows together are the clauses of the base and those of these organisations alone.',
    divergences: 'Differences in substance',
    noDivergences: 'These documents differ nowhere in substance.',
    noRegister: 'This protocol has no register of contradictions (norms/contradictions.yaml).',
    unregistered: 'not in the register',
    registered: 'in the register',
    position: 'Position',
    gone: 'No document has this any more.',
    others: 'The same subject, without a position in the register:',
    fact: 'Fact',
    inWords: 'in words of its own',
    ofBase: 'the choice of the base',
    against: 'This is another choice than that of the base. The base rests on:',
    legal: 'Legal basis',
    note: 'Note of the register',
    silent: 'Say nothing of it:',
    clauses: 'Clauses',
    own: 'Parts of organisations alone',
    wording: 'Words',
    ofTheBase: 'of the base',
    chosen: 'chosen by',
    reason: 'Reason of',
    omitted: 'Omitted by',
    offered: 'The base offers this clause; who does not take it need do nothing.',
    clause: 'clause',
    values: 'What each organisation fills in for itself',
    audience: 'For whom',
    force: 'Force',
    theme: 'Part',
    all: 'all',
    differing: 'Only where something differs',
    openAll: 'Open all',
    shown: '%1 of %2 clauses and %3 of %4 differences in substance shown',
    legend:
      'Same: the words of the base, or words that more boards chose. A letter tells that there are more texts; the same letter is the same text. Of a clause that the base does not have, only those are named that have it.',
    marks:
      'Open a clause for its words. What is struck through stands in the base alone, what is underlined here alone.',
    inserted: 'here alone: ',
    deleted: 'in the base alone: ',
  },
};

export const stateWords: Readonly<Record<Language, Readonly<Record<State, string>>>> = {
  nl: { same: 'zelfde', own: 'eigen woorden', only: 'alleen hier', absent: 'ontbreekt', undecided: 'niet besloten' },
  en: { same: 'same', own: 'own words', only: 'only here', absent: 'absent', undecided: 'undecided' },
};

/** In the order in which they are told. */
export const STATES = Object.keys(stateWords.nl) as readonly State[];

const divergenceWords: Readonly<Record<Language, Readonly<Record<Divergence['state'], string>>>> = {
  nl: {
    stands: 'de documenten verschillen',
    agreed: 'de documenten zeggen nu hetzelfde',
    alone: 'alleen één bestuur zegt hier nog iets over',
    gone: 'geen document heeft dit nog',
  },
  en: {
    stands: 'the documents differ',
    agreed: 'the documents say the same now',
    alone: 'one board alone still says something of it',
    gone: 'no document has this any more',
  },
};

/** `staat in het register; de documenten verschillen`. */
export function printDivergence(
  { register, state }: Divergence,
  { hasRegister }: SideBySide,
  language: Language,
): string {
  const say = words[language];
  const stand = divergenceWords[language][state];
  if (!hasRegister) return stand;
  return `${register === null ? say.unregistered : say.registered}; ${stand}`;
}

/** `24 onderwerpen uit het register, en 12 die er niet in staan`. */
export function printDivergenceCounts({ divergences }: SideBySide, language: Language): string {
  const known = divergences.filter(({ register }) => register !== null).length;
  const fresh = divergences.length - known;
  if (language === 'en')
    return `${known} ${known === 1 ? 'subject' : 'subjects'} of the register, and ${fresh} that it does not have`;
  return `${known} ${known === 1 ? 'onderwerp' : 'onderwerpen'} uit het register, en ${fresh} die er niet in staan`;
}

/** `5 documenten naast elkaar`. */
export function printDocuments(count: number, language: Language): string {
  if (language === 'en') return `${count} ${count === 1 ? 'document' : 'documents'} side by side`;
  return `${count} ${count === 1 ? 'document' : 'documenten'} naast elkaar`;
}

/** `zelfde`, `eigen woorden B`: a letter where the clause has more wordings than one. */
export function printCell(cell: RowCell, { wordings }: Pick<ClauseRow, 'wordings'>, language: Language): string {
  const state = stateWords[language][cell.state];
  return 'wording' in cell && wordings.length > 1 ? `${state} ${letterOf(cell.wording)}` : state;
}

/** Where a clause stands, as its document says it. */
export function placeWords({ place }: Pick<ClauseAt, 'place'>, language: Language): string {
  return printPlace(place, language);
}

/** More documents than this are told in groups. */
export const FEW = 8;

/** Names by id. */
export function namesIn({ organisations, left }: SideBySide): (id: string) => string {
  const names = new Map([...organisations, ...left].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Of many the first ones, and how many there are more. */
export function listNames(ids: readonly string[], nameOf: (id: string) => string, language: Language): string {
  return listOf(ids.map(nameOf), language, FEW);
}

/** Of many documents the clauses of the first ones. */
export function firstOf(clauses: readonly ClauseAt[]): { readonly shown: readonly ClauseAt[]; readonly more: number } {
  const organisations = [...new Set(clauses.map(({ organisation }) => organisation))];
  const few = new Set(organisations.slice(0, FEW));
  const shown = clauses.filter(({ organisation }) => few.has(organisation));
  return { shown, more: organisations.length - few.size };
}

/** `en nog 192 documenten`. */
export function printMore(count: number, language: Language): string {
  if (language === 'en') return `and ${count} more ${count === 1 ? 'document' : 'documents'}`;
  return `en nog ${count} ${count === 1 ? 'document' : 'documenten'}`;
}

/** What is not told of so many documents, and how to have it told. */
export function printUnlisted(count: number, language: Language): string {
  if (language === 'en')
    return `These are so many documents that not all is told here: ${count} clauses of one organisation and its schools alone, what each fills in, and the counts per document are left out. With regelwerk compare and some organisations you see all of these.`;
  return `Dit zijn zo veel documenten dat hier niet alles staat: ${count === 1 ? '1 bepaling' : `${count} bepalingen`} van één organisatie en haar scholen, wat ieder zelf invult en de aantallen per document zijn weggelaten. Met regelwerk compare en een paar organisaties zie je daarvan alles.`;
}

/** `en nog 192 teksten`. */
export function printMoreTexts(count: number, language: Language): string {
  if (language === 'en') return `and ${count} more ${count === 1 ? 'text' : 'texts'}`;
  return `en nog ${count} ${count === 1 ? 'tekst' : 'teksten'}`;
}
