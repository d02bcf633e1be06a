/**
 * Makes the data of a YAML text into other data and leaves the rest as it is, for comments, order and style are the
 * author's: in blocks what stays the same keeps its lines, between brackets its characters. An item of a list that turns
 * up in another list moves there with the comments above it.
 */
import { isMap, parseDocument, stringify } from 'yaml';
import { type BlockContext, type Edit, editNode, pairLines } from './edit-block.ts';
import { rewriteFlow } from './edit-flow.ts';
import { linesFromMargin, movedItems } from './items.ts';
import { columnOf, commentsOf } from './lines.ts';
import { type Data, isBlockMap, isBlockSeq, isBracketed, isData, isFilled, keyOf } from './nodes.ts';
import { type FlowStyle, type Habits, indented, NO_HABITS, printPair } from './print.ts';
import { isSpaced } from './spacing.ts';

/**
 * `data` is what the text should hold. Whether it does, and lost no comment, is for the caller to see: there is YAML that
 * this cannot edit. What comes new stands as the habits have it.
 */
export function editData(text: string, data: unknown, habits: Habits = NO_HABITS): string {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const document = parseDocument(whole, { keepSourceTokens: true });
  if (document.errors.length > 0) return text;
  const { contents: root } = document;
  if (isData(data) && keepsNothing(root, data, whole)) return anew(whole, data, habits);
  const moved = movedItems(whole, root, data);
  const context: BlockContext = {
    text: whole,
    edits: [],
    comments: commentsOf(whole),
    moved,
    flow: flowStyleOf(whole),
    isAiry: isBlockMap(root) && isSpaced(whole, pairLines(root, whole)) === true,
    style: {
      indent: stepOf(root, isBlockMap),
      dash: stepOf(root, isBlockSeq),
      habits,
      moved(value) {
        const item = moved.get(JSON.stringify(value));
        return item === undefined ? undefined : linesFromMargin(whole, item);
      },
    },
  };
  if (!isBracketed(root, whole)) {
    editNode(root, data, 0, context);
    return context.edits.length === 0 ? text : applied(whole, context.edits);
  }
  if (!isData(data)) return text;
  const [start, end] = root.range ?? [0, 0];
  const setting = { isSpread: true, indent: context.flow.step };
  return text.slice(0, start) + rewriteFlow(root, data, context, setting) + text.slice(end);
}

/** Data as a text of its own; with each key on a line, so that it can be edited. */
export function printData(data: object): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Of a map in blocks no key stays; or it has none yet, and is not of JSON. */
function keepsNothing(root: unknown, data: Data, text: string): boolean {
  if (isBlockMap(root)) return !root.items.some((pair) => Object.hasOwn(data, keyOf(pair)));
  return isMap(root) && root.items.length === 0 && isFilled(data) && !isJsonText(text);
}

function anew(text: string, data: Data, habits: Habits): string {
  const comments = commentsOf(text).map((comment) => `${comment.text}\n`);
  return comments.join('') + printAnew(data, habits);
}

/** A text of its own, as its author would write it: in blocks, or `{}`. */
export function printAnew(data: object, habits: Habits = NO_HABITS): string {
  if (!isFilled(data)) return '{}\n';
  const style = { indent: 2, dash: 2, habits, moved: () => undefined };
  const pairs = Object.entries(data).map(([key, value]) => indented(printPair(key, value, style), 0));
  return pairs.join('');
}

/** How far the first block of a kind stands in from the key above it, as its author writes; where there is none, two. */
function stepOf(root: unknown, isKind: (node: unknown) => boolean): number {
  const find = (node: unknown): number | undefined => {
    if (isBlockSeq(node)) return firstOf(node.items, find);
    if (!isBlockMap(node)) return undefined;
    return firstOf(node.items, ({ value }) =>
      value !== null && isKind(value) ? columnOf(value) - columnOf(node) : find(value),
    );
  };
  return find(root) ?? 2;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** JSON is accepted wherever YAML is, and stays JSON. */
function flowStyleOf(text: string): FlowStyle {
  const [, step = '  ', space = ' '] =
    /^\s*\{(?:[ \t]*\n([ \t]+)(?![ \t]))?\s*"(?:[^"\\]|\\.)*"\s*:(\s?)/.exec(text) ?? [];
  const isJson = isJsonText(text);
  return { isJson, step: isJson ? step : '  ', gap: isJson && space === '' ? '' : ' ' };
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function applied(text: string, edits: readonly Edit[]): string {
  // Stable: of edits at one place the first comes first.
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: own } of inOrder) {
    result += text.slice(at, start) + own;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}
