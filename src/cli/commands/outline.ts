import { formatOutline, formatOutlineJson, formatUndecided, formatUndecidedJson } from '../../report/outline.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Of one organisation its outline as YAML; of all together what is still to be decided on. */
export async function run(context: Context): Promise<number> {
  const { regelwerk, io, language, arguments: args, option, flag, report } = context;
  const [organisation] = args;
  const protocol = option('protocol');
  if (organisation === undefined) {
    const { value, diagnostics } = await regelwerk.undecided({ protocol });
    report(diagnostics);
    if (value !== undefined) io.out(flag('json') ? formatUndecidedJson(value) : formatUndecided(value, language));
    return exitCodeOf(diagnostics);
  }
  const { value, diagnostics } = await regelwerk.outline({ organisation, protocol });
  report(diagnostics);
  if (value !== undefined) io.out(flag('json') ? formatOutlineJson(value) : formatOutline(value, language));
  return exitCodeOf(diagnostics);
}
