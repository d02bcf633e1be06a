import { formatClauses, formatListJson, formatOrganisations } from '../../report/list.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

export async function run({ regelwerk, io, language, arguments: args, flag, report }: Context): Promise<number> {
  const [organisation] = args;
  const { value, diagnostics } = await regelwerk.list({ organisation });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  if (flag('json')) io.out(formatListJson(value));
  else if (organisation === undefined) io.out(formatOrganisations(value, language));
  else for (const document of value.documents) io.out(formatClauses(document, language));
  return exitCodeOf(diagnostics);
}
