/** The hooks of a repository, asked as git asks them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { said } from './failed.ts';
import { RepositoryFault } from './index.ts';
import type { Place } from './place.ts';

export type Ask = (hook: string, args?: readonly string[], env?: Readonly<Record<string, string>>) => Promise<void>;

/** Asks those that there are; throws where one refuses. */
export async function hooksOf(place: Place): Promise<Ask> {
  const { git, patience } = place;
  const folder = await folderOf(place);
  return async (hook, args = [], env = {}) => {
    if (!existsSync(join(folder, hook)) && !existsSync(join(folder, `${hook}.exe`))) return;
    const ran = await git(['hook', 'run', '--ignore-missing', hook, '--', ...args], { env, patience: patience.hook });
    if (ran.code !== 0) throw new RepositoryFault({ kind: 'hook', hook, output: said(ran.text + ran.error) });
  };
}

async function folderOf({ git, top, common, settings }: Place): Promise<string> {
  if (!settings.has('core.hookspath')) return join(common, 'hooks');
  const { text } = await git(['rev-parse', '--git-path', 'hooks']);
  return resolve(top, text.replace(/\n$/, ''));
}
