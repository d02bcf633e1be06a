/**
 * Makes the data of a YAML text into other data, and leaves what stays the same alone: comments, order and style are the
 * author's. What moves takes its comments along.
 */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** `data` is what the text should hold. Throws when the text is not valid YAML: callers have read it before. */
export function editData(text: string, data: unknown): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const root = document.contents;
  if (root === null) throw new Error('Nothing to edit: the file is empty');
  const known = new Map<string, Node>();
  collect(root, known);
  if (isMap(root) && isObject(data)) syncMap(root as YAMLMap<Node, Node>, data, { document, known });
  // An author may write the dashes of a list under its key or further in.
  const indentSeq = !/^( *)[^\s#-][^\n]*:\n\1- /m.test(text);
  return document.toString({ lineWidth: 0, indentSeq, flowCollectionPadding: /\{ /.test(text) });
}

interface Edit {
  readonly document: Document;
  /** Nodes by their value, for values that turn up elsewhere. */
  readonly known: ReadonlyMap<string, Node>;
}

type Data = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const keyOf = (value: unknown): string => JSON.stringify(value);

function collect(node: Node, known: Map<string, Node>): void {
  if (!isMap(node) && !isSeq(node)) return;
  known.set(keyOf(node.toJSON()), node);
  for (const item of node.items) {
    const value = isNode(item) ? item : (item as Pair).value;
    if (isNode(value)) collect(value, known);
  }
}

function syncMap(map: YAMLMap<Node, Node>, data: Data, edit: Edit): void {
  const present = map.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  for (const key of present) if (!(key in data)) map.delete(key);
  for (const [key, value] of Object.entries(data)) {
    const old = map.get(key, true) as Node | undefined;
    const next = synced(old, value, edit);
    if (next !== old) map.set(edit.document.createNode(key) as Node, next);
  }
}

function syncSeq(seq: YAMLSeq<Node>, data: readonly unknown[], edit: Edit): void {
  const items = [...seq.items];
  const isSameAt = (index: number) => keyOf(items[index]?.toJSON()) === keyOf(data[index]);
  // An item that only moved up is taken as it is; one at the same place is changed in place.
  seq.items = data.map((value, index) => {
    if (isSameAt(index)) return items[index] as Node;
    const moved = items.find((item) => keyOf(item.toJSON()) === keyOf(value));
    return moved ?? synced(items[index], value, edit);
  });
}

function synced(old: Node | undefined, value: unknown, edit: Edit): Node {
  if (old !== undefined && keyOf(old.toJSON()) === keyOf(value)) return old;
  if (isMap(old) && isObject(value)) {
    syncMap(old as YAMLMap<Node, Node>, value, edit);
    return old;
  }
  if (isSeq(old) && Array.isArray(value) && old.items.length > 0) {
    syncSeq(old as YAMLSeq<Node>, value, edit);
    return old;
  }
  return created(value, edit);
}

function created(value: unknown, edit: Edit): Node {
  const existing = edit.known.get(keyOf(value));
  if (existing !== undefined) return existing;
  const node = edit.document.createNode(Array.isArray(value) ? [] : isObject(value) ? {} : value) as Node;
  if (isSeq(node) && Array.isArray(value)) node.items = value.map((item) => created(item, edit));
  if (isMap(node) && isObject(value)) {
    for (const [key, item] of Object.entries(value)) node.set(edit.document.createNode(key), created(item, edit));
  }
  // Dates and versions are texts; quoted, so that no reader takes 1.0 for a number.
  if (isScalar(node) && typeof value === 'string' && /^\d/.test(value)) node.type = 'QUOTE_DOUBLE';
  return node;
}
