/** The first items of a paper, before its text: title page, control block. */
import type { PaperFact, Why } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Paper, PaperParagraph } from '../../model/paper.ts';
import { datesIn } from './dates.ts';
import { factFrom, otherFact } from './facts.ts';
import { countOf, type Item, isProse, isToFill, linesOf, textOf } from './items.ts';
import { besides, pairsIn } from './lines.ts';
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
const RUNNING: Why = { rule: 'front-running', certainty: 0.8 };
const PAGE: Why = { rule: 'front-page', certainty: 0.75 };
const ABOVE: Why = { rule: 'front-above', certainty: 0.75 };
const SUBTITLE: Why = { rule: 'front-subtitle', certainty: 0.9 };
const AGAIN: Why = { rule: 'front-title-again', certainty: 0.9 };

interface TitlePage {
  readonly paper: Paper;
  readonly title: string | null;
  /** It stands on a page that has nothing of the text. */
  readonly isApart: boolean;
  /** It stands before the title, as a letterhead does. */
  readonly isAbove: boolean;
}

/** No letterhead is longer. */
export const MOST_ABOVE = 10;

/** What a short line of a title page says; null of one that nobody can tell. */
export function titlePageFacts(item: PaperParagraph, scene: TitlePage): PaperFact[] | null {
  const { paper, title, isApart, isAbove } = scene;
  const text = textOf(item);
  const said = { label: '', value: text, paragraph: item.id };
  if (item.marker !== null || item.field !== null || isToFill(text)) return null;
  if (title !== null && text.toLowerCase() === title.toLowerCase())
    return [{ ...otherFact(said, AGAIN), key: 'title' }];
  if (item.role === 'subtitle' || item.role === 'title')
    return [{ ...otherFact(said, SUBTITLE), key: 'subtitle', date: null }];
  const lines = linesOf(item).map((line) => lineFacts(line, item.id, paper));
  if (lines.every((facts) => facts !== null)) return lines.flat();
  if (!(isApart || isAbove) || isProse(text) || item.heading !== null) return null;
  return [otherFact(said, isAbove ? ABOVE : PAGE)];
}

/** Of what stands beside each other in a line one thing must be clear: `De Vaart | versie 1.2 | mei 2022`, `De Vaart, mei 2022`. */
function lineFacts(line: string, paragraph: number, paper: Paper): PaperFact[] | null {
  const whole = lineFact(line, paragraph, paper);
  if (whole !== null) return [whole];
  const parts = besides(line);
  const pieces = parts.length > 1 ? parts : line.split(/, | [–-] /);
  if (pieces.length < 2 || pieces.some((piece) => countOf(piece) > MOST_WORDS_BESIDE || isProse(piece))) return null;
  const facts = pieces.map((piece) => pieceFact(piece, paragraph, paper));
  if (facts.every((fact) => fact === null)) return null;
  return facts.map((fact, at) => fact ?? otherFact({ label: '', value: pieces[at] ?? '', paragraph }, PAGE));
}

const MOST_WORDS_BESIDE = 8;

function pieceFact(piece: string, paragraph: number, paper: Paper): PaperFact | null {
  const [pair] = pairsIn(piece) ?? [];
  if (pair?.isUnderstood === true) return factFrom({ ...pair, paragraph }, EDITION);
  return lineFact(piece, paragraph, paper);
}

function lineFact(line: string, paragraph: number, paper: Paper): PaperFact | null {
  const said = { label: '', value: line, paragraph };
  const name = organisationIn(line, paper);
  if (name !== null) return { ...otherFact(said, NAMED), key: name };
  if (isSame(line, paper.says.author)) return { ...otherFact(said, NAMED), key: 'author' };
  if (paper.furniture.some(({ kind, text }) => (kind === 'header' || kind === 'footer') && isSame(line, text)))
    return otherFact(said, RUNNING);
  if (isDraft(line)) return { ...factFrom(said, EDITION), key: 'status' };
  const isDate = datesIn(line).length === 1 && countOf(line) <= 3;
  const isYears = /^(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d$/.test(line);
  return isDate || isYears ? { ...otherFact(said, EDITION), key: 'edition' } : null;
}

function isSame(line: string, other: string | null): boolean {
  return other !== null && plainLetters(line) === plainLetters(other);
}

/** `CONCEPT`, `concept 3`, `Definitieve versie` */
function isDraft(line: string): boolean {
  return (
    /^\(?(?:concept|draft|definitief|definitieve|vastgesteld|conceptversie)\b/i.test(line) &&
    countOf(line) <= 3 &&
    !/\b(?:door|op|by|on)\b/i.test(line)
  );
}
