/** Names of kinds: of what a passage became, of facts, of what was left out, and how sure something is. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { DOUBTFUL, type FactKey, type Fate, type PaperFact, type Placement, type Why } from '../../model/imported.ts';
import type { Furniture, PaperEvent, PaperPlace, Story } from '../../model/paper.ts';

/** From here on something is called certain. */
const CERTAIN = 0.95;

const certainties = {
  nl: { certain: 'zeker', likely: 'waarschijnlijk', doubtful: 'twijfel' },
  en: { certain: 'certain', likely: 'likely', doubtful: 'doubtful' },
} as const satisfies Record<Language, object>;

/** `waarschijnlijk, 87%`; never rounded up, so that what is short of a step does not read as it. */
export function printCertainty({ certainty }: Why, language: Language): string {
  const step = certainty >= CERTAIN ? 'certain' : certainty >= DOUBTFUL ? 'likely' : 'doubtful';
  return `${certainties[language][step]}, ${Math.floor(certainty * 100 + 1e-9)}%`;
}

const stories: Readonly<Record<Language, Readonly<Record<Exclude<Story, 'body'>, string>>>> = {
  nl: {
    header: 'kopregel',
    footer: 'voetregel',
    footnote: 'voetnoot',
    endnote: 'eindnoot',
    box: 'tekstvak',
    comment: 'opmerking',
  },
  en: {
    header: 'header',
    footer: 'footer',
    footnote: 'footnote',
    endnote: 'endnote',
    box: 'text box',
    comment: 'comment',
  },
};

const places = {
  nl: { page: 'blz.', line: 'regel', paragraph: 'alinea' },
  en: { page: 'p.', line: 'line', paragraph: 'paragraph' },
} as const satisfies Record<Language, object>;

/** `voetnoot, blz. 3, alinea 12`, as somebody would look for it in the file. */
export function printPaperPlace({ story, page, line, paragraph }: PaperPlace, language: Language): string {
  const say = places[language];
  return [
    ...(story === 'body' ? [] : [stories[language][story]]),
    ...(page === null ? [] : [`${say.page} ${page}`]),
    line === null ? `${say.paragraph} ${paragraph}` : `${say.line} ${line}`,
  ].join(', ');
}

const factNames: Readonly<Record<Language, Readonly<Record<FactKey, string>>>> = {
  nl: {
    title: 'titel',
    subtitle: 'ondertitel',
    edition: 'editie',
    version: 'versie',
    organisation: 'organisatie',
    school: 'school',
    author: 'auteur',
    owner: 'eigenaar',
    portfolio: 'portefeuille',
    status: 'status',
    date: 'datum',
    proposed: 'datum voorstel',
    consent: 'datum instemming',
    advice: 'datum advies',
    adopted: 'datum vaststelling',
    'in-force': 'ingangsdatum',
    revision: 'revisiedatum',
    published: 'datum publicatie',
    contact: 'contact',
    brin: 'BRIN-nummer',
    other: 'gegeven',
  },
  en: {
    title: 'title',
    subtitle: 'subtitle',
    edition: 'edition',
    version: 'version',
    organisation: 'organisation',
    school: 'school',
    author: 'author',
    owner: 'owner',
    portfolio: 'portfolio',
    status: 'status',
    date: 'date',
    proposed: 'date proposed',
    consent: 'date of consent',
    advice: 'date of advice',
    adopted: 'date adopted',
    'in-force': 'in force from',
    revision: 'date of revision',
    published: 'date published',
    contact: 'contact',
    brin: 'BRIN number',
    other: 'fact',
  },
};

function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(factNames.nl, key);
}

const BODIES: Readonly<Record<string, string>> = { cvb: 'CvB', rvt: 'RvT' };

/** `gmr` → `GMR`. */
function printBody(body: string): string {
  return BODIES[body] ?? body.toUpperCase();
}

/** `datum instemming GMR`. */
export function printFactName({ key, body }: Pick<PaperFact, 'key' | 'body'>, language: Language): string {
  return [factNames[language][key], ...(body === null ? [] : [printBody(body)])].join(' ');
}

const fates = {
  nl: {
    title: 'titel van het document',
    fact: 'gegeven',
    label: 'kop van',
    clause: 'bepaling',
    under: 'onder',
    column: 'kop van een kolom in',
    furniture: 'weggelaten',
    unplaced: 'niet geplaatst',
  },
  en: {
    title: 'title of the document',
    fact: 'fact',
    label: 'heading of',
    clause: 'clause',
    under: 'under',
    column: 'heading of a column in',
    furniture: 'left out',
    unplaced: 'not placed',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What a fate is told with, beside itself. */
interface Around {
  /** The facts of the paragraph. */
  readonly facts: readonly PaperFact[];
  /** The heading that it stands under; null before the first. */
  readonly label: string | null;
}

/** `bepaling foto-vragen, onder ‘Foto’s’`. */
export function printFate(fate: Fate, { facts, label }: Around, language: Language): string {
  const say = fates[language];
  switch (fate.kind) {
    case 'fact': {
      const names = facts.map((fact) => printFactName(fact, language));
      const own = isFactKey(fate.key) ? [factNames[language][fate.key]] : [fate.key];
      return `${say.fact}: ${[...new Set(names.length === 0 ? own : names)].join(', ')}`;
    }
    case 'label':
      return `${say.label} ${fate.part}`;
    case 'column':
      return `${say.column} ${fate.part}`;
    case 'clause':
      return `${say.clause} ${fate.clause}${label === null ? '' : `, ${say.under} ‘${label}’`}`;
    default:
      return say[fate.kind];
  }
}

const placements = {
  nl: { base: 'gelijk aan de basis:', amend: 'wijzigt de basis:', own: 'eigen bepaling' },
  en: { base: 'equal to the base:', amend: 'amends the base:', own: 'own clause' },
} as const satisfies Record<Language, Record<Placement['kind'], string>>;

/** `wijzigt de basis: foto-vragen`. */
export function printPlacement(placement: Placement, language: Language): string {
  const say = placements[language][placement.kind];
  return placement.kind === 'own' ? say : `${say} ${placement.clause}`;
}

const furnitures: Readonly<Record<Language, Readonly<Record<Furniture['kind'], string>>>> = {
  nl: {
    header: 'kopregel',
    footer: 'voetregel',
    'page-number': 'paginanummer',
    'line-number': 'regelnummers',
    contents: 'inhoudsopgave',
    hidden: 'verborgen tekst',
    deleted: 'van een bijgehouden wijziging, en niet in het document',
    navigation: 'menu of knop',
    field: 'veld',
    picture: 'tekst bij een afbeelding',
    watermark: 'watermerk',
    column: 'kop van een kolom, nog eens',
    'front-matter': 'gegevens bovenaan het bestand',
  },
  en: {
    header: 'header',
    footer: 'footer',
    'page-number': 'page number',
    'line-number': 'line numbers',
    contents: 'table of contents',
    hidden: 'hidden text',
    deleted: 'of a tracked change, and not in the document',
    navigation: 'menu or button',
    field: 'field',
    picture: 'text with a picture',
    watermark: 'watermark',
    column: 'head of a column, once more',
    'front-matter': 'facts at the top of the file',
  },
};

/** A kind that has no name is told as it is called. */
export function printFurniture(kind: string, language: Language): string {
  return Object.hasOwn(furnitures[language], kind) ? furnitures[language][kind as Furniture['kind']] : kind;
}

const eventWords: Readonly<Record<Language, Readonly<Record<PaperEvent['kind'], string>>>> = {
  nl: {
    macros: 'Er zitten macro’s in. Die zijn niet uitgevoerd en komen niet mee.',
    'format-changes': 'Bijgehouden wijzigingen van de opmaak zijn overgeslagen.',
    'pictures-elsewhere': 'Er zijn afbeeldingen die op een andere plek staan. Die zijn niet opgehaald.',
    'drawing-text': 'De woorden in een tekening of schema zijn als kader overgenomen.',
    embedded: 'Er zit een ander bestand in, bijvoorbeeld een werkblad. Dat komt niet mee.',
    'encoding-guessed': 'Het bestand zegt niet hoe zijn letters geschreven zijn; dat is geraden.',
    'right-to-left': 'Er staat tekst die van rechts naar links loopt.',
    columns: 'De tekst staat in kolommen; die zijn na elkaar gelezen.',
    untagged: 'Het bestand zegt niet wat koppen en alinea’s zijn; dat volgt uit hoe de bladzijden eruitzien.',
    'nested-table': 'Er staat een tabel in een tabel.',
    recognised: 'De letters zijn door een programma herkend (OCR). Lees ze goed na.',
    converted: 'LibreOffice heeft er eerst een Word-bestand van gemaakt.',
  },
  en: {
    macros: 'There are macros in it. They were not run and do not come along.',
    'format-changes': 'Tracked changes of how it looks were passed over.',
    'pictures-elsewhere': 'There are pictures that stand elsewhere. They were not fetched.',
    'drawing-text': 'The words in a drawing or diagram were taken over as a box.',
    embedded: 'There is another file in it, such as a worksheet. It does not come along.',
    'encoding-guessed': 'The file does not say how its letters are written; that was guessed.',
    'right-to-left': 'There is text that runs from right to left.',
    columns: 'The text is in columns; they were read one after the other.',
    untagged: 'The file does not say what headings and paragraphs are; that follows from how the pages look.',
    'nested-table': 'There is a table in a table.',
    recognised: 'The letters were recognised by a program (OCR). Proofread them.',
    converted: 'LibreOffice made a Word file of it first.',
  },
};

/** What a reader saw, in a sentence. */
export function printEvent(kind: PaperEvent['kind'], language: Language): string {
  return eventWords[language][kind];
}
