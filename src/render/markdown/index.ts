/** The document tree as Markdown for a website, with YAML front matter, as the program that makes the site reads it. */
import { type MarkdownFile, markdownPage } from '../../encode/markdown-file.ts';
import type { MarkdownFlavour } from '../../model/source.ts';
import type { DocumentTree } from '../../model/tree.ts';
import { FLAVOURS } from './flavours.ts';
import { factsOf } from './front-matter.ts';
import { lower } from './lower.ts';

/** A section has no front matter: it is pasted into another document. */
export function renderMarkdown(document: DocumentTree, name: MarkdownFlavour = 'commonmark'): MarkdownFile {
  const { meta } = document.data;
  const flavour = FLAVOURS[name];
  const facts = meta.kind === 'section' ? undefined : factsOf(meta, flavour);
  return markdownPage(lower(document, flavour), facts, flavour.writing);
}
