/** Which face sets which part of a text: words that the face of the text does not have all letters of are set in another. */
import type { Face } from './face.ts';

export interface Part {
  readonly text: string;
  readonly face: Face;
}

const has = (face: Face, text: string) => face.shape(text).missing.length === 0;
/** A word stays whole, for its letters belong together; signs go one by one. */
const wordOrSign = /[\p{L}\p{M}\u200C\u200D]+|[^\p{L}\p{M}\u200C\u200D]/gu;

/** The parts of a text in order. What no face has stays in the first, which tells that it is missing. */
export function partsOf(text: string, face: Face): readonly Part[] {
  if (face.fallbacks.length === 0 || has(face, text)) return [{ text, face }];
  const parts: { text: string; face: Face }[] = [];
  for (const [piece] of text.matchAll(wordOrSign)) {
    const one = faceFor(piece, face);
    for (const part of one === undefined
      ? [...piece].map((char) => ({ text: char, face: faceFor(char, face) ?? face }))
      : [{ text: piece, face: one }]) {
      const last = parts.at(-1);
      if (last?.face === part.face) last.text += part.text;
      else parts.push(part);
    }
  }
  return parts;
}

function faceFor(text: string, face: Face): Face | undefined {
  if (has(face, text)) return face;
  for (const load of face.fallbacks) {
    const fallback = load();
    if (has(fallback, text)) return fallback;
  }
  return undefined;
}

/** A face that draws brackets mirrored, for what is read from right to left; the face itself where there is none. */
export function mirroringFace(text: string, face: Face): Face {
  if (face.isFallback) return face;
  return face.fallbacks.map((load) => load()).find((fallback) => has(fallback, text)) ?? face;
}
