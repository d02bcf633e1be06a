/**
 * Lines with words that are read from right to left: the order in which they stand, by the Unicode bidirectional
 * algorithm (UAX 9). What stands in the file stays in the order in which it is read.
 */
import type { Bidi } from 'bidi-js';
import { hasBackwards, isBackwards, stretchesOf } from '../../direction.ts';
import type { Line, Run } from '../page/flow.ts';
import type { Face } from '../type/face.ts';
import { mirroringFace } from '../type/fallback.ts';
import type { Fragment, Word } from './inline.ts';
import type { Item } from './items.ts';

let bidi: Bidi | undefined;

/** Loads what `directionsOf` needs, where there is anything for it to do. */
export async function prepareDirections(text: string): Promise<void> {
  if (bidi !== undefined || !hasBackwards(text)) return;
  const { default: factory } = await import('bidi-js');
  // Its types are those of a module, and what Node loads is CommonJS.
  bidi = (factory as unknown as typeof factory.default)();
}

/** The levels of a paragraph: what is even is read from left to right, what is odd from right to left. */
export interface Directions {
  /** Of the paragraph as a whole: 1 where there are no letters from left to right in it. */
  readonly base: 0 | 1;
  readonly levels: Uint8Array;
  /** Where each fragment starts in them. */
  readonly starts: ReadonlyMap<Fragment, number>;
}

/** Null when all is read from left to right. */
export function directionsOf(words: readonly Word[]): Directions | null {
  // The letters that matter are in no face of a house style.
  if (bidi === undefined || !words.some(({ fragments }) => fragments.some(({ face }) => face.isFallback))) return null;
  let text = '';
  const starts = new Map<Fragment, number>();
  /** What is of one look: an island ends where that does, as in other formats. */
  const pieces: string[] = [];
  let before: Fragment | undefined;
  for (const { fragments, space } of words) {
    for (const [i, fragment] of fragments.entries()) {
      const added = (space && i === 0 ? ' ' : '') + fragment.text;
      text += added;
      starts.set(fragment, text.length - fragment.text.length);
      if (before !== undefined && isOfOneLook(before, fragment)) pieces.push((pieces.pop() ?? '') + added);
      else pieces.push(added);
      before = fragment;
    }
  }
  if (!hasBackwards(text)) return null;
  const base = isBackwards(text) ? 1 : 0;
  return { base, levels: base === 1 ? bidi.getEmbeddingLevels(text, 'rtl').levels : islands(pieces, bidi), starts };
}

function isOfOneLook(one: Fragment, other: Fragment): boolean {
  return one.base === other.base && one.inline === other.inline && one.passage === other.passage;
}

/** The levels of a text in which all that is read from right to left stands between isolates. */
function islands(pieces: readonly string[], { getEmbeddingLevels }: Bidi): Uint8Array {
  const parts = pieces.flatMap((piece) => stretchesOf(piece));
  const isolated = parts.map((part) => (part.isBackwards ? `\u2067${part.text}\u2069` : part.text)).join('');
  const { levels } = getEmbeddingLevels(isolated, 'ltr');
  return levels.filter((_, i) => !/[\u2067\u2069]/.test(isolated.charAt(i)));
}

/** Of one fragment, and of one level. */
interface Segment {
  readonly run: Run;
  readonly level: number;
}

/** A line of these items, its runs in the order in which they are read and each at its place. */
export function buildDirected(items: readonly Item[], directions: Directions): Line {
  const segments = segmentsOf(items, directions);
  const line: Line = { runs: [], width: 0, notes: [] };
  /** Where in reading order each run starts. */
  const starts = new Map<Run, number>();
  let before: Segment | undefined;
  for (const index of visualOrder(segments.map(({ level }) => level))) {
    const segment = segments[index];
    if (segment === undefined) continue;
    const { run } = segment;
    if (before !== undefined && isOneRun(before, segment)) {
      before.run.glyphs += run.glyphs;
      before.run.width += run.width;
      starts.set(before.run, Math.min(index, starts.get(before.run) ?? index));
    } else {
      run.x = line.width;
      starts.set(run, index);
      before = segment;
    }
    line.width += run.width;
  }
  line.runs = [...starts].sort(([, one], [, other]) => one - other).map(([run]) => run);
  for (const { inline } of line.runs)
    if (inline?.kind === 'note' && !line.notes.includes(inline.id)) line.notes.push(inline.id);
  return line;
}

/** What is read from right to left is one run, with its numbers: of what is drawn apart, readers of the file lose the spaces. */
function isOneRun(one: Segment, other: Segment): boolean {
  const keys = ['face', 'size', 'rise', 'color', 'inline', 'passage'] as const;
  return one.level > 0 && other.level > 0 && keys.every((key) => one.run[key] === other.run[key]);
}

/** Signs and numbers among words read from right to left are set as these are, brackets mirrored. */
function faceOf(text: string, level: number, face: Face, before: Face | undefined): Face {
  if (before !== undefined && !/\p{L}/u.test(text) && before.shape(text).missing.length === 0) return before;
  return level % 2 === 1 ? mirroringFace(text, face) : face;
}

function segmentsOf(items: readonly Item[], { levels, starts }: Directions): Segment[] {
  const segments: Segment[] = [];
  const add = (fragment: Fragment, text: string, level: number) => {
    const before = level > 0 && (segments.at(-1)?.level ?? 0) > 0 ? segments.at(-1)?.run : undefined;
    const face = faceOf(text, level, fragment.face, before?.face);
    const { size, rise, color, inline, passage } = text === ' ' && before !== undefined ? before : fragment;
    const { glyphs, width } = face.shape(text, level % 2 === 1);
    segments.push({
      run: { x: 0, width: (width * size) / 1000, face, size, rise, color, glyphs, inline, passage },
      level,
    });
  };
  for (let i = 0; i < items.length; ) {
    const first = items[i];
    if (first === undefined) break;
    let last = first;
    const from = i;
    for (; i < items.length && items[i]?.fragment === first.fragment; i++) last = items[i] ?? last;
    const { fragment } = first;
    const start = starts.get(fragment) ?? 0;
    if (from > 0 && first.space > 0)
      add({ ...fragment, inline: null, passage: null, rise: 0 }, ' ', levels[start - 1] ?? 0);
    for (let at = first.start; at < last.end; ) {
      const level = levels[start + at] ?? 0;
      let end = at + 1;
      while (end < last.end && levels[start + end] === level) end++;
      add(fragment, fragment.text.slice(at, end), level);
      at = end;
    }
  }
  return segments;
}

/** Rule L2: from the highest level down to the lowest odd one, what is at that level or above it is turned round. */
function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
}
