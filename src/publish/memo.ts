/**
 * What a build made, remembered for the next in `.regelwerk/cache/`: of each file what it was made of (edition-key.ts), what
 * came of it, and what making it told. Nothing is taken from there but that: a file is only left as it is where it stands in
 * the output with these bytes. Safe to delete; what cannot be read or written is no matter. Decision 0078.
 */
import { type Diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import { orUndefined } from '../host/system-code.ts';
import { EDITOR_FOLDER } from '../model/schema-files.ts';
import { sha256 } from '../source/sha256.ts';
import { memoBytes, type Remembered, rememberedIn } from './memo-record.ts';
import { unfitFolder } from './obstacles.ts';
import type { Present } from './present.ts';
import { groupOf } from './records.ts';

export const CACHE = `${EDITOR_FOLDER}/cache`;
/** A file of an organisation is far smaller. */
const LIMIT = 8 * 1024 * 1024;
/** No id has this in it. */
const ABOUT_ALL = '_';
/** Beside them stands what the last build made: last-build.ts. */
export const LAST = '_last.json';

/** What making a file came to. */
export interface Product {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** As the renderer told it: of no place. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Memo {
  /** Tells this regelwerk from others. */
  readonly tool: string;
  /** What came of it when a file was made of this, where it stands there now; undefined when it is to be made. */
  find(path: string, key: string): Product | undefined;
  /** What a file was made of this time, and what came of it. */
  keep(path: string, key: string, outcome: Product): void;
  /** For the next build. `files` are those that stand there now, all as they were made; `listed` all paths of builds. */
  save(
    files: readonly { readonly path: string; readonly sha256: string; readonly size: number }[],
    listed: readonly string[],
  ): void;
}

/** The folder of what is remembered of an output folder. */
export function cacheOf(out: string): string {
  return `${CACHE}/build-${sha256(new TextEncoder().encode(out)).slice(0, 16)}`;
}

/** Undefined where nothing can be remembered: for who has the lock of the output folder. */
export function openMemo(host: Host, out: string, present: Present): Memo | undefined {
  const tool = host.tool();
  const folder = cacheOf(out);
  // A repository can hold a link there: nothing is written through it.
  if (tool === undefined || unfitFolder(host, folder) !== undefined) return undefined;
  const fileOf = (group: string) => `${folder}/${group === '' ? ABOUT_ALL : group}.json`;
  const groups = new Map<string, ReadonlyMap<string, Remembered>>();
  const before = (group: string): ReadonlyMap<string, Remembered> => {
    const known = groups.get(group);
    if (known !== undefined) return known;
    const read = readGroup(host, fileOf(group), group);
    groups.set(group, read);
    return read;
  };
  present.recall((path) => before(groupOf(path)).get(path));
  const kept = new Map<string, Product & { readonly key: string }>();
  return {
    tool,
    find(path, key) {
      const known = before(groupOf(path)).get(path);
      if (known === undefined || known.key !== key || !isThere(present, path, known.sha256)) return undefined;
      const { sha256: digest, size, diagnostics } = known;
      return { sha256: digest, size, diagnostics };
    },
    keep(path, key, { sha256: digest, size, diagnostics }) {
      // A renderer knows no place; what is told of one would need it in the key.
      if (diagnostics.every(({ place, related }) => place === NO_PLACE && related.length === 0))
        kept.set(path, { key, sha256: digest, size, diagnostics });
    },
    save(files, listed) {
      orUndefined(() => {
        const isListed = new Set(listed);
        const next = new Map<string, Map<string, Remembered>>();
        const of = (path: string) => {
          const group = groupOf(path);
          const own = next.get(group) ?? new Map([...before(group)].filter(([known]) => isListed.has(known)));
          next.set(group, own);
          return own;
        };
        for (const { path, sha256: digest, size } of files) {
          const made = kept.get(path) ?? before(groupOf(path)).get(path);
          const { key, diagnostics } = made?.sha256 === digest ? made : { key: null, diagnostics: [] };
          of(path).set(path, { key, sha256: digest, size, stamp: present.stampAt(path), diagnostics });
        }
        write(host, `${CACHE}/.gitignore`, new TextEncoder().encode('*\n'));
        for (const [group, own] of next) write(host, fileOf(group), memoBytes(own));
        const names = new Set([`${folder}/${LAST}`, ...listed.map((path) => fileOf(groupOf(path)))]);
        for (const name of host.files(folder)) if (!names.has(`${folder}/${name}`)) host.remove(`${folder}/${name}`);
      });
    },
  };
}

function readGroup(host: Host, file: string, group: string): ReadonlyMap<string, Remembered> {
  return (
    orUndefined(() => {
      const size = host.size(file);
      return size === undefined || size > LIMIT ? undefined : rememberedIn(host.read(file), group);
    }) ?? new Map()
  );
}

function write(host: Host, path: string, bytes: Uint8Array): void {
  if (hasBytes(host, path, bytes)) return;
  // What was written by half is told by its digest: it need not be flushed.
  host.write(path, bytes, { isPassing: true });
}

function isThere(present: Present, path: string, digest: string): boolean {
  return orUndefined(() => present.digestAt(path) === digest) ?? false;
}
