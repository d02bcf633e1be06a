/** The first items of a paper, before its text: title page, control block. */
import type { PaperFact, Why } from '../../model/imported.ts';
import type { Paper, PaperParagraph } from '../../model/paper.ts';
import { datesIn } from './dates.ts';
import { factFrom, otherFact } from './facts.ts';
import { countOf, type Item, isProse, isToFill, linesOf, textOf } from './items.ts';
import { pairsIn } from './lines.ts';
import { organisationIn } from './organisation.ts';
import { isContentsHeading, isControlHeading } from './title.ts';

/** Nobody puts more before a text. */
const MOST_ITEMS = 60;

/** How many items there are before the text begins: a sentence, an item of a list, a second heading. */
export function openingOf(items: readonly Item[]): number {
  let headings = 0;
  for (const [index, item] of items.slice(0, MOST_ITEMS).entries()) {
    if (item.type === 'table') continue;
    const text = textOf(item);
    if (item.marker !== null || isText(item, text)) return index;
    if (item.heading === null || isContentsHeading(text) || isControlHeading(text)) continue;
    headings += 1;
    if (headings > 1) return index;
  }
  return Math.min(items.length, MOST_ITEMS);
}

function isText({ heading, role }: PaperParagraph, text: string): boolean {
  const pairs = pairsIn(text);
  return heading === null && role === null && isProse(text) && pairs?.some((pair) => pair.isUnderstood) !== true;
}

/** Before which item the first page ends, where the paper says so. */
export function titlePageEnd(items: readonly Item[], opening: number): number | null {
  const first = items[0]?.place.page ?? null;
  const end = items.findIndex(
    (item, index) =>
      index > 0 &&
      ((item.type === 'paragraph' && item.startsPage) || (first !== null && (item.place.page ?? first) > first)),
  );
  return end > 0 && end <= opening ? end : null;
}

const NAMED: Why = { rule: 'front-name', certainty: 0.85 };
const EDITION: Why = { rule: 'front-edition', certainty: 0.8 };
const PAGE: Why = { rule: 'front-page', certainty: 0.75 };
const SUBTITLE: Why = { rule: 'front-subtitle', certainty: 0.9 };
const AGAIN: Why = { rule: 'front-title-again', certainty: 0.9 };

interface TitlePage {
  readonly paper: Paper;
  readonly title: string | null;
  /** It stands on a page that has nothing of the text. */
  readonly isApart: boolean;
}

/** What a short line of a title page says; null of one that nobody can tell. */
export function titlePageFacts(item: PaperParagraph, { paper, title, isApart }: TitlePage): PaperFact[] | null {
  const text = textOf(item);
  const said = { label: '', value: text, paragraph: item.id };
  if (item.marker !== null || item.field !== null || isToFill(text)) return null;
  if (title !== null && text.toLowerCase() === title.toLowerCase())
    return [{ ...otherFact(said, AGAIN), key: 'title' }];
  const lines = linesOf(item).map((line) => lineFact(line, item.id, paper));
  if (lines.every((fact) => fact !== null)) return lines;
  if (item.role === 'subtitle' || item.role === 'title')
    return [{ ...otherFact(said, SUBTITLE), key: 'subtitle', date: null }];
  if (!isApart || isProse(text) || item.heading !== null) return null;
  return [otherFact(said, PAGE)];
}

function lineFact(line: string, paragraph: number, paper: Paper): PaperFact | null {
  const said = { label: '', value: line, paragraph };
  const name = organisationIn(line, paper);
  if (name !== null) return { ...otherFact(said, NAMED), key: name };
  if (isDraft(line)) return { ...factFrom(said, EDITION), key: 'status' };
  const isDate = datesIn(line).length === 1 && countOf(line) <= 3;
  const isYears = /^(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d$/.test(line);
  return isDate || isYears ? { ...otherFact(said, EDITION), key: 'edition' } : null;
}

/** `CONCEPT`, `concept 3`, `Definitieve versie` */
function isDraft(line: string): boolean {
  return (
    /^\(?(?:concept|draft|definitief|definitieve|vastgesteld|conceptversie)\b/i.test(line) &&
    countOf(line) <= 3 &&
    !/\b(?:door|op|by|on)\b/i.test(line)
  );
}
