/** From words to the pieces that lines are made of. */
import type { Face } from './face.ts';
import { opportunities } from './hyphenate.ts';
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
  const { width } = face.shape(text.slice(start, end));
  if (start === 0) return width;
  const before = text.charAt(start - 1);
  const first = text.charAt(start);
  return width + face.shape(before + first).width - face.shape(before).width - face.shape(first).width;
}

/** The pieces of a word, none wider than a line. */
export function wordItems(word: Word, lineWidth: number): Item[] {
  const items: Item[] = [];
  for (const fragment of word.fragments) {
    const scale = fragment.size / 1000;
    const hyphenWidth = fragment.face.hyphen.width * scale;
    for (const { start, end, width, hyphen } of pieces(fragment)) {
      const item = {
        fragment,
        start,
        end,
        width: width * scale,
        ...joint(word, items.length, start > 0, hyphen ? hyphenWidth : 0),
      };
      if (item.width + hyphenWidth > lineWidth) items.push(...chop(item));
      else items.push(item);
    }
  }
  return items;
}

/** How a piece is joined to what precedes it. */
function joint(
  word: Word,
  index: number,
  inside: boolean,
  hyphen: number,
): Pick<Item, 'space' | 'cost' | 'hyphen' | 'hard'> {
  if (index === 0) {
    const { face, size } = word.fragments[0] ?? { face: null, size: 0 };
    return {
      space: word.space && face !== null ? (face.space.width * size) / 1000 : 0,
      cost: word.cost,
      hyphen: 0,
      hard: word.hard,
    };
  }
  if (!inside) return { space: 0, cost: Infinity, hyphen: 0, hard: false };
  return { space: 0, cost: hyphen > 0 ? breakCost.hyphen : breakCost.free, hyphen, hard: false };
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
