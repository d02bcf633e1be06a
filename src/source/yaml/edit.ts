/**
 * Makes the data of a YAML text into other data, line by line: what stays the same keeps every byte, for comments, order
 * and style are the author's. An item of a list that turns up in another list moves there with the comments above it.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Comment, columnOf, commentsOf, endOf, type Lines, lineAfter, linesOf } from './lines.ts';

type Data = Readonly<Record<string, unknown>>;

/** Replaces `[start, end)` of the text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Context {
  readonly text: string;
  readonly edits: Edit[];
  readonly comments: readonly Comment[];
  /** Items of lists that go elsewhere, by their data as JSON. */
  readonly moved: ReadonlyMap<string, Item>;
  /** How far the dashes of a list stand in from their key. */
  readonly dash: number;
}

/** `data` is what the text should hold. Throws when the text is not valid YAML: callers have read it before. */
export function editData(text: string, data: unknown): string {
  const json = editJson(text, data);
  if (json !== undefined) return json;
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const document = parseDocument(whole);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const root = document.contents;
  if (!isBlockMap(root) || !isData(data)) throw new Error('Only a block of keys can be edited');
  const context = {
    text: whole,
    edits: [],
    comments: commentsOf(whole),
    moved: movedItems(whole, root, data),
    dash: dashOf(whole, document),
  };
  editMap(root, data, context);
  return applied(whole, context.edits);
}

/** JSON is accepted wherever YAML is, and stays JSON. It holds no comments, so it is written anew. */
function editJson(text: string, data: unknown): string | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const indent = /^[{[]\n([ \t]+)/.exec(text)?.[1] ?? (text.includes('\n  ') ? 2 : undefined);
  return `${JSON.stringify(data, null, indent)}${text.endsWith('\n') ? '\n' : ''}`;
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

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is Data | readonly unknown[] {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

type BlockMap = YAMLMap<Node, Node | null>;
type BlockSeq = YAMLSeq<Node>;

function isBlockMap(node: unknown): node is BlockMap {
  return isMap(node) && node.flow !== true && node.items.length > 0;
}

function isBlockSeq(node: unknown): node is BlockSeq {
  return isSeq(node) && node.flow !== true && node.items.length > 0;
}

const keyOf = ({ key }: Pair<Node, unknown>): string => String(isScalar(key) ? key.value : key);
const dataOf = (node: Node | null | undefined): unknown => node?.toJSON() ?? null;

function editMap(map: BlockMap, data: Data, context: Context): void {
  const column = columnOf(context.text, map.items[0]?.key.range?.[0] ?? 0);
  const present = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  const kept = map.items.filter((pair) => Object.hasOwn(data, keyOf(pair)));
  if (kept.length === 0) throw new Error('A block of keys cannot be emptied');
  removePairs(map, kept, column, context);
  for (const pair of kept) editPair(pair, data[keyOf(pair)], column, context);
  // After what changes within the keys before it, which may end where a new key comes.
  let before = kept.at(-1);
  for (const [key, value] of Object.entries(data)) {
    const pair = present.get(key);
    if (pair !== undefined) before = pair;
    else if (before !== undefined) {
      const at = lineAfter(context.text, endOf(before.value ?? before.key));
      insert(at, indented(printPair(key, value, context), column), context);
    }
  }
}

/** What is taken out for good leaves its comments behind; what moves takes them along. */
function strayComments({ start, end }: Lines, column: number, { comments, moved }: Context): string {
  const gone = [...moved.values()].map(({ lines }) => lines);
  return comments
    .filter(({ offset }) => offset >= start && offset < end)
    .filter(({ offset }) => gone.every((lines) => offset < lines.start || offset >= lines.end))
    .map(({ text }) => `${' '.repeat(column)}${text}\n`)
    .join('');
}

/** Keys from the line of their dash on leave the dash to the first key that stays. */
function removePairs(map: BlockMap, kept: readonly Pair<Node, Node | null>[], column: number, context: Context): void {
  const { text, edits } = context;
  const start = map.items[0]?.key.range?.[0] ?? 0;
  const isOnDash = text.slice(start - column, start).trim() !== '';
  const first = isOnDash ? map.items.findIndex((pair) => kept.includes(pair)) : 0;
  if (first > 0) {
    const end = map.items[first]?.key.range?.[0] ?? 0;
    const comments = strayComments({ start, end }, column, context);
    edits.push({ start, end, text: comments === '' ? '' : comments.trimStart() + ' '.repeat(column) });
  }
  for (const pair of map.items.slice(first)) {
    if (kept.includes(pair)) continue;
    const own = linesOf(text, { start: pair.key.range?.[0] ?? 0, end: endOf(pair.value ?? pair.key) });
    edits.push({ ...own, text: strayComments(own, column, context) });
  }
}

function editPair(pair: Pair<Node, Node | null>, value: unknown, column: number, context: Context): void {
  const { value: old } = pair;
  if (JSON.stringify(dataOf(old)) === JSON.stringify(value)) return;
  if (isBlockMap(old) && isFilled(value) && isData(value) && keepsOne(old, value)) editMap(old, value, context);
  else if (isBlockSeq(old) && Array.isArray(value) && value.length > 0) editSeq(old, value, context);
  else replaceValue(pair, value, column, context);
}

function keepsOne(map: BlockMap, data: Data): boolean {
  return map.items.some((pair) => Object.hasOwn(data, keyOf(pair)));
}

/** Another value after the same key. Comments in what goes stay, above what comes. */
function replaceValue(pair: Pair<Node, Node | null>, value: unknown, column: number, context: Context): void {
  const { text, edits } = context;
  const keyEnd = pair.key.range?.[1] ?? 0;
  const end = endOf(pair.value ?? pair.key);
  const colon = text.indexOf(':', keyEnd) + 1;
  const isOnLine = isScalar(pair.value) && !text.slice(colon, end).includes('\n');
  if (!isFilled(value) && isOnLine && (pair.value?.range?.[0] ?? 0) > colon) {
    edits.push({ start: pair.value?.range?.[0] ?? 0, end, text: printScalar(value) });
    return;
  }
  const lineEnd = lineAfter(text, end);
  // What follows the value on its last line can only be a comment.
  const comments = strayComments({ start: colon, end: lineEnd }, column, context);
  const printed = isFilled(value)
    ? `\n${comments}${indented(printFilled(value, context), column)}`
    : ` ${printScalar(value)}\n${comments}`;
  edits.push({ start: colon, end: lineEnd, text: printed });
}

function editSeq(seq: BlockSeq, data: readonly unknown[], context: Context): void {
  const { text, edits } = context;
  const old = itemsOf(text, seq);
  const column = columnOf(text, old[0]?.dash ?? 0);
  const gaps = pairUp(old, data, context.moved);
  for (const { removed, added, at } of gaps) {
    let place = at;
    const count = Math.max(removed.length, added.length);
    for (let index = 0; index < count; index++) {
      const item = removed[index];
      const isHere = index < added.length;
      const value = added[index];
      if (item !== undefined && isHere && canEdit(item, value, context)) {
        editMap(item.node as BlockMap, value as Data, context);
        place = item.lines.end;
        continue;
      }
      if (item !== undefined) {
        edits.push({ ...item.lines, text: strayComments(item.lines, column, context) });
        place = item.lines.end;
      }
      if (isHere) insert(place, indented(printItem(value, context), column), context);
    }
  }
}

interface Item {
  readonly node: Node;
  readonly json: string;
  readonly dash: number;
  /** Its own, with the comments above it. */
  readonly lines: Lines;
}

function itemsOf(text: string, seq: BlockSeq): Item[] {
  return seq.items.map((node) => {
    const start = node.range?.[0] ?? 0;
    const dash = text.lastIndexOf('-', start - 1);
    return { node, json: JSON.stringify(dataOf(node)), dash, lines: linesOf(text, { start: dash, end: endOf(node) }) };
  });
}

interface Gap {
  readonly removed: Item[];
  readonly added: unknown[];
  /** Where the gap is, when nothing in it is removed. */
  readonly at: number;
}

/** Items that stay, in order, and between them what goes and what comes. */
function pairUp(old: readonly Item[], data: readonly unknown[], moved: Context['moved']): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { removed: [], added: [], at: old[0]?.lines.start ?? 0 };
  let next = 0;
  for (const value of data) {
    const json = JSON.stringify(value);
    const found = moved.has(json) ? -1 : old.findIndex((item, index) => index >= next && item.json === json);
    if (found === -1) {
      gap.added.push(value);
      continue;
    }
    gap.removed.push(...old.slice(next, found));
    gaps.push(gap);
    gap = { removed: [], added: [], at: old[found]?.lines.end ?? 0 };
    next = found + 1;
  }
  gap.removed.push(...old.slice(next));
  return [...gaps, gap];
}

function canEdit(item: Item, value: unknown, context: Context): boolean {
  const isElsewhere = context.moved.has(item.json) || context.moved.has(JSON.stringify(value));
  return !isElsewhere && isBlockMap(item.node) && isData(value) && keepsOne(item.node, value);
}

/** Items of lists that are no longer where they were, and are somewhere else. */
function movedItems(text: string, root: Node, data: unknown): Map<string, Item> {
  const before = new Map<string, Item>();
  const places = new Map<string, string>();
  const readOld = (node: unknown, path: string): void => {
    if (isBlockMap(node)) for (const pair of node.items) readOld(pair.value, `${path}/${keyOf(pair)}`);
    if (!isBlockSeq(node)) return;
    for (const [index, item] of itemsOf(text, node).entries()) {
      if (isMap(item.node) && !before.has(item.json)) {
        before.set(item.json, item);
        places.set(item.json, path);
      }
      readOld(item.node, `${path}/${index}`);
    }
  };
  const now = new Map<string, Set<string>>();
  const readNew = (value: unknown, path: string): void => {
    if (isData(value)) for (const [key, item] of Object.entries(value)) readNew(item, `${path}/${key}`);
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      const json = JSON.stringify(item);
      now.set(json, (now.get(json) ?? new Set<string>()).add(path));
      readNew(item, `${path}/${index}`);
    }
  };
  readOld(root, '');
  readNew(data, '');
  return new Map([...before].filter(([json]) => now.get(json)?.has(places.get(json) ?? '') === false));
}

function fromMargin(text: string, { lines, dash }: Item): string[] {
  const column = columnOf(text, dash);
  return text
    .slice(lines.start, lines.end)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line.slice(0, column).trim() === '' ? line.slice(column) : line.trimStart()));
}

function insert(at: number, text: string, { edits }: Context): void {
  edits.push({ start: at, end: at, text });
}

function indented(lines: readonly string[], column: number): string {
  return lines.map((line) => (line === '' ? '\n' : `${' '.repeat(column)}${line}\n`)).join('');
}

function printPair(key: string, value: unknown, context: Context): string[] {
  if (!isFilled(value)) return [`${key}: ${printScalar(value)}`];
  return [`${key}:`, ...printFilled(value, context)];
}

/** The lines under a key. */
function printFilled(value: Data | readonly unknown[], context: Context): string[] {
  const lines = Array.isArray(value)
    ? value.flatMap((item) => printItem(item, context)).map((line) => ' '.repeat(context.dash) + line)
    : printMap(value as Data, context).map((line) => `  ${line}`);
  return lines;
}

function printMap(data: Data, context: Context): string[] {
  return Object.entries(data).flatMap(([key, value]) => printPair(key, value, context));
}

function printItem(value: unknown, context: Context): readonly string[] {
  const moved = context.moved.get(JSON.stringify(value));
  if (moved !== undefined) return fromMargin(context.text, moved);
  if (!isFilled(value)) return [`- ${printScalar(value)}`];
  if (Array.isArray(value))
    return ['-', ...value.flatMap((item) => printItem(item, context)).map((line) => `  ${line}`)];
  return printMap(value as Data, context).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** Texts of more than plain words are quoted, so that no reader takes 1.0 for a number or a sign for syntax. */
function printScalar(value: unknown): string {
  const isPlain = typeof value === 'string' && /^[A-Za-z](?:[A-Za-z0-9_ -]{0,60}[A-Za-z0-9])?$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) ? value : JSON.stringify(value);
}

/** As the author writes most lists; where there is none yet, two in. */
function dashOf(text: string, { contents }: Document): number {
  let found: number | undefined;
  const visit = (node: unknown): void => {
    if (isBlockMap(node)) {
      for (const { key, value } of node.items) {
        if (found === undefined && isBlockSeq(value))
          found = columnOf(text, itemsOf(text, value)[0]?.dash ?? 0) - columnOf(text, key.range?.[0] ?? 0);
        visit(value);
      }
    }
    if (isBlockSeq(node)) node.items.forEach(visit);
  };
  visit(contents);
  return found ?? 2;
}
