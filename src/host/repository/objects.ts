/** Contents, trees and commits, which nobody sees until a branch names them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Author } from '../../model/sharing.ts';
import { failed, said } from './failed.ts';
import { type Kept, RepositoryFault } from './index.ts';
import type { Place } from './place.ts';

/** A file as it stands in an index. */
export interface Entry {
  readonly path: string;
  readonly mode: string;
  /** Undefined where it is not there. */
  readonly id: string | undefined;
}

const PLAIN = '100644';
const NOBODY = '0'.repeat(40);

export async function must(place: Place, args: readonly string[], options = {}): Promise<string> {
  const ran = await place.git(args, options);
  if (ran.code !== 0) throw failed(place, ran);
  return ran.text;
}

/** An index of our own, beside a folder for the message; gone afterwards. */
export async function apart<T>(
  work: (own: { env: { GIT_INDEX_FILE: string }; message: string }) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-git-'));
  try {
    return await work({ env: { GIT_INDEX_FILE: join(folder, 'index') }, message: join(folder, 'COMMIT_EDITMSG') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stores contents. A file that was there `before` keeps its mode. */
export async function entriesOf(
  place: Place,
  files: readonly Kept[],
  before: ReadonlyMap<string, Entry>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { path, bytes } of files) {
    const mode = before.get(path)?.mode ?? PLAIN;
    if (bytes === null) entries.push({ path, mode, id: undefined });
    else {
      const id = await must(place, ['hash-object', '-w', '--stdin', `--path=${path}`], { input: bytes });
      entries.push({ path, mode, id: id.trim() });
    }
  }
  return entries;
}

/** By path. */
export async function entriesIn(
  place: Place,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  return entriesFrom(await must(place, ['ls-tree', '-z', '-r', '--full-tree', commit, '--', ...paths]));
}

/** Of the index that is usual. */
export async function entriesNow(place: Place, paths: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  return entriesFrom(await must(place, ['ls-files', '--stage', '-z', '--', ...paths]));
}

/** `<mode> blob <id>\t<path>` of a tree, `<mode> <id> <stage>\t<path>` of the index. */
function entriesFrom(text: string): ReadonlyMap<string, Entry> {
  const entries = text.split('\0').flatMap((line): (readonly [string, Entry])[] => {
    const tab = line.indexOf('\t');
    if (tab < 0) return [];
    const [mode = '', kind = '', last = ''] = line.slice(0, tab).split(' ');
    const path = line.slice(tab + 1);
    return [[path, { path, mode, id: /^\d$/.test(last) ? kind : last }]];
  });
  return new Map(entries);
}

export async function putEntries(
  place: Place,
  entries: readonly Entry[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (entries.length === 0) return;
  const lines = entries.map(({ path, mode, id }) =>
    id === undefined ? `0 ${NOBODY}\t${path}\0` : `${mode} ${id}\t${path}\0`,
  );
  await must(place, ['update-index', '-z', '--index-info'], { input: lines.join(''), env });
}

export interface Written {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly who: Author;
}

/** Signed where the repository asks it. */
export async function writeCommit(
  place: Place,
  file: string,
  { tree, parents, message, who }: Written,
): Promise<string> {
  const { git, patience, settings } = place;
  writeFileSync(file, message);
  const isSigned = ['true', 'yes', 'on', '1'].includes(settings.get('commit.gpgsign')?.toLowerCase() ?? '');
  const env = {
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
  };
  const args = ['commit-tree', ...(isSigned ? ['-S'] : []), ...parents.flatMap((id) => ['-p', id]), '-F', file, tree];
  const ran = await git(args, { env, patience: isSigned ? patience.hook : patience.own });
  if (ran.code === 0) return ran.text.trim();
  throw isSigned ? new RepositoryFault({ kind: 'sign', output: said(ran.error) }) : failed(place, ran);
}

/** The message as hooks left it. */
export function messageIn(file: string): string {
  return readFileSync(file, 'utf8');
}
