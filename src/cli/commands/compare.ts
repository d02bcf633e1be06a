import type { Encoded } from '../../encode/encoded.ts';
import { terminal } from '../../encode/terminal.ts';
import type { SideBySide } from '../../index.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { writeOutput } from '../output.ts';

type Format = (all: readonly SideBySide[], language: Context['language']) => Promise<Encoded>;

const formats: Readonly<Record<string, Format>> = {
  table: async (all, language) => {
    const { formatCompare } = await import('../../report/compared/table.ts');
    return terminal.join(
      all.map((own) => formatCompare(own, language)),
      '\n',
    );
  },
  json: async (all) => (await import('../../report/compared/json.ts')).formatCompareJson(all),
  html: async (all, language) => (await import('../../report/compared/html.ts')).formatCompareHtml(all, language),
};

/** The documents of organisations side by side. */
export async function run(context: Context): Promise<number> {
  const { regelwerk, language, arguments: organisations, option, flag, report } = context;
  const { value, diagnostics } = await regelwerk.compare({
    organisations,
    protocol: option('protocol'),
    audience: option('audience'),
    theme: option('theme'),
    force: option('force'),
  });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const output = await formats[flag('json') ? 'json' : (option('format') ?? 'table')]?.(value, language);
  return output === undefined || writeOutput(context, output) ? exitCodeOf(diagnostics) : EXIT.mistakes;
}
