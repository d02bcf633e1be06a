/** Why git did not do something. */
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { RepositoryFault } from './index.ts';
import type { Place } from './place.ts';
import type { Ran } from './run.ts';

/** What stands in the way is looked for; only where nothing is found git's own words are all there is. */
export function failed(
  { gitDir }: Pick<Place, 'gitDir'>,
  { error, text }: Pick<Ran, 'error' | 'text'>,
): RepositoryFault {
  const lock = join(gitDir, 'index.lock');
  if (existsSync(lock)) return new RepositoryFault({ kind: 'locked', file: lock });
  try {
    accessSync(gitDir, constants.W_OK);
  } catch {
    return new RepositoryFault({ kind: 'read-only', file: gitDir });
  }
  return new RepositoryFault({ kind: 'failed', output: said(error === '' ? text : error) });
}

/** Characters of what a program says that are shown. */
const SHOWN = 4_000;

/** As plain lines: without colours, and of a line that was written over only what was left. */
export function said(output: string): string {
  const lines = output
    .replaceAll(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, '')
    .split('\n')
    .map((line) => (line.trimEnd().split('\r').at(-1) ?? '').trimEnd());
  return lines.join('\n').trim().slice(0, SHOWN);
}
