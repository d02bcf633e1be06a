/** Brings two lines of commits together without touching the folder until all of it is made. */
import { writeFileSync } from 'node:fs';
import { failed } from './failed.ts';
import { hooksOf } from './hooks.ts';
import type { Repository, Unmerged } from './index.ts';
import { apart, entriesIn, entriesOf, messageIn, must, putEntries, writeCommit } from './objects.ts';
import type { Place } from './place.ts';

type Merges = Pick<Repository, 'unmerged' | 'merge' | 'forward'>;
type Sides = Parameters<Repository['unmerged']>;

export function mergesIn(place: Place): Merges {
  return {
    unmerged: (...sides) =>
      apart(async ({ env }) => {
        await readThree(place, sides, env);
        return unmergedIn(await must(place, ['ls-files', '--unmerged', '-z'], { env }));
      }),
    merge: ({ base, ours, theirs, files, message, who }) =>
      apart(async ({ env, message: file }) => {
        await readThree(place, [base, ours, theirs], env);
        const before = await entriesIn(
          place,
          ours,
          files.map(({ path }) => path),
        );
        const entries = await entriesOf(place, files, before);
        await putEntries(
          place,
          entries.map((own) => ({ ...own, id: undefined })),
          env,
        );
        await putEntries(place, entries, env);
        const ask = await hooksOf(place);
        await ask('pre-merge-commit', [], env);
        const tree = (await must(place, ['write-tree'], { env })).trim();
        writeFileSync(file, message);
        await ask('prepare-commit-msg', [file, 'merge'], env);
        await ask('commit-msg', [file], env);
        return writeCommit(place, file, { tree, parents: [ours, theirs], message: messageIn(file), who });
      }),
    async forward(commit) {
      const ran = await place.git(['merge', '--ff-only', '--no-autostash', '--quiet', commit], {
        patience: place.patience.hook,
      });
      if (ran.code !== 0) throw failed(place, ran);
    },
  };
}

async function readThree(
  place: Place,
  [base, ours, theirs]: Sides,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  // Where they have nothing in common, all that both have was made twice.
  const from = base ?? (await must(place, ['hash-object', '-w', '-t', 'tree', '--stdin'], { input: '' })).trim();
  await must(place, ['read-tree', '-i', '-m', '--aggressive', from, ours, theirs], { env });
}

const SIDES = ['base', 'ours', 'theirs'] as const;

/** `<mode> <id> <stage>\t<path>`. */
function unmergedIn(text: string): Unmerged[] {
  const found = new Map<string, Record<'path', string> & Partial<Record<(typeof SIDES)[number], string>>>();
  for (const line of text.split('\0')) {
    const [, id = '', stage = '', path = ''] = /^\d+ (\w+) ([123])\t([\s\S]*)$/.exec(line) ?? [];
    if (path === '') continue;
    const own = found.get(path) ?? { path };
    const side = SIDES[Number(stage) - 1];
    if (side !== undefined) own[side] = id;
    found.set(path, own);
  }
  return [...found.values()].map(({ path, base, ours, theirs }) => ({ path, base, ours, theirs }));
}
