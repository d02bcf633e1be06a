/** A tree as GitHub-flavoured Markdown: the library escapes what stands in it as text. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
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

const page = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    incrementListMarker: true,
    // Braces are JSX to MDX and a tag to Liquid; a backslash before them is plain CommonMark.
    unsafe: [
      { character: '{', inConstruct: 'phrasing' },
      { character: '}', inConstruct: 'phrasing' },
    ],
  })
  .freeze();

/** For a website, under its front matter if it has any. */
export function markdownPage(tree: Root, facts: Readonly<Record<string, string>> | undefined): MarkdownFile {
  const body = page.stringify(tree);
  return encoded(facts === undefined ? body : `${frontMatter(facts)}\n${body}`);
}
