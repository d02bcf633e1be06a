/** Edits in blocks, line by line. Comments in what goes stay where they were; items that move take theirs along. */
import { isMap, isScalar, type Node } from 'yaml';
import { type FlowContext, rewriteFlow } from './edit-flow.ts';
import { rewriteText } from './edit-text.ts';
import { type Item, itemsOf, linesFromMargin, pairUp, type Turn, turnsIn } from './items.ts';
import { type Comment, columnOf, endOf, type Lines, lineAfter, lineStart, linesOf } from './lines.ts';
import {
  type AnyMap,
  type AnySeq,
  type Bracketed,
  type Data,
  dataOf,
  isBlockMap,
  isBlockSeq,
  isBracketed,
  isData,
  isFilled,
  type KeyValue,
  keyOf,
} from './nodes.ts';
import { type BlockStyle, indented, printItem, printPair, printValue } from './print.ts';
import { isSpaced, withBlanks } from './spacing.ts';

/** Replaces `[start, end)` of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface BlockContext extends FlowContext {
  readonly edits: Edit[];
  readonly comments: readonly Comment[];
  readonly style: BlockStyle;
  /** Whether blank lines stand between the keys of the file. */
  readonly isAiry: boolean;
}

/**
 * Edits within the node, where its kind and the value's allow that; else does nothing and returns false. `column` is of the
 * block that it stands in.
 */
export function editNode(node: Node | null, value: unknown, column: number, context: BlockContext): boolean {
  const { text, edits } = context;
  if (isBlockMap(node) && isData(value) && keepsOne(node, value)) {
    editMap(node, value, context);
    return true;
  }
  if (isBlockSeq(node) && Array.isArray(value) && value.length > 0) {
    editSeq(node, value, context);
    return true;
  }
  const [start, end] = node?.range ?? [0, 0];
  if (node === null || start === end || isBlockMap(node) || isBlockSeq(node)) return false;
  const own = isBracketed(node, text)
    ? rewriteBracketed(node, value, column, context)
    : (rewriteScalar(node, value, column, context) ?? onItsLine(node, value, context));
  if (own === undefined) return false;
  edits.push({ start, end, text: own });
  return true;
}

function rewriteBracketed(node: Bracketed, value: unknown, column: number, context: BlockContext): string | undefined {
  // What is empty now grows as a block.
  const isSame = isMap(node) ? isData(value) : Array.isArray(value);
  if (!isSame || (node.items.length === 0 && isFilled(value))) return undefined;
  const setting = { isSpread: false, indent: ' '.repeat(column + 2) };
  return rewriteFlow(node, value as Data | unknown[], context, setting);
}

function rewriteScalar(node: Node, value: unknown, column: number, { text }: BlockContext): string | undefined {
  if (!isScalar(node) || node.tag !== undefined) return undefined;
  return typeof node.value === 'string' && typeof value === 'string'
    ? rewriteText(node, value, text, column)
    : undefined;
}

function onItsLine(node: Node, value: unknown, { text, style }: BlockContext): string | undefined {
  const [start, end] = node.range ?? [0, 0];
  const isOnLine = isScalar(node) && node.tag === undefined && !text.slice(start, end).includes('\n');
  if (!isOnLine || isFilled(value)) return undefined;
  const printed = printValue(value, style);
  return printed.rest.length > 0 ? undefined : printed.first.slice(1);
}

function keepsOne(map: AnyMap, data: Data): boolean {
  return map.items.some((pair) => Object.hasOwn(data, keyOf(pair)));
}

function editMap(map: AnyMap, data: Data, context: BlockContext): void {
  const column = columnOf(map);
  const present = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  const kept = map.items.filter((pair) => Object.hasOwn(data, keyOf(pair)));
  removePairs(map, kept, column, context);
  for (const pair of kept) editPair(pair, data[keyOf(pair)], column, context);
  const space = (isSpaced(context.text, pairLines(map, context.text)) ?? isLoose(map, context)) ? '\n' : '';
  // After what changes within the keys before it, which may end where a new key comes.
  let before = kept.at(-1);
  for (const [key, value] of Object.entries(data)) {
    const pair = present.get(key);
    if (pair !== undefined) before = pair;
    else if (before !== undefined) {
      const at = lineAfter(context.text, endOf(before.value ?? before.key));
      insert(at, space + indented(printPair(key, value, context.style), column), context);
    }
  }
}

export function pairLines(map: AnyMap, text: string): Lines[] {
  return map.items.map((pair) =>
    linesOf(text, { start: pair.key.range?.[0] ?? 0, end: endOf(pair.value ?? pair.key) }),
  );
}

/** One alone stands apart from the next where it is of some lines, in a file with room between its keys. */
function isLoose(only: AnyMap | AnySeq, { text, isAiry }: BlockContext): boolean {
  const lines = text.slice(only.range?.[0] ?? 0, endOf(only)).split('\n');
  return isAiry && lines.length > 2 && columnOf(only) > 0;
}

/** Keys from the line of their dash on leave the dash to the first key that stays. */
function removePairs(map: AnyMap, kept: readonly KeyValue[], column: number, context: BlockContext): void {
  const { text, edits } = context;
  const start = lineStart(text, map.items[0]?.key.range?.[0] ?? 0) + column;
  const isOnDash = text.slice(start - column, start).trim() !== '';
  const first = isOnDash ? map.items.findIndex((pair) => kept.includes(pair)) : 0;
  if (first > 0) {
    const next = map.items[first]?.key.range?.[0] ?? 0;
    const end = lineStart(text, next) + column;
    const comments = strayComments({ start, end }, column, context);
    edits.push({ start, end, text: comments === '' ? '' : comments.trimStart() + ' '.repeat(column) });
  }
  for (const pair of map.items.slice(first)) {
    if (kept.includes(pair)) continue;
    const own = linesOf(text, { start: pair.key.range?.[0] ?? 0, end: endOf(pair.value ?? pair.key) });
    takeOut(own, strayComments(own, column, context), context);
  }
}

/** With the blank lines that would be left, where no comment stays behind. */
function takeOut(lines: Lines, comments: string, { text, edits }: BlockContext): void {
  edits.push({ ...(comments === '' ? withBlanks(text, lines) : lines), text: comments });
}

/** What is taken out for good leaves its comments behind; what moves takes them along. */
function strayComments({ start, end }: Lines, column: number, { comments, moved }: BlockContext): string {
  const gone = [...moved.values()].map(({ lines }) => lines);
  return comments
    .filter(({ offset }) => offset >= start && offset < end)
    .filter(({ offset }) => gone.every((lines) => offset < lines.start || offset >= lines.end))
    .map(({ text }) => `${' '.repeat(column)}${text}\n`)
    .join('');
}

function editPair(pair: KeyValue, value: unknown, column: number, context: BlockContext): void {
  const isSame = JSON.stringify(dataOf(pair.value)) === JSON.stringify(value);
  if (!isSame && !editNode(pair.value, value, column, context)) replaceValue(pair, value, column, context);
}

/** Another value after the same key. Comments in what goes stay, above what comes or below it. */
function replaceValue(pair: KeyValue, value: unknown, column: number, context: BlockContext): void {
  const { text, edits, style } = context;
  const end = endOf(pair.value ?? pair.key);
  const colon = text.indexOf(':', pair.key.range?.[1] ?? 0) + 1;
  const lineEnd = lineAfter(text, end);
  // What follows the value on its last line can only be a comment.
  const comments = strayComments({ start: colon, end: lineEnd }, column, context);
  const { first, rest } = printValue(value, style);
  const head = `${anchorIn(text.slice(colon, pair.value?.range?.[0] ?? colon))}${first}\n`;
  const body = indented(rest, column);
  edits.push({ start: colon, end: lineEnd, text: isFilled(value) ? head + comments + body : head + body + comments });
}

/** The anchor before a value. A tag says what the value was, which it may no longer be. */
function anchorIn(between: string): string {
  const [anchor] = /&\S+/.exec(between.replace(/(^|\s)#.*$/gm, '')) ?? [];
  return anchor === undefined ? '' : ` ${anchor}`;
}

function editSeq(seq: AnySeq, data: readonly unknown[], context: BlockContext): void {
  const { text, moved } = context;
  const old = itemsOf(text, seq);
  const column = columnOf(seq);
  const gaps = pairUp(old, data, moved).map((gap) => ({ after: gap.after, turns: turnsIn(gap) }));
  const here = movedHere(gaps.flatMap(({ turns }) => turns));
  const inner: BlockContext = { ...context, moved: here.size === 0 ? moved : new Map([...moved, ...here]) };
  const isLined =
    isSpaced(
      text,
      old.map(({ lines }) => lines),
    ) ?? isLoose(seq, context);
  for (const { after, turns } of gaps) {
    let place: Spot = { at: after?.lines.end ?? old[0]?.lines.start ?? 0, isFirst: after === undefined };
    for (const turn of turns) {
      if (turn.item !== undefined) place = { at: turn.item.lines.end, isFirst: false };
      takeTurn(turn, place, { context: inner, here, column, isLined });
    }
  }
}

/** Where an item comes: before all others, or after one. */
interface Spot {
  readonly at: number;
  readonly isFirst: boolean;
}

interface InList {
  readonly context: BlockContext;
  readonly here: ReadonlyMap<string, Item>;
  readonly column: number;
  /** Whether a blank line stands between its items. */
  readonly isLined: boolean;
}

function takeTurn({ item, value, isHere }: Turn<Item>, { at, isFirst }: Spot, list: InList): void {
  const { context, here, column, isLined } = list;
  if (item !== undefined && isHere && editItem(item, value, context)) return;
  const comments = item === undefined ? '' : strayComments(item.lines, column, context);
  if (item !== undefined && isHere) context.edits.push({ ...item.lines, text: comments });
  else if (item !== undefined) takeOut(item.lines, comments, context);
  if (!isHere) return;
  const own = here.get(JSON.stringify(value));
  const printed = own === undefined ? printItem(value, context.style) : linesFromMargin(context.text, own);
  const [above, below] = item !== undefined || !isLined ? ['', ''] : isFirst ? ['', '\n'] : ['\n', ''];
  insert(at, above + indented(printed, column) + below, context);
}

/** Items that get another place in the same list, by their data as JSON; each takes its comments along. */
function movedHere(turns: readonly Turn<Item>[]): Map<string, Item> {
  const come = new Set(turns.flatMap(({ isHere, value }) => (isHere ? [JSON.stringify(value)] : [])));
  const gone = turns.flatMap(({ item }) => (item !== undefined && come.has(item.json) ? [item] : []));
  return new Map(
    gone.filter(({ json }) => gone.filter((one) => one.json === json).length === 1).map((item) => [item.json, item]),
  );
}

function editItem(item: Item, value: unknown, context: BlockContext): boolean {
  const isElsewhere = context.moved.has(item.json) || context.moved.has(JSON.stringify(value));
  return !isElsewhere && editNode(item.node, value, item.column, context);
}

function insert(at: number, text: string, { edits }: BlockContext): void {
  edits.push({ start: at, end: at, text });
}
