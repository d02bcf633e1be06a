/** The words around an account: what its parts are called, and what they say when there is nothing in them. */
import type { Language } from '../../diagnostic/diagnostic.ts';

const nl = {
  title: 'Verslag van het overnemen',
  skip: 'Naar het verslag',
  intro:
    'Links staat wat er in het bestand staat, rechts wat ervan geworden is. Elk woord van het bestand is hier terug te vinden.',
  contents: 'In dit verslag',
  file: 'Bestand',
  bytes: 'bytes',
  sha256: 'SHA-256',
  document: 'Document',
  state: 'Stand',
  written: 'overgenomen',
  tried: 'bekeken, nog niets geschreven',
  modes: {
    new: 'nieuw protocol',
    placed: 'naast een basis gelegd die er al was',
    update: 'nieuwe versie van een document dat er al was',
  },
  doubtful: 'Eerst bekijken',
  doubtfulIntro: 'Hier twijfelt regelwerk. Kijk bij elk of het klopt.',
  noDoubt: 'Nergens is getwijfeld.',
  unplaced: 'Niet geplaatst',
  unplacedIntro: 'Dit staat nog in geen enkel document. Zet het zelf op zijn plaats, of besluit dat het weg kan.',
  counts: 'Alle woorden geteld',
  place: 'Waar',
  share: 'Deel',
  percent: (share: number) => `${(share * 100).toFixed(1).replace('.', ',')}%`,
  wordCount: 'Woorden',
  kinds: {
    clauses: 'in bepalingen',
    labels: 'in koppen',
    facts: 'in gegevens over het document',
    furniture: 'weggelaten, want het staat om de tekst heen',
    unplaced: 'niet geplaatst',
  },
  read: 'in het bestand',
  addsUp: 'Dit is samen precies wat er in het bestand staat.',
  notUp: (sum: number, read: number) =>
    `Dit is samen ${sum}, en in het bestand staan ${read} woorden. Dat is een fout van regelwerk: meld hem.`,
  inOrder: (words: number, of: number) =>
    words === of
      ? `Alle ${of} woorden van bepalingen en koppen staan in dezelfde volgorde in het document dat ervan gemaakt is.`
      : `Van de ${of} woorden van bepalingen en koppen staan er ${words} in dezelfde volgorde in het document dat ervan gemaakt is. De andere staan bij de verschillen.`,
  passages: 'Passage voor passage',
  source: 'In het bestand',
  result: 'Geworden',
  why: 'Waarom',
  certainty: 'Zekerheid',
  marker: 'nummer',
  look: 'Kijk dit na.',
  none: 'Het bestand heeft geen passages.',
  more: (number: number) => `en nog ${number}`,
  files: 'Bestanden',
  filesIntro: { true: 'Dit is geschreven.', false: 'Dit zou worden geschreven.' },
  fileKinds: { new: 'nieuw', changed: 'gewijzigd', gone: 'weg' },
  told: 'Wat er over het beleid te melden is',
  whole: 'Het hele verslag staat in',
  accept: 'Neem een voorstel over met',
};

export type AccountWords = typeof nl;

export const words: Readonly<Record<Language, AccountWords>> = {
  nl,
  en: {
    title: 'Account of taking over',
    skip: 'To the account',
    intro: 'On the left what stands in the file, on the right what became of it. Every word of the file is found here.',
    contents: 'In this account',
    file: 'File',
    bytes: 'bytes',
    sha256: 'SHA-256',
    document: 'Document',
    state: 'State',
    written: 'taken over',
    tried: 'looked at, nothing written yet',
    modes: {
      new: 'new protocol',
      placed: 'held against a base that was there',
      update: 'new version of a document that was there',
    },
    doubtful: 'Look at these first',
    doubtfulIntro: 'Here regelwerk is in doubt. See of each whether it is right.',
    noDoubt: 'Nothing was in doubt.',
    unplaced: 'Not placed',
    unplacedIntro: 'This is in no document yet. Put it in its place, or decide that it can go.',
    counts: 'All words counted',
    place: 'Where',
    share: 'Share',
    percent: (share) => `${(share * 100).toFixed(1)}%`,
    wordCount: 'Words',
    kinds: {
      clauses: 'in clauses',
      labels: 'in headings',
      facts: 'in facts about the document',
      furniture: 'left out, for it stands around the text',
      unplaced: 'not placed',
    },
    read: 'in the file',
    addsUp: 'Together this is exactly what stands in the file.',
    notUp: (sum, read) =>
      `Together this is ${sum}, and the file has ${read} words. That is a fault of regelwerk: please report it.`,
    inOrder: (inOrder, of) =>
      inOrder === of
        ? `All ${of} words of clauses and headings stand in the same order in the document that was made of them.`
        : `Of the ${of} words of clauses and headings, ${inOrder} stand in the same order in the document that was made of them. The others are among the differences.`,
    passages: 'Passage by passage',
    source: 'In the file',
    result: 'Became',
    why: 'Why',
    certainty: 'Certainty',
    marker: 'number',
    look: 'Look at this.',
    none: 'The file has no passages.',
    more: (number) => `and ${number} more`,
    files: 'Files',
    filesIntro: { true: 'This was written.', false: 'This would be written.' },
    fileKinds: { new: 'new', changed: 'changed', gone: 'gone' },
    told: 'What there is to tell of the policy',
    whole: 'The whole account is in',
    accept: 'Accept a proposal with',
  },
};

export type SectionKey =
  | 'decisions'
  | 'facts'
  | 'placements'
  | 'undecided'
  | 'values'
  | 'proposals'
  | 'differences'
  | 'numbers'
  | 'references'
  | 'added'
  | 'pictures'
  | 'remarks'
  | 'events'
  | 'joined'
  | 'furniture';

interface SectionWords {
  readonly title: string;
  readonly intro: string;
}

export const sectionWords: Readonly<Record<Language, Readonly<Record<SectionKey, SectionWords>>>> = {
  nl: {
    decisions: {
      title: 'Besluiten en data',
      intro: 'Wat het bestand over besluiten zegt. Vastgelegd wordt nooit meer dan er staat.',
    },
    facts: { title: 'Gegevens over het document', intro: 'Wat het bestand over zichzelf zegt.' },
    placements: {
      title: 'Naast de basis',
      intro: 'Wat van een bepaling van de basis afwijkt. Verbeter de reden waar die niet klopt.',
    },
    undecided: {
      title: 'Nog te beslissen',
      intro: 'Deze bepalingen heeft de basis wel en het bestand niet. Weggelaten is er niets: beslis zelf.',
    },
    values: {
      title: 'Ingevuld voor de basis',
      intro: 'Waar de basis een parameter heeft, staan in dit document deze woorden. Ze zijn ingevuld.',
    },
    proposals: {
      title: 'Voorstellen voor parameters',
      intro: 'Woorden die steeds terugkomen. Zo’n woord wordt alleen een parameter als je het voorstel overneemt.',
    },
    differences: {
      title: 'Verschillen',
      intro: 'Hier leest het nieuwe document anders dan het bestand, en niets anders in dit verslag verklaart dat.',
    },
    numbers: { title: 'Andere nummers', intro: 'regelwerk nummert zelf. Deze nummers worden daardoor anders.' },
    references: {
      title: 'Verwijzingen',
      intro: 'Verwijzingen in woorden. Alleen waar het zeker was, is er een echte verwijzing van gemaakt.',
    },
    added: {
      title: 'Toegevoegd',
      intro: 'Deze woorden staan niet in het bestand. Een deel moet een kop hebben en een kolom ook: kies zelf betere.',
    },
    pictures: { title: 'Afbeeldingen die niet meekwamen', intro: 'Zet ze er zelf bij als ze iets zeggen.' },
    events: { title: 'Hoe het bestand gelezen is', intro: 'Wat er in het bestand zat dat geen gewone tekst is.' },
    joined: {
      title: 'Afgebroken woorden',
      intro: 'Deze woorden waren aan het eind van een regel afgebroken en staan weer aan elkaar.',
    },
    remarks: { title: 'Opmerkingen in de kantlijn', intro: 'Deze staan in geen document. Lees ze zelf na.' },
    furniture: {
      title: 'Weggelaten, want het staat om de tekst heen',
      intro: 'Dit hoort niet bij de tekst en komt in geen document terug.',
    },
  },
  en: {
    decisions: {
      title: 'Decisions and dates',
      intro: 'What the file says of decisions. Never more is recorded than is written.',
    },
    facts: { title: 'Facts about the document', intro: 'What the file says of itself.' },
    placements: {
      title: 'Beside the base',
      intro: 'What differs from a clause of the base. Mend the reason where it is not right.',
    },
    undecided: {
      title: 'Still to decide',
      intro: 'The base has these clauses and the file has not. Nothing was omitted: decide for yourself.',
    },
    values: {
      title: 'Filled in for the base',
      intro: 'Where the base has a parameter, this document has these words. They were filled in.',
    },
    proposals: {
      title: 'Proposed parameters',
      intro: 'Words that keep coming back. They become a parameter only if you accept the proposal.',
    },
    differences: {
      title: 'Differences',
      intro: 'Here the new document reads otherwise than the file, and nothing else in this account explains it.',
    },
    numbers: { title: 'Other numbers', intro: 'regelwerk counts by itself. That changes these numbers.' },
    references: {
      title: 'References',
      intro: 'References in words. Only where it was certain, a real reference was made of one.',
    },
    added: {
      title: 'Added',
      intro: 'These words are not in the file. A part must have a heading and so must a column: choose better ones.',
    },
    pictures: { title: 'Pictures that did not come along', intro: 'Put them there yourself if they say something.' },
    events: { title: 'How the file was read', intro: 'What was in the file that is no plain text.' },
    joined: {
      title: 'Words that were broken off',
      intro: 'These words were broken off at the end of a line and are one again.',
    },
    remarks: { title: 'Remarks in the margin', intro: 'These are in no document. Read them yourself.' },
    furniture: {
      title: 'Left out, for it stands around the text',
      intro: 'This is no part of the text and comes back in no document.',
    },
  },
};
