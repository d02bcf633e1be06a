/** Where the values of a YAML document stand. */
import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Path } from '../../model/policy.ts';

/** Offset of a node; 0 for what has no place of its own. */
export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Offset of a value, or of its key; for what does not exist, of its nearest parent. */
export function offsetOf(document: Document.Parsed, path: Path, what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [index, step] of path.entries()) {
    const next = stepInto(node, step);
    if (next === undefined) return offset;
    const isKey = next.value === null || (what === 'key' && index === path.length - 1);
    offset = isKey ? startOf(next.key ?? next.value) : startOf(next.value);
    node = next.value;
  }
  return offset;
}

/** The key (of a map) and value at one step of a path. */
function stepInto(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return isNode(value) ? { key: null, value } : undefined;
  }
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
}

/** Offset of the end of a value, with the line ends after it; of what does not exist, that of its nearest parent. */
export function endOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined || next.value === null) break;
    node = next.value;
  }
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}
