/** The nodes of a YAML text that the editor tells apart: blocks, collections between brackets, and what they hold. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

import { inNfc } from '../characters.ts';

export type Data = Readonly<Record<string, unknown>>;
export type Items = readonly unknown[];

/** A key without a value has null. */
export type KeyValue = Pair<Node, Node | null>;
export type AnyMap = YAMLMap<Node, Node | null>;
export type AnySeq = YAMLSeq<Node>;
export type Bracketed = AnyMap | AnySeq;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not a scalar, and not empty: what a block can hold. */
export function isFilled(value: unknown): value is Data | Items {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

export function isBlockMap(node: unknown): node is AnyMap {
  return isMap(node) && node.flow !== true && node.items.length > 0;
}

export function isBlockSeq(node: unknown): node is AnySeq {
  return isSeq(node) && node.flow !== true && node.items.length > 0;
}

/** A pair in a list, `[a: 1]`, is a map to the parser, and has no brackets. */
export function isBracketed(node: unknown, text: string): node is Bracketed {
  return (isMap(node) || isSeq(node)) && node.flow === true && /[[{]/.test(text[node.range?.[0] ?? 0] ?? '');
}

export function keyOf({ key }: KeyValue): string {
  return String(isScalar(key) ? key.value : key);
}

/** As it is read. */
export function dataOf(node: Node | null | undefined): unknown {
  return inNfc(node?.toJSON() ?? null);
}
