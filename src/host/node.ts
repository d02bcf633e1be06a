/** A Host of the file system, the clock and the environment of this process. */
import {
  accessSync,
  close,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LIMITS } from '../model/limits.ts';
import { dayOfEpoch, EPOCH } from './epoch.ts';
import { gitHost } from './git.ts';
import type { EntryKind, Host } from './index.ts';
import { beat, exclusively, exclusivelyAsync } from './lock.ts';
import { sshSigning } from './signing.ts';
import { toolDigest } from './tool.ts';

/** The Host of this machine. `root` is the folder that holds `policy/`: absolute, or relative to the working folder. */
export function nodeHost(root: string): Host {
  const at = (path: string) => (isAbsolute(path) ? path : join(root, path));
  /** An absolute path is of whoever typed it, links and all; a relative one may be of whoever wrote the policy. */
  const stat = (path: string): Stats | undefined => {
    if (isAbsolute(path)) return orNothing(() => statSync(path));
    const names = join(path).split(/[\\/]/);
    for (let count = 1; count < names.length; count++) {
      const above = orNothing(() => lstatSync(join(root, ...names.slice(0, count))));
      if (above?.isDirectory() !== true) return undefined;
    }
    return orNothing(() => (join(path) === '.' ? statSync(root) : lstatSync(at(path))));
  };
  const names = (folder: string, ...want: EntryKind[]): string[] => {
    if (stat(folder)?.isDirectory() !== true) return [];
    return readdirSync(at(folder), { withFileTypes: true })
      .filter((entry) => want.includes(kindOf(entry)))
      .map((entry) => entry.name)
      .sort();
  };
  const noFollow = (path: string) => (isAbsolute(path) ? 0 : (constants.O_NOFOLLOW ?? 0));
  /** An open file, written and not yet flushed. */
  const written = (path: string, bytes: Uint8Array, mode: number): number => {
    beat();
    mkdirSync(dirname(at(path)), { recursive: true });
    const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
    const handle = openSync(at(path), O_WRONLY | O_CREAT | O_TRUNC | noFollow(path), mode);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      return handle;
    } catch (error) {
      closeSync(handle);
      throw error;
    }
  };
  const host: Host = {
    kind(path) {
      const found = orNothing(() => lstatSync(at(path)));
      return found === undefined ? undefined : kindOf(found);
    },
    size(path) {
      const found = stat(path);
      return found?.isFile() === true ? found.size : undefined;
    },
    stamp(path) {
      if (stat(path)?.isFile() !== true) return undefined;
      const found = (isAbsolute(path) ? statSync : lstatSync)(at(path), { bigint: true, throwIfNoEntry: false });
      if (found === undefined) return undefined;
      const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found;
      return { text: [dev, ino, size, mtimeNs, ctimeNs].join('-'), moment: Math.max(Number(mtimeMs), Number(ctimeMs)) };
    },
    read(path) {
      beat();
      return readSettled(at(path), noFollow(path));
    },
    files: (folder) => names(folder, 'file'),
    folders: (folder) => names(folder, 'folder'),
    odd: (folder) => names(folder, 'link', 'other'),
    mayChange(folder) {
      try {
        accessSync(at(folder), constants.W_OK | constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    write(path, bytes, { executable = false, isPassing = false } = {}) {
      const handle = written(path, bytes, executable ? 0o777 : 0o666);
      try {
        if (!isPassing) fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
    async writeBehind(path, bytes) {
      const handle = written(path, bytes, 0o666);
      try {
        await promisify(fsync)(handle);
      } finally {
        close(handle);
      }
    },
    move(from, to) {
      beat();
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    remove(path) {
      beat();
      rmSync(at(path), { recursive: true, force: true });
    },
    asset: (path) => readFileSync(join(packageRoot(), path)),
    tool: toolDigest,
    today() {
      const set = dayOfEpoch(process.env[EPOCH]);
      if (set !== undefined) return set;
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    env: (name) => process.env[name],
    signing: sshSigning(root),
    revision: (ref) => gitHost(root, ref, host),
    exclusively: (lock, work, waiting) => exclusively(at(lock), work, waiting),
    exclusivelyAsync: (lock, work, waiting) => exclusivelyAsync(at(lock), work, waiting),
    readPaper: async (bytes, name, stop) =>
      (await import('./reading.ts')).readInThread(bytes, name, {
        convert: async (own, kind) => (await import('./office.ts')).convertToDocx(own, kind, LIMITS.importTime.at),
        stop,
      }),
    download: async (address) => (await import('./download.ts')).download(address),
    repository: async () => (await import('./repository/open.ts')).openRepository(root),
    station: async () => (await import('./station.ts')).nodeStation(root),
  };
  return host;
}

/** Undefined where there is no such path; a part of it may be a file. */
function orNothing(look: () => Stats): Stats | undefined {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** How often a file is read again that another program was writing at the same time. */
const TRIES = 3;

/** A whole file, as it stood at one moment. Does not wait for whoever should write into a pipe. */
function readSettled(path: string, flags: number): Uint8Array {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
  try {
    for (let count = 0; count < TRIES; count++) {
      const before = fstatSync(handle);
      if (!before.isFile()) throw systemError(before.isDirectory() ? 'EISDIR' : 'EINVAL');
      const bytes = readFrom(handle, before.size);
      const after = fstatSync(handle);
      if (bytes.length === after.size && before.mtimeMs === after.mtimeMs && before.size === after.size) return bytes;
    }
    throw systemError('EAGAIN');
  } finally {
    closeSync(handle);
  }
}

function readFrom(handle: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  for (let count = -1; done < size && count !== 0; done += count)
    count = readSync(handle, bytes, done, size - done, done);
  return bytes.subarray(0, done);
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

let root: string | undefined;

/** The folder of regelwerk itself: the nearest one with a package.json, above src/host/ as above the bundle in dist/. */
function packageRoot(): string {
  let folder = root ?? dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  root = folder;
  return folder;
}
