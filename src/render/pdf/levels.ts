/** Levels of headings in a file of its own. */
import type { Heading, RootContent } from 'mdast';
import type { DocumentTree } from '../../model/tree.ts';

/**
 * A section keeps the levels that it will have in the document that it becomes a piece of; a PDF of it begins with a heading
 * of the first level, for none may be skipped (ISO 14289-1, 7.4.2).
 */
export function fromTheTop(document: DocumentTree): DocumentTree {
  const depths = document.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const excess = Math.min(...depths) - 1;
  if (depths.length === 0 || excess === 0) return document;
  const raise = (node: RootContent): RootContent =>
    node.type === 'heading' ? { ...node, depth: (node.depth - excess) as Heading['depth'] } : node;
  return { ...document, children: document.children.map(raise) };
}
