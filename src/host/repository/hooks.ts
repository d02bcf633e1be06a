/** The hooks of a repository, asked as git asks them. */
import { said } from './failed.ts';
import { RepositoryFault } from './index.ts';
import type { Place } from './open.ts';

/** Throws where it refuses. */
export async function askHook(
  { git, patience }: Place,
  hook: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const ran = await git(['hook', 'run', '--ignore-missing', hook, '--', ...args], { env, patience: patience.hook });
  if (ran.code !== 0) throw new RepositoryFault({ kind: 'hook', hook, output: said(ran.text + ran.error) });
}
