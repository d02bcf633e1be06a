/** Lists that say how they count. Items: each a target, with a link to itself; in a redline with the number that it has, or had. */
import type { Element } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import { cssString } from '../../encode/css.ts';
import {
  type CounterStyle,
  calledNumber,
  hasWord,
  isTypable,
  type ListMarker,
  labelOf,
  markerOf,
} from '../../model/list-marker.ts';
import { itemLabels, itemNumbers } from '../item-numbers.ts';

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
  const { number, marker } = itemNumbers(parent)[parent.children.indexOf(node)] ?? {
    number: 1,
    marker: markerOf(parent),
  };
  if (isChanged(parent)) item.properties['value'] = String(number);
  // Of what goes, as it was counted.
  if (labelClass(marker) !== labelClass(markerOf(parent))) item.properties['className'] = [labelClass(marker)];
  if (id === undefined) return item;
  const where = under === '' ? '' : ` van ${under}`;
  appendInline(
    item,
    linkTo(id, `Link naar ${node.data?.change === 'delete' ? 'vervallen ' : ''}${numberWords(marker, number)}${where}`),
  );
  return item;
}

/** `punt 3`, `punt b`, or `Regel 3` where the numbering has a word of its own. */
function numberWords(marker: ListMarker, number: number): string {
  const called = calledNumber(labelOf(marker, number));
  return hasWord(marker.before ?? '') ? called : `punt ${called}`;
}

/** As HTML names the styles; of digits it needs no name. */
const types: Partial<Record<CounterStyle, string>> = {
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** `lower-alpha`, `decimal-paren`: the class of a list that counts so, and the name of a style in the style sheet. */
export function labelClass(marker: ListMarker): string {
  const { before = '', style, delimiter } = marker;
  if (isTypable(marker)) return delimiter === ')' ? `${style}-paren` : style;
  return ['count', style, codesOf(before), codesOf(delimiter)].join('-');
}

/** Letters and signs that no class or name may have. */
function codesOf(text: string): string {
  return [...text].map((char) => char.codePointAt(0)?.toString(16)).join('_');
}

/** Whether HTML by itself, told the style, shows these labels. */
function isKnownToHtml(marker: ListMarker): boolean {
  return marker.delimiter === '.' && isTypable(marker);
}

/** A list in a page. HTML itself knows the letters, and the style sheet what stands behind them. */
export function withMarker(element: Element, list: List): Element {
  const marker = markerOf(list);
  if (list.ordered !== true) return element;
  const type = types[marker.style];
  if (type !== undefined) element.properties['type'] = type;
  if (!isKnownToHtml(marker)) element.properties['className'] = [labelClass(marker)];
  return element;
}

/** A list where there is no style sheet: the letters survive there, and a parenthesis where styles do. */
export function withOwnMarkers(element: Element, list: List): Element {
  if (!isKnownToHtml(markerOf(list))) {
    const labels = itemLabels(list);
    const items = element.children.filter((child) => child.type === 'element');
    for (const [index, item] of items.entries())
      item.properties['style'] = `list-style-type: ${cssString(`${labels[index]} `)}`;
  }
  const { className: _, ...properties } = withMarker(element, list).properties;
  return { ...element, properties };
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
