/** Where a file of the source names clauses and parts: in its data by their ids, in its texts by references. */
import type { Path } from '../../model/policy.ts';

/** Keys of which the value is an id, or a list in which texts are ids. */
export const NAMING: ReadonlySet<string> = new Set([
  ...['clause', 'part', 'quote', 'after', 'before', 'first_in', 'last_in'],
  ...['entries', 'parts'],
]);
/** Keys at the top of a file with ids for keys. */
export const KEYED: ReadonlySet<string> = new Set(['amend']);
/** Of these the keys are chosen by authors, and mean nothing here. */
const FREE: ReadonlySet<string> = new Set([...KEYED, 'variants']);
/** In these nothing is named; `base` is how a text stood, and stays that. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['parameters', 'other_languages', 'patterns', 'layout', 'base', 'choose', 'form', 'figure', 'legal'],
]);
const TEXTS: ReadonlySet<string> = new Set(['text', 'do', 'dont', 'notice', 'cells', 'wordings']);

/** `what` as for the place of a value in a file. */
type Rename = (id: string, path: Path, what: 'key' | 'value') => string;

/** The data with each id as `rename` has it; whatever stays as it is, is shared. */
export function withIds<T>(data: T, rename: Rename): T {
  return inValue(data, [], false, rename) as T;
}

function inValue(value: unknown, path: Path, isId: boolean, rename: Rename): unknown {
  if (typeof value === 'string') return isId ? rename(value, path, 'value') : value;
  if (Array.isArray(value)) return sharing(value, (own, index) => inValue(own, [...path, index], isId, rename));
  return typeof value === 'object' && value !== null ? inMap(value, path, rename) : value;
}

function inMap(value: object, path: Path, rename: Rename): object {
  const root = path.length === 1 ? String(path[0]) : '';
  const isFree = FREE.has(root);
  const before = Object.entries(value);
  const after = new Map<string, unknown>();
  for (const [key, own] of before) {
    const at = [...path, key];
    const name = KEYED.has(root) ? rename(key, at, 'key') : key;
    const isOpen = isFree || !SKIPPED.has(key);
    // Of two keys that are one now the first counts; the check tells.
    if (!after.has(name)) after.set(name, isOpen ? inValue(own, at, !isFree && NAMING.has(key), rename) : own);
  }
  return before.every(([key, own]) => after.get(key) === own) ? value : Object.fromEntries(after);
}

function sharing(list: readonly unknown[], map: (own: unknown, index: number) => unknown): readonly unknown[] {
  const mapped = list.map(map);
  return mapped.every((own, index) => own === list[index]) ? list : mapped;
}

/** Every Markdown text of a file but those that amendments were made on. */
export function* textsIn(value: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') {
    if (path.some((key) => typeof key === 'string' && TEXTS.has(key))) yield { text: value, path };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const isFree = path.length === 1 && FREE.has(String(path[0]));
  for (const [key, own] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (isFree || (step !== 'base' && step !== 'parameters')) yield* textsIn(own, [...path, step]);
  }
}
