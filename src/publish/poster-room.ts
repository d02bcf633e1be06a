/**
 * Whether a poster surely fits its page, by the amount of its text and the widths of its letters, without reading a font: so that `check` makes only those
 * that may not. Every figure is of the smallest type (render/pdf/poster), and rather too large than too small.
 */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { FontFamily } from '../model/font-family.ts';
import type { ReadableClause, ReadableEntry, ReadablePart } from '../model/resolved.ts';
import { bestShare } from '../render/pdf/poster/share.ts';
import { WIDTHS, type WidthTable } from './type-widths.ts';

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

/** Of what no font of a house style has: in hundredths of the size, as all widths. */
const WIDEST = 140;
const SPACE = 30;

/** How wide a letter of a font is at most. */
type Widths = Map<string, number>;

/** Of a house style: of its text, and of what is in bold or may be. */
interface Type {
  readonly regular: Widths;
  readonly bold: Widths;
}

const types = new Map<FontFamily, Type>();

function typeOf(font: FontFamily): Type {
  const known = types.get(font);
  if (known !== undefined) return known;
  const { regular, bold } = WIDTHS[font];
  const type = { regular: widthsIn(regular), bold: widthsIn(bold) };
  types.set(font, type);
  return type;
}

function widthsIn(table: WidthTable): Widths {
  return new Map(table.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
}

function widthOf(text: string, widths: Widths): number {
  let width = 0;
  for (const char of text) {
    let one = widths.get(char);
    if (one === undefined) {
      // A letter with an accent is as wide as without.
      one = widths.get(char.normalize('NFD').charAt(0)) ?? WIDEST;
      widths.set(char, one);
    }
    width += one;
  }
  return width;
}

/** Lines of a text in a column; a word wider than that is broken. */
function linesOf(text: string, widths: Widths, size: number, width: number): number {
  const room = (100 * width) / size;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const own = widthOf(word, widths);
    if (used > 0 && used + SPACE + own > room) {
      lines++;
      used = 0;
    }
    lines += Math.floor(own / room);
    used += (own % room) + SPACE;
  }
  return lines;
}

/** Of a poster, what stands on it beside its text. */
export interface Surroundings {
  readonly font: FontFamily;
  readonly hasLogo: boolean;
  readonly notice: readonly RootContent[];
}

export function surelyFits({ label, entries }: ReadablePart, { font, hasLogo, notice }: Surroundings): boolean {
  const type = typeOf(font);
  const title = linesOf(label, type.bold, TITLE.size, WIDTH) * TITLE.line + TITLE.after;
  return CONCEPT + title + heightOf(entries, type) <= ROOM - (hasLogo ? LOGO : 0) - noticeHeight(notice, type);
}

/** At the foot, in small type; what is more than a paragraph is reckoned as if it were not small. */
function noticeHeight(notice: readonly RootContent[], type: Type): number {
  return notice.reduce((sum, block) => {
    if (block.type !== 'paragraph') return sum + blocksHeight([block], type, WIDTH);
    return sum + linesOf(textOf(block), widthsFor(block, type), NOTICE.size, WIDTH) * NOTICE.line + NOTICE.gap;
  }, 0);
}

function heightOf(entries: readonly ReadableEntry[], type: Type): number {
  const share = bestShare(entries.flatMap(lengthsOf));
  return entries.reduce((sum, entry) => {
    if (entry.kind === 'clause') return sum + clauseHeight(entry.clause, type, share);
    const { label, entries: inner } = entry.part;
    const heading = linesOf(label, type.bold, HEADING.size, WIDTH) * HEADING.line + HEADING.around;
    return sum + heading + TABLE_HEAD + heightOf(inner, type);
  }, 0);
}

function lengthsOf(entry: ReadableEntry): number[][] {
  if (entry.kind !== 'clause' || entry.clause.content.kind !== 'do_dont') return [];
  const { do: one, dont: other } = entry.clause.content;
  return [[one, other].map((blocks) => textOf({ type: 'root', children: [...blocks] }).length)];
}

function clauseHeight({ content }: ReadableClause, type: Type, share: number): number {
  if (content.kind === 'text') return blocksHeight(content.text, type, WIDTH - INDENT);
  if (content.kind === 'term')
    return (
      linesOf(content.term, type.bold, SIZE, WIDTH - INDENT) * LINE + blocksHeight(content.text, type, WIDTH - INDENT)
    );
  if (content.kind === 'role') {
    const half = SIDES / 2 - SIGN;
    return Math.max(linesOf(content.role, type.bold, SIZE, half) * LINE, blocksHeight(content.text, type, half)) + ROW;
  }
  if (content.kind === 'row' || content.kind === 'form' || content.kind === 'figure') return UNKNOWN;
  const one = blocksHeight(content.do, type, share * SIDES - SIGN);
  const other = blocksHeight(content.dont, type, (1 - share) * SIDES - SIGN);
  return Math.max(one, other) - BLOCK + ROW;
}

/** Lists, quotations and notes within are of blocks again. */
function blocksHeight(blocks: readonly RootContent[], type: Type, width: number): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'table') return UNKNOWN;
    const inner = 'children' in block && block.type !== 'paragraph' ? (block.children as readonly RootContent[]) : null;
    if (inner !== null) return sum + blocksHeight(inner, type, width - INDENT);
    return sum + linesOf(textOf(block), widthsFor(block, type), SIZE, width) * LINE + BLOCK;
  }, 0);
}

/** Which of its words are in bold or italics is not asked. */
function widthsFor(block: RootContent, { regular, bold }: Type): Widths {
  const isPlain = !('children' in block) || block.children.every(({ type }) => type === 'text');
  return isPlain ? regular : bold;
}
