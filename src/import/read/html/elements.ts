/** What is asked of the elements of a page (HTML Living Standard). Pages nest as deep as `shallow` lets them. */
import type { Element, Nodes, Root } from 'hast';
import { lettersIn } from '../../paper.ts';

/** What these hold is no text of the page. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set('head script style template noscript iframe'.split(' '));

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table
  tbody td textarea tfoot th thead tr ul`.split(/\s+/),
);

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

export function property(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null ? '' : String(value);
}

export function has(element: Element, name: string): boolean {
  const value = element.properties[name];
  return value !== undefined && value !== null && value !== false;
}

export function classesOf(element: Element): readonly string[] {
  return property(element, 'className')
    .split(/\s+/)
    .filter((name) => name !== '');
}

/** Every element with text, in the order of the page, the outer one first. */
export function elementsIn(root: Root | Element): Element[] {
  const found: Element[] = [];
  const ahead: Nodes[] = [root];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!('children' in node)) continue;
    if (isSilent(node)) continue;
    if (node.type === 'element') found.push(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) ahead.push(node.children[index] as Nodes);
  }
  return found;
}

/** On an item: the number that Markdown has before it. No page says this itself. */
export const MARKER = 'dataMarker';

function isSilent(node: Nodes, apart?: { has(element: Element): boolean }): boolean {
  return node.type === 'element' && (WITHOUT_TEXT.has(node.tagName) || apart?.has(node) === true);
}

/** Its text as it reads, with a space between blocks. `apart`: elements whose text is told elsewhere. */
export function readable(root: Nodes, apart?: { has(element: Element): boolean }): string {
  const pieces: string[] = [];
  const ahead: (Nodes | string)[] = [root];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.type === 'text') pieces.push(node.value);
    else if ('children' in node && !isSilent(node, apart)) {
      if (isBlock(node) || (isElement(node) && ['br', 'img', 'input'].includes(node.tagName))) {
        pieces.push(' ', isElement(node) ? property(node, MARKER) : '', ' ');
        ahead.push(' ');
      }
      for (let index = node.children.length - 1; index >= 0; index -= 1) ahead.push(node.children[index] as Nodes);
    }
  }
  return pieces.join('').replaceAll(/\s+/g, ' ').trim();
}

/** How much stands in an element. */
export interface Measure {
  readonly letters: number;
  /** Letters of links. */
  readonly linked: number;
}

/** Of every element, found in one pass. */
export function measured(root: Root | Element): ReadonlyMap<Nodes, Measure> {
  const sizes = new Map<Nodes, { letters: number; linked: number }>();
  const order: { node: Nodes; parent: Nodes | undefined }[] = [];
  const ahead: { node: Nodes; parent: Nodes | undefined }[] = [{ node: root, parent: undefined }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { node } = next;
    if (isSilent(node)) continue;
    order.push(next);
    sizes.set(node, { letters: node.type === 'text' ? lettersIn(node.value) : 0, linked: 0 });
    if ('children' in node) for (const child of node.children) ahead.push({ node: child, parent: node });
  }
  for (const { node, parent } of order.toReversed()) {
    const own = sizes.get(node) as { letters: number; linked: number };
    if (node.type === 'element' && node.tagName === 'a' && has(node, 'href')) own.linked = own.letters;
    const outer = parent === undefined ? undefined : sizes.get(parent);
    if (outer === undefined) continue;
    outer.letters += own.letters;
    outer.linked += own.linked;
  }
  return sizes;
}
