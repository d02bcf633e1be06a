/** Several own clauses that together are one of the base, and one that is several there. */
import { likenessOf, type Rarity, shareIn } from './alike.ts';
import type { Pair } from './pairs.ts';
import type { Unit } from './units.ts';

/** What a clause is of such a whole: the most of it, or a rest. */
export interface Piece {
  readonly kind: 'split' | 'split-rest' | 'merged';
}

/** So much of a clause has to stand in the other. */
const INSIDE = 0.75;
/** So much more alike two together are than one alone. */
const GAIN = 0.08;

/** By own clause. `pairs` are those that are near, not equal. */
export function piecesAmong(
  own: readonly Unit[],
  base: readonly Unit[],
  pairs: readonly Pair[],
  rarity: Rarity,
): ReadonlyMap<Unit, Piece> {
  const pieces = new Map<Unit, Piece>();
  const pairOf = new Map(pairs.map((pair) => [pair.own, pair]));
  const baseTaken = new Set(pairs.map((pair) => pair.base));
  for (const pair of pairs) {
    if (pair.isEqual) continue;
    for (const beside of neighboursOf(own, pair.own)) {
      if (pairOf.has(beside) || !isPiece(beside, pair.own, pair.base, rarity)) continue;
      pieces.set(pair.own, { kind: 'split' });
      pieces.set(beside, { kind: 'split-rest' });
    }
    for (const beside of neighboursOf(base, pair.base)) {
      if (baseTaken.has(beside) || !isPiece(beside, pair.base, pair.own, rarity)) continue;
      pieces.set(pair.own, { kind: 'merged' });
    }
  }
  return pieces;
}

function neighboursOf(units: readonly Unit[], { at }: Unit): Unit[] {
  return [units[at - 1], units[at + 1]].filter((unit) => unit !== undefined);
}

/** Whether a piece belongs to the whole that another piece was matched with. */
function isPiece(piece: Unit, matched: Unit, whole: Unit, rarity: Rarity): boolean {
  if (piece.words.length < 2 || shareIn(piece.words, whole.words, rarity) < INSIDE) return false;
  const [first, second] = piece.at < matched.at ? [piece, matched] : [matched, piece];
  const together = likenessOf([...first.words, ...second.words], whole.words, rarity);
  return together >= likenessOf(matched.words, whole.words, rarity) + GAIN;
}
