/** A host whose answers are kept for as long as nobody says that they may be others: for whoever asks again and again. */
import type { Host, Watched } from './index.ts';

const ASKED = ['kind', 'size', 'read', 'files', 'folders', 'odd'] as const;
const LISTED = ['kind', 'files', 'folders', 'odd'] as const;
/** Of more paths at once, such as another branch of a repository, it is not worth looking for each. */
const MANY = 50;
type Asked = (typeof ASKED)[number];
type Answers = { readonly [K in Asked]: Map<string, ReturnType<Host[K]>> };

/**
 * Keeps answers about what stands in these folders of the project, which somebody must watch. Who works exclusively is
 * answered by the system itself: nothing is written on what may be old. What cannot be answered is asked again.
 */
export function watchedHost(host: Host, folders: readonly string[]): Watched {
  const answers: Answers = {
    kind: new Map(),
    size: new Map(),
    read: new Map(),
    files: new Map(),
    folders: new Map(),
    odd: new Map(),
  };
  let working = 0;
  const isWatched = (path: string) => folders.includes(path.split('/', 1)[0] ?? '');
  const kept =
    <K extends Asked>(what: K): Host[K] =>
    // @ts-expect-error Each of them takes a path; which answer it gives is of `what`.
    (path: string) => {
      if (!isWatched(path)) return host[what](path);
      const known = answers[what] as Map<string, unknown>;
      if (working === 0 && known.has(path)) return known.get(path);
      const answer = host[what](path);
      known.set(path, answer);
      return answer;
    };
  const forget = (path: string) => {
    for (const what of ASKED)
      for (const known of answers[what].keys())
        if (known === path || known.startsWith(`${path}/`)) answers[what].delete(known);
    // What it stands in may have come with it, or gone.
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      for (const what of LISTED) answers[what].delete(path.slice(0, end));
  };
  const changed: Watched['changed'] = (paths) => {
    if (paths === null || paths.length > MANY) for (const what of ASKED) answers[what].clear();
    else paths.forEach(forget);
  };
  const watched: Host = {
    ...host,
    kind: kept('kind'),
    size: kept('size'),
    read: kept('read'),
    files: kept('files'),
    folders: kept('folders'),
    odd: kept('odd'),
    write(path, bytes, how) {
      forget(path);
      host.write(path, bytes, how);
    },
    async writeBehind(path, bytes) {
      forget(path);
      await host.writeBehind(path, bytes);
    },
    move(from, to) {
      changed([from, to]);
      host.move(from, to);
    },
    remove(path) {
      forget(path);
      host.remove(path);
    },
    exclusively(lock, work, waiting) {
      const isDone = (token: string) => {
        working += 1;
        try {
          return work(token);
        } finally {
          working -= 1;
        }
      };
      try {
        return host.exclusively(lock, isDone, waiting);
      } finally {
        forget(lock);
      }
    },
    async exclusivelyAsync(lock, work, waiting) {
      const isDone = async (token: string) => {
        working += 1;
        try {
          return await work(token);
        } finally {
          working -= 1;
        }
      };
      try {
        return await host.exclusivelyAsync(lock, isDone, waiting);
      } finally {
        forget(lock);
      }
    },
  };
  return { host: watched, changed };
}
