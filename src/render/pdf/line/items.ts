/** From words to the pieces that lines are made of. */
import type { Face } from '../type/face.ts';
import { opportunities } from '../type/hyphenate.ts';
import { breakCost, type Fragment, type Word } from './inline.ts';

/** What is not broken. */
export interface Item {
  fragment: Fragment;
  start: number;
  end: number;
  width: number;
  /** Width of the space before it, which vanishes at the start of a line. */
  space: number;
  /** Price of a break before it; infinite: none. */
  cost: number;
  /** Width of the hyphen a break before it adds. */
  hyphen: number;
  /** A line ends before it in any case. */
  hard: boolean;
}

interface Piece {
  start: number;
  end: number;
  /** In thousandths of the size. */
  width: number;
  /** A break before it adds a hyphen. */
  hyphen: boolean;
}

const known = new WeakMap<object, Map<string, readonly Piece[]>>();
const cacheLimit = 20_000;

/** The breakable pieces of a text in a face. */
function pieces({ text, face, hyphenate }: Fragment): readonly Piece[] {
  let cache = known.get(face);
  if (cache === undefined || cache.size > cacheLimit) {
    cache = new Map();
    known.set(face, cache);
  }
  const key = hyphenate ? text : `\0${text}`;
  let found = cache.get(key);
  if (found === undefined) {
    const places = [{ offset: 0, kind: 'free' }, ...opportunities(text, hyphenate)];
    found = places.map(({ offset, kind }, i) => {
      const end = places[i + 1]?.offset ?? text.length;
      return { start: offset, end, width: widthOf(face, text, offset, end), hyphen: kind === 'hyphen' };
    });
    cache.set(key, found);
  }
  return found;
}

/** Width of part of a text, with the kerning to what precedes it. */
function widthOf(face: Face, text: string, start: number, end: number): number {
  if (start === 0 && end === text.length) return face.shape(text).width;
  return face.measure(text.slice(start, end), start === 0 ? '' : text.charAt(start - 1));
}

/** The pieces of words, none wider than a line. */
export function paragraphItems(words: readonly Word[], lineWidth: number): Item[] {
  const items: Item[] = [];
  const isOneLine = fitsOneLine(words, lineWidth);
  for (const word of words) addItems(items, word, lineWidth, isOneLine);
  return items;
}

/** Rounding may tell otherwise of what fits to a hair; that is broken into pieces, and may fit then. */
const hair = 0.1;

function fitsOneLine(words: readonly Word[], lineWidth: number): boolean {
  let width = hair;
  for (const { fragments, space } of words) {
    if (space) width += spaceOf(fragments);
    for (const { face, text, size } of fragments) width += (face.shape(text).width * size) / 1000;
    // No piece that would be chopped either.
    if (width + (fragments[0] === undefined ? 0 : hyphenOf(fragments[0])) > lineWidth) return false;
  }
  return true;
}

const hyphenOf = ({ face, size }: Fragment) => (face.hyphen.width * size) / 1000;
const spaceOf = ([first]: readonly Fragment[]) =>
  first === undefined ? 0 : (first.face.space.width * first.size) / 1000;

function addItems(items: Item[], word: Word, lineWidth: number, isOneLine: boolean): void {
  let isFirst = true;
  for (const fragment of word.fragments) {
    for (const piece of isOneLine ? [wholeOf(fragment)] : pieces(fragment)) {
      const item = isFirst ? firstItem(word, fragment, piece) : innerItem(fragment, piece);
      if (item.width + hyphenOf(fragment) > lineWidth) items.push(...chop(item));
      else items.push(item);
      isFirst = false;
    }
  }
}

function firstItem(word: Word, fragment: Fragment, { start, end, width }: Piece): Item {
  const space = word.space ? spaceOf(word.fragments) : 0;
  return {
    fragment,
    start,
    end,
    width: width * (fragment.size / 1000),
    space,
    cost: word.cost,
    hyphen: 0,
    hard: word.hard,
  };
}

/** The fragments of a word are not parted, the pieces of a fragment may be. */
function innerItem(fragment: Fragment, { start, end, width, hyphen }: Piece): Item {
  const cost = start === 0 ? Infinity : hyphen ? breakCost.hyphen : breakCost.free;
  const added = start > 0 && hyphen ? hyphenOf(fragment) : 0;
  return { fragment, start, end, width: width * (fragment.size / 1000), space: 0, cost, hyphen: added, hard: false };
}

function wholeOf({ text, face }: Fragment): Piece {
  return { start: 0, end: text.length, width: face.shape(text).width, hyphen: false };
}

/** Wider than a line: breaks anywhere rather than running out of it. */
function chop(item: Item): Item[] {
  const { fragment } = item;
  let start = item.start;
  return [...fragment.text.slice(item.start, item.end)].map((char, i) => {
    const end = start + char.length;
    const width = (widthOf(fragment.face, fragment.text, start, end) * fragment.size) / 1000;
    const between = { space: 0, cost: breakCost.chopped, hyphen: 0, hard: false };
    const piece: Item = { ...(i === 0 ? item : { fragment, ...between }), start, end, width };
    start = end;
    return piece;
  });
}
