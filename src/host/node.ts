/** A Host of the file system, the clock and the environment of this process. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOfEpoch, EPOCH } from './epoch.ts';
import { gitHost } from './git.ts';
import type { Host } from './index.ts';
import { exclusively } from './lock.ts';

/** The Host of this machine. `root` is the folder that holds `policy/`: absolute, or relative to the working folder. */
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
    asset: (path) => readFileSync(join(packageRoot(), path)),
    today() {
      const set = dayOfEpoch(process.env[EPOCH]);
      if (set !== undefined) return set;
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

let root: string | undefined;

/** The folder of regelwerk itself: the nearest one with a package.json, above src/host/ as above the bundle in dist/. */
function packageRoot(): string {
  let folder = root ?? dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  root = folder;
  return folder;
}
