import { formatExplain, formatExplainJson } from '../../report/explain.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

export async function run({ regelwerk, io, language, arguments: args, flag, report }: Context): Promise<number> {
  const [organisation = '', clause = ''] = args;
  const { value, diagnostics } = await regelwerk.explain({ organisation, clause });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  if (flag('json')) io.out(formatExplainJson(value));
  else for (const explained of value) io.out(formatExplain(explained, language));
  return exitCodeOf(diagnostics);
}
