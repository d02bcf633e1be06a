/**
 * A commit of files with the content that they are given, on a branch that is stood on then. What stands in the folder and
 * what else is in the index is not asked: nobody's other work goes along.
 */
import { writeFileSync } from 'node:fs';
import { askHook } from './hooks.ts';
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
import type { Place } from './open.ts';

export function commitIn(place: Place): Pick<Repository, 'commit' | 'stand'> {
  const commit: Repository['commit'] = (commit) =>
    apart(async ({ env, message: file }) => {
      const { onto } = commit;
      const entries = await entriesOf(place, commit.files, onto);
      await must(place, ['read-tree', onto], { env });
      await putEntries(place, entries, env);
      // Before the branch: who is killed in between has it in the index, and not, as it would seem, taken back there.
      const staged = await stage(place, onto, entries);
      try {
        await askHook(place, 'pre-commit', [], env);
        const tree = (await must(place, ['write-tree'], { env })).trim();
        writeFileSync(file, commit.message);
        await askHook(place, 'prepare-commit-msg', [file, 'message'], env);
        await askHook(place, 'commit-msg', [file], env);
        const made = await writeCommit(place, file, {
          tree,
          parents: [onto],
          message: messageIn(file),
          who: commit.who,
        });
        await standOn(place, commit);
        await goOn(place, commit, made);
        await settle(place, made, staged);
        await askHook(place, 'post-commit').catch(() => {});
        return made;
      } catch (error) {
        await unstage(place, onto, staged).catch(() => {});
        throw error;
      }
    });
  return { commit, stand: (branch) => standOn(place, branch) };
}

/** Those of which the index has what the commit has: what somebody put there otherwise stays. */
async function stage(place: Place, onto: string, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const paths = entries.map(({ path }) => path);
  const idsIn = (all: readonly Entry[]) => new Map(all.map(({ path, id }) => [path, id]));
  const [before, now] = [idsIn(await entriesIn(place, onto, paths)), idsIn(await entriesNow(place, paths))];
  const own = entries.filter(({ path }) => before.get(path) === now.get(path));
  await putEntries(place, own);
  return own;
}

async function unstage(place: Place, onto: string, staged: readonly Entry[]): Promise<void> {
  const paths = staged.map(({ path }) => path);
  const before = new Map((await entriesIn(place, onto, paths)).map((entry) => [entry.path, entry]));
  await putEntries(place, await untouched(place, staged, (own) => before.get(own.path) ?? { ...own, id: undefined }));
}

/** A hook may have made another text of it. */
async function settle(place: Place, made: string, staged: readonly Entry[]): Promise<void> {
  const paths = staged.map(({ path }) => path);
  const after = new Map((await entriesIn(place, made, paths)).map((entry) => [entry.path, entry]));
  const other = staged.filter(({ path, id }) => after.get(path)?.id !== id);
  await putEntries(place, await untouched(place, other, (own) => after.get(own.path) ?? { ...own, id: undefined }));
}

async function untouched(place: Place, staged: readonly Entry[], instead: (own: Entry) => Entry): Promise<Entry[]> {
  const now = new Map(
    (
      await entriesNow(
        place,
        staged.map(({ path }) => path),
      )
    ).map(({ path, id }) => [path, id]),
  );
  return staged.filter(({ path, id }) => now.get(path) === id).map(instead);
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
