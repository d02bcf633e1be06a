/** Finds the repository that a folder stands in. */
import { resolve } from 'node:path';
import { commitIn } from './commit.ts';
import { type Repository, RepositoryFault } from './index.ts';
import { mergesIn } from './merge.ts';
import type { Place } from './place.ts';
import { looksIn } from './read.ts';
import { remotesIn } from './remote.ts';
import { type Git, gitIn, PATIENCE, type Patience } from './run.ts';

/** `git hook run`, of which hooks are asked as git itself would. */
const OLDEST: readonly [number, number] = [2, 36];

/** As git said it; another one is there after a start anew. */
let version: string | undefined;

/** Throws a fault where there is none, or none that can be used. */
export async function openRepository(folder: string, patience: Patience = PATIENCE): Promise<Repository> {
  const first = gitIn(folder, undefined, patience.own);
  const [place, { text }] = await Promise.all([placeOf(folder, first), first(['config', '--list', '-z'])]);
  const settings = settingsIn(text);
  const git = gitIn(place.top, settings.get('core.sshcommand'), patience.own);
  const whole: Place = { ...place, git, patience, settings };
  return {
    prefix: place.prefix,
    ...looksIn(whole),
    ...commitIn(whole),
    ...mergesIn(whole),
    ...remotesIn(whole),
  };
}

async function placeOf(folder: string, git: Git): Promise<Omit<Place, 'git' | 'patience' | 'settings'>> {
  const asked = [
    '--show-toplevel',
    '--show-prefix',
    '--absolute-git-dir',
    '--git-common-dir',
    '--is-shallow-repository',
  ];
  const { code, text, error } = await git(['rev-parse', ...asked]);
  if (code !== 0) {
    if (error.includes('dubious ownership')) throw new RepositoryFault({ kind: 'owner', folder });
    throw new RepositoryFault({ kind: 'none' });
  }
  const [top = '', prefix = '', gitDir = '', common = '', shallow] = text.split('\n');
  version ??= (await git(['version'])).text;
  const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(version) ?? [];
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (isOld) throw new RepositoryFault({ kind: 'old', found: `${major}.${minor}` });
  return { top, prefix, gitDir, common: resolve(folder, common), isShallow: shallow === 'true' };
}

/** `config --list -z`: each a key, a line end and a value; of one key the last counts. */
function settingsIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\0').flatMap((entry) => {
      const at = entry.indexOf('\n');
      return entry === '' ? [] : [[at === -1 ? entry : entry.slice(0, at), at === -1 ? 'true' : entry.slice(at + 1)]];
    }),
  );
}
