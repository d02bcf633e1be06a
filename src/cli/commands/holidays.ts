import { formatHolidays } from '../../report/holidays.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { readFile } from '../input.ts';

/** Takes over school holidays from a file with the open data of the government, or from their address. */
export async function run(context: Context): Promise<number> {
  const [from = ''] = context.arguments;
  const { regelwerk, io, language, flag, report } = context;
  const file = /^https?:/i.test(from) ? { address: from } : fileAt(context, from);
  if (file === undefined) return EXIT.mistakes;
  const isDry = flag('dry-run');
  const { value, diagnostics } = await regelwerk.holidays({ file, replace: flag('replace'), isDry });
  report(diagnostics);
  if (value !== undefined) io.out(formatHolidays(value, language));
  return exitCodeOf(diagnostics);
}

function fileAt(context: Context, name: string) {
  const bytes = readFile(context, name);
  return bytes === undefined ? undefined : { name, bytes };
}
