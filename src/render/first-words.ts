/** Where a block begins: before its first words, however deep these are in lists or tables. */
import type { Nodes, PhrasingContent } from 'mdast';

/** The block with something that is no words of it before its first ones. */
export function beforeFirstWords<T extends Nodes>(added: readonly PhrasingContent[], node: T): T {
  if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading')
    return { ...node, children: [...added, ...node.children] };
  const [first = { type: 'paragraph', children: [] }, ...rest] = 'children' in node ? (node.children as Nodes[]) : [];
  return { ...node, children: [beforeFirstWords(added, first), ...rest] } as T;
}
