/** What a parsed text asks of the document that it will stand in. */
import type { Link, List, Nodes } from 'mdast';
import { parameterIn, referenceOf } from '../../model/link.ts';
import { calledNumber, labelOf, markerOf } from '../../model/list-marker.ts';
import type { NamedItem, Parameter, TextUses } from '../../model/text.ts';

/** Whether a link leads to what only the document knows: a place in it, or the value of a parameter. */
const isFilled = (url: string) => referenceOf(url) !== undefined || parameterIn(url) !== undefined;

/** In the order in which they stand. */
export function usesOf(blocks: readonly Nodes[]): TextUses {
  const inserted: (Parameter | Link)[] = [];
  const items: NamedItem[] = [];
  let letters = 0;
  const visitItems = (list: List, called: readonly string[]): void => {
    for (const [index, item] of list.children.entries()) {
      const label = list.ordered === true ? [calledNumber(labelOf(markerOf(list), (list.start ?? 1) + index))] : [];
      const own = [...called, ...label];
      if (item.data?.anchor !== undefined) items.push({ id: item.data.anchor, called: own });
      for (const block of item.children) if (block.type === 'list') visitItems(block, own);
    }
  };
  for (const block of blocks) if (block.type === 'list') visitItems(block, []);
  const visit = (node: Nodes): void => {
    if (node.type === 'parameter' || (node.type === 'link' && isFilled(node.url))) inserted.push(node);
    if (node.type === 'text') letters += node.value.length;
    if ('children' in node) node.children.forEach(visit);
  };
  blocks.forEach(visit);
  return { inserted, letters, items };
}
