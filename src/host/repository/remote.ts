/** What goes to a remote and comes from it. */
import { said } from './failed.ts';
import { type Repository, RepositoryFault } from './index.ts';
import type { Place } from './place.ts';
import type { Ran } from './run.ts';

type Remotes = Pick<Repository, 'fetch' | 'mainOf' | 'push'>;

/** What git ends with where it never came to speak with the other side. */
const NO_ACCESS = 128;

export function remotesIn({ git, patience, isShallow }: Place): Remotes {
  const own = { patience: patience.remote };
  return {
    async fetch(remote) {
      const usual = ['fetch', '--no-tags', '--no-recurse-submodules', '--no-prune', '--no-auto-maintenance', '--quiet'];
      // Of history that was cut off it cannot be said what both have.
      const ran = await git([...usual, ...(isShallow ? ['--unshallow'] : []), '--end-of-options', remote], own);
      if (ran.code !== 0) throw new RepositoryFault({ kind: 'access', output: said(ran.error) });
    },
    async mainOf(remote) {
      const ran = await git(['ls-remote', '--symref', '--end-of-options', remote, 'HEAD'], own);
      if (ran.code !== 0) throw new RepositoryFault({ kind: 'access', output: said(ran.error) });
      return /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(ran.text)?.[1];
    },
    async push(remote, commit, branch) {
      const usual = ['push', '--porcelain', '--no-follow-tags', '--recurse-submodules=no', '--no-force-with-lease'];
      const to = `refs/heads/${branch}`;
      const ran = await git([...usual, '--end-of-options', remote, `${commit}:${to}`], {
        patience: patience.remote + patience.hook,
      });
      const flags = flagsIn(ran.text);
      if (ran.code !== 0 || flags.some(({ isGood }) => !isGood)) throw new RepositoryFault(whyNot(ran, flags));
      const seen = `refs/remotes/${remote}/${branch}`;
      // Of a clone that follows one branch alone, git does not remember what it sent.
      await git(['update-ref', '--no-deref', seen, commit]);
      return said(ofRemote(ran.error));
    },
  };
}

interface Flag {
  readonly isGood: boolean;
  /** `[rejected] (fetch first)`, in the words of git's own format. */
  readonly summary: string;
}

/** `<flag>\t<from>:<to>\t<summary>`. */
function flagsIn(text: string): Flag[] {
  return text.split('\n').flatMap((line) => {
    const [, flag = '', summary = ''] = /^([ +\-*=!])\t[^\t]*\t(.*)$/.exec(line) ?? [];
    return flag === '' ? [] : [{ isGood: flag !== '!', summary }];
  });
}

function whyNot({ code, text, error }: Ran, flags: readonly Flag[]): RepositoryFault['fault'] {
  const bad = flags.find(({ isGood }) => !isGood);
  if (bad?.summary.startsWith('[rejected]') === true) return { kind: 'overtaken' };
  if (bad !== undefined) return { kind: 'rejected', output: said(`${ofRemote(error)}\n${bad.summary}`) };
  if (code === NO_ACCESS) return { kind: 'access', output: said(error) };
  // Nothing was said to the remote: it was refused here.
  return { kind: 'hook', hook: 'pre-push', output: said(text + error) };
}

/** What the other side says stands behind `remote: `. */
function ofRemote(text: string): string {
  const lines = text.split('\n').flatMap((line) => (line.startsWith('remote:') ? [line.slice('remote:'.length)] : []));
  return lines.map((line) => line.trim()).join('\n');
}
