/** What stands in a clause, whatever its kind. */
import type { RootContent } from 'mdast';
import type { ResolvedContent } from './resolved.ts';

/** All blocks, in order; a role or a term is a line beside them. */
export function blocksOf(content: ResolvedContent): readonly RootContent[] {
  switch (content.kind) {
    case 'do_dont':
      return [...content.do, ...content.dont];
    case 'row':
      return content.cells.flat();
    case 'form':
      return content.form;
    default:
      return content.text;
  }
}

/** What it has beside its blocks: a role or a term. */
export function labelsOf(content: ResolvedContent): readonly string[] {
  if (content.kind === 'role') return [content.role];
  return content.kind === 'term' ? [content.term] : [];
}

/** The same content with each block changed. */
export function mapBlocks(content: ResolvedContent, change: (block: RootContent) => RootContent): ResolvedContent {
  switch (content.kind) {
    case 'do_dont':
      return { ...content, do: content.do.map(change), dont: content.dont.map(change) };
    case 'row':
      return { ...content, cells: content.cells.map((cell) => cell.map(change)) };
    case 'form':
      return { ...content, form: content.form.map(change) };
    default:
      return { ...content, text: content.text.map(change) };
  }
}
