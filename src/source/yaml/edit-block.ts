/** Edits in blocks, line by line. Comments in what goes stay where they were; items that move take theirs along. */
import { isMap, isScalar, type Node } from 'yaml';
import { type FlowContext, rewriteFlow } from './edit-flow.ts';
import { type Item, itemsOf, pairUp } from './items.ts';
import { type Comment, columnOf, endOf, type Lines, lineAfter, lineStart, linesOf } from './lines.ts';
import {
  type AnyMap,
  type AnySeq,
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
  if (start === end || isBlockMap(node) || isBlockSeq(node)) return false;
  if (isBracketed(node, text)) {
    // What is empty now grows as a block.
    const isSame = isMap(node) ? isData(value) : Array.isArray(value);
    if (!isSame || (node.items.length === 0 && isFilled(value))) return false;
    const setting = { isSpread: false, indent: ' '.repeat(column + 2) };
    edits.push({ start, end, text: rewriteFlow(node, value as Data | unknown[], context, setting) });
    return true;
  }
  const isOnLine = isScalar(node) && node.tag === undefined && !text.slice(start, end).includes('\n');
  if (!isOnLine || isFilled(value)) return false;
  const printed = printValue(value, context.style);
  if (printed.rest.length > 0) return false;
  edits.push({ start, end, text: printed.first.slice(1) });
  return true;
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
  // After what changes within the keys before it, which may end where a new key comes.
  let before = kept.at(-1);
  for (const [key, value] of Object.entries(data)) {
    const pair = present.get(key);
    if (pair !== undefined) before = pair;
    else if (before !== undefined) {
      const at = lineAfter(context.text, endOf(before.value ?? before.key));
      insert(at, indented(printPair(key, value, context.style), column), context);
    }
  }
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
    edits.push({ ...own, text: strayComments(own, column, context) });
  }
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
  const { text, edits, moved, style } = context;
  const old = itemsOf(text, seq);
  const column = columnOf(seq);
  for (const { after, removed, added } of pairUp(old, data, moved)) {
    let place = after?.lines.end ?? old[0]?.lines.start ?? 0;
    const count = Math.max(removed.length, added.length);
    for (let index = 0; index < count; index++) {
      const item = removed[index];
      const isHere = index < added.length;
      const value = added[index];
      const isEdited = item !== undefined && isHere && editItem(item, value, context);
      if (item !== undefined) place = item.lines.end;
      if (isEdited) continue;
      if (item !== undefined) edits.push({ ...item.lines, text: strayComments(item.lines, column, context) });
      if (isHere) insert(place, indented(printItem(value, style), column), context);
    }
  }
}

function editItem(item: Item, value: unknown, context: BlockContext): boolean {
  const isElsewhere = context.moved.has(item.json) || context.moved.has(JSON.stringify(value));
  return !isElsewhere && editNode(item.node, value, item.column, context);
}

function insert(at: number, text: string, { edits }: BlockContext): void {
  edits.push({ start: at, end: at, text });
}
