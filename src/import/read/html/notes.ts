/**
 * Footnotes, which HTML has no element for: a link of a sign or number to a later place that is called a note or leads back.
 * Word (`_ftn1`), Google Docs (`ftnt1`), Pandoc and remark (`fn1`), WordPress, DPUB-ARIA roles, and pages of our own.
 */
import type { Element, Nodes } from 'hast';
import type { PaperNote } from '../../../model/paper.ts';
import { classesOf, elementsIn, isBlock, property, readable } from './elements.ts';
import { anchorOf, idsOf, type Targets } from './links.ts';

export interface FoundNote {
  readonly id: string;
  readonly kind: PaperNote['kind'];
  readonly container: Element;
  /** As its first reference shows it. */
  readonly label: string;
}

export interface FoundNotes {
  /** In the order of their first references. */
  readonly notes: readonly FoundNote[];
  /** By the link that refers to it. */
  readonly references: ReadonlyMap<Element, FoundNote>;
  readonly containers: ReadonlyMap<Element, FoundNote>;
  /** Links in notes that lead back. */
  readonly backs: ReadonlySet<Element>;
}

const MARK = /^[[(]?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|\*{1,4}|[†‡§]|(?:voet|eind)?noot \d{1,3})[\])]?$/i;
const NAME =
  /^(?:user-content-)?(?:_?(?:ftn|edn)|ftnt|fn|foot-?note|end-?note|easy-footnote|_?(?:voet|eind)?noot|note|sd(?:foot|end)note|cite_note)/i;
const ENDNOTE = /^(?:user-content-)?(?:_?edn|end-?note|_?eindnoot|sdendnote)/i;

interface Reference {
  readonly link: Element;
  readonly anchor: string;
  readonly target: Element;
}

export function notesOf(targets: Targets): FoundNotes {
  const references = targets.elements.flatMap((link) => referencesOf(link, targets));
  const byTarget = new Map<Element, Reference[]>();
  for (const reference of references) {
    const known = byTarget.get(reference.target);
    if (known === undefined) byTarget.set(reference.target, [reference]);
    else known.push(reference);
  }
  const held = countsAbove([...byTarget.keys()], targets.parents);
  const referring = countsAbove(
    references.map(({ link }) => link),
    targets.parents,
  );
  const taken = new Map<Element, number>();
  const containers = new Map<Element, Element | undefined>();
  for (const target of byTarget.keys()) {
    const container = containerOf(target, targets.parents, held, referring);
    containers.set(target, container);
    if (container !== undefined) taken.set(container, (taken.get(container) ?? 0) + 1);
  }
  const found = [...byTarget].flatMap(([target, [first, ...rest]], index) => {
    const container = containers.get(target);
    // What several share is no note of its own.
    if (container === undefined || first === undefined || taken.get(container) !== 1) return [];
    const kind = ENDNOTE.test(first.anchor) ? ('endnote' as const) : ('footnote' as const);
    const note: FoundNote = { id: `noot-${index + 1}`, kind, container, label: readable(first.link) };
    return [{ note, links: [first, ...rest].map(({ link }) => link) }];
  });
  return {
    notes: found.map(({ note }) => note),
    references: new Map(found.flatMap(({ note, links }) => links.map((link) => [link, note] as const))),
    containers: new Map(found.map(({ note }) => [note.container, note])),
    backs: new Set(found.flatMap(({ note }) => backsIn(note.container, targets))),
  };
}

function referencesOf(link: Element, targets: Targets): Reference[] {
  const anchor = anchorOf(link);
  const target = anchor === undefined ? undefined : targets.byId.get(anchor);
  if (anchor === undefined || target === undefined) return [];
  const isSaid = property(link, 'role') === 'doc-noteref' || classesOf(link).includes('footnote-ref');
  if (!isSaid && !MARK.test(readable(link))) return [];
  if (isSaid) return [{ link, anchor, target }];
  if ((targets.order.get(target) ?? 0) < (targets.order.get(link) ?? 0)) return [];
  return NAME.test(anchor) || leadsBack(link, target, targets) ? [{ link, anchor, target }] : [];
}

/** Whether the note leads to the link, or to what it stands in directly. */
function leadsBack(link: Element, target: Element, { parents }: Targets): boolean {
  const ids = new Set([link, parents.get(link)].flatMap((element) => (element === undefined ? [] : idsOf(element))));
  const block = blockAround(target, parents) ?? target;
  if (HEADING.test(block.tagName)) return false;
  return elementsIn(block).some((inner) => ids.has(anchorOf(inner) ?? ''));
}

const HEADING = /^h[1-6]$/;

function blockAround(element: Element, parents: Targets['parents']): Element | undefined {
  let block: Element | undefined = element;
  while (block !== undefined && !isBlock(block)) block = parents.get(block);
  return block;
}

/** Of every element, how many of these it holds. */
function countsAbove(elements: readonly Element[], parents: Targets['parents']): ReadonlyMap<Nodes, number> {
  const counts = new Map<Nodes, number>();
  for (const element of elements) {
    for (let outer: Element | undefined = element; outer !== undefined; outer = parents.get(outer))
      counts.set(outer, (counts.get(outer) ?? 0) + 1);
  }
  return counts;
}

/** Of these none is a note: the last are pieces of a table, which stays whole. */
const HOLDS_NOTES: ReadonlySet<string> = new Set(
  'body html main article section ol ul dl table thead tbody tfoot tr td th caption'.split(' '),
);

/** The block that the target is in, and what holds no other note and no reference. */
function containerOf(
  target: Element,
  parents: Targets['parents'],
  held: ReadonlyMap<Nodes, number>,
  referring: ReadonlyMap<Nodes, number>,
): Element | undefined {
  let block = blockAround(target, parents);
  if (block === undefined || HOLDS_NOTES.has(block.tagName) || HEADING.test(block.tagName)) return undefined;
  if (block === target) return block;
  for (let outer = parents.get(block); outer !== undefined; outer = parents.get(outer)) {
    const isOnly = held.get(outer) === 1 && (referring.get(outer) ?? 0) === 0;
    if (!isOnly || HOLDS_NOTES.has(outer.tagName) || holdsHeading(outer)) break;
    block = outer;
  }
  return block;
}

function holdsHeading({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (HEADING.test(child.tagName) || child.tagName === 'hr'));
}

function backsIn(container: Element, { byId, order }: Targets): Element[] {
  const start = order.get(container) ?? 0;
  return elementsIn(container).filter((link) => {
    const target = byId.get(anchorOf(link) ?? '');
    if (link.tagName !== 'a' || target === undefined || (order.get(target) ?? start) >= start) return false;
    const text = readable(link);
    return property(link, 'role') === 'doc-backlink' || MARK.test(text) || !/[\p{L}\d]{2}/u.test(text);
  });
}
