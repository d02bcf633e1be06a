/** The branch that somebody's own work stands on: never one that is of all. */
import type { RepositoryState } from '../../host/repository/index.ts';
import { idFrom } from '../../words/beginning.ts';

const PREFIX = 'voorstel';
/** Whatever the name is, a branch has one that git, forges and systems take. */
const NAMELESS = 'studio';
const LETTERS = 30;
/** Behind the name, with a number where there were more that day. */
const DAY = /-\d{4}-\d\d-\d\d(?:-\d{1,4})?$/;
/** Of anybody. */
const OF_SOMEBODY = /^voorstel[/-]/;

/** A branch of a remote, as somebody begins there. */
export interface RemoteBranch {
  readonly remote: string;
  readonly branch: string;
}

type Names = Pick<RepositoryState, 'branch' | 'branches' | 'seen' | 'remotes'>;

/** The branch that is stood on, where it is of this name; undefined where it is of another, or of all. */
export function ownBranch({ branch, remotes }: Names, name: string): string | undefined {
  if (branch === undefined || remotes.some(({ main }) => main === branch)) return undefined;
  const start = branch.replace(DAY, '');
  const isOwn = start !== branch && [`${PREFIX}/`, `${PREFIX}-`].some((own) => start === own + slugOf(name));
  return isOwn ? branch : undefined;
}

/** A name that neither this folder nor a remote has: `voorstel/anna-2026-11-28`. */
export function newBranch({ branches, seen, remotes }: Names, name: string, day: string): string {
  const taken = new Set([
    ...branches.keys(),
    ...remotes.flatMap(({ name: remote }) =>
      [...seen.keys()].flatMap((own) => (own.startsWith(`${remote}/`) ? [own.slice(remote.length + 1)] : [])),
    ),
  ]);
  // A branch that is called so itself leaves no room for others below it.
  const between = taken.has(PREFIX) ? '-' : '/';
  const start = `${PREFIX}${between}${slugOf(name)}-${day}`;
  for (let count = 1; ; count++) {
    const own = count === 1 ? start : `${start}-${count}`;
    if (![...taken].some((other) => other === own || other.startsWith(`${own}/`))) return own;
  }
}

function slugOf(name: string): string {
  return (
    idFrom(name)
      ?.slice(0, LETTERS)
      .split('-')
      .filter((word) => word !== '')
      .join('-') ?? NAMELESS
  );
}

/** What a branch follows, `refs/remotes/origin/main`; undefined where that is nothing of all. */
export function followedBy(state: RepositoryState): RemoteBranch | undefined {
  const follows = state.branch === undefined ? undefined : state.branches.get(state.branch)?.follows;
  for (const { name: remote } of state.remotes) {
    const start = `refs/remotes/${remote}/`;
    if (follows?.startsWith(start) !== true) continue;
    const branch = follows.slice(start.length);
    return OF_SOMEBODY.test(branch) ? undefined : { remote, branch };
  }
  return undefined;
}

/** To be sent to: what was said, what is followed, what is set, what is usual, or the only one. */
export function remoteOf(state: RepositoryState, asked?: string): string | undefined {
  const names = state.remotes.map(({ name }) => name);
  const wanted = [asked, followedBy(state)?.remote, state.usual, 'origin', names.length === 1 ? names[0] : undefined];
  return asked !== undefined && !names.includes(asked)
    ? undefined
    : wanted.find((name) => name !== undefined && names.includes(name));
}

/** The branch of a remote that is of all, as far as it is known here. */
export function sharedBranch(state: RepositoryState, remote: string): string | undefined {
  const followed = followedBy(state);
  if (followed?.remote === remote) return followed.branch;
  const main = state.remotes.find(({ name }) => name === remote)?.main;
  if (main !== undefined) return main;
  const there = [...state.seen.keys()].flatMap((name) =>
    name.startsWith(`${remote}/`) ? [name.slice(remote.length + 1)] : [],
  );
  const ofAll = there.filter((name) => !OF_SOMEBODY.test(name));
  const usual = ofAll.filter((name) => name === 'main' || name === 'master');
  return ofAll.length === 1 ? ofAll[0] : usual.length === 1 ? usual[0] : undefined;
}
