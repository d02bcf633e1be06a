/** Accounts of imports that nobody did: as of a real protocol, empty, and as long as one likes. */
import {
  type Account,
  type AccountPassage,
  DOUBTFUL,
  type Fate,
  type Imported,
  type PaperFact,
  type Placement,
  type WordCount,
} from '../../src/model/imported.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { RULE_NAMES } from '../../src/words/importing/index.ts';

/** The only rule that an account needs to know whatever the stages are called. */
const RULE = 'account-left';

interface Given {
  readonly fate: Fate;
  readonly text: string;
  readonly marker?: string;
  readonly certainty?: number;
  readonly rule?: string;
  readonly page?: number;
  readonly story?: AccountPassage['place']['story'];
  readonly placement?: Placement;
}

/** Passages with all the words that they have, so that the counts add up. */
export function accountOf(given: readonly Given[], more: Partial<Omit<Account, 'passages' | 'words'>> = {}): Account {
  const passages = given.map(
    ({ fate, text, marker, certainty = 1, rule = RULE, page, story = 'body', placement }, index): AccountPassage => ({
      paragraph: index + 1,
      place: { story, page: page ?? 1 + Math.floor(index / 12), line: null, paragraph: index + 1 },
      marker: marker ?? null,
      text,
      fate,
      why: { rule, certainty },
      placement: placement ?? null,
      isDoubtful: certainty < DOUBTFUL,
    }),
  );
  const { furniture = [], ...others } = more;
  return {
    file: { name: 'protocol.docx', sha256: 'ab'.repeat(32), bytes: 48_213 },
    passages,
    furniture,
    facts: [],
    proposals: [],
    references: [],
    numbers: [],
    ...{ values: [], added: [], pictures: [], events: [], joined: [] },
    ...{ changes: [], left: [] },
    remarks: [],
    undecided: [],
    differences: [],
    ...others,
    words: countOf(passages, furniture),
  };
}

const COUNTED = {
  title: 'facts',
  fact: 'facts',
  label: 'labels',
  column: 'labels',
  clause: 'clauses',
  furniture: 'furniture',
  unplaced: 'unplaced',
} as const satisfies Record<Fate['kind'], keyof WordCount>;

function countOf(passages: readonly AccountPassage[], furniture: Account['furniture']): WordCount {
  const words = { clauses: 0, labels: 0, facts: 0, furniture: 0, unplaced: 0 };
  for (const { fate, text, marker } of passages)
    words[COUNTED[fate.kind]] += wordsIn([marker ?? '', text].join(' ')).length;
  for (const { text, times } of furniture) words.furniture += wordsIn(text).length * times;
  const read = Object.values(words).reduce((sum, count) => sum + count, 0);
  return { ...words, read, inOrder: words.clauses + words.labels };
}

export function importedOf(account: Account, more: Partial<Imported> = {}): Imported {
  return {
    isWritten: false,
    mode: 'new',
    organisation: 'linde',
    protocol: 'social-media',
    files: [],
    account,
    told: [],
    ...more,
  };
}

export const EMPTY: Imported = importedOf(accountOf([]));

const clause = (id: string): Fate => ({ kind: 'clause', clause: id });
const label = (part: string): Fate => ({ kind: 'label', part });
const fact = (key: string): Fate => ({ kind: 'fact', key });
const furniture: Fate = { kind: 'furniture' };
const unplaced: Fate = { kind: 'unplaced' };

const SENTENCES = [
  'Leerlingen gebruiken hun telefoon alleen als de docent dat zegt.',
  'Wie een foto wil plaatsen, vraagt eerst of dat mag aan iedereen die erop staat.',
  'De mentor bespreekt met de klas wat er in de klassenapp gebeurt, en wat daar niet hoort.',
  'Bij pesten via internet belt de school de ouders op dezelfde dag.',
  'Medewerkers worden geen vrienden met leerlingen op een privéaccount.',
  'De school bewaart beelden van de camera’s niet langer dan vier weken.',
];

/** A part with its heading and so many clauses. */
function part(id: string, heading: string, number: number, count: number): Given[] {
  return [
    { fate: label(id), text: heading, marker: `${number}.` },
    ...Array.from({ length: count }, (_, at): Given => {
      const index = number * 7 + at;
      return {
        fate: clause(`${id}-${at + 1}`),
        text: SENTENCES[index % SENTENCES.length] ?? '',
        marker: `${number}.${at + 1}`,
        certainty: [1, 0.97, 0.88, 0.93][index % 4] ?? 1,
        rule: RULE_NAMES[index % RULE_NAMES.length] ?? RULE,
      };
    }),
  ];
}

const PASSAGES: readonly Given[] = [
  { fate: furniture, text: 'Stichting De Linde', story: 'header' },
  { fate: { kind: 'title' }, text: 'Protocol sociale media' },
  { fate: fact('version'), text: 'Versie 2.1' },
  { fate: fact('owner'), text: 'Eigenaar: sectordirecteur onderwijs' },
  { fate: fact('consent'), text: 'Datum instemming GMR: 7 oktober 2024' },
  { fate: fact('adopted'), text: 'Vastgesteld door het bestuur: najaar 2024', certainty: 0.7 },
  { fate: fact('revision'), text: 'Revisiedatum: 01-11-2026' },
  { fate: furniture, text: 'Inhoudsopgave' },
  ...part('uitgangspunten', 'Uitgangspunten', 1, 9),
  { fate: clause('uitgangspunten-9'), text: 'Zie ook de website van de stichting.', story: 'footnote', certainty: 0.9 },
  ...part('telefoons', 'Telefoons in de les', 2, 11),
  { fate: label('afspraken'), text: 'AFSPRAKEN OVER FOTO’S', certainty: 0.62 },
  { fate: { kind: 'column', part: 'afspraken' }, text: 'Wel doen' },
  { fate: { kind: 'column', part: 'afspraken' }, text: 'Niet doen' },
  { fate: clause('afspraken-rij'), text: 'Vraag toestemming aan wie erop staat.' },
  { fate: clause('afspraken-rij'), text: 'Plaats geen foto’s van de gymles.' },
  ...part('pesten', 'Pesten via internet', 3, 10),
  { fate: unplaced, text: 'Let op! Dit geldt ook voor het schoolkamp.', story: 'box', certainty: 0.3 },
  { fate: unplaced, text: 'N.v.t.', certainty: 0.4 },
  ...part('klachten', 'Klachten en vragen', 4, 9),
  { fate: furniture, text: 'Dit document is afgedrukt op 3 mei 2025' },
];

function factOf(given: Partial<PaperFact> & Pick<PaperFact, 'key' | 'value' | 'paragraph'>): PaperFact {
  return { label: '', date: null, body: null, why: { rule: RULE, certainty: 1 }, ...given };
}

const LISTS: Partial<Omit<Account, 'passages' | 'words'>> = {
  changes: [
    {
      number: 1,
      place: { story: 'body', page: 1, line: null, paragraph: 15 },
      pieces: [
        { text: 'Vraag ', change: null },
        { text: 'eerst ', change: 'insert' },
        { text: 'toestemming aan wie erop staat.', change: null },
      ],
      before: 'Vraag toestemming aan wie erop staat.',
      after: 'Vraag eerst toestemming aan wie erop staat.',
      ...{ authors: ['J. de Wit'], dates: ['2025-02-11'], state: 'open', clause: 'afspraken-rij', paragraph: 15 },
    },
    {
      number: 2,
      place: { story: 'body', page: 2, line: null, paragraph: 16 },
      pieces: [{ text: 'Dit geldt ook op kamp.', change: 'delete' }],
      ...{ before: 'Dit geldt ook op kamp.', after: '', authors: [], dates: [] },
      ...{ state: 'accepted', clause: null, paragraph: null },
    },
  ],
  left: [{ what: 'numbering', part: 'telefoons', before: 'prose', after: 'numbered' }],
  furniture: [
    { kind: 'header', text: 'Stichting De Linde – Protocol sociale media', times: 5 },
    { kind: 'page-number', text: 'pagina 3 van 5', times: 5 },
    { kind: 'contents', text: '1. Uitgangspunten 2 2. Telefoons in de les 3', times: 1 },
  ],
  facts: [
    factOf({ key: 'version', value: '2.1', paragraph: 3, label: 'Versie' }),
    factOf({ key: 'owner', value: 'sectordirecteur onderwijs', paragraph: 4, label: 'Eigenaar' }),
    factOf({
      ...{ key: 'consent', value: '7 oktober 2024', paragraph: 5, label: 'Datum instemming GMR' },
      ...{ date: '2024-10-07', body: 'gmr' },
    }),
    factOf({
      ...{ key: 'adopted', value: 'najaar 2024', paragraph: 6, label: 'Vastgesteld door het bestuur', body: 'cvb' },
      why: { rule: RULE, certainty: 0.7 },
    }),
    factOf({ key: 'revision', value: '01-11-2026', paragraph: 7, label: 'Revisiedatum', date: '2026-11-01' }),
  ],
  proposals: [
    {
      ...{
        name: 'organisatie',
        description: 'De naam van de organisatie',
        kind: 'name',
        value: 'Stichting De Linde',
      },
      ...{ count: 12, clauses: ['uitgangspunten-1', 'pesten-2'], why: { rule: RULE, certainty: 0.98 } },
    },
    {
      ...{ name: 'email_meldpunt', description: 'Waar meldingen heen gaan', kind: 'email' },
      ...{ value: 'meldpunt@delinde.example', count: 2, clauses: ['pesten-2'], why: { rule: RULE, certainty: 0.75 } },
    },
  ],
  references: [
    { clause: 'pesten-3', words: 'artikel 2.4', target: 'telefoons-4', why: { rule: RULE, certainty: 0.96 } },
    { clause: 'klachten-1', words: 'het vorige hoofdstuk', target: null, why: { rule: RULE, certainty: 0.4 } },
  ],
  numbers: [
    { paragraph: 10, was: '1.1', becomes: '1' },
    { paragraph: 23, was: '2.4', becomes: null },
  ],
  remarks: [
    {
      ...{ author: 'J. de Wit', date: '2025-02-11', text: 'Moet de MR hier niet bij?', paragraph: 12 },
      quoted: 'belt de school de ouders',
    },
  ],
  undecided: ['melden-bij-veilig-thuis', 'camera-toezicht'],
  differences: [
    { kind: 'missing', paragraph: 34, paper: 'z.s.m.', rebuilt: '' },
    { kind: 'changed', paragraph: 40, paper: 'internet-pesten', rebuilt: 'internetpesten' },
  ],
};

const FILES: Imported['files'] = [
  {
    file: 'policy/protocols/social-media/protocol.yaml',
    before: null,
    after: 'title: Protocol sociale media\n',
  },
  { file: 'policy/protocols/social-media/overrides/linde.yaml', before: null, after: '{}\n' },
];

/** Some 60 passages of every kind, with something in every list. */
export const LIFELIKE: Imported = importedOf(accountOf(PASSAGES, LISTS), { files: FILES });

/** A few of every kind, all by one rule: what it reads as is always the same. */
export const SMALL: Imported = importedOf(
  accountOf(
    PASSAGES.filter(({ rule }) => rule === undefined),
    LISTS,
  ),
  { files: FILES },
);

/** The same against a base. */
export const PLACED: Imported = importedOf(
  accountOf(
    PASSAGES.map((given, index): Given => {
      if (given.fate.kind !== 'clause') return given;
      const own = given.fate.clause;
      const why = { rule: RULE, certainty: [1, 0.91, 0.7][index % 3] ?? 1 };
      const placement: Placement =
        index % 3 === 0
          ? { kind: 'base', own, clause: `basis-${own}`, why }
          : index % 3 === 1
            ? { kind: 'amend', own, clause: `basis-${own}`, reason: 'De Linde noemt ook de klassenapp.', why }
            : { kind: 'own', own, why };
      return { ...given, placement };
    }),
    { undecided: ['melden-bij-veilig-thuis'] },
  ),
  { mode: 'placed' },
);

/** As many passages as asked for. */
export function longAccount(count: number): Imported {
  const parts = Math.ceil(count / 20);
  const all = Array.from({ length: parts }, (_, at) =>
    part(`deel-${at + 1}`, `Hoofdstuk ${at + 1}`, at + 1, 19),
  ).flat();
  return importedOf(accountOf(all.slice(0, count)));
}
