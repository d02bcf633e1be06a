/** Two changes of the data of one file: both of them, but where they say otherwise of the same. */
import { isDeepStrictEqual as same } from 'node:util';
import type { FileKind } from '../../../source/schema/index.ts';
import { mergeKeys } from './keys.ts';

/** Keys and names of items on the way to a value. */
export type Steps = readonly string[];
export type Side = 'ours' | 'theirs';

/** Where both say otherwise; undefined where there is nothing. */
export interface Clash {
  readonly steps: Steps;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

interface Merging {
  readonly kind: FileKind;
  readonly clashes: Clash[];
  /** Which side counts where both say otherwise. */
  choose(steps: Steps): Side | undefined;
}

type Three = readonly [base: unknown, ours: unknown, theirs: unknown];
type Data = Readonly<Record<string, unknown>>;

/** What belongs together: who reads a text has read all of it. */
const CONTENT = ['text', 'do', 'dont', 'role', 'term', 'cells', 'form', 'choose', 'figure'];
/** What names an item of a list. */
const NAMES = ['id', 'clause', 'part', 'version', 'step'];

/** Of what clashes without a choice, ours stands in the data. */
export function mergeData(
  kind: FileKind,
  three: Three,
  choose: Merging['choose'] = () => undefined,
): { readonly data: unknown; readonly clashes: readonly Clash[] } {
  const merging: Merging = { kind, clashes: [], choose };
  const data = merge(merging, [], three);
  return { data, clashes: merging.clashes };
}

function merge(merging: Merging, steps: Steps, three: Three): unknown {
  const [base, ours, theirs] = three;
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (!isUnit(merging.kind, steps)) {
    if (isData(ours) && isData(theirs) && (base === undefined || isData(base)))
      return mergeMaps(merging, steps, [base ?? {}, ours, theirs]);
    const lists = [base ?? [], ours, theirs].map(named);
    if (lists.every((list) => list !== undefined)) return mergeLists(merging, steps, lists as [Named, Named, Named]);
  }
  return clash(merging, steps, three);
}

function clash({ clashes, choose }: Merging, steps: Steps, [base, ours, theirs]: Three): unknown {
  const side = choose(steps);
  if (side === undefined) clashes.push({ steps, base, ours, theirs });
  return side === 'theirs' ? theirs : ours;
}

/** What nobody should have a mixture of: words with the reason for them, and what bodies decided on one version. */
function isUnit(kind: FileKind, steps: Steps): boolean {
  const [first] = steps;
  if (steps.length !== 2) return false;
  return (
    (kind === 'override' && (first === 'amend' || first === 'omit')) || (kind === 'approvals' && first === 'versions')
  );
}

function mergeMaps(merging: Merging, steps: Steps, [base, ours, theirs]: readonly [Data, Data, Data]): Data {
  const sides = [base, ours, theirs] as const;
  const isClause = steps.length === 2 && (steps[0] === 'clauses' || steps[0] === 'add');
  const merged: Record<string, unknown> = {};
  const contents = isClause ? contentOf(merging, steps, sides) : {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs), ...Object.keys(base)])) {
    const value =
      isClause && CONTENT.includes(key)
        ? contents[key]
        : merge(merging, [...steps, key], [base[key], ours[key], theirs[key]]);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function contentOf(merging: Merging, steps: Steps, sides: readonly [Data, Data, Data]): Data {
  const [base, ours, theirs] = sides.map((side) =>
    Object.fromEntries(CONTENT.flatMap((key) => (side[key] === undefined ? [] : [[key, side[key]]]))),
  ) as [Data, Data, Data];
  if (same(ours, theirs) || same(base, theirs)) return ours;
  return (same(base, ours) ? theirs : clash(merging, steps, [base, ours, theirs])) as Data;
}

/** A list of which each item has a name of its own. */
type Named = ReadonlyMap<string, unknown>;

function named(list: unknown): Named | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = new Map(list.map((item: unknown) => [nameOf(item), item]));
  return items.size === list.length ? items : undefined;
}

function nameOf(item: unknown): string {
  const key = isData(item)
    ? NAMES.find((name) => typeof item[name] === 'string' || typeof item[name] === 'number')
    : undefined;
  return key === undefined ? JSON.stringify(item) : String((item as Data)[key]);
}

function mergeLists(merging: Merging, steps: Steps, [base, ours, theirs]: readonly [Named, Named, Named]): unknown {
  const keys = mergeKeys([...base.keys()], [...ours.keys()], [...theirs.keys()]);
  if (keys === undefined) return clash(merging, steps, [[...base.values()], [...ours.values()], [...theirs.values()]]);
  return keys.flatMap((key) => {
    const value = merge(merging, [...steps, key], [base.get(key), ours.get(key), theirs.get(key)]);
    return value === undefined ? [] : [value];
  });
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
