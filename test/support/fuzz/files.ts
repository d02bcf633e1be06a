/** The files of a policy by path, and what can go wrong with the files as such: missing, doubled, misnamed, misplaced. */
import { posix } from 'node:path';
import type { Random } from './random.ts';

export type PolicyFiles = ReadonlyMap<string, Uint8Array>;

/** `size` is about how much, or how deep; what it counts is the mutation's own. */
export type Mutate = (files: PolicyFiles, random: Random, size: number) => PolicyFiles;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function textIn(files: PolicyFiles, path: string): string {
  return decoder.decode(files.get(path));
}

/** The files with another one; as they were where a disk could not hold it: in a file, in place of a folder, of no name. */
export function withFile(files: PolicyFiles, path: string, content: string | Uint8Array): PolicyFiles {
  const parts = path.split('/');
  if (path !== posix.normalize(path) || parts.some((part) => part === '' || part === '..' || part.includes('\0')))
    return files;
  if (!files.has(path)) {
    if (parts.some((_, depth) => depth > 0 && files.has(parts.slice(0, depth).join('/')))) return files;
    if ([...files.keys()].some((other) => other.startsWith(`${path}/`))) return files;
  }
  return new Map(files).set(path, typeof content === 'string' ? encoder.encode(content) : content);
}

export function withoutFile(files: PolicyFiles, path: string): PolicyFiles {
  const left = new Map(files);
  left.delete(path);
  return left;
}

/** Paths that a pattern matches; all, where it matches none. */
/** What a case says of the host, such as that a file cannot be read, is no file. */
const isOfDisk = (path: string) => !path.startsWith('.');

export function pathsLike(files: PolicyFiles, pattern: RegExp): string[] {
  const all = [...files.keys()].filter(isOfDisk);
  const found = all.filter((path) => pattern.test(path));
  return found.length > 0 ? found : all;
}

/** Names that somebody, or some system, might give a file. */
const NAMES = [
  ...['.DS_Store', 'Thumbs.db', 'los (kopie).yaml', 'los.yaml.bak', 'los.yml', 'los.json', 'LOS.YAML', 'Los.yaml'],
  ...['con.yaml', 'nul.yaml', 'los.yaml ', ' los.yaml', 'los..yaml', '.yaml', 'yaml', '-los.yaml', '--help.yaml'],
  ...[
    '__proto__.yaml',
    'constructor.yaml',
    'toString.json',
    'e\u0301.yaml',
    'é.yaml',
    '‮gnp.yaml',
    '😀.yaml',
    '%00.yaml',
  ],
  ...[
    `${'a'.repeat(250)}.yaml`,
    'a,b.yaml',
    'a:b.yaml',
    '1.0.json',
    '1.1.json.tmp',
    'schoolvakanties.yaml',
    'logo.svg',
  ],
];
const FOLDERS = [
  'policy',
  'policy/organisations',
  'policy/protocols',
  'policy/calendars',
  'policy/organisations/logos',
];
const WITHIN = ['overrides', 'approvals', 'adopted', 'norms', 'posters'];

function folderIn(files: PolicyFiles, random: Random): string {
  const own = [...files.keys()].map((path) => posix.dirname(path));
  const protocol = own.find((path) => /^policy\/protocols\/[^/]+$/.test(path)) ?? 'policy/protocols/p';
  return random.pick([...own, ...FOLDERS, ...WITHIN.map((name) => `${protocol}/${name}`)]);
}

const anyPath = (files: PolicyFiles, random: Random) => random.pick([...files.keys()].filter(isOfDisk));

/** How time grows with thousands of files is for the benchmark to say. */
const MANY = 40;

/** Nothing is left to mutate where no file is. */
const some =
  (mutate: Mutate): Mutate =>
  (files, random, size) =>
    files.size === 0 ? files : mutate(files, random, size);

export const fileMutations = {
  'file-remove': some((files, random) => withoutFile(files, anyPath(files, random))),
  'file-empty': some((files, random) => withFile(files, anyPath(files, random), random.pick(['', ' \n', '# niets\n']))),
  'file-copy': some((files, random) => {
    const from = anyPath(files, random);
    return withFile(files, `${folderIn(files, random)}/${posix.basename(from)}`, files.get(from) ?? '');
  }),
  'file-move': some((files, random) => {
    const from = anyPath(files, random);
    const to = `${folderIn(files, random)}/${posix.basename(from)}`;
    return withFile(withoutFile(files, from), to, files.get(from) ?? '');
  }),
  'file-rename': some((files, random) => {
    const from = anyPath(files, random);
    const to = `${posix.dirname(from)}/${random.pick(NAMES)}`;
    return withFile(random.chance(0.5) ? withoutFile(files, from) : files, to, files.get(from) ?? '');
  }),
  'file-swap': some((files, random) => {
    const [one, other] = [anyPath(files, random), anyPath(files, random)];
    return withFile(withFile(files, one, files.get(other) ?? ''), other, files.get(one) ?? '');
  }),
  'file-many': some((files, random, size) => {
    const from = anyPath(files, random);
    const { dir, name, ext } = posix.parse(from);
    let more = files;
    for (let count = 0; count < Math.min(size, MANY); count++)
      more = withFile(more, `${dir}/${name}-${count}${ext}`, files.get(from) ?? '');
    return more;
  }),
} satisfies Record<string, Mutate>;
