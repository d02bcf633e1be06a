/** What a parsed text asks of the document that it will stand in. */
import type { Link, Nodes } from 'mdast';
import { parameterIn, referenceOf } from '../../model/link.ts';
import type { Parameter, TextUses } from '../../model/text.ts';

/** Whether a link leads to what only the document knows: a place in it, or the value of a parameter. */
const isFilled = (url: string) => referenceOf(url) !== undefined || parameterIn(url) !== undefined;

/** In the order in which they stand. */
export function usesOf(blocks: readonly Nodes[]): TextUses {
  const inserted: (Parameter | Link)[] = [];
  let letters = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'parameter' || (node.type === 'link' && isFilled(node.url))) inserted.push(node);
    if (node.type === 'text') letters += node.value.length;
    if ('children' in node) node.children.forEach(visit);
  };
  blocks.forEach(visit);
  return { inserted, letters };
}
