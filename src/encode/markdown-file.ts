/** A tree as GitHub-flavoured Markdown: the library escapes what stands in it as text. */
import type { Root } from 'mdast';
import { defaultHandlers, type Handle, type Unsafe } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type Encoded, encoded } from './encoded.ts';
import { type Facts, frontMatter } from './front-matter.ts';
import type { Markdown } from './markdown.ts';

export type MarkdownFile = Encoded<'markdown file'>;

/** How a program reads text: what a file for it must take care of. */
export interface Writing {
  /** What it takes for more than text, beside what Markdown itself does. */
  readonly unsafe: readonly Unsafe[];
  /** Signs that mean themselves to it with a backslash before them; any other is written as a character reference. */
  readonly escapable: string;
  /** Whether it looks for `{{` once more in the page that came of the text, where references are signs again. */
  readonly looksTwice?: true;
  /** How far what belongs to an item stands in: as far as its text, or four columns at least. */
  readonly indent: 'one' | 'tab';
}

const message = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_' }).freeze();

/** For a comment or an issue. Values in it went through `markdownNodes`. */
export function markdownMessage(tree: Root): Markdown {
  return encoded(message.stringify(tree));
}

/** What stands behind the numbers is of each list; the library has one for all. */
const list: Handle = (node, parent, state, info) => {
  const { bulletOrdered } = state.options;
  state.options.bulletOrdered = node.data?.marker?.delimiter ?? '.';
  const written = defaultHandlers.list(node, parent, state, info);
  state.options.bulletOrdered = bulletOrdered ?? null;
  return written;
};

/** A backslash at the end of a line is text to kramdown and Python-Markdown; two spaces are a line break to all. */
const hardBreak: Handle = (node, parent, state, info) =>
  defaultHandlers.break(node, parent, state, info).replace(/^\\$/m, '  ');

/** Pandoc and its kin read a letter or Roman numeral at the start of a line as one that counts. */
const LETTERS: readonly Unsafe[] = ['.', ')'].map((character) => ({
  atBreak: true,
  before: '(?:[A-Za-z]|[IVXLCivxlc]+)',
  character,
  after: '(?:[ \\t\\r\\n]|$)',
}));

/** What opens a tag to any template engine, a shortcode or JSX. As references, none of them sees it. */
const TAGS: readonly Unsafe[] = ['{', '}', '<'].map((character) => ({ character, inConstruct: 'phrasing' }));

const AS_REFERENCES = '{}<';

/** Every sign of ASCII that is no letter, digit or space: what CommonMark lets a backslash stand before. */
export const ALL_SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

function reference(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

/** `safe` puts a backslash before every sign that it escapes. */
function withReferences(written: string, escapable: string): string {
  return written.replaceAll(/\\([!-/:-@[-`{-~])/g, (escaped, sign: string) =>
    escapable.includes(sign) && !AS_REFERENCES.includes(sign) ? escaped : reference(sign),
  );
}

function writerFor({ unsafe, escapable, looksTwice, indent }: Writing) {
  const root: Handle = (node, parent, state, info) => {
    const safe = state.safe.bind(state);
    state.safe = (value, config) => withReferences(safe(value, config), escapable);
    return defaultHandlers.root(node, parent, state, info);
  };
  /** An empty comment keeps two braces apart in the page too. */
  const text: Handle = (node, _, state, info) => {
    const written = state.safe(node.value, info);
    return looksTwice === true ? written.replaceAll(reference('{'), '$&<!-- -->') : written;
  };
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      listItemIndent: indent,
      incrementListMarker: true,
      // `<https://…>` is a tag to MDX, and knows no escapes.
      resourceLink: true,
      handlers: { root, text, list, break: hardBreak },
      unsafe: [...LETTERS, ...TAGS, ...unsafe],
    })
    .freeze();
}

const writers = new WeakMap<Writing, ReturnType<typeof writerFor>>();

/** For a website, under its front matter if it has any. No template engine finds a tag in the text. */
export function markdownPage(tree: Root, facts: Facts | undefined, writing: Writing): MarkdownFile {
  const writer = writers.get(writing) ?? writerFor(writing);
  writers.set(writing, writer);
  const body = writer.stringify(tree);
  return encoded(facts === undefined ? body : `${frontMatter(facts)}\n${body}`);
}
