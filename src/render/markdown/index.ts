/** The document tree as GitHub-flavoured Markdown for a website, with YAML front matter. */
import { type MarkdownFile, markdownPage } from '../../encode/markdown-file.ts';
import type { DocumentTree } from '../../model/tree.ts';
import { factsOf } from './front-matter.ts';
import { lower } from './lower.ts';

/** A section has no front matter: it is pasted into another document. */
export function renderMarkdown(document: DocumentTree): MarkdownFile {
  const { meta } = document.data;
  return markdownPage(lower(document), meta.kind === 'section' ? undefined : factsOf(meta));
}
