/** Mistakes in what a file says: on the tree of its data, printed anew as YAML or as JSON. */
import { dump, load } from 'js-yaml';
import { KEYS, VALUES } from '../mutations.ts';
import { type Mutate, type PolicyFiles, pathsLike, textIn, withFile } from './files.ts';
import { deepMarkdown, inline, markdown } from './markdown.ts';
import { type Random, times } from './random.ts';

type Block = Record<string | number, unknown>;
/** Where a value stands: the collection that holds it, and under what. */
interface Spot {
  readonly block: Block;
  readonly key: string | number;
}

const DATES = [
  '0000-01-01',
  '1899-12-31',
  '1900-01-01',
  '2020-02-29',
  '2021-02-29',
  '2026-13-01',
  '2999-12-31',
  '9999-12-31',
  '10000-01-01',
  '-2026-01-01',
  '2026-1-1',
  '2026-11',
  '2026',
  '2019-11-26T00:00:00Z',
  '2026-03-29',
  '2026-10-25',
];
const NUMBERS = [0, -0, -1, 1, 2, 1.5, 1e3, 2 ** 31, 2 ** 53, 1e21, 1e308, -1e308, 1e-9];

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null;
}

const keysOf = (block: Block): (string | number)[] =>
  Array.isArray(block) ? block.map((_, index) => index) : Object.keys(block);

function spotsIn(value: unknown, found: Spot[] = []): Spot[] {
  if (!isBlock(value)) return found;
  for (const key of keysOf(value)) {
    found.push({ block: value, key });
    spotsIn(value[key], found);
  }
  return found;
}

/** Defined, so that `__proto__` is a key like any other. */
function put(block: Block, key: string | number, value: unknown): void {
  if (Array.isArray(block) && typeof key === 'string') block.push(value);
  else Object.defineProperty(block, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ block, key }: Spot): void {
  if (Array.isArray(block)) block.splice(Number(key), 1);
  else delete block[key];
}

/** Of the same text the data are read once. */
const read = new Map<string, unknown>();
/** Aliases of aliases are few in the file, and too many to print once they are copies. */
const MOST = 20_000;

function isPrintable(value: unknown, counted = { values: 0 }): boolean {
  counted.values += 1;
  if (counted.values > MOST) return false;
  return !isBlock(value) || keysOf(value).every((key) => isPrintable(value[key], counted));
}

/** The data of a file; undefined where it is no YAML, or too much of it. */
function dataOf(files: PolicyFiles, path: string): unknown {
  const text = textIn(files, path);
  if (!read.has(text)) {
    if (read.size > 200) read.clear();
    try {
      const data = load(text);
      read.set(text, isPrintable(data) ? data : undefined);
    } catch {
      read.set(text, undefined);
    }
  }
  return structuredClone(read.get(text));
}

const DATA = /\.(yaml|yml|json)$/;

function printed(data: unknown, isJson: boolean): string {
  return isJson ? `${JSON.stringify(data, null, 1)}\n` : dump(data, { noRefs: true, lineWidth: -1 });
}

/** Of one file: `change` gets a spot in its tree, and the tree of another file to take from. */
function onTree(
  change: (spot: Spot, random: Random, size: number, all: { spots: Spot[]; files: PolicyFiles }) => void,
): Mutate {
  return (files, random, size) => {
    if (files.size === 0) return files;
    const path = random.pick(pathsLike(files, DATA));
    const data = dataOf(files, path);
    const spots = spotsIn(data);
    if (spots.length === 0) return files;
    change(random.pick(spots), random, size, { spots, files });
    return withFile(files, path, printed(data, path.endsWith('.json') || random.chance(0.2)));
  };
}

/** The same, of a spot that holds what is asked for; of any, where none does. */
function onSpot(
  is: (value: unknown, spot: Spot) => boolean,
  change: (spot: Spot, random: Random, size: number, files: PolicyFiles) => void,
): Mutate {
  return onTree((any, random, size, { spots, files }) => {
    const fit = spots.filter((spot) => is(spot.block[spot.key], spot));
    change(fit.length > 0 ? random.pick(fit) : any, random, size, files);
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const TEXTS = new Set([
  'text',
  'do',
  'dont',
  'notice',
  'label',
  'title',
  'description',
  'role',
  'reason',
  'name',
  'alt',
]);
const isProse = (value: unknown, { key }: Spot) => isText(value) && TEXTS.has(String(key));

/** Words that stand in the files as ids, names and keys: what a reference could be to. */
function anyId(files: PolicyFiles, random: Random): string {
  const spots = spotsIn(dataOf(files, random.pick(pathsLike(files, DATA))));
  const named = spots.flatMap(({ block, key }) => {
    const value = block[key];
    return isText(value) && value.length < 30 ? [value, String(key)] : [String(key)];
  });
  return named.length === 0 ? 'x' : random.pick(named);
}

function retyped(value: unknown, random: Random): unknown {
  const forms: readonly unknown[] = [
    [value],
    { text: value },
    String(value),
    Number(value),
    value === null,
    isBlock(value) ? Object.values(value) : [value, value],
    null,
  ];
  return random.pick(forms);
}

/** Deeper data cannot be printed; `yaml-deep` writes what is deeper as text. */
const DEEPEST = 100;

function nested(value: unknown, depth: number, inList: boolean): unknown {
  let inner = value;
  for (let count = 0; count < depth; count++) inner = inList ? [inner] : { a: inner };
  return inner;
}

/** A part in a part in a part, each with a name of its own. */
function nestedParts(entries: unknown, depth: number): unknown {
  let inner = entries;
  for (let count = 0; count < depth; count++)
    inner = [{ part: `diep-${count}`, label: `Diep ${count}`, entries: inner }];
  return inner;
}

export const treeMutations = {
  'tree-value': onTree(({ block, key }, random) => put(block, key, structuredClone(random.pick(VALUES)))),
  'tree-number': onTree(({ block, key }, random) => put(block, key, random.pick(NUMBERS))),
  'tree-type': onTree(({ block, key }, random) => put(block, key, retyped(block[key], random))),
  'tree-remove': onTree(remove),
  'tree-double': onTree(({ block, key }, random, size) => {
    const value = block[key];
    if (Array.isArray(block)) block.push(...times(Math.min(size, 50), () => structuredClone(value)));
    else put(block, `${key}${random.pick(['', '2', ' ', '-x'])}`, structuredClone(value));
  }),
  'tree-rename': onTree((spot, random, _, { files }) => {
    const value = spot.block[spot.key];
    remove(spot);
    put(spot.block, random.chance(0.5) ? random.pick(KEYS) : anyId(files, random), value);
  }),
  'tree-swap': onTree((one, random, _, { spots }) => {
    const other = random.pick(spots);
    const values = [structuredClone(one.block[one.key]), structuredClone(other.block[other.key])];
    put(one.block, one.key, values[1]);
    put(other.block, other.key, values[0]);
  }),
  'tree-order': onSpot(Array.isArray, ({ block, key }) => {
    const value = block[key];
    if (Array.isArray(value)) put(block, key, value.toReversed());
  }),
  'tree-graft': onTree(({ block, key }, random, _, { files }) => {
    const donors = spotsIn(dataOf(files, random.pick(pathsLike(files, DATA))));
    if (donors.length === 0) return;
    const from = random.pick(donors);
    put(block, random.chance(0.3) ? from.key : key, from.block[from.key]);
  }),
  'tree-id': onSpot(isText, ({ block, key }, random, _, files) => put(block, key, anyId(files, random))),
  'tree-date': onSpot(
    (value) => isText(value) && /^\d{4}-\d\d|^P\d/.test(value),
    ({ block, key }, random) => put(block, key, random.pick(DATES)),
  ),
  'tree-long': onSpot(isText, ({ block, key }, random, size) =>
    put(block, key, random.pick(['a', 'woord ', 'é', '😀', '*a* ', '{{naam}} ', '- ', '\n\n', '&']).repeat(10 * size)),
  ),
  'tree-deep': onTree(({ block, key }, random, size) =>
    put(block, key, nested(block[key], Math.min(size, DEEPEST), random.chance(0.5))),
  ),
  'tree-parts': onSpot(
    (value, { key }) => key === 'entries' && Array.isArray(value),
    ({ block, key }, _, size) => put(block, key, nestedParts(block[key], Math.min(size, DEEPEST))),
  ),
  'tree-words': onSpot(isProse, ({ block, key }, random, size) => put(block, key, inline(random, Math.min(size, 8)))),
  'tree-markdown': onSpot(isProse, ({ block, key }, random, size) =>
    put(block, key, markdown(random, Math.min(size, 8))),
  ),
  'deep-markdown': onSpot(isProse, ({ block, key }, random, size) => put(block, key, deepMarkdown(random, size))),
} satisfies Record<string, Mutate>;

/** An organisation under another, perhaps one that is under it. */
const parentCycle: Mutate = (files, random) => {
  const organisations = [...files.keys()].filter((path) => /^policy\/organisations\/[^/]+\.yaml$/.test(path));
  if (organisations.length === 0) return files;
  const path = random.pick(organisations);
  const data = dataOf(files, path);
  if (!isBlock(data)) return files;
  put(data, 'parent', /([^/]+)\.yaml$/.exec(random.pick(organisations))?.[1]);
  return withFile(files, path, printed(data, false));
};

/** What YAML has besides data: anchors, aliases, merge keys, tags, more documents. */
const yamlFeature: Mutate = (files, random, size) => {
  if (files.size === 0) return files;
  const path = random.pick(pathsLike(files, /\.yaml$/));
  const lines = textIn(files, path).split('\n');
  const valued = lines.flatMap((line, index) => (/^\s*(- )?[\w-]+: \S/.test(line) ? [index] : []));
  const at = valued.length === 0 ? 0 : random.pick(valued);
  const other = valued.length === 0 ? 0 : random.pick(valued);
  const marked = (index: number, mark: string) =>
    lines.splice(index, 1, (lines[index] ?? '').replace(/: /, `: ${mark} `));
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
  const bomb = times(
    Math.min(size, 30),
    (index) =>
      `x${index}: &x${index} [${Array(9)
        .fill(index === 0 ? 'a' : `*x${index - 1}`)
        .join(', ')}]`,
  );
  random.pick([
    () => {
      marked(at, '&a');
      lines.splice(other, 1, (lines[other] ?? '').replace(/: .*/, ': *a'));
    },
    () => lines.splice(at, 0, `${indent}<<: {a: b}`),
    () => lines.splice(at, 0, `${indent}<<: *a`),
    () => lines.unshift(...bomb),
    () =>
      marked(
        at,
        random.pick(['!!str', '!!int', '!!binary', '!!set', '!!js/function', '!eigen', '&a', '|', '>-', '!!merge']),
      ),
    () =>
      lines.splice(
        at,
        0,
        random.pick([
          '---',
          '...',
          '%YAML 1.1',
          '# opmerking',
          `${indent}? a`,
          `${indent}? [a, b]: c`,
          '\t',
          `${indent}: x`,
        ]),
      ),
  ])();
  return withFile(files, path, lines.join('\n'));
};

/** Collections in collections, in each way to write them. */
const yamlDeep: Mutate = (files, random, size) => {
  if (files.size === 0) return files;
  const path = random.pick(pathsLike(files, /\.yaml$/));
  const lines = textIn(files, path).split('\n');
  const deep = random.pick([
    () => `diep: ${'['.repeat(size)}a${']'.repeat(size)}`,
    () => `diep: ${'{a: '.repeat(size)}a${'}'.repeat(size)}`,
    () => `diep: ${'['.repeat(size)}`,
    () => `diep:\n  ${'- '.repeat(size)}a`,
    () => times(Math.min(size, 400), (depth) => `${' '.repeat(depth)}a:`).join('\n'),
    () => `${'? '.repeat(size)}a`,
    () => times(size, (index) => `a${index}: &a${index} b`).join('\n'),
  ])();
  return withFile(files, path, lines.toSpliced(random.pick([0, lines.length]), 0, deep).join('\n'));
};

export const yamlMutations = {
  'parent-cycle': parentCycle,
  'yaml-feature': yamlFeature,
  'yaml-deep': yamlDeep,
} satisfies Record<string, Mutate>;
