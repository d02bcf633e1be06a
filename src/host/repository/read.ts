/** What stands in a repository. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Author } from '../../model/sharing.ts';
import { failed } from './failed.ts';
import type { Repository, RepositoryState, Unshared } from './index.ts';
import type { Place } from './place.ts';

type Looks = Pick<
  Repository,
  'state' | 'unshared' | 'missing' | 'loose' | 'ids' | 'now' | 'content' | 'top' | 'has' | 'base' | 'between'
>;

/** Files of a git folder by which what is under way is known. */
const MARKS: readonly (readonly [string, NonNullable<RepositoryState['underWay']>])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
];
const HEADS = 'refs/heads/';
const REMOTES = 'refs/remotes/';

export function looksIn(place: Place): Looks {
  const { git } = place;
  const must = async (args: readonly string[], input?: string | Uint8Array) => {
    const ran = await git(args, input === undefined ? {} : { input });
    if (ran.code !== 0) throw failed(place, ran);
    return ran;
  };
  const log = async (range: readonly string[], most: number) => {
    const format = '--format=%H%x00%an%x00%aI%x00%P%x00%B%x00';
    const { text } = await must(['log', '-z', '--no-show-signature', `--max-count=${most}`, format, ...range, '--']);
    return commitsIn(text);
  };
  return {
    state: () => stateOf(place),
    unshared: (commit, most) => log([commit, '--not', '--remotes'], most),
    missing: (ours, theirs, most) => log(['--no-merges', theirs, `^${ours}`], most),
    async loose() {
      const { text } = await must([
        '--no-optional-locks',
        'status',
        '--porcelain=v2',
        '-z',
        '--no-renames',
        '--untracked-files=all',
        '--ignore-submodules=all',
      ]);
      return text.split('\0').flatMap((line) => {
        if (line.startsWith('? ')) return [line.slice(2)];
        const fields = line.startsWith('1 ') ? 8 : line.startsWith('u ') ? 10 : 0;
        return fields === 0 ? [] : [line.split(' ').slice(fields).join(' ')];
      });
    },
    async ids(commit, paths) {
      const { text } = await must(['ls-tree', '-z', '-r', '--full-tree', commit, '--', ...paths]);
      return new Map(
        text.split('\0').flatMap((line) => {
          const [, id = '', path = ''] = /^100\d+ blob (\w+)\t([\s\S]*)$/.exec(line) ?? [];
          return path === '' ? [] : [[path, id] as const];
        }),
      );
    },
    now(path) {
      const file = join(place.top, path);
      return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : null;
    },
    content: async (id) => (await must(['cat-file', 'blob', id])).out,
    async top(commit) {
      const { text } = await must(['ls-tree', '-z', '--name-only', '--full-tree', commit]);
      return text.split('\0').filter((name) => name !== '');
    },
    async has(path, bytes, id) {
      if (id === undefined || bytes === null) return id === undefined && bytes === null;
      // As it stands in the folder, unless the repository keeps it otherwise, with other line ends for instance.
      return (
        plainId(bytes, id) === id ||
        (await must(['hash-object', '--stdin', `--path=${path}`], bytes)).text.trim() === id
      );
    },
    async base(one, other) {
      const { code, text } = await git(['merge-base', '--end-of-options', one, other]);
      return code === 0 ? text.trim() : undefined;
    },
    async between(one, other) {
      const { text } = await must([
        'diff-tree',
        '-r',
        '-z',
        '--no-renames',
        '--name-only',
        '--end-of-options',
        one,
        other,
      ]);
      return text.split('\0').filter((path) => path !== '');
    },
  };
}

/** Each of them ends with an empty field. */
function commitsIn(text: string): Unshared[] {
  const fields = text.split('\0');
  const commits: Unshared[] = [];
  for (let at = 0; at + 4 < fields.length; at += 6) {
    const [id = '', author = '', when = '', parents = '', message = ''] = fields.slice(at, at + 5);
    const [subject = '', ...lines] = message.trimEnd().split('\n');
    const isMerge = parents.includes(' ');
    commits.push({ id, author, when, subject, lines: lines.filter((line) => line !== ''), isMerge });
  }
  return commits;
}

async function detached(git: Place['git']): Promise<string | undefined> {
  const { code, text } = await git(['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']);
  return code === 0 ? text.trim() : undefined;
}

async function stateOf({ git, gitDir, settings }: Place): Promise<RepositoryState> {
  const format = '--format=%(refname)%00%(objectname)%00%(upstream)%00%(symref)';
  const [refs, head] = await Promise.all([
    git(['for-each-ref', format, 'refs/heads', 'refs/remotes']),
    git(['symbolic-ref', '--quiet', 'HEAD']),
  ]);
  const branches: Map<string, { commit: string; follows: string | undefined }> = new Map();
  const seen = new Map<string, string>();
  const mains = new Map<string, string>();
  for (const line of refs.text.split('\n')) {
    const [name = '', id = '', follows = '', target = ''] = line.split('\0');
    if (name.startsWith(HEADS)) branches.set(name.slice(HEADS.length), { commit: id, follows: follows || undefined });
    else if (name.startsWith(REMOTES) && target === '') seen.set(name.slice(REMOTES.length), id);
    else if (name.endsWith('/HEAD'))
      mains.set(name.slice(REMOTES.length, -'/HEAD'.length), target.slice(REMOTES.length));
  }
  const names = [...settings.keys()].flatMap((key) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? []);
  const isRewritten = [...settings.keys()].some((key) => key.endsWith('insteadof'));
  const remotes = [];
  for (const name of names) {
    const set = settings.get(`remote.${name}.url`) ?? '';
    const ran = isRewritten ? await git(['remote', 'get-url', '--end-of-options', name]) : undefined;
    const main = mains.get(name)?.slice(name.length + 1);
    remotes.push({ name, addresses: [...new Set([set, ran?.code === 0 ? ran.text.trim() : set])], main });
  }
  const branch = head.code === 0 ? head.text.trim().slice(HEADS.length) : undefined;
  const lock = join(gitDir, 'index.lock');
  return {
    commit: branch === undefined ? await detached(git) : branches.get(branch)?.commit,
    branch,
    underWay: MARKS.find(([file]) => existsSync(join(gitDir, file)))?.[1],
    lock: existsSync(lock) ? lock : undefined,
    branches,
    seen,
    remotes,
    usual: settings.get('remote.pushdefault'),
    who: whoIn(settings),
  };
}

/** By the rule of git, SHA-1 or SHA-256 by the length of another one. */
function plainId(bytes: Uint8Array, { length }: string): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** A name that somebody gave: git would make one of the name of the computer. An address nobody gave stays empty. */
function whoIn(settings: ReadonlyMap<string, string>): Author | undefined {
  const named = (what: 'name' | 'email') =>
    [process.env[`GIT_AUTHOR_${what.toUpperCase()}`], settings.get(`author.${what}`), settings.get(`user.${what}`)]
      .map((value) => value?.trim() ?? '')
      .find((value) => value !== '');
  const name = named('name');
  return name === undefined ? undefined : { name, email: named('email') ?? '' };
}
