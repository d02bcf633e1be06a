/**
 * What each program that makes websites wants otherwise, all in one table: whatever writes Markdown asks it, and knows no
 * names. Held by the programs themselves in test/sites/; why each is as it is: docs/decisions/0052-markdown-flavours.md.
 */
import type { Unsafe } from 'mdast-util-to-markdown';
import { ALL_SIGNS, type Writing } from '../../encode/markdown-file.ts';
import type { MarkdownFlavour } from '../../model/source.ts';

/** Key of the front matter under which a program looks for a day, and what it takes there. */
export interface DateKey {
  readonly key: string;
  /** `text`: quoted; `day`: as a day of YAML; otherwise the key under `key` that holds it, quoted. */
  readonly as: 'text' | 'day' | { readonly under: string };
}

export interface Flavour {
  /** Whether the program prints the title from the front matter, or not at all. */
  readonly printsTitle: boolean;
  /** How a heading gets its id: from what is written behind it, or from an empty element before it, as all else does. */
  readonly headingId: '{#id}' | '\\{#id}' | '{: #id }' | 'element';
  /** Whether it makes footnotes of `[^1]`; else they are a numbered list, with links there and back. */
  readonly hasFootnotes: boolean;
  /** The lists that it counts as they are typed: all, or only `1.` and on. */
  readonly counts: 'all' | 'from one';
  /** Whether lists side by side become one. */
  readonly joinsLists: boolean;
  /** What leads from the page to what stands beside its file. */
  readonly beside: Beside;
  /** What takes the place of `.html` in a link to another document: in the folder of the files, and on the web. */
  readonly page: { readonly file: PageEnding; readonly web: PageEnding };
  /** Under a key that hides no page when its day is yet to come. */
  readonly date: DateKey;
  /** Key of the language. */
  readonly language: 'lang' | 'language';
  readonly writing: Writing;
}

interface Beside {
  /** In a link or a picture. */
  readonly link: '' | '../';
  /** In the front matter, which no program rewrites. */
  readonly frontMatter: '' | '../';
}

type PageEnding = '.html' | '.md' | '/' | '';

/** A page is a file beside the others, or a folder of its own, of which the program knows or does not. */
const AS_FILE: Beside = { link: '', frontMatter: '' };
const AS_FOLDER: Beside = { link: '../', frontMatter: '../' };
const AS_KNOWN_FOLDER: Beside = { link: '', frontMatter: '../' };

/** A backtick too, but in the row of a table it makes code of what follows. */
const SIGNS_OF_KRAMDOWN = '\\.*_+>()[]#!:|"\'$=-';
const SIGNS_OF_PYTHON = '\\`*_[]()>#+-.!|';
const SIGNS_OF_BOTH = [...SIGNS_OF_KRAMDOWN].filter((sign) => SIGNS_OF_PYTHON.includes(sign)).join('');

/** Addresses and titles, which are no running text. */
const ASIDE: Unsafe['notInConstruct'] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'titleApostrophe',
  'titleQuote',
];
const running = (character: string, around: Pick<Unsafe, 'before' | 'after'> = {}): Unsafe => ({
  character,
  inConstruct: 'phrasing',
  notInConstruct: ASIDE,
  ...around,
});
const atStart = (character: string, after?: string): Unsafe => ({
  atBreak: true,
  character,
  ...(after === undefined ? {} : { after }),
});

/** What becomes other dashes, dots and quotes: another text than was adopted. */
const DASHES: readonly Unsafe[] = [
  running('-', { before: '-' }),
  running('.', { before: '\\.' }),
  running('>', { before: '>' }),
];
const TYPOGRAPHY: readonly Unsafe[] = [...DASHES, running('"'), running("'")];
/** A colon at the start of a line says what the line before it means. */
const DEFINITIONS: readonly Unsafe[] = [atStart(':')];
/** A line of text with a bar in it is a table to kramdown; two dollars are mathematics, a caret alone ends a block. */
const OF_KRAMDOWN: readonly Unsafe[] = [running('|'), running('$', { before: '\\$' }), atStart('^')];
/** A line that begins so is a program to MDX. */
const MODULES: readonly Unsafe[] = [atStart('i', 'mport'), atStart('e', 'xport')];
/** `:::` begins a box, `:name` a directive, `:+1:` a picture. */
const COLONS: readonly Unsafe[] = [running(':', { after: '[:+\\-\\w]' })];
/** `8)`, `:)` and the like become pictures. */
const SMILEYS: readonly Unsafe[] = [
  ...COLONS,
  ...[...'()*/|$@#&\\<>'].map((after) => running(':', { after: `\\${after}` })),
  running(')', { before: '[8BbOo0;:=-]' }),
  running('-', { before: '[:;=8BbOo0]' }),
  running(';'),
  running('='),
];

const COMMONMARK: Flavour = {
  printsTitle: true,
  headingId: 'element',
  hasFootnotes: false,
  counts: 'from one',
  joinsLists: true,
  beside: AS_FILE,
  page: { file: '.html', web: '.html' },
  date: { key: 'modified', as: 'text' },
  language: 'lang',
  writing: {
    unsafe: [...DASHES, ...DEFINITIONS, ...OF_KRAMDOWN, ...MODULES, ...COLONS],
    escapable: SIGNS_OF_BOTH,
    indent: 'tab',
  },
};

export const FLAVOURS: Readonly<Record<MarkdownFlavour, Flavour>> = {
  commonmark: COMMONMARK,
  github: {
    ...COMMONMARK,
    printsTitle: false,
    hasFootnotes: true,
    counts: 'all',
    joinsLists: false,
    page: { file: '.md', web: '.md' },
    date: { key: 'date', as: 'text' },
    writing: { unsafe: [], escapable: ALL_SIGNS, indent: 'one' },
  },
  hugo: {
    ...COMMONMARK,
    headingId: '{#id}',
    hasFootnotes: true,
    counts: 'all',
    joinsLists: false,
    beside: AS_FOLDER,
    page: { file: '/', web: '/' },
    date: { key: 'lastmod', as: 'text' },
    language: 'language',
    writing: { unsafe: [...TYPOGRAPHY, ...DEFINITIONS], escapable: ALL_SIGNS, indent: 'one' },
  },
  jekyll: {
    ...COMMONMARK,
    headingId: '{#id}',
    hasFootnotes: true,
    date: { key: 'last_modified_at', as: 'text' },
    writing: {
      unsafe: [...TYPOGRAPHY, ...DEFINITIONS, ...OF_KRAMDOWN],
      escapable: SIGNS_OF_KRAMDOWN,
      indent: 'one',
    },
  },
  docusaurus: {
    ...COMMONMARK,
    headingId: '\\{#id}',
    hasFootnotes: true,
    counts: 'all',
    joinsLists: false,
    page: { file: '.md', web: '' },
    date: { key: 'last_update', as: { under: 'date' } },
    writing: { unsafe: [...MODULES, ...COLONS], escapable: ALL_SIGNS, indent: 'one' },
  },
  eleventy: {
    ...COMMONMARK,
    counts: 'all',
    joinsLists: false,
    beside: AS_FOLDER,
    page: { file: '/', web: '/' },
    date: { key: 'date', as: 'text' },
    writing: { unsafe: [], escapable: ALL_SIGNS, indent: 'one' },
  },
  vitepress: {
    ...COMMONMARK,
    printsTitle: false,
    headingId: '{#id}',
    counts: 'all',
    joinsLists: false,
    page: { file: '.md', web: '.html' },
    date: { key: 'lastUpdated', as: 'day' },
    writing: { unsafe: [...COLONS, ...SMILEYS], escapable: ALL_SIGNS, looksTwice: true, indent: 'one' },
  },
  mkdocs: {
    ...COMMONMARK,
    printsTitle: false,
    headingId: '{: #id }',
    beside: AS_KNOWN_FOLDER,
    page: { file: '.md', web: '/' },
    date: { key: 'date', as: 'text' },
    writing: { unsafe: [], escapable: SIGNS_OF_PYTHON, indent: 'tab' },
  },
};

export const FLAVOUR_NAMES = Object.keys(FLAVOURS) as readonly MarkdownFlavour[];
