/** A tree as GitHub-flavoured Markdown: the library escapes what stands in it as text. */
import type { Nodes, Root } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { type Encoded, encoded } from './encoded.ts';
import { frontMatter } from './front-matter.ts';
import type { Markdown } from './markdown.ts';

export type MarkdownFile = Encoded<'markdown file'>;

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

/** Pandoc and its kin read a letter or Roman numeral at the start of a line as one that counts. */
const LETTERS = ['.', ')'].map((character) => ({
  atBreak: true,
  before: '(?:[A-Za-z]|[IVXLCivxlc]+)',
  character,
  after: '(?:[ \\t\\r\\n]|$)',
}));

const writer = (options: Options) =>
  unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '_',
      listItemIndent: 'one',
      incrementListMarker: true,
      // Braces are JSX to MDX and a tag to Liquid; a backslash before them is plain CommonMark.
      handlers: { list },
      unsafe: [...LETTERS, { character: '{', inConstruct: 'phrasing' }, { character: '}', inConstruct: 'phrasing' }],
      ...options,
    })
    .freeze();
const page = writer({});
/** `<https://…>` knows no backslash, so an address with a brace is written as a link with words. */
const pageOfResources = writer({ resourceLink: true });

/** What opens a tag to Liquid, Nunjucks and their kin, or to EJS and ERB. */
const TAG = /\{[{%#]|<%/g;

/** For a website, under its front matter if it has any. No template engine finds a tag in the text. */
export function markdownPage(tree: Root, facts: Readonly<Record<string, string>> | undefined): MarkdownFile {
  const body = (hasBraceInLink(tree) ? pageOfResources : page)
    .stringify(tree)
    // `safe` of mdast-util-to-markdown has put a backslash before each brace, and takes that for enough.
    .replaceAll(TAG, ([first, second]) => `${first}\\${second}`);
  return encoded(facts === undefined ? body : `${frontMatter(facts)}\n${body}`);
}

function hasBraceInLink(node: Nodes): boolean {
  if (node.type === 'link' && /[{}]/.test(node.url)) return true;
  return 'children' in node && node.children.some(hasBraceInLink);
}
