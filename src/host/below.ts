/** A folder of a host as a host of its own. */
import { isAbsolute, join } from 'node:path';
import type { Host } from './index.ts';

/** The same machine, with paths relative to `folder`, which need not be there. */
export function below(host: Host, folder: string): Host {
  if (folder === '.' || folder === '') return host;
  const at = (path: string) => (isAbsolute(path) ? path : join(folder, path).replaceAll('\\', '/'));
  return {
    ...host,
    kind: (path) => host.kind(at(path)),
    size: (path) => host.size(at(path)),
    stamp: (path) => host.stamp(at(path)),
    read: (path) => host.read(at(path)),
    files: (path) => host.files(at(path)),
    folders: (path) => host.folders(at(path)),
    odd: (path) => host.odd(at(path)),
    mayChange: (path) => host.mayChange(at(path)),
    write: (path, bytes, how) => host.write(at(path), bytes, how),
    writeBehind: (path, bytes) => host.writeBehind(at(path), bytes),
    move: (from, to) => host.move(at(from), at(to)),
    remove: (path) => host.remove(at(path)),
    exclusively: (lock, work, waiting) => host.exclusively(at(lock), work, waiting),
    exclusivelyAsync: (lock, work, waiting) => host.exclusivelyAsync(at(lock), work, waiting),
  };
}
