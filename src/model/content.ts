/** What stands in a clause, whatever its kind. */
import type { Nodes, RootContent } from 'mdast';
import type { ResolvedContent } from './resolved.ts';

/** All blocks, in order; for what stands beside them see `linesIn`. */
export function blocksOf(content: ResolvedContent): readonly RootContent[] {
  switch (content.kind) {
    case 'do_dont':
      return [...content.do, ...content.dont];
    case 'row':
      return content.cells.flat();
    case 'form':
      return content.form;
    case 'figure':
      return [];
    default:
      return content.text;
  }
}

/** What stands beside its blocks: the role of a row, a term, what is said in and under a figure. */
export function linesIn(content: ResolvedContent): readonly string[] {
  if (content.kind === 'role') return [content.role];
  if (content.kind === 'term') return [content.term];
  return content.kind === 'figure' ? [content.alt, ...(content.caption === null ? [] : [content.caption])] : [];
}

/** Every stretch of text without a change of markup. */
export function proseOf(content: ResolvedContent): string[] {
  return [...linesIn(content), ...blocksOf(content).flatMap(proseIn)];
}

export function proseIn(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(proseIn) : [];
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
    case 'figure':
      return content;
    default:
      return { ...content, text: content.text.map(change) };
  }
}
