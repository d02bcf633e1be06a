/** What a parsed text asks of the document that it will stand in. */
import type { Link, Nodes } from 'mdast';
import type { Parameter, TextUses } from '../../model/text.ts';

/** In the order in which they stand. */
export function usesOf(blocks: readonly Nodes[]): TextUses {
  const inserted: (Parameter | Link)[] = [];
  let letters = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'parameter' || (node.type === 'link' && node.url.startsWith('#'))) inserted.push(node);
    if (node.type === 'text') letters += node.value.length;
    if ('children' in node) node.children.forEach(visit);
  };
  blocks.forEach(visit);
  return { inserted, letters };
}
