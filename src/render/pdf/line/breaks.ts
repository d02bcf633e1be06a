/**
 * Line breaking: of all ways to break a paragraph the one whose lines together leave the least ragged right edge.
 * There is a price on hyphens, so that a word is broken only where the edge would otherwise be poor.
 */
import { breakCost } from './inline.ts';
import type { Item } from './items.ts';

interface Search {
  readonly items: readonly Item[];
  readonly width: number;
  /** Breaks anywhere, at a price, and lets a piece run over: for what cannot be broken otherwise. */
  readonly relaxed: boolean;
  /** Width of all before each item. */
  readonly upTo: Float64Array;
  /** Least cost of a break before each item. */
  readonly best: Float64Array;
  /** Where the line before that break starts. */
  readonly from: Int32Array;
}

const relaxedCost = 5;
const overfull = 100;
/** A last line shorter than this part of the width is a poor one. */
const shortLast = 0.12;

/** Ends of the lines of a paragraph, as numbers of the items that begin the next. */
export function chooseBreaks(items: readonly Item[], width: number): number[] {
  const count = items.length;
  const upTo = new Float64Array(count + 1);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const item = items[i];
    if (item !== undefined) total = total + item.space + item.width;
    upTo[i + 1] = total;
  }
  if (at(upTo, count) - (items[0]?.space ?? 0) <= width) return [count];
  return search(items, width, upTo, false) ?? search(items, width, upTo, true) ?? [count];
}

function search(items: readonly Item[], width: number, upTo: Float64Array, relaxed: boolean): number[] | null {
  const count = items.length;
  const best = new Float64Array(count + 1).fill(Infinity);
  best[0] = 0;
  const state: Search = { items, width, relaxed, upTo, best, from: new Int32Array(count + 1) };
  for (let end = 1; end <= count; end++) breakBefore(end, state);
  if (at(best, count) === Infinity) return null;
  const ends: number[] = [];
  for (let end = count; end > 0; end = at(state.from, end)) ends.unshift(end);
  return ends;
}

/** Finds the best start of a line that ends here. */
function breakBefore(end: number, { items, width, relaxed, upTo, best, from }: Search): void {
  const next = items[end];
  const price = next === undefined ? 0 : relaxed ? Math.min(next.cost, relaxedCost) : next.cost;
  if (price === Infinity) return;
  const hyphen = next?.hyphen ?? 0;
  for (let start = end - 1; start >= 0; start--) {
    const first = items[start];
    if (first === undefined) return;
    const used = at(upTo, end) - at(upTo, start) - first.space + hyphen;
    const over = used > width + 0.01;
    if (over && !(relaxed && start === end - 1)) return;
    const twice = hyphen > 0 && first.hyphen > 0 ? breakCost.hyphen : 0;
    const cost = at(best, start) + price + twice + (over ? overfull : raggedness(used / width, next === undefined));
    if (cost < at(best, end)) {
      best[end] = cost;
      from[end] = start;
    }
  }
}

function raggedness(filled: number, last: boolean): number {
  if (last) return filled < shortLast ? 0.03 : 0;
  return (1 - filled) ** 2;
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}
