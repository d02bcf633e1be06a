/** What a heading says of the part under it: which element that is, and the number before its words. */

/** The elements that are called by a word of Dutch drafting; the two others have a container with that name. */
const CALLED: Readonly<Record<string, string>> = {
  artikel: 'article',
  'art.': 'article',
  hoofdstuk: 'chapter',
  paragraaf: 'section',
  '§': 'section',
  afdeling: 'division',
  titel: 'title',
  deel: 'part',
  boek: 'book',
  bijlage: 'bijlage',
};

/** Of parts that no word calls, by how deep they stand. */
const LEVELS = ['section', 'subsection', 'level'] as const;

const WORD = /^(artikel|art\.|hoofdstuk|paragraaf|§|afdeling|titel|deel|boek|bijlage)[ \u00A0]+/i;
/** After a word: `3`, `2.1`, `IV`, `b`, with what closes it. */
const COUNT = /^(?:\d{1,9}(?:\.\d{1,9}){0,9}[a-z]?|[IVXLC]{1,9}|[A-Za-z])[.:)]?$/;
/** By itself: a number that is closed or has parts, or a letter that is closed; `3 regels` begins with a word like any other. */
const CLOSED = /^(?:\d{1,9}(?:\.\d{1,9}){1,9}[.:)]?|\d{1,9}[a-z]?[.:)]|[IVXLC]{1,9}[.:)]|[A-Za-z][.:)])$/;

export interface Label {
  /** As printed, with its word: `Artikel 3.`; null where there is none. */
  readonly number: string | null;
  /** What follows it, from after the white space between them. */
  readonly from: number;
  /** A name of the word that calls it; null where none does. */
  readonly called: string | null;
}

/** The number is parted from the words by white space alone, so that both together read as the label does. */
export function labelIn(text: string): Label {
  const [lead = '', word = ''] = WORD.exec(text) ?? [];
  const rest = text.slice(lead.length);
  const space = rest.indexOf(' ');
  const count = space === -1 ? rest : rest.slice(0, space);
  const isNumber = word === '' ? space !== -1 && CLOSED.test(count) : COUNT.test(count);
  if (!isNumber) return { number: null, from: 0, called: CALLED[text.trim().toLowerCase()] ?? null };
  const number = lead + count;
  return { number, from: number.length + (space === -1 ? 0 : 1), called: CALLED[word.toLowerCase()] ?? null };
}

/** The element of a part. `level` counts from 0, that of the parts of the document. */
export function elementOf({ called }: Label, level: number): string {
  return called ?? LEVELS[Math.min(level, LEVELS.length - 1)] ?? 'level';
}

/** The word that a numbering of clauses begins with: `Artikel ` calls articles. */
export function elementCalled(before: string): string | null {
  return CALLED[before.trim().toLowerCase()] ?? null;
}
