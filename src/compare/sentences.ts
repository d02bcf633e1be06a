/** A line of two texts in one, cut where a sentence ends in both. */
import type { Run } from './content.ts';

/** Of a line, a piece that only one text has or that both have. */
export type Piece = Run;

/**
 * The pieces of each sentence. A sentence that becomes two, or goes, is cut off where both texts begin a sentence again.
 *
 *     Een. [-Twee.-]{+Drie. Vier.+} Vijf.   →   Een. | [-Twee.-]{+Drie. Vier.+} | Vijf.
 */
export function asSentences(line: readonly Run[]): Piece[][] {
  const cuts = cutsIn(line);
  const sentences: Piece[][] = [[]];
  let at = 0;
  for (const { text, change } of line) {
    const end = at + text.length;
    let from = at;
    for (const cut of cuts) {
      if (cut <= from || cut >= end) continue;
      sentences.at(-1)?.push({ text: text.slice(from - at, cut - at), change });
      sentences.push([]);
      from = cut;
    }
    sentences.at(-1)?.push({ text: text.slice(from - at), change });
    if (cuts.includes(end)) sentences.push([]);
    at = end;
  }
  return sentences.filter((pieces) => pieces.length > 0);
}

/** Places in the line as a whole where both texts are at the start of a sentence, in order. */
function cutsIn(line: readonly Run[]): number[] {
  const starts = (['insert', 'delete'] as const).map((other) => {
    const side = line.map(({ text, change }) => (change === other ? '' : text)).join('');
    return new Set([0, side.length, ...startsIn(side)]);
  });
  const cuts: number[] = [];
  let at = 0;
  let [before, after] = [0, 0];
  for (const { text, change } of line)
    for (let i = 0; i < text.length; i++) {
      at += 1;
      if (change !== 'insert') before += 1;
      if (change !== 'delete') after += 1;
      if (starts[0]?.has(before) && starts[1]?.has(after)) cuts.push(at);
    }
  return cuts.filter((cut) => cut < at);
}

/** Where a sentence ends and the next begins, which is with a capital or after an opening mark. */
function startsIn(text: string): number[] {
  return [...text.matchAll(/[.!?…][)\]’”'"]*\s+/gu)]
    .map(({ 0: end, index }) => index + end.length)
    .filter((start) => /^[\p{Lu}\p{Lt}([‘“'"]/u.test(text.slice(start, start + 2)));
}
