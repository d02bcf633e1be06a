/** The items of lists: which stay, which go and come, and which move to another list of the file. */
import { isMap, isNode, type Node } from 'yaml';
import { common } from './common.ts';
import { columnOf, commentsOf, endOf, type Lines, linesOf } from './lines.ts';
import { type AnySeq, dataOf, isBlockMap, isBlockSeq, isData } from './nodes.ts';

export interface Item {
  readonly node: Node;
  readonly json: string;
  /** The column of its dash. */
  readonly column: number;
  /** Its own, with the comments above it. */
  readonly lines: Lines;
}

/** Of a list with dashes. */
export function itemsOf(text: string, seq: AnySeq): Item[] {
  const token = seq.srcToken;
  const starts = token !== undefined && 'items' in token ? token.items.map(({ start }) => start) : [];
  const dashes = starts.flatMap((start) => start?.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
  return seq.items.map((node, index) => ({
    node,
    json: JSON.stringify(dataOf(node)),
    column: columnOf(seq),
    lines: linesOf(text, { start: dashes[index] ?? node.range?.[0] ?? 0, end: endOf(node) }),
  }));
}

/** What goes and what comes between two items that stay. */
export interface Gap<T> {
  /** The item before it, when there is one. */
  readonly after: T | undefined;
  readonly removed: T[];
  readonly added: unknown[];
}

/** Items that stay, in order, each before a gap; the first gap is before all. Those that move elsewhere do not stay. */
export function pairUp<T extends { readonly json: string }>(
  old: readonly T[],
  data: readonly unknown[],
  moved: ReadonlyMap<string, unknown>,
): Gap<T>[] {
  const before = old.map(({ json }) => json);
  const after = data.map((value) => JSON.stringify(value));
  const stays = common(before, after, (json) => !moved.has(json));
  const gaps: Gap<T>[] = [];
  let gap: Gap<T> = { after: undefined, removed: [], added: [] };
  let next = 0;
  for (const [index, value] of data.entries()) {
    const found = stays[index] ?? -1;
    if (found === -1) {
      gap.added.push(value);
      continue;
    }
    gap.removed.push(...old.slice(next, found));
    gaps.push(gap);
    gap = { after: old[found], removed: [], added: [] };
    next = found + 1;
  }
  gap.removed.push(...old.slice(next));
  return [...gaps, gap];
}

/** What becomes of one place of a list: an item of before, the value of after, or both. */
export interface Turn<T> {
  readonly item: T | undefined;
  readonly value: unknown;
  readonly isHere: boolean;
}

/** Items of the same name are the same, changed; else one is taken for the other in the order in which they stand. */
export function turnsIn<T extends { readonly node: Node }>({ removed, added }: Gap<T>): Turn<T>[] {
  const stays = common(
    removed.map(({ node }, index) => nameIn(dataOf(node)) ?? `-${index}`),
    added.map((value, index) => nameIn(value) ?? `+${index}`),
  );
  const turns: Turn<T>[] = [];
  let [from, to] = [0, 0];
  const until = (row: number, column: number) => {
    const [gone, come] = [removed.slice(from, row), added.slice(to, column)];
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      turns.push({ item: gone[index], value: come[index], isHere: index < come.length });
  };
  for (const [column, row] of stays.entries()) {
    if (row === -1) continue;
    until(row, column);
    turns.push({ item: removed[row], value: added[column], isHere: true });
    [from, to] = [row + 1, column + 1];
  }
  until(removed.length, added.length);
  return turns;
}

/** What the source calls the things in its lists by. */
const NAMES = ['id', 'part', 'clause', 'quote', 'step', 'version'] as const;

function nameIn(value: unknown): string | undefined {
  if (!isData(value)) return undefined;
  const key = NAMES.find((name) => value[name] !== undefined);
  return key === undefined ? undefined : `${key}:${JSON.stringify(value[key])}`;
}

/** Items of lists with dashes that stood in one list and now stand in others only; by their data as JSON. */
export function movedItems(text: string, root: unknown, data: unknown): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  const collect = (node: unknown): void => {
    if (isBlockMap(node)) for (const { value } of node.items) collect(value);
    if (!isBlockSeq(node)) return;
    for (const item of itemsOf(text, node)) {
      if (isMap(item.node)) items.set(item.json, item);
      collect(item.node);
    }
  };
  collect(root);
  const before = placesOf(isNode(root) ? dataOf(root) : null);
  const now = placesOf(data);
  return new Map(
    [...items].filter(([json]) => {
      const [place, other] = before.get(json) ?? [];
      const places = now.get(json) ?? [];
      return other === undefined && places.length > 0 && !places.includes(place ?? '');
    }),
  );
}

/** The lists that an item stands in, by its data as JSON. */
function placesOf(data: unknown): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const read = (value: unknown, path: string): void => {
    if (isData(value)) for (const [key, item] of Object.entries(value)) read(item, `${path}/${key}`);
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      const json = JSON.stringify(item);
      places.set(json, [...(places.get(json) ?? []), path]);
      read(item, `${path}/${index}`);
    }
  };
  read(data, '');
  return places;
}

/** The lines of an item as they stand, from the column of its dash on. */
export function linesFromMargin(text: string, { lines, column }: Item): string[] {
  return text
    .slice(lines.start, lines.end)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line.slice(0, column).trim() === '' ? line.slice(column) : line.trimStart()));
}

/** The comments that items which move would take along to where no lines can go. */
export function commentsOfMoved(value: unknown, moved: ReadonlyMap<string, Item>, text: string): string[] {
  const item = moved.get(JSON.stringify(value));
  if (item !== undefined) return commentsOf(linesFromMargin(text, item).join('\n')).map((comment) => comment.text);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => commentsOfMoved(inner, moved, text));
}
