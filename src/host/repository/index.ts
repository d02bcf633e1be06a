/**
 * The git repository that a project stands in, as data. What git says in words is shown to people and never searched for
 * what it means. Nothing here forces, rebases, resets or removes: a branch goes on, or stays where it is.
 */

import type { Author } from '../../model/sharing.ts';

/** Why something of the repository cannot be had or done. `output` is what git or a hook said, of more lines. */
export type Fault =
  | { readonly kind: 'missing' | 'none' | 'moved' | 'overtaken' }
  | { readonly kind: 'old'; readonly found: string }
  | { readonly kind: 'owner'; readonly folder: string }
  | { readonly kind: 'locked' | 'read-only'; readonly file: string }
  | { readonly kind: 'hook'; readonly hook: string; readonly output: string }
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'sign' | 'access' | 'rejected' | 'failed'; readonly output: string };

export class RepositoryFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export const UNDER_WAY = ['merge', 'rebase', 'cherry-pick', 'revert', 'bisect'] as const;

export interface Remote {
  readonly name: string;
  /** As it is set, and as git uses it where that is another. It may hold a password. */
  readonly addresses: readonly string[];
  /** Its default branch, where git knows it. */
  readonly main: string | undefined;
}

export interface RepositoryState {
  /** That is stood on; undefined before the first. */
  readonly commit: string | undefined;
  /** Undefined where no branch is stood on. */
  readonly branch: string | undefined;
  readonly underWay: (typeof UNDER_WAY)[number] | undefined;
  /** The lock that another git holds, or one that was cut off left behind. */
  readonly lock: string | undefined;
  /** Local branches with their commit, and what they follow: `refs/remotes/origin/main`. */
  readonly branches: ReadonlyMap<string, { readonly commit: string; readonly follows: string | undefined }>;
  /** Branches of remotes as they were last seen, `origin/main`, with their commit. */
  readonly seen: ReadonlyMap<string, string>;
  readonly remotes: readonly Remote[];
  /** The remote that is pushed to where nobody says another one. */
  readonly usual: string | undefined;
  /** Undefined where git was not told a name. */
  readonly who: Author | undefined;
}

/** A commit that is in no branch of a remote. */
export interface Unshared {
  readonly id: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly author: string;
  /** ISO 8601. */
  readonly when: string;
  readonly isMerge: boolean;
}

/** A file with its content; null where there is none. Paths are those of the repository. */
export interface Kept {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/** A file that both sides changed; ids of contents, undefined where there is none. */
export interface Unmerged {
  readonly path: string;
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

export interface NewBranch {
  /** The commit that it was thought out on, which must still be stood on. */
  readonly onto: string;
  /** It is made where it is not there yet, and stood on. */
  readonly branch: string;
  /** `origin/main`: what a branch that is made follows. */
  readonly follows: string | undefined;
}

export interface NewCommit extends NewBranch {
  /** With what they are to hold; all else is as in `onto`. */
  readonly files: readonly Kept[];
  readonly message: string;
  readonly who: Author;
}

export interface NewMerge {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  /** What the files that both changed become. */
  readonly files: readonly Kept[];
  readonly message: string;
  readonly who: Author;
}

export interface Repository {
  /** Of the project in the repository: empty, or `map/`. */
  readonly prefix: string;
  state(): Promise<RepositoryState>;
  /** Commits that are in no branch of a remote, the newest first, and no more than so many. */
  unshared(commit: string, most: number): Promise<readonly Unshared[]>;
  /** Those of `theirs` that are not in `ours`. */
  missing(ours: string, theirs: string, most: number): Promise<readonly Unshared[]>;
  /** Paths that differ from the commit stood on, in the folder or in the index; those too that git does not know. */
  loose(): Promise<readonly string[]>;
  /** The ids of contents in a commit, by path; only of files that it has. */
  ids(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A file as it stands in the folder; null where there is none. */
  now(path: string): Uint8Array | null;
  content(id: string): Promise<Uint8Array>;
  /** Names of files and folders at the top of a commit. */
  top(commit: string): Promise<readonly string[]>;
  /** Whether a file with these bytes has the content of an id; both are nothing where there is no file. */
  has(path: string, bytes: Uint8Array | null, id: string | undefined): Promise<boolean>;
  /** The id of the new commit. The hooks of the repository are asked. */
  commit(commit: NewCommit): Promise<string>;
  /** Stands on a branch that is made at the commit that is stood on; nothing in the folder changes by that. */
  stand(branch: NewBranch): Promise<void>;
  base(one: string, other: string): Promise<string | undefined>;
  /** Paths that differ between two commits. */
  between(one: string, other: string): Promise<readonly string[]>;
  unmerged(base: string | undefined, ours: string, theirs: string): Promise<readonly Unmerged[]>;
  /** The id of a commit with both before it, which nobody stands on yet. */
  merge(merge: NewMerge): Promise<string>;
  /** Goes on to a commit that follows on the one stood on, with the files; refused where these were changed. */
  forward(commit: string): Promise<void>;
  fetch(remote: string): Promise<void>;
  /** The default branch of a remote, asked of itself. */
  mainOf(remote: string): Promise<string | undefined>;
  /** Sends a commit to a branch of a remote, which must go on from where it is; what the remote says. */
  push(remote: string, commit: string, branch: string): Promise<string>;
}
