/** What a parsed text asks of the document that it will stand in. */
import type { Link, Nodes } from 'mdast';
import { referenceOf } from '../../model/link.ts';
import type { Parameter, TextUses } from '../../model/text.ts';

/** In the order in which they stand. */
export function usesOf(blocks: readonly Nodes[]): TextUses {
  const inserted: (Parameter | Link)[] = [];
  let letters = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'parameter' || (node.type === 'link' && referenceOf(node.url) !== undefined)) inserted.push(node);
    if (node.type === 'text') letters += node.value.length;
    if ('children' in node) node.children.forEach(visit);
  };
  blocks.forEach(visit);
  return { inserted, letters };
}
