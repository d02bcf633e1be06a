/**
 * The only file that touches the file system, the clock and the environment. Everything else asks a Host, so that the
 * tests can run in memory. Paths are relative to the project folder and use `/` on every system.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './diagnostic/diagnostic.ts';
import { gitHost } from './git-host.ts';

export interface Host {
  /** Size in bytes, or undefined when there is no such file. */
  size(path: string): number | undefined;
  /** Throws when the file cannot be read: ask `size` first. */
  read(path: string): Uint8Array;
  /** Names of files directly in a folder, sorted; empty when there is no such folder. */
  files(folder: string): string[];
  /** Names of folders directly in a folder, sorted; empty when there is no such folder. */
  folders(folder: string): string[];
  /** Writes and flushes a file, making its folders. */
  write(path: string, bytes: Uint8Array): void;
  /** Renames a file over another at once, making its folder. */
  move(from: string, to: string): void;
  /** Removes a file or a folder with all in it; nothing happens when it is not there. */
  remove(path: string): void;
  /** A file that comes with regelwerk itself, such as `templates/protocol.md.hbs`. */
  asset(path: string): Uint8Array;
  /** Today as `YYYY-MM-DD`: from SOURCE_DATE_EPOCH where set (UTC), else the local day. */
  today(): string;
  env(name: string): string | undefined;
  /** The source as it is in another revision of the repository, read only; with the reason when it cannot be read. */
  revision(ref: string): Result<Host | undefined>;
  /**
   * Runs work that no other process may do at the same time; waits for one that does. Throws an error with code `EBUSY`
   * when that takes more than ten seconds.
   */
  exclusively<T>(lock: string, work: () => T): T;
}

const packageRoot = new URL('../', import.meta.url);

export function nodeHost(root: string): Host {
  const at = (path: string) => (isAbsolute(path) ? path : join(root, path));
  const names = (folder: string, want: 'isFile' | 'isDirectory'): string[] => {
    if (statSync(at(folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
    return readdirSync(at(folder), { withFileTypes: true })
      .filter((entry) => entry[want]())
      .map((entry) => entry.name)
      .sort();
  };
  const host: Host = {
    size(path) {
      const stat = statSync(at(path), { throwIfNoEntry: false });
      return stat?.isFile() === true ? stat.size : undefined;
    },
    read: (path) => readFileSync(at(path)),
    files: (folder) => names(folder, 'isFile'),
    folders: (folder) => names(folder, 'isDirectory'),
    write(path, bytes) {
      mkdirSync(dirname(at(path)), { recursive: true });
      const handle = openSync(at(path), 'w');
      try {
        for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
    move(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
    asset: (path) => readFileSync(fileURLToPath(new URL(path, packageRoot))),
    today() {
      const epoch = process.env['SOURCE_DATE_EPOCH'];
      if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    env: (name) => process.env[name],
    revision: (ref) => gitHost(root, ref, host),
    exclusively: (lock, work) => exclusively(at(lock), work),
  };
  return host;
}

/** A lock is a file that only one process can make; it holds the number of that process, so that a dead one's can be taken. */
function exclusively<T>(lock: string, work: () => T): T {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; !tryLock(lock); waited += 50) {
    const dead = deadOwner(lock);
    if (dead !== undefined) release(lock, dead);
    if (waited >= 10_000) throw Object.assign(new Error(`EBUSY: ${lock}`), { code: 'EBUSY' });
    Atomics.wait(pause, 0, 0, 50);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock gets its number at once; one without was left by a process that died in between. */
const UNSIGNED_FOR = 2_000;

/** What a lock holds whose process is no more; undefined when that process may be alive. */
function deadOwner(lock: string): string | undefined {
  const owner = readIfThere(lock);
  if (owner === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(owner)) return ageOf(lock) > UNSIGNED_FOR ? owner : undefined;
  try {
    process.kill(Number(owner), 0);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? owner : undefined;
  }
}

/** Milliseconds since a file was written; 0 when it is not there. */
function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}

/** Removes a dead owner's lock. Of all that wait one does so, for else the second would remove the lock of the first. */
function release(lock: string, owner: string): void {
  const claim = `${lock}-opruimen`;
  if (ageOf(claim) > UNSIGNED_FOR) rmSync(claim, { force: true });
  if (!tryLock(claim)) return;
  if (readIfThere(lock) === owner) rmSync(lock, { force: true });
  rmSync(claim, { force: true });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
