/** Headings that skip no level, whatever the template did. */
import type { Heading, Nodes, RootContent } from 'mdast';

/** The first heading keeps its depth, or gets `first`; below it each is at most one deeper than the one it is under. */
export function withoutGaps(children: readonly RootContent[], first?: Heading['depth']): RootContent[] {
  const open: number[] = [];
  let base: number | undefined = first;
  const level = <T extends Nodes>(node: T): T => {
    if (node.type === 'heading') {
      base ??= node.depth;
      while ((open.at(-1) ?? 0) >= node.depth) open.pop();
      open.push(node.depth);
      return { ...node, depth: Math.min(6, base + open.length - 1) as Heading['depth'] };
    }
    if (node.type !== 'blockquote') return node;
    return { ...node, children: node.children.map(level) };
  };
  return children.map(level);
}
