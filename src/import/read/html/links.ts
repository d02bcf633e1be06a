/** Links within a page: what leads where, tables of contents, and signs that only lead back to their own heading. */
import type { Element, Nodes, Root } from 'hast';
import { elementsIn, has, isElement, property, readable } from './elements.ts';

export interface Targets {
  /** What an id or name stands on. */
  readonly byId: ReadonlyMap<string, Element>;
  readonly parents: ReadonlyMap<Nodes, Element>;
  /** Where each element stands in the page. */
  readonly order: ReadonlyMap<Element, number>;
  readonly elements: readonly Element[];
}

export function targetsOf(root: Root): Targets {
  const elements = elementsIn(root);
  const byId = new Map<string, Element>();
  const parents = new Map<Nodes, Element>();
  for (const element of elements) {
    for (const id of idsOf(element)) if (!byId.has(id)) byId.set(id, element);
    for (const child of element.children) parents.set(child, element);
  }
  return { byId, parents, elements, order: new Map(elements.map((element, index) => [element, index])) };
}

/** Of a link, its name too. */
export function idsOf(element: Element): string[] {
  const ids = [property(element, 'id'), element.tagName === 'a' ? property(element, 'name') : ''];
  return [...new Set(ids.filter((id) => id !== ''))];
}

/** The id that a link of the page leads to, in the page itself. */
export function anchorOf(element: Element): string | undefined {
  if (element.tagName !== 'a') return undefined;
  const href = property(element, 'href');
  if (!href.startsWith('#') || href.length === 1) return undefined;
  return decoded(href.slice(1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a link leads, as a reader would follow it; null of one that runs a script or leads nowhere. */
export function addressOf(element: Element): string | null {
  const href = property(element, 'href').trim();
  const anchor = anchorOf(element);
  if (anchor !== undefined) return `#${anchor}`;
  if (href === '' || href === '#' || /^(?:javascript|data|vbscript):/i.test(href)) return null;
  return throughGoogle(href);
}

/** Google Docs sends its readers past Google. */
function throughGoogle(href: string): string {
  if (!href.startsWith('https://www.google.com/url?')) return href;
  return new URLSearchParams(href.slice(href.indexOf('?') + 1)).get('q') ?? href;
}

/** A sign behind a heading or item that is a link to itself. */
export function isOwnLink(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    has(element, 'href') &&
    property(element, 'href').startsWith('#') &&
    SIGNS.has(readable(element))
  );
}

const SIGNS: ReadonlySet<string> = new Set(['', '#', '¶', '§', '🔗', '\u200B']);

/** Whether a list is nothing but links to headings of this page. `apart`: letters in it that are of no link, such as numbers. */
export function isContents(list: Element, targets: Targets, apart: number): boolean {
  const links = elementsIn(list).filter((element) => element.tagName === 'a' && has(element, 'href'));
  const anchors = links.flatMap((link) => anchorOf(link) ?? []);
  if (anchors.length === 0 || anchors.length < links.length || apart > anchors.length * 6) return false;
  const headings = anchors.map((anchor) => headingAt(targets.byId.get(anchor), targets));
  const isSame = (heading: Element | undefined, index: number) =>
    heading !== undefined && headingText(heading) === readable(links[index] as Element);
  if (headings.every(isSame)) return true;
  return anchors.length > 2 && headings.filter((heading) => heading !== undefined).length * 2 > anchors.length;
}

const HEADING = /^h[1-6]$/;
/** How far a heading may be behind the anchor of its own that stands before it. */
const NEAR = 6;

/** The heading that the element is, stands in, or stands before. */
function headingAt(target: Element | undefined, { parents, order, elements }: Targets): Element | undefined {
  if (target === undefined) return undefined;
  for (
    let outer: Element | undefined = target, up = 0;
    outer !== undefined && up < NEAR;
    outer = parents.get(outer), up += 1
  )
    if (HEADING.test(outer.tagName)) return outer;
  if (readable(target) !== '' && target.tagName === 'a') return undefined;
  const at = order.get(target) ?? 0;
  const after = elements.slice(at + 1, at + 1 + NEAR);
  const heading = after.findIndex(({ tagName }) => HEADING.test(tagName));
  return after.slice(0, Math.max(heading, 0)).some((between) => between.tagName === 'p' && readable(between) !== '')
    ? undefined
    : after[heading];
}

function headingText(element: Element): string {
  return readable({
    ...element,
    children: element.children.filter((child) => !(isElement(child) && isOwnLink(child))),
  });
}
