/** Edits one value of a YAML text and leaves every other byte of it alone: comments, order and style are the author's. */
import { isMap, isScalar, type Node, type Pair, parseDocument, stringify } from 'yaml';

/**
 * Sets a key of the map at `path` to `value`. The key is written in block style: over the old value where it exists,
 * else as the last key of the map. Throws when there is no map at `path`: callers have validated the file.
 */
export function setKey(text: string, path: readonly (string | number)[], key: string, value: unknown): string {
  const document = parseDocument(text);
  const map: unknown = document.getIn(path, true);
  if (!isMap(map)) throw new Error(`no map at ${path.join('.')}`);
  const items = map.items as Pair<Node, Node | null>[];
  const old = items.find((item) => isScalar(item.key) && item.key.value === key);
  const indent = columnOf(text, items[0]?.key.range?.[0] ?? 0);
  const lines = stringify({ [key]: value }, { lineWidth: 0, blockQuote: 'literal' })
    .trimEnd()
    .split('\n');
  const block = lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line)).join('\n');
  if (old !== undefined) {
    const start = old.key.range?.[0] ?? 0;
    return `${text.slice(0, start)}${block}\n${text.slice(lineEnd(text, old.value?.range?.[1] ?? start))}`;
  }
  const last = items.at(-1);
  const end = lineEnd(text, last?.value?.range?.[1] ?? last?.key.range?.[1] ?? 0);
  return `${text.slice(0, end)}${' '.repeat(indent)}${block}\n${text.slice(end)}`;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Start of the line after the one that a value ends on; a block scalar's range ends there already. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}
