/** Mistakes of any kind in a policy: values of the wrong sort, keys that moved, parts of one file in another. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';

type Path = readonly (string | number)[];
type Block = Record<string | number, unknown>;

/** What nobody should type, and some that anybody might. */
export const VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 1e21, Number.NaN, Number.POSITIVE_INFINITY, {}, [], [null], [[]], { a: { b: '' } }],
  ...[
    '',
    ' ',
    '\n',
    '\u200B',
    '\u001B[31m',
    '\u202E',
    'a'.repeat(2000),
    '__proto__',
    'constructor',
    '{{',
    '&nbsp;',
    '- ',
  ],
  ...['0000-00-00', '0000-01', '2021-02-30', '9999-12-31', '2999-12-31', '1900-01', '1899-1900', '2999-3000'],
  ...['P', 'P0D', 'P1D', 'P1000000000D', 'P99Y999M999W9999D', 'PT1H', '1.0', '999999999999.0'],
  ...['leerlingen', 'Verplicht', 'sbo', 'ja', 'geen', 'Kerstvakantie', 'do_dont', 'prose', 'vaststelling'],
  ...[
    'doel',
    'kluis',
    'foto',
    'pauze',
    'regels',
    'kort',
    'ophalen',
    'vragen',
    'organisatie',
    'bestuur',
    'school',
    'los',
  ],
  ...['{{kluis}}', '{{organisatie}}', '[](#regels)', '[](#ophalen)', '[](#organisatie)', '[^1]', '[^1]: Noot.'],
];
export const KEYS = [
  '',
  ' ',
  'text',
  'after',
  'title',
  'titel',
  'reason',
  'columns',
  'uncounted',
  '__proto__',
  'kluis',
  'P0D',
  '2026-2027',
];

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null;
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (!isBlock(value)) return [path];
  const inside = Object.keys(value).flatMap((key) =>
    pathsIn(value[key], [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isBlock(value) ? value[step] : undefined), data);
}

/** Defined, so that `__proto__` is a key like any other. */
function put(block: Block, key: string | number, value: unknown): void {
  if (Array.isArray(block) && typeof key === 'string') block.push(value);
  else Object.defineProperty(block, key, { value, enumerable: true, configurable: true, writable: true });
}

interface Step {
  readonly kind: 'replace' | 'remove' | 'rename' | 'higher' | 'lower' | 'graft';
  /** Which of the paths there are, and which of those that may be grafted. */
  readonly which: number;
  readonly other: number;
  readonly value: unknown;
  readonly key: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'higher', 'lower', 'graft'),
  which: fc.nat(),
  other: fc.nat(),
  value: fc.constantFrom(...VALUES),
  key: fc.constantFrom(...KEYS),
});

function mutate(data: unknown, { kind, which, other, value, key }: Step, donor: unknown): unknown {
  const paths = pathsIn(data);
  const path = paths[which % paths.length] ?? [];
  const last = path.at(-1);
  const parent = at(data, path.slice(0, -1));
  const donors = pathsIn(donor);
  const graft = structuredClone(at(donor, donors[other % donors.length] ?? []));
  if (last === undefined || !isBlock(parent)) return kind === 'graft' ? graft : value;
  const old = parent[last];
  if (kind === 'replace') put(parent, last, value);
  else if (kind === 'graft') put(parent, last, graft);
  else {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
    const target = {
      remove: undefined,
      rename: parent,
      higher: at(data, path.slice(0, -2)),
      lower: Object.values(parent).find(isBlock),
    }[kind];
    if (isBlock(target)) put(target, kind === 'rename' ? key : last, old);
  }
  return data;
}

/** The files with up to three such mistakes in them. */
export function mutated(files: Readonly<Record<string, string>>): fc.Arbitrary<Record<string, string>> {
  const names = Object.keys(files).filter((name) => /^policy\/.*\.yaml$/.test(name));
  const edit = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), step);
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    const changed = { ...files };
    for (const [name, donor, how] of edits) {
      const data = mutate(parse(changed[name] ?? ''), how, parse(files[donor] ?? ''));
      changed[name] = stringify(data, { aliasDuplicateObjects: false });
    }
    return changed;
  });
}
