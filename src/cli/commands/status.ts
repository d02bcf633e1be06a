import { hasErrors } from '../../diagnostic/format.ts';
import { byUrgency, statusOf } from '../../governance/status.ts';
import { recordsOf } from '../../governance/subjects.ts';
import { formatStatusJson, formatStatusTable } from '../../report/status.ts';
import { type Context, EXIT } from '../command.ts';
import { wrongDay } from '../options.ts';
import { readSource } from '../source.ts';

export async function run({ host, io, language, option, flag, report }: Context): Promise<number> {
  const today = option('as-of') ?? host.today();
  const wrong = wrongDay('--as-of', today);
  if (wrong !== undefined) {
    report([wrong]);
    return EXIT.usage;
  }
  const { policy, resolved, diagnostics } = readSource(host);
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const statuses = recordsOf(policy, resolved)
    .map((record) => statusOf(record, today))
    .sort(byUrgency);
  const isJson = flag('json') || option('format') === 'json';
  io.out(isJson ? formatStatusJson(statuses) : formatStatusTable(statuses, language));
  const failOn = option('fail-on');
  const states = failOn === 'nadert' ? ['nadert', 'verlopen'] : [failOn];
  return statuses.some(({ revisionState }) => states.includes(revisionState)) ? EXIT.failOn : EXIT.ok;
}
