/** The document tree as GitHub-flavoured Markdown for a website, with YAML front matter. */
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { DocumentTree } from '../../model/tree.ts';
import { frontMatter } from './front-matter.ts';
import { lower } from './lower.ts';

const writer = unified()
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

/** The section for a schoolgids has no front matter: it is pasted into another document. */
export function renderMarkdown(document: DocumentTree): string {
  const { meta } = document.data;
  const body = writer.stringify(lower(document));
  return meta.variant === 'protocol' ? `${frontMatter(meta)}\n${body}` : body;
}
