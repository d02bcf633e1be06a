/** A bullet that somebody typed: most often with a tab behind it. */
import type { Marker } from '../../../model/paper.ts';
import { typedBullet } from '../typed-bullet.ts';
import type { Piece } from './pieces.ts';

export interface Marked {
  readonly marker: Marker | null;
  /** Without it. */
  readonly pieces: readonly Piece[];
}

/** `-` begins nothing else; `o` is a word, unless a tab stands behind it. */
const LIKELY = /^(?:[-–—*]\s|[+o]\t)/;
/** More white space than anybody types. */
const MOST = 20;

/** `a.` or `2)` and a tab: what is indented alike below it stands in it. Of several counts it is a heading as often. */
const COUNTED = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2}\t/;

export function startsCounted(pieces: readonly Piece[]): boolean {
  return COUNTED.test(startOf(pieces)) && !pieces.every(({ isStrong, kind }) => isStrong || kind !== 'text');
}

function startOf(pieces: readonly Piece[]): string {
  const start = pieces.findIndex(({ kind }) => kind !== 'text');
  const texts = (start < 0 ? pieces : pieces.slice(0, start)).slice(0, MOST).map(({ text }) => text);
  return texts.join('').slice(0, 2 * MOST);
}

export function withoutTypedBullet(pieces: readonly Piece[]): Marked {
  const text = startOf(pieces);
  const found = typedBullet(text, LIKELY.test(text));
  if (found === undefined) return { marker: null, pieces };
  let left = found.length;
  const rest = pieces.flatMap((piece): Piece[] => {
    if (left === 0) return [piece];
    const taken = Math.min(left, piece.text.length);
    left -= taken;
    return taken === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(taken) }];
  });
  return { marker: found.marker, pieces: rest };
}
