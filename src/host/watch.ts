/** Files that change while somebody looks at them. */
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

export interface Watching {
  close(): Promise<void>;
}

/** Milliseconds. An editor saves in several steps, one right after the other: they are told together. */
const TOGETHER = 8;

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
  const tell = () => {
    timer = undefined;
    const paths = isLost ? null : [...changed];
    changed.clear();
    isLost = false;
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
      await watcher.close();
    },
  };
}
