/** What is pasted, between the page that it came from and the text: blocks of the kinds that the source can say. */
import type { CounterStyle } from '../../../model/list-marker.ts';
import { beginningOf, continuationOf } from '../../../model/list-marker.ts';

/** `T` is a piece of running text. */
export type Pasted<T> =
  | { readonly kind: 'paragraph'; readonly words: T }
  | { readonly kind: 'list'; readonly counts: Counts; readonly items: readonly (readonly Pasted<T>[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly T[])[] };

export interface Counts {
  readonly style: 'bullet' | CounterStyle;
  readonly delimiter: '.' | ')';
  readonly start: number;
}

/** A paragraph that says itself where in a list it stands, such as Word has them. */
export interface Marked<T> {
  readonly kind: 'marked';
  /** From 1. */
  readonly level: number;
  /** As it stands before the words: `a.`, `iv)`, `·`. */
  readonly marker: string;
  readonly words: T;
}

export const BULLETS: Counts = { style: 'bullet', delimiter: '.', start: 1 };

/** How a list counts that goes on with a marker; undefined where the marker is none of that list. */
function goesOn(counts: Counts, last: number, marker: string): number | undefined {
  const { counter, delimiter } = partsOf(marker);
  if (counter === undefined) return counts.style === 'bullet' ? last + 1 : undefined;
  if (counts.style === 'bullet' || delimiter !== counts.delimiter) return undefined;
  if (counts.style === 'decimal') return /^\d+$/.test(counter) ? Number(counter) : undefined;
  return continuationOf(counts.style, counter, last);
}

function partsOf(marker: string): { counter: string | undefined; delimiter: '.' | ')' } {
  const [, counter, delimiter] = /^\(?([a-zA-Z]{1,8}|\d{1,4})([.)]?)$/.exec(marker.trim()) ?? [];
  return { counter, delimiter: delimiter === ')' ? ')' : '.' };
}

/** How a list counts that begins with a marker. */
export function countsFrom(marker: string): Counts {
  const { counter, delimiter } = partsOf(marker);
  if (counter === undefined) return BULLETS;
  const begun = beginningOf(counter) ?? beginningOf(counter.toLowerCase());
  return begun === undefined ? BULLETS : { style: begun.style, delimiter, start: begun.number };
}

interface Open<T> {
  readonly level: number;
  readonly counts: Counts;
  last: number;
  readonly items: Pasted<T>[][];
}

/** Marked paragraphs in a row as lists, by their levels and markers; all else stays as it is. */
export function asLists<T>(blocks: readonly (Pasted<T> | Marked<T>)[]): Pasted<T>[] {
  const all: Pasted<T>[] = [];
  let open: Open<T>[] = [];
  const place = (depth: number) => (depth === 0 ? all : (open[depth - 1]?.items.at(-1) ?? all));
  for (const block of blocks) {
    if (block.kind !== 'marked') {
      open = [];
      all.push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) > block.level) open.pop();
    const last = open.at(-1);
    const number = last?.level === block.level ? goesOn(last.counts, last.last, block.marker) : undefined;
    const item: Pasted<T>[] = [{ kind: 'paragraph', words: block.words }];
    if (last !== undefined && number !== undefined) {
      last.last = number;
      last.items.push(item);
      continue;
    }
    if (last?.level === block.level) open.pop();
    const counts = countsFrom(block.marker);
    const items = [item];
    place(open.length).push({ kind: 'list', counts, items });
    open.push({ level: block.level, counts, last: counts.start, items });
  }
  return all;
}

const TYPED = /^(?:([-–—•·▪◦*‣])|(\(?(?:[a-z]|[ivx]{2,5}|\d{1,3}|[A-H])[.)]))[ \t\u00A0]+/u;

/** The marker that a line begins with as people type it, with the space behind it. */
export function typedMarker(line: string): { marker: string; length: number } | undefined {
  const found = TYPED.exec(line);
  // A marker alone begins nothing.
  return found === null || line.slice(found[0].length).trim() === ''
    ? undefined
    : { marker: found[1] ?? found[2] ?? '', length: found[0].length };
}

/** Whether a marker follows upon another, so that both are of one list. */
export function follows(marker: string, before: string): boolean {
  const counts = countsFrom(before);
  const next = goesOn(counts, counts.start, marker);
  return next !== undefined && (counts.style === 'bullet' || next === counts.start + 1);
}
