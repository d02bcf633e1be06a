/**
 * A git repository in memory, for what is told of one: with `.git/repository.json` in a memory host there is one. What it
 * says there differs from one in order; what is done to it is answered by `faults`, or goes well.
 */
import {
  type Fault,
  type Repository,
  RepositoryFault,
  type RepositoryState,
  type Unshared,
} from '../../src/host/repository/index.ts';

export const FAKE = '.git/repository.json';

interface FakeFile {
  readonly fault?: Fault;
  readonly faults?: Partial<Record<keyof Repository, Fault>>;
  readonly state?: Partial<Omit<RepositoryState, 'branches' | 'seen'>>;
  /** Of the state, what is not there. */
  readonly without?: readonly (keyof RepositoryState)[];
  readonly seen?: Readonly<Record<string, string>>;
  readonly unshared?: readonly Unshared[];
  readonly loose?: readonly string[];
  readonly ids?: Readonly<Record<string, string>>;
  readonly contents?: Readonly<Record<string, string>>;
}

/** `read` gives the bytes of a file of the host, or undefined. */
export async function fakeRepository(read: (path: string) => Uint8Array | undefined): Promise<Repository> {
  const bytes = read(FAKE);
  if (bytes === undefined) throw new RepositoryFault({ kind: 'none' });
  const file = JSON.parse(new TextDecoder().decode(bytes)) as FakeFile;
  if (file.fault !== undefined) throw new RepositoryFault(file.fault);
  const or = async <T>(method: keyof Repository, value: T): Promise<T> => {
    const fault = file.faults?.[method];
    if (fault !== undefined) throw new RepositoryFault(fault);
    return value;
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    prefix: '',
    state: () =>
      or('state', {
        commit: 'c1',
        branch: 'main',
        underWay: undefined,
        lock: undefined,
        branches: new Map([['main', { commit: 'c1', follows: 'refs/remotes/origin/main' }]]),
        seen: new Map(Object.entries(file.seen ?? { 'origin/main': 'c0' })),
        remotes: [{ name: 'origin', addresses: ['https://github.com/bestuur/beleid.git'], main: 'main' }],
        usual: undefined,
        who: { name: 'Anna', email: '' },
        ...file.state,
        ...Object.fromEntries((file.without ?? []).map((key) => [key, undefined])),
      }),
    unshared: () => or('unshared', file.unshared ?? []),
    missing: () => or('missing', []),
    loose: () => or('loose', file.loose ?? []),
    ids: () => or('ids', new Map(Object.entries(file.ids ?? {}))),
    now: (path) => read(path) ?? null,
    content: (id) => or('content', encode(file.contents?.[id] ?? '')),
    top: () => or('top', []),
    has: (_, bytes, id) => or('has', (bytes === null ? undefined : new TextDecoder().decode(bytes)) === id),
    commit: () => or('commit', 'c2'),
    stand: () => or('stand', undefined),
    base: () => or('base', 'c1'),
    between: () => or('between', file.loose ?? []),
    unmerged: () => or('unmerged', []),
    merge: () => or('merge', 'c3'),
    forward: () => or('forward', undefined),
    fetch: () => or('fetch', undefined),
    mainOf: () => or('mainOf', undefined),
    push: () => or('push', ''),
  };
}
