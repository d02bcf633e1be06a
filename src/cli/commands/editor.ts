import { terminal } from '../../encode/terminal.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Also of a policy with mistakes, which are for `check` to tell. */
export async function run({ regelwerk, io, language, report }: Context): Promise<number> {
  const { value, diagnostics } = await regelwerk.editor();
  report(diagnostics);
  if (value !== undefined) io.out(made[language](value));
  return exitCodeOf(diagnostics);
}

const made = {
  nl: ({ folder, ids }: { readonly folder: string; readonly ids: number }) =>
    terminal`Een editor die de schema’s in ${terminal.line(folder)}/ gebruikt, vult nu ${ids} id’s aan.\n`,
  en: ({ folder, ids }: { readonly folder: string; readonly ids: number }) =>
    terminal`An editor that uses the schemas in ${terminal.line(folder)}/ now offers ${ids} ids.\n`,
};
