/** Where references in a text lead, in the order in which they stand. */
import type { Nodes } from 'mdast';
import { blocksOf } from '../../model/content.ts';
import { referenceOf } from '../../model/link.ts';
import type { ResolvedContent } from '../../model/resolved.ts';

/** Ids of what stands in the same document. */
export function targetsIn(content: ResolvedContent): string[] {
  return nodesIn(content).flatMap((node) => {
    const reference = node.type === 'link' ? referenceOf(node.url) : undefined;
    return reference === undefined || reference.protocol !== null ? [] : [reference.id];
  });
}

/** Ids of items of its lists. */
export function itemsIn(content: ResolvedContent): string[] {
  return nodesIn(content).flatMap((node) =>
    node.type === 'listItem' && node.data?.anchor !== undefined ? [node.data.anchor] : [],
  );
}

function nodesIn(content: ResolvedContent): Nodes[] {
  const all: Nodes[] = [];
  const walk = (node: Nodes): void => {
    all.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const block of blocksOf(content)) walk(block);
  return all;
}
