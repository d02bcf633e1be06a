/**
 * The words by which control blocks name things, Dutch and English. `revisie*` is any word that begins so, `*eigenaar` any that
 * ends so; in small letters without marks, dots and hyphens (`d.d.` is `dd`).
 */
import type { FactKey } from '../../model/imported.ts';
import type { Step } from '../../model/source.ts';

export interface Meaning {
  readonly key: FactKey;
  /** What a body is asked, where the word says so. */
  readonly kind?: Step['kind'];
  /** Of two in one label the higher tells what it is: a `datum vaststelling` is a decision, and no date alone. */
  readonly rank: number;
  readonly words: readonly string[];
}

export const MEANINGS: readonly Meaning[] = [
  {
    key: 'other',
    rank: 12,
    words: [
      ...['vorige', 'voorgaande', 'eerdere', 'geldende versie', 'vervangt', 'supersedes', 'previous', 'geldig tot'],
      ...['geldig tm', 'geldig t m', 'vervaldatum', 'einddatum', 'geldigheid*', 'looptijd', 'valid until', 'expir*'],
      ...['onderdeel van', 'uitgegeven door', 'op de omslag', 'bewaartermijn', 'classificatie', 'frequentie'],
    ],
  },
  { key: 'status', rank: 11, words: ['status', 'documentstatus', 'fase', 'stadium'] },
  {
    key: 'revision',
    rank: 10,
    words: [
      ...['revisie*', 'herzien*', 'herziening*', 'evaluatie*', 'evalueren', 'geevalueerd', 'evalueer*', 'herijk*'],
      ...['review*', 'revision*', 'volgende versie', 'actualisatie*', 'actualisering*'],
    ],
  },
  { key: 'consent', kind: 'instemming', rank: 9, words: ['instemming*', 'ingestemd', 'stemt in', 'consent*'] },
  { key: 'advice', kind: 'advies', rank: 9, words: ['advies*', 'geadviseerd', 'advice', 'advised'] },
  { key: 'adopted', rank: 8, words: ['goedkeuring*', 'goedgekeurd', 'approv*'] },
  {
    key: 'adopted',
    kind: 'vaststelling',
    rank: 8,
    words: ['vastgesteld', 'vaststelling*', 'vaststellen', 'vastst', 'adopt*', 'bekrachtigd'],
  },
  {
    key: 'in-force',
    rank: 8,
    words: [
      ...[
        'ingangsdatum',
        'ingang',
        'in werking*',
        'inwerking*',
        'werking',
        'geldig vanaf',
        'geldend vanaf',
        'geldt vanaf',
      ],
      ...['van kracht', 'ingevoerd', 'invoering*', 'ingaande', 'effective*', 'in force', 'valid from', 'geldig per'],
    ],
  },
  {
    key: 'proposed',
    rank: 7,
    words: [
      'besproken',
      'bespreking*',
      'voorgelegd',
      'behandeld',
      'behandeling',
      'overleg*',
      'voorgenomen',
      'discussed',
    ],
  },
  { key: 'published', rank: 7, words: ['publicatie*', 'gepubliceerd', 'publish*', 'publication*', 'verschenen'] },
  {
    key: 'author',
    rank: 6,
    words: [
      ...[
        'auteur*',
        'opsteller*',
        'opgesteld',
        'opgemaakt',
        'samensteller*',
        'samengesteld',
        'schrijver*',
        'geschreven',
      ],
      ...['author*', 'redactie', 'steller', 'werkgroep', 'written'],
    ],
  },
  { key: 'owner', rank: 6, words: ['*eigenaar', 'eigenaren', '*owner', 'verantwoordelijke', 'verantwoordelijk'] },
  { key: 'portfolio', rank: 6, words: ['portefeuille*', 'beleidsterrein', 'domein', 'beleidsdomein', 'portfolio*'] },
  {
    key: 'contact',
    rank: 5,
    words: [
      ...['contact*', 'email*', 'mail', 'telefoon*', 'tel', 'telefoonnummer', 'website', 'adres', 'postadres', 'phone'],
      ...['bezoekadres', 'postbus', 'internet', 'address'],
    ],
  },
  { key: 'brin', rank: 5, words: ['brin*'] },
  {
    key: 'title',
    rank: 4,
    words: [
      ...['titel', 'title', 'documentnaam', 'documenttitel', 'naam document', 'document naam', 'naam protocol'],
      ...['naam van het document', 'naam van het protocol', 'titel document', 'onderwerp', 'subject'],
    ],
  },
  {
    key: 'other',
    rank: 4,
    words: [
      ...[
        'documentnummer',
        'documentcode',
        'kenmerk',
        'registratienummer',
        'referentie*',
        'reference',
        'documentsoort',
      ],
      ...['documenttype', 'soort document', 'bestandsnaam', 'bestand', 'vindplaats', 'locatie document', 'wijziging*'],
      ...[
        'omschrijving',
        'opmerking*',
        'toelichting',
        'beheerder',
        'documentbeheerder',
        'beheer',
        'doelgroep',
        'changes',
      ],
      ...[
        'kvk*',
        'rsin',
        'bestuursnummer',
        'verspreiding',
        'distributie',
        'paraaf',
        'handtekening',
        'akkoord',
        'bijlagen',
      ],
    ],
  },
  {
    key: 'date',
    rank: 4,
    words: [
      ...['versiedatum', 'laatste wijziging', 'laatst gewijzigd', 'gewijzigd', 'laatste update', 'last modified'],
      ...['datum versie', 'datum laatste wijziging', 'documentdatum', 'date of version'],
    ],
  },
  { key: 'edition', rank: 3, words: ['uitgave', 'editie', 'edition', 'schooljaar', 'druk', 'jaargang'] },
  { key: 'version', rank: 3, words: ['versie*', '*versie', 'version*', 'concept versie', 'conceptversie'] },
  {
    key: 'organisation',
    rank: 2,
    words: ['organisatie', 'stichting', 'bevoegd gezag', 'schoolbestuur', 'organisation', 'organization', 'vereniging'],
  },
  {
    key: 'school',
    rank: 2,
    words: ['school', 'scholen', 'locatie', 'vestiging', 'schoolnaam', 'afdeling', 'onderwijssoort'],
  },
  { key: 'date', rank: 1, words: ['datum', 'date', 'dd', 'dag'] },
];

/** What may stand in a label beside what it is about. */
export const FILLERS: ReadonlySet<string> = new Set([
  ...[
    'getreden',
    'treedt',
    'treden',
    'gaat',
    'policy',
    'beleidsdocument',
    'stuk',
    'vanaf',
    'sinds',
    'since',
    'from',
    'as',
  ],
  ...[
    'de',
    'het',
    'een',
    'van',
    'voor',
    'op',
    'door',
    'dit',
    'deze',
    'document',
    'protocol',
    'beleid',
    'reglement',
    'wie',
  ],
  ...[
    'regeling',
    'naam',
    'nummer',
    'nr',
    'code',
    's',
    'en',
    'n',
    'of',
    'in',
    'bij',
    'aan',
    'te',
    'met',
    'tot',
    'the',
    'by',
  ],
  ...[
    'on',
    'for',
    'and',
    'volgende',
    'laatste',
    'eerstvolgende',
    'eerste',
    'uiterlijk',
    'huidige',
    'beleidsstuk',
    'plan',
  ],
  ...[
    'is',
    'namens',
    'vanaf',
    'per',
    'notitie',
    'tekst',
    'type',
    'positief',
    'besluit',
    'concept',
    'next',
    'ter',
    'om',
  ],
  ...[
    'definitief',
    'definitieve',
    'gepland',
    'geplande',
    'a',
    'to',
    'us',
    'deel',
    'betreft',
    'functie',
    'persoon',
    'wanneer',
  ],
]);

export interface BodyName {
  readonly id: string;
  /** As documents call it. */
  readonly name: string;
  readonly words: readonly string[];
  /** Names that are bodies in capitals alone: `mr.` is a title, and `or` a word. */
  readonly capitals?: readonly string[];
}

export const BODIES: readonly BodyName[] = [
  {
    id: 'gmr',
    name: 'GMR',
    words: ['gmr', 'gemeenschappelijke medezeggenschapsraad', 'gemeenschappelijke medezeggenschap'],
  },
  { id: 'pgmr', name: 'PGMR', words: ['pgmr', 'personeelsgeleding gmr', 'personeelsgeleding van de gmr', 'gmrp'] },
  { id: 'ogmr', name: 'OGMR', words: ['ogmr', 'oudergeleding gmr', 'oudergeleding van de gmr'] },
  { id: 'dmr', name: 'DMR', words: ['dmr', 'deelraad', 'deelmedezeggenschapsraad'] },
  { id: 'pmr', name: 'PMR', words: ['pmr', 'personeelsgeleding mr', 'personeelsgeleding van de mr'] },
  { id: 'mr', name: 'MR', words: ['medezeggenschapsraad', 'medezeggenschap'], capitals: ['MR'] },
  { id: 'or', name: 'Ondernemingsraad', words: ['ondernemingsraad'], capitals: ['OR'] },
  { id: 'rvt', name: 'RvT', words: ['rvt', 'raad van toezicht', 'toezichthouder', 'supervisory board'] },
  { id: 'cvb', name: 'CvB', words: ['cvb', 'college van bestuur', 'executive board'] },
  { id: 'rvb', name: 'RvB', words: ['rvb', 'raad van bestuur'] },
  {
    id: 'bestuurder',
    name: 'Directeur-bestuurder',
    words: ['directeurbestuurder', 'directeur bestuurder', 'bestuurder'],
  },
  { id: 'bestuur', name: 'Bestuur', words: ['bestuur', 'algemeen bestuur', 'dagelijks bestuur', 'board'] },
  { id: 'directie', name: 'Directie', words: ['directie', 'directieberaad', 'directieoverleg', 'centrale directie'] },
  { id: 'directeur', name: 'Directeur', words: ['directeur', 'rector', 'algemeen directeur', 'schoolleiding'] },
  { id: 'mt', name: 'MT', words: ['managementteam'], capitals: ['MT'] },
  { id: 'leerlingenraad', name: 'Leerlingenraad', words: ['leerlingenraad'] },
  { id: 'ouderraad', name: 'Ouderraad', words: ['ouderraad'] },
  // Which of the two it is, is not said.
  { id: '', name: '', words: ['gofmr'] },
];

/** Headings of what a document says of itself. */
export const CONTROL_HEADINGS: ReadonlySet<string> = new Set([
  ...[
    'colofon',
    'colophon',
    'documentbeheer',
    'documentgegevens',
    'documentinformatie',
    'documentcontrole',
    'versiebeheer',
  ],
  ...['versiehistorie', 'versieoverzicht', 'versiegeschiedenis', 'versies', 'wijzigingshistorie', 'revisiehistorie'],
  ...[
    'wijzigingsoverzicht',
    'wijzigingsbeheer',
    'beheergegevens',
    'besluitvorming',
    'gegevens document',
    'versie informatie',
  ],
  ...['gegevens van dit document', 'document control', 'version history', 'document history', 'document information'],
  ...[
    'revision history',
    'documenthistorie',
    'documentgeschiedenis',
    'versiegegevens',
    'versieinformatie',
    'vaststelling',
  ],
  ...[
    'beheer',
    'beheer document',
    'beheer van dit document',
    'historie',
    'vaststelling en wijziging',
    'documenteigenschappen',
  ],
]);
