import { formatExplain, formatExplainJson } from '../../report/explain.ts';
import { AS_OF, type Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

export async function run({
  regelwerk,
  io,
  language,
  arguments: args,
  option,
  flag,
  report,
}: Context): Promise<number> {
  const [organisation = '', clause = ''] = args;
  const { value, diagnostics } = await regelwerk.explain({ organisation, clause, asOf: option(AS_OF) });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  if (flag('json')) io.out(formatExplainJson(value));
  else for (const explained of value) io.out(formatExplain(explained, language));
  return exitCodeOf(diagnostics);
}
