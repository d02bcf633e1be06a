/** Items of a list: each a target, with a link to itself; in a redline with the number that it has, or had. */
import type { Element } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import { itemNumbers } from '../item-numbers.ts';

interface Place {
  readonly parent: Parents | undefined;
  readonly id: string | undefined;
  /** The heading it stands under. */
  readonly under: string;
  linkTo(id: string, ariaLabel: string): Element;
}

export function listItemElement(item: Element, node: ListItem, { parent, id, under, linkTo }: Place): Element {
  if (id !== undefined) item.properties['id'] = id;
  if (parent?.type !== 'list' || parent.ordered !== true) return item;
  const number = itemNumbers(parent)[parent.children.indexOf(node)] ?? 1;
  if (isChanged(parent)) item.properties['value'] = String(number);
  if (id === undefined) return item;
  const where = under === '' ? '' : ` van ${under}`;
  appendInline(
    item,
    linkTo(id, `Link naar ${node.data?.change === 'delete' ? 'vervallen ' : ''}punt ${number}${where}`),
  );
  return item;
}

function isChanged({ children }: List): boolean {
  return children.some(({ data }) => data?.change !== undefined);
}

/** At the end of the first paragraph, which in a tight list has no element of its own. */
function appendInline(item: Element, link: Element): void {
  const paragraph = item.children.find((child) => child.type === 'element' && child.tagName === 'p');
  if (paragraph?.type === 'element') {
    paragraph.children.push({ type: 'text', value: ' ' }, link);
    return;
  }
  const block = item.children.findIndex((child) => child.type === 'element' && ['ul', 'ol'].includes(child.tagName));
  const at = block === -1 ? item.children.length : block;
  item.children.splice(at, 0, { type: 'text', value: ' ' }, link);
}
