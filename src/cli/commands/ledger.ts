import { formatRecords, formatRecordsJson } from '../../report/records.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** All that is recorded of an organisation, entry by entry. */
export async function run({
  regelwerk,
  io,
  language,
  arguments: args,
  option,
  flag,
  report,
}: Context): Promise<number> {
  const [organisation = ''] = args;
  const { value, diagnostics } = await regelwerk.records({ organisation, protocol: option('protocol') });
  report(diagnostics);
  if (value !== undefined) io.out(flag('json') ? formatRecordsJson(value) : formatRecords(value, language));
  return exitCodeOf(diagnostics);
}
