import { formatImpactJson, formatImpactMarkdown, formatImpactText } from '../../report/impact.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Tells whose texts differ from those of another revision, and which decisions that voids. */
export async function run({ regelwerk, io, language, option, flag, report }: Context): Promise<number> {
  const { value, diagnostics } = await regelwerk.impact({ since: option('since') });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const { impacts, today } = value;
  const format = flag('json') ? 'json' : (option('format') ?? 'text');
  if (format === 'json') io.out(formatImpactJson(impacts));
  else io.out((format === 'markdown' ? formatImpactMarkdown : formatImpactText)(impacts, language, today));
  return exitCodeOf(diagnostics);
}
