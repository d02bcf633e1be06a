import type { Git, Patience } from './run.ts';

/** What the parts of a repository are given. */
export interface Place {
  readonly git: Git;
  /** Of the working tree, where git runs. */
  readonly top: string;
  /** Of this working tree: `.git`, or its own in there. */
  readonly gitDir: string;
  /** Of the whole repository, whatever working tree this is. */
  readonly common: string;
  readonly prefix: string;
  readonly isShallow: boolean;
  /** Of git, by key in small letters. */
  readonly settings: ReadonlyMap<string, string>;
  readonly patience: Patience;
}
