/** What of a page is its text, and what stands around it: menus, banners, what is not shown. */
import type { Element, Nodes, Root } from 'hast';
import type { Furniture } from '../../../model/paper.ts';
import { classesOf, elementsIn, has, isBlock, isElement, type Measure, property } from './elements.ts';
import type { Style } from './style.ts';
import { ALOUD_ONLY, AROUND_TEXT, namesIn } from './vocabulary.ts';

export interface Landmarks {
  /** Where the text is; nothing that stands outside them and their ancestors is text. Empty: all of the page may be. */
  readonly roots: ReadonlySet<Element>;
  readonly ancestors: ReadonlySet<Nodes>;
  /** The title of the page, where it stands outside. */
  readonly title: Element | undefined;
  /** Where nearly all of the text stands, though nothing says so: elements in it and around it. */
  readonly most: ReadonlySet<Nodes> | undefined;
  /** Letters in the text. */
  readonly letters: number;
}

/** The least part of all that is no link, that is a text. */
const MOST = 0.5;
const NEARLY_ALL = 0.8;

/** Finds where the text is: by what the page says of itself, else by where most of what is no link stands. `isAll`: all of it is text. */
export function landmarksOf(root: Root, sizes: ReadonlyMap<Nodes, Measure>, isOwn: boolean, isAll: boolean): Landmarks {
  const elements = elementsIn(root);
  const parents = parentsOf(elements);
  const body = elements.find(({ tagName }) => tagName === 'body');
  const weigh = (node: Nodes) => weightOf(sizes.get(node));
  const all = body === undefined ? 0 : weigh(body);
  const mains = outermost(elements.filter(isMain), parents);
  const articles = outermost(
    elements.filter(({ tagName }) => tagName === 'article'),
    parents,
  );
  if (isAll) return landmarks([], parents, undefined, sizes, body);
  if (isOwn) {
    const header = body?.children.filter((child) => isElement(child) && child.tagName === 'header') as Element[];
    return landmarks([...header, ...mains], parents, undefined, sizes);
  }
  const [best] = (mains.length > 0 ? mains : articles).toSorted((one, other) => weigh(other) - weigh(one));
  const chosen =
    best !== undefined && weigh(best) >= MOST * all ? best : body === undefined ? undefined : densest(body, all, weigh);
  if (chosen === undefined || chosen === body) return landmarks([], parents, undefined, sizes, body);
  const inside = new Set(elementsIn(chosen));
  const titles = elements.filter(isTitle);
  const title = titles.some((own) => inside.has(own)) ? undefined : titleBefore(titles, elements, chosen, sizes);
  // Where nothing says so, what stands beside it may be text too.
  const isSaid = chosen === best;
  if (isSaid) return landmarks([chosen], parents, title, sizes);
  const around = landmarks([], parents, undefined, sizes, chosen);
  const most = new Set<Nodes>(inside);
  for (let outer: Nodes | undefined = chosen; outer !== undefined; outer = parents.get(outer)) most.add(outer);
  return { ...around, most };
}

function isTitle(element: Element): boolean {
  const isCalled = property(element, 'role') === 'heading' && property(element, 'ariaLevel') === '1';
  return element.tagName === 'h1' || isCalled;
}

/** What stands beside nearly all of the text, by its name or by its links; undefined of what may be text too. */
export function besideAs(element: Element, { letters, linked }: Measure): Furniture['kind'] | undefined {
  const names = new Set(namesIn(`${property(element, 'className')} ${property(element, 'id')}`));
  if (['footer', 'voettekst', 'colofon'].some((name) => names.has(name))) return 'footer';
  if (['header', 'logo', 'banner', 'masthead'].some((name) => names.has(name))) return 'header';
  return isBlock(element) && linked * 2 > letters ? 'navigation' : undefined;
}

function titleBefore(
  titles: readonly Element[],
  elements: readonly Element[],
  chosen: Element,
  sizes: ReadonlyMap<Nodes, Measure>,
): Element | undefined {
  const at = elements.indexOf(chosen);
  const before = titles.filter((own) => elements.indexOf(own) < at && (sizes.get(own)?.letters ?? 0) > 0);
  const free = before.filter((own) => (sizes.get(own)?.linked ?? 0) === 0);
  return free.length === 1 ? free[0] : undefined;
}

function landmarks(
  roots: readonly Element[],
  parents: ReadonlyMap<Nodes, Element>,
  title: Element | undefined,
  sizes: ReadonlyMap<Nodes, Measure>,
  whole?: Element,
): Landmarks {
  const ancestors = new Set<Nodes>();
  for (const root of roots.length > 0 && title !== undefined ? [...roots, title] : roots) {
    for (let outer = parents.get(root); outer !== undefined; outer = parents.get(outer)) ancestors.add(outer);
  }
  const counted = whole === undefined ? roots : [whole];
  const letters = counted.reduce((sum, own) => sum + (sizes.get(own)?.letters ?? 0), 0);
  return { roots: new Set(roots), ancestors, title, most: undefined, letters };
}

function weightOf(size: Measure | undefined): number {
  return size === undefined ? 0 : size.letters - size.linked;
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || property(element, 'role') === 'main';
}

function parentsOf(elements: readonly Element[]): ReadonlyMap<Nodes, Element> {
  const parents = new Map<Nodes, Element>();
  for (const element of elements) for (const child of element.children) parents.set(child, element);
  return parents;
}

function outermost(elements: readonly Element[], parents: ReadonlyMap<Nodes, Element>): Element[] {
  const known = new Set(elements);
  return elements.filter((element) => {
    for (let outer = parents.get(element); outer !== undefined; outer = parents.get(outer))
      if (known.has(outer)) return false;
    return true;
  });
}

/** The innermost of what holds nearly all that is no link. */
function densest(body: Element, all: number, weigh: (node: Nodes) => number): Element {
  let found = body;
  for (;;) {
    const next = found.children.find(
      (child) => isElement(child) && CONTAINERS.has(child.tagName) && weigh(child) >= NEARLY_ALL * all,
    );
    if (!isElement(next)) return found;
    found = next;
  }
}

const CONTAINERS: ReadonlySet<string> = new Set('div section article main form center body'.split(' '));

/** Where an element stands, as far as that says whether it is text. */
export interface Position {
  readonly isInText: boolean;
  readonly isOwn: boolean;
  /** Of the element, and of all of the text. */
  readonly size: Measure;
  readonly all: number;
  readonly style: Style;
  readonly inHeading: boolean;
}

/** As what an element is left out of the text; undefined of text. */
export function leftOutAs(element: Element, standing: Position): Furniture['kind'] | undefined {
  if (isUnseen(element, standing.style)) return 'hidden';
  if (standing.isOwn) return ownFurniture(element);
  const byTag = TAGS[element.tagName]?.(element, standing);
  if (byTag !== undefined) return byTag;
  const role = property(element, 'role');
  if (['navigation', 'search', 'menubar', 'menu'].includes(role)) return 'navigation';
  if (role === 'contentinfo' && !standing.isInText) return 'footer';
  return isNamedSo(element, standing) ? 'navigation' : undefined;
}

type ByTag = (element: Element, standing: Position) => Furniture['kind'] | undefined;

const TAGS: Readonly<Record<string, ByTag>> = {
  nav: () => 'navigation',
  search: () => 'navigation',
  header: (_, { isInText }) => (isInText ? undefined : 'header'),
  footer: (_, { isInText, size, all }) => (isInText && size.letters > all / 2 ? undefined : 'footer'),
  aside: (_, { isInText, size }) => (isInText && size.linked * 2 <= size.letters ? undefined : 'navigation'),
  form: (element) => (isForSearching(element) ? 'navigation' : undefined),
  button: (element, { inHeading }) => (inHeading || opensText(element) ? undefined : 'navigation'),
};

/** A heading that unfolds what stands under it, or a word that opens its meaning. */
function opensText(element: Element): boolean {
  return ['ariaExpanded', 'ariaControls', 'popoverTarget'].some((name) => has(element, name));
}

function isForSearching(form: Element): boolean {
  const inputs = elementsIn(form).filter(({ tagName }) => tagName === 'input');
  return inputs.some(
    (input) => property(input, 'type') === 'search' || /^(?:q|s|zoek|search)$/.test(property(input, 'name')),
  );
}

function isUnseen(element: Element, style: Style): boolean {
  const { tagName } = element;
  // What unfolds is text, folded or not.
  if (['tabpanel', 'region'].includes(property(element, 'role'))) return false;
  if (has(element, 'hidden') || property(element, 'ariaHidden') === 'true' || has(element, 'popover')) return true;
  if (tagName === 'dialog' || property(element, 'role').endsWith('dialog')) return !has(element, 'open');
  if (classesOf(element).some((name) => ALOUD_ONLY.has(name))) return true;
  // A style sheet hides what a script unfolds; what hides itself is meant to be hidden.
  const own = property(element, 'style').toLowerCase().replaceAll(' ', '');
  return own.includes('display:none') || own.includes('visibility:hidden') || style.get('mso-hide') === 'all';
}

function isNamedSo(element: Element, { size, all }: Position): boolean {
  if (size.letters * 2 > all || HEADINGS.has(element.tagName) || element.tagName === 'body') return false;
  const names = namesIn(`${property(element, 'className')} ${property(element, 'id')}`);
  if (!names.some((name) => AROUND_TEXT.has(name))) return false;
  return !elementsIn(element).some(({ tagName }) => tagName === 'h1');
}

const HEADINGS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 p li td th'.split(' '));

/** Of our own pages: src/render/html says where each stands. */
function ownFurniture(element: Element): Furniture['kind'] | undefined {
  const { tagName } = element;
  const classes = classesOf(element);
  if (tagName === 'footer') return 'footer';
  if (tagName === 'nav') return classes.includes('trail') ? 'navigation' : 'contents';
  return classes.includes('shelf') || classes.includes('skip') || classes.includes('said') ? 'navigation' : undefined;
}
