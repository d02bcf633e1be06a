/** Finds where a paper speaks of itself: before its text, under headings such as `Documentbeheer`, and at its end. */
import type { PaperFact, PassageFate, Why } from '../../model/imported.ts';
import type { Paper, PaperParagraph } from '../../model/paper.ts';
import { otherFact } from './facts.ts';
import { type Item, isProse, textOf } from './items.ts';
import { withLetterhead } from './letterhead.ts';
import { labelOf } from './meaning.ts';
import { MOST_ABOVE, openingOf, titlePageEnd, titlePageFacts } from './opening.ts';
import { type Taken, takeAt, takenOf } from './scan.ts';
import { sentenceFacts } from './sentences.ts';
import type { Zone } from './tables.ts';
import { type FoundTitle, isContentsHeading, isControlHeading, titleOf } from './title.ts';

export interface Gathered {
  readonly title: FoundTitle | null;
  readonly facts: readonly PaperFact[];
  readonly fates: readonly PassageFate[];
}

const HEADING: Why = { rule: 'front-heading', certainty: 0.9 };

/** What was taken so far, by the index of the first item; and the indexes of all of them. */
interface All {
  readonly taken: Map<number, Taken>;
  readonly covered: Set<number>;
}

function put({ taken, covered }: All, at: number, own: Taken): void {
  taken.set(at, own);
  for (let index = at; index < at + own.length; index += 1) covered.add(index);
}

/** All between two items that can be taken, what is taken already apart. */
function takeBetween(
  items: readonly Item[],
  { from, until, zone }: { from: number; until: number; zone: Zone },
  all: All,
  other: (item: Item, at: number) => Taken | null = () => null,
): Map<number, Taken> {
  const found = new Map<number, Taken>();
  for (let at = from; at < until; ) {
    const item = items[at];
    let end = at;
    while (end < until && !all.covered.has(end)) end += 1;
    const taken = item === undefined || end === at ? null : (takeAt(items, at, zone, end) ?? other(item, at));
    if (taken !== null) found.set(at, taken);
    at += taken?.length ?? 1;
  }
  return found;
}

export function gathered(paper: Paper, all: readonly Item[]): Gathered {
  const items = withLetterhead(all);
  const title = titleOf(paper, items.slice(0, openingOf(items)));
  const found: All = { taken: new Map(), covered: new Set() };
  if (title !== null) found.covered.add(items.indexOf(title.paragraph));
  const opening = openingAfter(items, title);
  takeSections(items, opening, found);
  takeOpening(paper, items, { title, opening }, found);
  takeEnd(items, found);
  takeTables(items, found);
  const taken = [...found.taken].sort(([one], [other]) => one - other).map(([, own]) => own);
  const known = new Set(taken.flatMap(({ fates }) => fates.map(({ paragraph }) => paragraph)));
  const facts = [...taken.flatMap((own) => own.facts), ...inSentences(items, known)];
  return {
    title,
    facts: facts.sort((one, other) => one.paragraph - other.paragraph),
    fates: taken.flatMap((own) => own.fates),
  };
}

/** A heading that is not the title begins the text. */
function openingAfter(items: readonly Item[], title: FoundTitle | null): number {
  const end = openingOf(items);
  const first = items.slice(0, end).findIndex((item) => {
    if (item.type === 'table' || item.heading === null || item === title?.paragraph) return false;
    return !isContentsHeading(textOf(item)) && !isControlHeading(textOf(item));
  });
  return first === -1 ? end : first;
}

interface Opening {
  readonly title: FoundTitle | null;
  /** How many items it has. */
  readonly opening: number;
}

function takeOpening(paper: Paper, items: readonly Item[], { title, opening }: Opening, all: All): void {
  const page = titlePageEnd(items, opening) ?? 0;
  const isHeading = (item: Item) => item.type === 'paragraph' && isControlHeading(textOf(item));
  const first = title === null ? 0 : items.indexOf(title.paragraph);
  const above = first > MOST_ABOVE ? 0 : first;
  const own = takeBetween(items, { from: 0, until: opening, zone: 'sure' }, all, (item, at) =>
    isHeading(item) ? null : onTitlePage(paper, item, title, { isApart: at < page, isAbove: at < above }),
  );
  for (const [at, taken] of own) put(all, at, taken);
}

function onTitlePage(
  paper: Paper,
  item: Item,
  title: FoundTitle | null,
  place: { readonly isApart: boolean; readonly isAbove: boolean },
): Taken | null {
  if (item.type === 'table') return null;
  const facts = titlePageFacts(item, { paper, title: title?.text ?? null, ...place });
  return facts === null ? null : takenOf([item], facts);
}

/** What stands under a heading such as `Documentbeheer`; the heading too, where nothing else stands there. */
function takeSections(items: readonly Item[], opening: number, all: All): void {
  for (const [index, heading] of items.entries()) {
    if (heading.type !== 'paragraph' || all.covered.has(index) || !isSectionHeading(heading, items[index + 1]))
      continue;
    const end = endOf(items, index, opening);
    const isColophon = /^colo(?:fon|phon)$/i.test(textOf(heading)) && end - index <= MOST_IN_COLOPHON;
    const until = Math.min(end, index + 1 + MOST_ITEMS);
    const own = takeBetween(items, { from: index + 1, until, zone: isColophon ? 'colophon' : 'sure' }, all);
    const count = [...own.values()].reduce((sum, { length }) => sum + length, 0);
    const isWhole = count > 0 && count === end - index - 1;
    // Of an article of the text nothing goes: its number would stand above nothing.
    if (!isWhole && (heading.marker !== null || isProper(heading))) continue;
    for (const [at, taken] of own) put(all, at, taken);
    if (!isWhole) continue;
    const fact = otherFact({ label: textOf(heading), value: '', paragraph: heading.id }, HEADING);
    put(all, index, takenOf([heading], [fact]));
  }
}

function isSectionHeading(item: PaperParagraph, next: Item | undefined): boolean {
  if (!isControlHeading(textOf(item)) || next === undefined) return false;
  return item.heading !== null || item.look.isBold || next.type === 'table' || item.look.isCapitals || isShown(item);
}

function isShown({ look }: PaperParagraph): boolean {
  return look.size === null && look.style === null;
}

/** A chapter of a protocol can be called so, and say how it is adopted and kept. */
function isProper(heading: PaperParagraph): boolean {
  return (
    heading.heading !== null && ['vaststelling', 'beheer', 'besluitvorming'].includes(textOf(heading).toLowerCase())
  );
}

/** The next heading; below a heading that only looks like one, what is not understood ends it too. */
function endOf(items: readonly Item[], index: number, opening: number): number {
  const heading = items[index];
  const isSaid = heading?.type === 'paragraph' && heading.heading !== null;
  for (let at = index + 1; at < items.length; at += 1) {
    const item = items[at];
    if (item?.type !== 'paragraph') continue;
    if (item.heading !== null || isControlHeading(textOf(item))) return at;
    if (!isSaid && (item.marker !== null || (at >= opening && isProse(textOf(item))))) return at;
  }
  return items.length;
}

/** At most so many items are a colophon. */
const MOST_ITEMS = 80;
/** Beyond it the text goes on below a colophon, without a heading. */
const MOST_IN_COLOPHON = 30;

const STRONG: ReadonlySet<string> = new Set(['version', 'author', 'owner', 'status', 'adopted', 'consent', 'advice']);
const MORE: ReadonlySet<string> = new Set(['revision', 'in-force', 'published', 'edition']);
const MOST_AT_END = 20;

/** The last lines of a paper, up to where the text ends. At least two of them must be of a document. */
function takeEnd(items: readonly Item[], all: All): void {
  const first = Math.max(0, items.length - MOST_AT_END);
  let from = items.length;
  while (from > first && !all.covered.has(from - 1) && isControl(items, from - 1)) from -= 1;
  const found = takeBetween(items, { from, until: items.length, zone: 'sure' }, all);
  const facts = [...found.values()].flatMap((own) => own.facts);
  const strong = facts.filter(({ key }) => STRONG.has(key) || MORE.has(key));
  const isDecided = strong.some(({ body, date, key }) => STRONG.has(key) && body !== null && date !== null);
  if (strong.length * 2 <= facts.length || (strong.length < 2 && !isDecided)) return;
  for (const [at, taken] of found) put(all, at, taken);
}

/** By itself, or with the one below it. */
function isControl(items: readonly Item[], at: number): boolean {
  return takeAt(items, at, 'sure', at + 1) !== null || takeAt(items, at, 'sure') !== null;
}

/** Tables of the text that can be of nothing but the document itself. */
function takeTables(items: readonly Item[], all: All): void {
  for (const [at, item] of items.entries()) {
    if (item.type !== 'table' || all.covered.has(at)) continue;
    const taken = takeAt(items, at, 'text');
    if (taken !== null) put(all, at, taken);
  }
}

/** Where a text speaks of its own adoption: an introduction, a last article, a colophon. */
const FIRST_PARAGRAPHS = 40;
const LAST_PARAGRAPHS = 25;

function inSentences(items: readonly Item[], known: ReadonlySet<number>): PaperFact[] {
  const paragraphs = items.flatMap((item) => (item.type === 'paragraph' ? [item] : []));
  const near = paragraphs.filter(
    (_, index) => index < FIRST_PARAGRAPHS || index >= paragraphs.length - LAST_PARAGRAPHS,
  );
  return near
    .filter(({ id, heading }) => !known.has(id) && heading === null)
    .filter((item) => labelOf(textOf(item).slice(0, 800)).words > 3)
    .flatMap((item) => sentenceFacts(textOf(item), item.id));
}
