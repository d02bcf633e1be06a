/**
 * Whether a poster surely fits its page, by the amount of its text and without a font: so that `check` makes only those
 * that may not. Every figure is of the smallest type (render/pdf/poster), and rather too large than too small.
 */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ReadableClause, ReadableEntry, ReadablePart } from '../model/resolved.ts';
import { bestShare } from '../render/pdf/poster/share.ts';

/** Points. */
const SIZE = 10;
const LINE = 13.4;
const WIDTH = 503;
/** What is left for the text above the source at the foot; a part of it is kept for what is not foreseen. */
const ROOM = 0.97 * (762 - 2 * 12.5 - 4 - 16);
const NOTICE = { size: 8, line: 11, gap: 4 };
const LOGO = 60;
const CONCEPT = LINE;
const TITLE = { size: 29.5, line: 33, after: 30 };
const HEADING = { size: 11.5, line: 15.5, around: 17 };
const ROW = 10.5;
const BLOCK = 10;
const TABLE_HEAD = 28;
/** Of a table: both sides together, and of each what its sign and the space around it take. */
const SIDES = 489;
const SIGN = 30;
const INDENT = 20;
/** Of a table, whose columns are as wide as their content asks: it takes making it to know. */
const UNKNOWN = Number.POSITIVE_INFINITY;

/** Widest in any font, in parts of the size. */
const widths: readonly (readonly [string, number])[] = [
  [' !,.:;j\u00A0', 0.32],
  ['[]ilt', 0.36],
  ["()-/I`f{}'‘’", 0.4],
  ['"?rs“”', 0.48],
  ['J_cz', 0.52],
  ['*|', 0.56],
  ['$1235679<>S^aegkvxy~–', 0.6],
  ['+48=EFLPTZbdopqu', 0.64],
  ['#0BCXYhn', 0.68],
  ['AKRV', 0.72],
  ['&DGU', 0.76],
  ['NOQ', 0.8],
  ['Hw', 0.84],
  ['Mm@', 0.96],
];
const known = new Map(widths.flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));
const WIDEST = 1.4;
/** Of what is set in bold. */
const BOLD = 1.08;

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    let one = known.get(char);
    if (one === undefined) {
      // A letter with an accent is as wide as without.
      one = known.get(char.normalize('NFD').charAt(0)) ?? WIDEST;
      known.set(char, one);
    }
    width += one;
  }
  return width;
}

/** Lines of a text in a column; a word wider than that is broken. */
function linesOf(text: string, size: number, width: number): number {
  const room = width / size;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const own = widthOf(word);
    if (used > 0 && used + 0.3 + own > room) {
      lines++;
      used = 0;
    }
    lines += Math.floor(own / room);
    used += (own % room) + 0.3;
  }
  return lines;
}

/** Of a poster, what stands on it beside its text. */
export interface Surroundings {
  readonly hasLogo: boolean;
  readonly notice: readonly RootContent[];
}

/** Whether it does, whatever the house style. */
export function surelyFits({ label, entries }: ReadablePart, { hasLogo, notice }: Surroundings): boolean {
  const title = linesOf(label, TITLE.size * BOLD, WIDTH) * TITLE.line + TITLE.after;
  return CONCEPT + title + heightOf(entries) <= ROOM - (hasLogo ? LOGO : 0) - noticeHeight(notice);
}

/** At the foot, in small type; what is more than a paragraph is reckoned as if it were not small. */
function noticeHeight(notice: readonly RootContent[]): number {
  return notice.reduce((sum, block) => {
    if (block.type !== 'paragraph') return sum + blocksHeight([block], WIDTH);
    return sum + linesOf(textOf(block), NOTICE.size, WIDTH) * NOTICE.line + NOTICE.gap;
  }, 0);
}

function heightOf(entries: readonly ReadableEntry[]): number {
  const share = bestShare(entries.flatMap(lengthsOf));
  return entries.reduce((sum, entry) => {
    if (entry.kind === 'clause') return sum + clauseHeight(entry.clause, share);
    const { label, entries: inner } = entry.part;
    const heading = linesOf(label, HEADING.size * BOLD, WIDTH) * HEADING.line + HEADING.around;
    return sum + heading + TABLE_HEAD + heightOf(inner);
  }, 0);
}

function lengthsOf(entry: ReadableEntry): number[][] {
  if (entry.kind !== 'clause' || entry.clause.content.kind !== 'do_dont') return [];
  const { do: one, dont: other } = entry.clause.content;
  return [[one, other].map((blocks) => textOf({ type: 'root', children: [...blocks] }).length)];
}

function clauseHeight({ content }: ReadableClause, share: number): number {
  if (content.kind === 'text') return blocksHeight(content.text, WIDTH - INDENT);
  if (content.kind === 'term')
    return linesOf(content.term, SIZE * BOLD, WIDTH - INDENT) * LINE + blocksHeight(content.text, WIDTH - INDENT);
  if (content.kind === 'role') {
    const half = SIDES / 2 - SIGN;
    return Math.max(linesOf(content.role, SIZE, half) * LINE, blocksHeight(content.text, half)) + ROW;
  }
  if (content.kind === 'row' || content.kind === 'form' || content.kind === 'figure') return UNKNOWN;
  const one = blocksHeight(content.do, share * SIDES - SIGN);
  const other = blocksHeight(content.dont, (1 - share) * SIDES - SIGN);
  return Math.max(one, other) - BLOCK + ROW;
}

/** Lists, quotations and notes within are of blocks again. */
function blocksHeight(blocks: readonly RootContent[], width: number): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'table') return UNKNOWN;
    const inner = 'children' in block && block.type !== 'paragraph' ? (block.children as readonly RootContent[]) : null;
    if (inner !== null) return sum + blocksHeight(inner, width - INDENT);
    return sum + linesOf(textOf(block), SIZE, width) * LINE + BLOCK;
  }, 0);
}
