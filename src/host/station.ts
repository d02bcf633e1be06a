/** What the studio asks of the machine beside files: to listen, to watch, to open a browser, and to be told to end. */
import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Station } from './index.ts';
import { watchedHost } from './watched.ts';

/** The Station of this machine, for a folder as `nodeHost` takes it. */
export function nodeStation(root: string): Station {
  const path = resolve(root);
  return {
    folder: { name: basename(path), path },
    secret: () => randomBytes(32).toString('base64url'),
    listen: async (serve, port) => (await import('./listen.ts')).listen(serve, port),
    watch: async (folders, onChange) => (await import('./watch.ts')).watchFiles(path, folders, onChange),
    keep: watchedHost,
    open: async (address) => (await import('./browser.ts')).openBrowser(address),
    stopped: () =>
      new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      }),
  };
}
