/** Files that change while somebody looks at them. */
import { lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';

export interface Watching {
  close(): Promise<void>;
}

/** Milliseconds. An editor saves in several steps, one right after the other: they are told together. */
const TOGETHER = 8;
/** A change within 50 ms of another one of the same file is not told by chokidar: whoever is told of is looked at once more. */
const ONCE_MORE = 120;

/**
 * Watches folders of `root`, those that come later too. Paths are relative to `root`, with `/`. Null: something changed, and
 * the system cannot tell what.
 */
export async function watchFiles(
  root: string,
  folders: readonly string[],
  onChange: (paths: readonly string[] | null) => void,
): Promise<Watching> {
  const toPath = (path: string) => relative(root, path).split(sep).join('/');
  const isOurs = (path: string) => {
    return path === '' || folders.includes(path.split('/', 1)[0] ?? '');
  };
  const changed = new Set<string>();
  let isLost = false;
  let timer: NodeJS.Timeout | undefined;
  const told = new Map<string, string>();
  let second: NodeJS.Timeout | undefined;
  const lookOnceMore = () => {
    second = undefined;
    for (const [path, seen] of told) if (lookAt(join(root, path)) !== seen) changed.add(path);
    told.clear();
    if (changed.size > 0) soon();
  };
  const tell = () => {
    timer = undefined;
    const paths = isLost ? null : [...changed];
    for (const path of changed) told.set(path, lookAt(join(root, path)));
    changed.clear();
    isLost = false;
    clearTimeout(second);
    second = setTimeout(lookOnceMore, ONCE_MORE);
    onChange(paths);
  };
  const soon = () => {
    timer ??= setTimeout(tell, TOGETHER);
  };
  const watcher = watch(root, {
    ignored: (path) => !isOurs(toPath(path)),
    ignoreInitial: true,
    followSymlinks: false,
    // Whether a file that went comes back at once is for whoever reads it: to wait for that costs a tenth of a second.
    atomic: false,
    ignorePermissionErrors: true,
  });
  watcher.on('all', (_event, path) => {
    changed.add(toPath(path));
    soon();
  });
  watcher.on('error', () => {
    isLost = true;
    soon();
  });
  await new Promise<void>((done) => {
    watcher.once('ready', () => done());
  });
  return {
    async close() {
      clearTimeout(timer);
      clearTimeout(second);
      await watcher.close();
    },
  };
}

/** Another answer where the file is another one. */
function lookAt(file: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = lstatSync(file);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch {
    return '';
  }
}
