/** How a paragraph looks as a whole: what holds of all its words. */
import type { Look } from '../../../model/paper.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import type { Piece } from './pieces.ts';

export function lookOfParagraph(pieces: readonly Piece[], { align, indent, style }: ParagraphFacts): Look {
  const words = pieces.filter(({ kind, text }) => kind === 'text' && text.trim() !== '');
  const isAll = (ask: (piece: Piece) => boolean) => words.length > 0 && words.every(ask);
  const size = words[0]?.size ?? null;
  return {
    size: isAll((piece) => piece.size === size) ? size : null,
    isBold: isAll(({ isStrong }) => isStrong),
    isItalic: isAll(({ isEmphasis }) => isEmphasis),
    isCapitals:
      isAll(({ isCapitals, text }) => isCapitals || !/\p{L}/u.test(text)) && isTyped(words) ? true : inCapitals(words),
    align,
    indent,
    style: style?.name ?? null,
  };
}

function isTyped(words: readonly Piece[]): boolean {
  return words.some(({ isCapitals }) => isCapitals);
}

/** Typed in capitals: more than one letter, and none of them small. */
function inCapitals(words: readonly Piece[]): boolean {
  const text = words.map((piece) => (piece.isCapitals ? piece.text.toUpperCase() : piece.text)).join('');
  return text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}
