/** A value of a template that has links in it: they come into the tree as links, and whatever their words are stays text. */
import type { Link, Text } from 'mdast';

export interface LinkedText {
  /** In reading order. */
  readonly pieces: readonly Piece[];
}

export type Piece = string | { readonly words: string; readonly url: string };

/** A group of a view may have any names, but its values are no list of pieces. */
export function isLinked(value: object): value is LinkedText {
  return 'pieces' in value && Array.isArray(value.pieces);
}

/** The words, links or not. */
export function wordsOf(value: string | LinkedText): string {
  if (typeof value === 'string') return value;
  return value.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');
}

export function phrasingOf(value: string | LinkedText): (Text | Link)[] {
  const pieces = typeof value === 'string' ? [value] : value.pieces;
  return pieces.flatMap((piece): (Text | Link)[] => {
    if (piece === '') return [];
    if (typeof piece === 'string') return [{ type: 'text', value: piece }];
    return [{ type: 'link', url: piece.url, children: [{ type: 'text', value: piece.words }] }];
  });
}
