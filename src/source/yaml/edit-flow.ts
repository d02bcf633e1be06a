/**
 * Collections between brackets, which is all there is in JSON. They are taken apart at their commas and put together
 * again: what stays keeps its characters, with the space and the comments around it.
 *
 *     {a: 1, # one          of b: before `⏎␣`, content `b: 2`, trail `␣# two`
 *      b: 2 # two           end: `⏎`
 *     }
 */
import { isMap, type Node } from 'yaml';
import { commentsOfMoved, type Item, pairUp } from './items.ts';
import { type Comment, indentAt } from './lines.ts';
import { type Bracketed, type Data, dataOf, type Items, isBracketed, isData, type KeyValue, keyOf } from './nodes.ts';
import { type FlowStyle, printFlow, printFlowKey } from './print.ts';

export interface FlowContext {
  readonly text: string;
  readonly comments: readonly Comment[];
  /** Items of lists that go elsewhere, by their data as JSON. */
  readonly moved: ReadonlyMap<string, Item>;
  readonly flow: FlowStyle;
}

/** A pair or an item, with what stands around it between two commas. */
interface Part {
  readonly node: Node | null;
  /** Of a pair. */
  readonly key: string | undefined;
  readonly json: string;
  readonly before: string;
  readonly start: number;
  readonly end: number;
  /** Up to its comma. */
  readonly after: string;
  /** A comment behind its comma, on the same line. */
  readonly trail: string;
}

interface Taken {
  readonly parts: readonly Part[];
  readonly hasLastComma: boolean;
  /** What stands before the closing bracket. */
  readonly end: string;
}

/** What a part becomes, or a new one. Where there is no content left, there may be comments. */
interface Slot {
  readonly part: Part | undefined;
  readonly content: string | undefined;
  /** To stand on lines of their own after it. */
  readonly comments: readonly string[];
}

/** How parts are set. */
export interface Setting {
  /** Whether each has a line of its own. */
  readonly isSpread: boolean;
  /** What such a line begins with. */
  readonly indent: string;
}

/** The collection that a slot is in. */
type Around = FlowContext & Setting;

/**
 * The text of a collection that is to hold this value; a map stays a map, a list a list. The setting is for one that has
 * no parts to follow.
 */
export function rewriteFlow(node: Bracketed, value: Data | Items, context: FlowContext, setting: Setting): string {
  const { text, flow } = context;
  const [open, close] = [node.range?.[0] ?? 0, (node.range?.[1] ?? 1) - 1];
  const taken = takeApart(node, text, open, close);
  const ownLine = taken.parts.find(({ before }) => before.includes('\n'));
  const around: Around = {
    ...context,
    isSpread: taken.parts.length === 0 ? setting.isSpread : ownLine !== undefined,
    indent: ownLine === undefined ? setting.indent : indentAt(text, ownLine.start),
  };
  const inside = taken.parts.length > 0 ? [] : [gone({ from: open, to: close }, context)];
  const slots = isMap(node)
    ? pairSlots(taken.parts, value as Data, around)
    : itemSlots(taken.parts, value as Items, around);
  const margin = flow.isJson ? indentAt(text, open) : taken.end.includes('\n') ? indentAt(text, close) : around.indent;
  return text[open] + putTogether([...inside, ...slots], taken, around, margin) + text[close];
}

const SPACE = /(?:\s|#.*(?!.))*/y;
const REST_OF_LINE = /[ \t]*(?:#.*)?(?=\n)/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function takeApart(node: Bracketed, text: string, open: number, close: number): Taken {
  const parts: Part[] = [];
  let at = open + 1;
  let hasLastComma = false;
  for (const item of node.items as (Node | KeyValue)[]) {
    const { value, key, end } = readPart(item);
    const before = matchAt(SPACE, text, at);
    const space = matchAt(SPACE, text, end);
    hasLastComma = text[end + space.length] === ',';
    const after = hasLastComma ? space : '';
    const next = end + after.length + (hasLastComma ? 1 : 0);
    const trail = matchAt(REST_OF_LINE, text, next);
    const json = JSON.stringify(dataOf(value));
    parts.push({ node: value, key, json, before, start: at + before.length, end, after, trail });
    at = next + trail.length;
  }
  return { parts, hasLastComma, end: text.slice(at, close) };
}

function readPart(item: Node | KeyValue): { value: Node | null; key: string | undefined; end: number } {
  if (!('key' in item)) return { value: item, key: undefined, end: item.range?.[1] ?? 0 };
  const { key, value } = item;
  return { value, key: keyOf(item), end: Math.max(key.range?.[1] ?? 0, value?.range?.[1] ?? 0) };
}

function pairSlots(parts: readonly Part[], data: Data, around: Around): Slot[] {
  const slots = parts.map((part) =>
    Object.hasOwn(data, part.key ?? '') ? kept(part, data[part.key ?? ''], around) : goes(part, around),
  );
  const known = new Map(parts.map(({ key }, index) => [key, slots[index]]));
  let at = slots.findLastIndex(({ content }) => content !== undefined) + 1;
  for (const [key, value] of Object.entries(data)) {
    const own = known.get(key);
    if (own === undefined) slots.splice(at, 0, comes(key, value, around));
    at = own === undefined ? at + 1 : slots.indexOf(own) + 1;
  }
  return slots;
}

function itemSlots(parts: readonly Part[], data: Items, around: Around): Slot[] {
  return pairUp(parts, data, around.moved).flatMap(({ after, removed, added }) => {
    const slots = after === undefined ? [] : [unchanged(after, around)];
    for (const [index, part] of removed.entries())
      slots.push(index < added.length ? kept(part, added[index], around) : goes(part, around));
    for (const value of added.slice(removed.length)) slots.push(comes(undefined, value, around));
    return slots;
  });
}

function unchanged(part: Part, { text }: FlowContext): Slot {
  return { part, content: text.slice(part.start, part.end), comments: [] };
}

/** A part with another value; the key, and what is written before the value, stay. */
function kept(part: Part, value: unknown, around: Around): Slot {
  if (part.json === JSON.stringify(value)) return unchanged(part, around);
  const { text, flow, isSpread, indent } = around;
  const { node, start, end, key } = part;
  const [from, to] = node?.range ?? [end, end];
  // `{a}`, `{a: }` and `{a:}` have no value to replace.
  const head =
    from < to ? text.slice(start, from) : `${text.slice(start, from).trimEnd().replace(/:$/, '')}:${flow.gap}`;
  const isSame = isBracketed(node, text) && (isMap(node) ? isData(value) : Array.isArray(value));
  if (isSame && !around.moved.has(JSON.stringify(value))) {
    const inner = { isSpread, indent: flow.isJson ? indentAt(text, from) + flow.step : indent };
    const content = head + rewriteFlow(node, value as Data | Items, around, inner) + text.slice(to, end);
    return { part, content, comments: [] };
  }
  // A tag says what the value was, which it may no longer be.
  const untagged = head.replace(/(?<=^|\s)![^\s,[\]{}]*\s+(?=(?:&\S+\s+)?$)/, '');
  const content = (key === undefined && from === to ? '' : untagged) + printed(value, around, indentAt(text, start));
  const comments = [...commentsIn({ from, to }, around), ...commentsOfMoved(value, around.moved, text)];
  return { part, content, comments };
}

function comes(key: string | undefined, value: unknown, around: Around): Slot {
  const { flow, text, moved, indent } = around;
  const head = key === undefined ? '' : `${printFlowKey(key, flow)}:${flow.gap}`;
  return {
    part: undefined,
    content: head + printed(value, around, indent),
    comments: commentsOfMoved(value, moved, text),
  };
}

function goes({ before, start, end, after, trail }: Part, context: FlowContext): Slot {
  return gone({ from: start - before.length, to: end + after.length + 1 + trail.length }, context);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function gone(span: Span, context: FlowContext): Slot {
  return { part: undefined, content: undefined, comments: commentsIn(span, context) };
}

function commentsIn({ from, to }: Span, { comments }: FlowContext): string[] {
  return comments.filter(({ offset }) => offset >= from && offset < to).map(({ text }) => text);
}

/** JSON that stands on lines goes on so, with the indentation of the line it is on; all else fits on one. */
function printed(value: unknown, { flow, isSpread }: Around, indent: string): string {
  if (!flow.isJson || !isSpread) return printFlow(value, flow);
  return JSON.stringify(value, null, flow.step).replaceAll('\n', `\n${indent}`);
}

function putTogether(
  slots: readonly Slot[],
  { parts, hasLastComma, end }: Taken,
  around: Around,
  margin: string,
): string {
  const last = slots.findLast(({ content }) => content !== undefined);
  let text = '';
  let comments: string[] = [];
  /** Whether the text ends in a comment, so that a new line must begin. */
  let isOpen = false;
  const add = (space: string) => {
    for (const comment of comments) text += `\n${around.indent}${comment}`;
    const mustBreak = (isOpen || comments.length > 0) && !/^[ \t]*\n/.test(space);
    text += mustBreak ? `\n${around.indent}${space.trimStart()}` : space;
    comments = [];
  };
  for (const slot of slots) {
    if (slot.content !== undefined) {
      add(spaceBefore(slot, parts[0], text === '', around));
      const { after = '', trail = '' } = slot.part ?? {};
      const hasComma = slot !== last || hasLastComma;
      text += slot.content + (hasComma ? `${after},` : after.trimEnd()) + trail;
      isOpen = `${hasComma ? '' : after}${trail}`.includes('#');
    }
    comments.push(...slot.comments);
  }
  const isSet = around.isSpread || text.includes('\n');
  const closing = parts.length > 0 ? end : isSet ? `\n${margin}` : '';
  // Without parts no space is left inside, unless there are comments.
  if (last !== undefined || comments.length > 0 || closing.includes('#')) add(closing);
  return text;
}

/** As it was; but what comes first begins as the first did, and what no longer does begins as what is new. */
function spaceBefore({ part }: Slot, first: Part | undefined, isFirst: boolean, around: Around): string {
  const own = part?.before ?? (around.isSpread ? `\n${around.indent}` : around.flow.gap);
  if (own.includes('\n')) return own;
  if (isFirst) return first?.before.includes('#') === true ? '' : (first?.before ?? '');
  return part === first ? around.flow.gap : own;
}
