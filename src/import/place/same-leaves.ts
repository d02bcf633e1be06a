/** Which piece of a part is which of the same part as it stands, in order. */
import { diffArrays } from 'diff';
import { align, SAME } from '../../compare/align.ts';
import { likenessOf, type Rarity, rarityIn } from './alike.ts';
import type { Leaf } from './leaves.ts';

/** Parts that differ in more pieces are not laid side by side: that would take long. */
const MOST_EDITS = 1000;
/** Of a stretch in which nothing is equal, so many pairs are looked at. */
const MOST_PAIRS = 2500;
/** Less alike than this is another piece. */
const LEAST = 0.35;

/** For each of `own` the index of what it is in `standing`, or -1. */
export function sameLeaves(own: readonly Leaf[], standing: readonly Leaf[]): number[] {
  const matched = own.map(() => -1);
  const rarity = rarityIn([...own, ...standing]);
  let [from, to] = [0, 0];
  let gap = { own: 0, standing: 0 };
  const close = (ownEnd: number, standingEnd: number) => {
    const mine = indicesBetween(gap.own, ownEnd);
    const others = indicesBetween(gap.standing, standingEnd);
    if (mine.length * others.length > MOST_PAIRS) return;
    const score = (one: number, other: number) => scoreOf(own[one], standing[other], rarity);
    for (const { before, after } of align(mine, others, score))
      if (before !== null && after !== null) matched[before] = after;
  };
  const readings = [own, standing].map((leaves) => leaves.map(({ reading }) => reading));
  const changes = diffArrays(readings[0] ?? [], readings[1] ?? [], { maxEditLength: MOST_EDITS });
  for (const { added, removed, count } of changes ?? []) {
    if (added) to += count;
    else if (removed) from += count;
    else {
      close(from, to);
      for (let step = 0; step < count; step++) matched[from + step] = to + step;
      [from, to] = [from + count, to + count];
      gap = { own: from, standing: to };
    }
  }
  if (changes !== undefined) close(own.length, standing.length);
  return matched;
}

function indicesBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function scoreOf(own: Leaf | undefined, standing: Leaf | undefined, rarity: Rarity): number {
  if (own === undefined || standing === undefined || own.shape !== standing.shape) return 0;
  if (own.reading === standing.reading) return SAME;
  const likeness = likenessOf(own.words, standing.words, rarity);
  return likeness < LEAST ? 0 : Math.min(likeness, 1);
}
