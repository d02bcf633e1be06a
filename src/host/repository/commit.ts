/**
 * A commit of files with the content that they are given, on a branch that is stood on then. What stands in the folder and
 * what else is in the index is not asked: nobody's other work goes along.
 */
import { writeFileSync } from 'node:fs';
import { hooksOf } from './hooks.ts';
import { type NewBranch, type NewCommit, type Repository, RepositoryFault } from './index.ts';
import {
  apart,
  type Entry,
  entriesIn,
  entriesNow,
  entriesOf,
  messageIn,
  must,
  putEntries,
  writeCommit,
} from './objects.ts';
import type { Place } from './place.ts';

export function commitIn(place: Place): Pick<Repository, 'commit' | 'stand'> {
  const commit: Repository['commit'] = (commit) =>
    apart(async ({ env, message: file }) => {
      const { onto } = commit;
      const ask = await hooksOf(place);
      const before = await entriesIn(
        place,
        onto,
        commit.files.map(({ path }) => path),
      );
      const entries = await entriesOf(place, commit.files, before);
      await must(place, ['read-tree', onto], { env });
      await putEntries(place, entries, env);
      // Before the branch: who is killed in between has it in the index, and not, as it would seem, taken back there.
      const staged = await stage(place, before, entries);
      let isDone = false;
      let tree = '';
      try {
        await ask('pre-commit', [], env);
        tree = (await must(place, ['write-tree'], { env })).trim();
        writeFileSync(file, commit.message);
        await ask('prepare-commit-msg', [file, 'message'], env);
        await ask('commit-msg', [file], env);
        const written = { tree, parents: [onto], message: messageIn(file), who: commit.who };
        const made = await writeCommit(place, file, written);
        await standOn(place, commit);
        await goOn(place, commit, made);
        isDone = true;
        return made;
      } finally {
        // A hook may have made another text of it.
        const after = isDone
          ? await entriesIn(
              place,
              tree,
              staged.map(({ path }) => path),
            )
          : before;
        await putBack(place, staged, after).catch(() => {});
        if (isDone) await ask('post-commit').catch(() => {});
      }
    });
  return { commit, stand: (branch) => standOn(place, branch) };
}

/** Those of which the index has what the commit has: what somebody put there otherwise stays. */
async function stage(
  place: Place,
  before: ReadonlyMap<string, Entry>,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const now = await entriesNow(
    place,
    entries.map(({ path }) => path),
  );
  const own = entries.filter(({ path }) => before.get(path)?.id === now.get(path)?.id);
  await putEntries(place, own);
  return own;
}

/** Where the index still has what was put there, and that is not what is kept. */
async function putBack(place: Place, staged: readonly Entry[], kept: ReadonlyMap<string, Entry>): Promise<void> {
  const other = staged.filter(({ path, id }) => kept.get(path)?.id !== id);
  if (other.length === 0) return;
  const now = await entriesNow(
    place,
    other.map(({ path }) => path),
  );
  const own = other.filter(({ path, id }) => now.get(path)?.id === id);
  await putEntries(
    place,
    own.map((entry) => kept.get(entry.path) ?? { ...entry, id: undefined }),
  );
}

/** Stands on the branch of the commit, made where it is stood now. */
async function standOn(place: Place, { onto, branch, follows }: NewBranch): Promise<void> {
  const { git, patience } = place;
  const [head, now] = await Promise.all([
    git(['symbolic-ref', '--quiet', 'HEAD']),
    git(['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']),
  ]);
  if (now.text.trim() !== onto) throw new RepositoryFault({ kind: 'moved' });
  if (head.code === 0 && head.text.trim() === `refs/heads/${branch}`) return;
  await must(place, ['switch', '--quiet', '--no-track', '--create', branch], { patience: patience.hook });
  if (follows !== undefined) await git(['branch', '--quiet', `--set-upstream-to=${follows}`, branch]);
}

/** Only from the commit that it was thought out on. */
async function goOn(place: Place, { onto, branch, message }: NewCommit, made: string): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const words = `commit: ${message.split('\n', 1)[0]}`;
  const ran = await place.git(['update-ref', '-m', words, ref, made, onto]);
  if (ran.code === 0) return;
  const now = await place.git(['rev-parse', '--quiet', '--verify', ref]);
  throw new RepositoryFault(now.text.trim() === onto ? { kind: 'failed', output: ran.error } : { kind: 'moved' });
}
