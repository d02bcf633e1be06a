/** How each format says what is not plain running text: the marks of lists and notes, rows of tables, addresses. */

/** A footnote that the text refers to. */
export interface Note {
  /** In the document. */
  readonly number: number;
  /** Among the notes that the text itself refers to; a note within a note has that of the note around it. */
  readonly outer: number;
  /** Referred to from within another note only. */
  readonly nested: boolean;
}

export interface Dialect {
  /** Whether a protocol starts with its title. */
  readonly title: boolean;
  /** What stands over the table of contents, where that is read with the text. */
  readonly contents: string;
  /** The mark of an item: its label such as `3.` or `c)`, or null where the list has none. */
  readonly item: (label: string | null) => string;
  readonly reference: (note: Note) => string;
  /** What stands before a note, where the notes stand. */
  readonly note: (note: Note) => string;
  /** What stands over the notes. */
  readonly notes: string;
  /** A table as such, or a list with the headings in each item. */
  readonly rows: 'table' | 'list';
  /** The same, where a cell holds more than running text. */
  readonly rowsOfBlocks: 'table' | 'list';
  readonly link: (text: string, url: string) => string;
  /** What stands in place of a picture that is not shown, told of what it shows. */
  readonly picture: (alt: string) => string;
  /** What a field of a form asks for. */
  readonly asked: (label: string) => string;
}

const numbered = (label: string | null) => label ?? '•';
const plainLink = (text: string) => text;

const pdf: Dialect = {
  title: true,
  contents: 'Inhoud',
  item: numbered,
  reference: ({ number }) => `[${number}]`,
  note: ({ number }) => String(number),
  notes: '',
  rows: 'table',
  rowsOfBlocks: 'table',
  link: plainLink,
  picture: () => '',
  asked: (label) => label,
};

const html: Dialect = { ...pdf, contents: '', note: ({ number }) => numbered(`${number}.`), notes: 'Noten' };

const withColon = (label: string) => (/[.:?!…]$/.test(label) ? label : `${label}:`);

const fragment: Dialect = {
  ...html,
  title: false,
  asked: withColon,
  reference: ({ number }) => ` (${number})`,
  rows: 'list',
  rowsOfBlocks: 'list',
};

/** A site prints the title from the front matter; what most programs cannot count stands as text behind a bullet. */
const markdown: Dialect = {
  ...html,
  title: false,
  rowsOfBlocks: 'list',
  asked: withColon,
  item: (label) => (label === null ? '•' : /^\d+[.)]$/.test(label) ? label : `• ${label}`),
};

/** Word counts the items itself, and knows no notes within notes: those get an asterisk and stand in the same note. */
const word: Dialect = {
  ...pdf,
  contents: '',
  item: () => '',
  reference: ({ outer, nested }) => (nested ? '*' : `[${outer}]`),
  note: ({ outer, nested }) => (nested ? '*' : String(outer)),
};

const text: Dialect = {
  ...fragment,
  title: true,
  item: (label) => label ?? '-',
  picture: (alt) => `[Afbeelding: ${alt}]`,
  reference: ({ number }) => ` [${number}]`,
  link: (words, url) => {
    const address = url.replace(/^(mailto|tel):/, '');
    return !/^(https?|mailto|tel):/.test(url) || [url, address].includes(words) ? words : `${words} (${address})`;
  },
};

/** What has no number of its own has no mark in the file either. */
const akn: Dialect = { ...pdf, contents: '', item: (label) => label ?? '' };

export const dialects = { akn, pdf, html, fragment, markdown, word, text };
