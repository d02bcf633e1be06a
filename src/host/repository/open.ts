/** Finds the repository that a folder stands in. */
import { fileURLToPath } from 'node:url';
import { commitIn } from './commit.ts';
import { type Repository, RepositoryFault } from './index.ts';
import { mergesIn } from './merge.ts';
import { looksIn } from './read.ts';
import { remotesIn } from './remote.ts';
import { type Git, gitIn, PATIENCE, type Patience } from './run.ts';

/** `git hook run`, of which hooks are asked as git itself would. */
const OLDEST: readonly [number, number] = [2, 36];

/** What the parts of a repository are given. */
export interface Place {
  readonly git: Git;
  /** Of the working tree, where git runs. */
  readonly top: string;
  /** Of this working tree: `.git`, or its own in there. */
  readonly gitDir: string;
  readonly prefix: string;
  readonly isShallow: boolean;
  readonly patience: Patience;
}

/** Throws a fault where there is none, or none that can be used. */
export async function openRepository(root: string, patience: Patience = PATIENCE): Promise<Repository> {
  const folder = root.startsWith('file:') ? fileURLToPath(root) : root;
  const first = gitIn(folder, undefined, patience.own);
  const place = await placeOf(folder, first);
  const { code, text } = await gitIn(place.top, undefined, patience.own)(['config', '-z', '--get', 'core.sshCommand']);
  const git = gitIn(place.top, code === 0 ? text.replace(/\0$/, '') : undefined, patience.own);
  const whole: Place = { ...place, git, patience };
  return {
    prefix: place.prefix,
    ...looksIn(whole),
    ...commitIn(whole),
    ...mergesIn(whole),
    ...remotesIn(whole),
  };
}

async function placeOf(folder: string, git: Git): Promise<Omit<Place, 'git' | 'patience'>> {
  const asked = ['--show-toplevel', '--show-prefix', '--absolute-git-dir', '--is-shallow-repository'];
  const { code, text, error } = await git(['rev-parse', ...asked]);
  if (code !== 0) {
    if (error.includes('dubious ownership')) throw new RepositoryFault({ kind: 'owner', folder });
    throw new RepositoryFault({ kind: 'none' });
  }
  const [top = '', prefix = '', gitDir = '', shallow] = text.split('\n');
  const version = (await git(['version'])).text;
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? [];
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (isOld) throw new RepositoryFault({ kind: 'old', found: `${major}.${minor}` });
  return { top, prefix, gitDir, isShallow: shallow === 'true' };
}
