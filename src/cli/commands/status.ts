import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { isDate } from '../../governance/dates.ts';
import { byUrgency, statusOf } from '../../governance/status.ts';
import { formatStatusJson, formatStatusTable } from '../../report/status.ts';
import { organisationsOf } from '../../resolve/index.ts';
import { type Context, EXIT } from '../command.ts';
import { readSource } from '../source.ts';

export async function run({ host, io, language, option, flag, report }: Context): Promise<number> {
  const today = option('as-of') ?? host.today();
  if (today.length !== 10 || !isDate(today)) {
    report([
      diagnostic('option-value', NO_PLACE, {
        name: '--as-of',
        value: today,
        suggestion: '',
        expected: { nl: 'een bestaande dag als jjjj-mm-dd', en: 'an existing day as yyyy-mm-dd' },
      }),
    ]);
    return EXIT.usage;
  }
  const { policy, diagnostics } = readSource(host);
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const statuses = policy.protocols
    .flatMap((protocol) =>
      organisationsOf(policy, protocol).map(({ id }) =>
        statusOf(
          {
            organisation: id,
            protocol: protocol.id,
            approvals: protocol.approvals.get(id)?.data,
            reminders: protocol.base.data.reminders ?? [],
          },
          today,
        ),
      ),
    )
    .sort(byUrgency);
  const isJson = flag('json') || option('format') === 'json';
  io.out(isJson ? formatStatusJson(statuses) : formatStatusTable(statuses, language));
  const failOn = option('fail-on');
  const states = failOn === 'nadert' ? ['nadert', 'verlopen'] : [failOn];
  return statuses.some(({ revisionState }) => states.includes(revisionState)) ? EXIT.failOn : EXIT.ok;
}
