/** A Host that reads a revision from git instead of the disk. Nothing is checked out, and nothing can be written. */
import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import type { EntryKind, Host } from './index.ts';

/** 8 MiB for each file that regelwerk reads is the limit; this is for all of them. */
const LIMIT = 512 * 1024 * 1024;

/**
 * `folder` of the project, in a repository; `ref` as git names a revision: a branch, a tag, a hash, `HEAD~1`. What is not
 * of the source (the clock, what comes with regelwerk) is asked of `base`.
 */
export function gitHost(folder: string, ref: string, base: Host): Result<Host | undefined> {
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['-C', folder, ...args], { input, maxBuffer: LIMIT, stdio: ['pipe', 'pipe', 'pipe'] });
  try {
    git(['rev-parse', '--git-dir']);
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    if (code === 'ENOENT') return failed(diagnostic('git-missing', NO_PLACE, {}));
    // Not a repository, or one of another user (a container of CI), which git will not read.
    const detail =
      stderr
        ?.toString()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') ?? '';
    return failed(diagnostic('git-no-repository', NO_PLACE, { detail }));
  }
  let commit: string;
  try {
    commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
      .toString()
      .trim();
  } catch {
    return failed(diagnostic('git-ref-unknown', NO_PLACE, { ref }));
  }
  return { value: treeHost(readTree(git, commit), base), diagnostics: [] };
}

function failed(item: Diagnostic): Result<undefined> {
  return { value: undefined, diagnostics: [item] };
}

type Git = (args: readonly string[], input?: string) => Buffer;

interface Tree {
  /** By path from the project folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is no source file: a link, or a submodule. */
  readonly odd: ReadonlyMap<string, EntryKind>;
}

/** What stands under policy/ and templates/. */
function readTree(git: Git, commit: string): Tree {
  // `<mode> <type> <object>\t<path>`, each ended by a null.
  const listed = git(['ls-tree', '-r', '-z', commit, '--', 'policy/', 'templates/']).toString('utf8');
  const lines = listed.split('\0').flatMap((line) => {
    const [, mode = '', object = '', path = ''] = /^(\d+) \w+ (\w+)\t([\s\S]*)$/.exec(line) ?? [];
    return path === '' ? [] : [{ mode, object, path }];
  });
  const entries = lines.filter(({ mode }) => mode.startsWith('100'));
  const odd = new Map<string, EntryKind>();
  for (const { mode, path } of lines) {
    if (!mode.startsWith('100')) odd.set(path, mode === '120000' ? 'link' : 'other');
  }
  const contents = git(['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path } of entries) {
    // `<object> blob <size>`, a line end, the bytes, a line end.
    const start = contents.indexOf('\n', at) + 1;
    const size = Number(contents.subarray(at, start).toString().trim().split(' ')[2]);
    files.set(path, contents.subarray(start, start + size));
    at = start + size + 1;
  }
  return { files, odd };
}

function treeHost({ files, odd }: Tree, base: Host): Host {
  const namesOf = (paths: Iterable<string>, folder: string, isFolder: boolean): string[] => {
    const start = folder === '.' ? '' : `${posix.normalize(folder)}/`;
    const found = new Set<string>();
    for (const path of paths) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...rest] = path.slice(start.length).split('/');
      if (rest.length > 0 === isFolder) found.add(name);
    }
    return [...found].sort();
  };
  const names = (folder: string, isFolder: boolean) => namesOf(files.keys(), folder, isFolder);
  const refuse = (): never => {
    throw new Error('A revision cannot be written');
  };
  return {
    kind(path) {
      if (files.has(posix.normalize(path))) return 'file';
      return (
        odd.get(posix.normalize(path)) ??
        (names(path, false).length + names(path, true).length > 0 ? 'folder' : undefined)
      );
    },
    size: (path) => files.get(posix.normalize(path))?.length,
    stamp: () => undefined,
    read(path) {
      const bytes = files.get(posix.normalize(path));
      if (bytes === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
      return bytes;
    },
    files: (folder) => names(folder, false),
    folders: (folder) => names(folder, true),
    odd: (folder) => namesOf(odd.keys(), folder, false),
    mayChange: () => false,
    write: refuse,
    writeBehind: refuse,
    move: refuse,
    remove: refuse,
    exclusively: refuse,
    exclusivelyAsync: refuse,
    readPaper: refuse,
    download: refuse,
    repository: refuse,
    station: refuse,
    asset: (path) => base.asset(path),
    tool: () => base.tool(),
    today: () => base.today(),
    env: (name) => base.env(name),
    signing: base.signing,
    revision: (ref) => base.revision(ref),
  };
}
