/**
 * Running text before and after, compared by what the eye reads of the words. What letters do not show is no other word:
 * the word stays as the new text has it, and bears how it stood before.
 */
import { diffArrays } from 'diff';
import type { PhrasingContent } from 'mdast';
import type { Edit } from '../model/tree.ts';
import { fromTokens, lookOf, type MarkedToken, readTokens, type Token } from './tokens.ts';

/** What goes and what comes at one place; or what stays, on both sides. */
interface Segment {
  readonly stays: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** One text that holds both: what only one of them has is marked, what goes before what comes. */
export function mergeWords(before: readonly PhrasingContent[], after: readonly PhrasingContent[]): PhrasingContent[] {
  return fromTokens(joinFragments(segmentsOf(readTokens(before), readTokens(after))).flatMap(tokensIn));
}

/** Texts that differ in more words than anyone would follow are not compared by words: that would take long, too. */
const MOST_EDITS = 2000;

function segmentsOf(before: readonly Token[], after: readonly Token[]): Segment[] {
  const comparator = (one: Token, other: Token) => one.key === other.key;
  const changes = diffArrays([...before], [...after], { comparator, maxEditLength: MOST_EDITS });
  if (changes === undefined) return [{ stays: false, before, after }];
  const segments: Segment[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    const own: Segment = {
      stays: !added && !removed,
      before: added ? [] : before.slice(from, from + count),
      after: removed ? [] : after.slice(to, to + count),
    };
    from += own.before.length;
    to += own.after.length;
    push(segments, own);
  }
  return segments;
}

/** Neighbours of one kind become one. */
function push(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last === undefined || last.stays !== segment.stays) {
    segments.push(segment);
    return;
  }
  const { stays, before, after } = last;
  segments[segments.length - 1] = {
    stays,
    before: [...before, ...segment.before],
    after: [...after, ...segment.after],
  };
}

/**
 * A word or two that happen to stay between two changes are harder to read than the whole passage struck and written
 * anew; so is a sentence of which hardly a word is left.
 *
 *     de [-docent-]{+leraar+} en [-leerling-]{+kind+}   →   de [-docent en leerling-]{+leraar en kind+}
 */
function joinFragments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const isFragment = segment.stays && isBetween(segment, segments[index - 1], segments[index + 1]);
    push(joined, isFragment ? { ...segment, stays: false } : segment);
  }
  const kept = wordsIn(joined.filter(({ stays }) => stays).flatMap(({ after }) => after));
  const all = Math.max(...(['before', 'after'] as const).map((side) => wordsIn(joined.flatMap((one) => one[side]))));
  const keepsOther = joined.some(({ stays, after }) => stays && !after.every(isText));
  const changes = joined.filter(({ stays }) => !stays).length;
  const isAnew = !keepsOther && (changes > 1 ? kept * 3 < all : changes === 1 && kept === 0);
  return isAnew ? wholly(joined) : joined.flatMap(trimmed);
}

function wholly(segments: readonly Segment[]): readonly Segment[] {
  const before = segments.flatMap((segment) => segment.before);
  return [{ stays: false, before, after: segments.flatMap((segment) => segment.after) }];
}

const FRAGMENT = 2;

/** Whether what stays is too little to keep two changes apart. Between insertions alone it stays: nothing goes there. */
function isBetween({ after }: Segment, left: Segment | undefined, right: Segment | undefined): boolean {
  // A note that stays is one note, not an old and a new one.
  if (left === undefined || right === undefined || !after.every(isText)) return false;
  const goes = left.before.length + right.before.length > 0;
  const comes = left.after.length + right.after.length > 0;
  if (!goes || !comes) return false;
  const words = wordsIn(after);
  return words === 0 || (words <= FRAGMENT && words <= Math.min(sizeOf(left), sizeOf(right)));
}

function sizeOf({ before, after }: Segment): number {
  return Math.max(wordsIn(before), wordsIn(after));
}

/** Without what is the same at the start and end of what goes and what comes. */
function trimmed(segment: Segment): Segment[] {
  const { stays, before, after } = segment;
  if (stays) return [segment];
  const isSame = (one: Token | undefined, other: Token | undefined) => one !== undefined && one.key === other?.key;
  let start = 0;
  while (isSame(before[start], after[start])) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const cut = (from: (list: readonly Token[]) => readonly Token[], kept: boolean): Segment[] => {
    const own = { stays: kept, before: from(before), after: from(after) };
    return own.before.length + own.after.length === 0 ? [] : [own];
  };
  return [
    ...cut((list) => list.slice(0, start), true),
    ...cut((list) => list.slice(start, list.length - end), false),
    ...cut((list) => list.slice(list.length - end), true),
  ];
}

function isText({ node }: Token): boolean {
  return node.type === 'text';
}

function wordsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ isWord }) => isWord).length;
}

function tokensIn({ stays, before, after }: Segment): MarkedToken[] {
  if (!stays) return [...mark(before, 'delete'), ...mark(after, 'insert')];
  return mark(
    after.map((token, index) => kept(before[index] ?? token, token)),
    undefined,
  );
}

function mark(tokens: readonly Token[], change: Edit | undefined): MarkedToken[] {
  return tokens.map((token) => ({ token, change }));
}

/** What reads the same in both texts. */
function kept(before: Token, after: Token): Token {
  const former = lookOf(before);
  if (JSON.stringify(former) === JSON.stringify(lookOf(after))) return after;
  return { ...after, node: { ...after.node, data: { ...after.node.data, former } } as PhrasingContent };
}
