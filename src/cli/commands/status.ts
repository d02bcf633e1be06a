import { hasErrors } from '../../diagnostic/format.ts';
import { byUrgency, hasConcept, type Subject, statusOf } from '../../governance/status.ts';
import { recordsOf } from '../../governance/subjects.ts';
import type { Status } from '../../model/status.ts';
import { wrongDay } from '../../operations/request.ts';
import { openSession } from '../../operations/session.ts';
import { formatStatusJson, formatStatusTable } from '../../report/status.ts';
import { type Context, EXIT } from '../command.ts';
import { mayWriteBytes, writeOutput } from '../output.ts';

interface Shown {
  readonly statuses: readonly Status[];
  readonly records: readonly Subject[];
  readonly today: string;
}

type Format = (shown: Shown, language: Context['language']) => Promise<string | Uint8Array>;

/** Those that are rarely asked for are loaded only then. */
const formats: Readonly<Record<string, Format>> = {
  table: async ({ statuses }, language) => formatStatusTable(statuses, language),
  json: async ({ statuses }) => formatStatusJson(statuses),
  markdown: async ({ statuses }, language) =>
    (await import('../../report/status-markdown.ts')).formatStatusMarkdown(statuses, language),
  csv: async ({ statuses }) => (await import('../../report/status-csv.ts')).formatStatusCsv(statuses),
  xlsx: async ({ statuses }) => (await import('../../report/status-xlsx.ts')).formatStatusXlsx(statuses),
  ics: async ({ statuses }) => (await import('../../report/status-ics.ts')).formatStatusIcs(statuses),
  html: async ({ records, today }) => {
    const { entriesOf, formatDashboard } = await import('../../report/dashboard/index.ts');
    // Where the page will stand is not known, so it links to no document.
    return formatDashboard(entriesOf(records, today, []), today);
  },
};

export async function run(context: Context): Promise<number> {
  const { host, language, option, flag, report } = context;
  const today = option('as-of') ?? host.today();
  const format = flag('json') ? 'json' : (option('format') ?? 'table');
  const [wrong] = wrongDay('--as-of', today);
  if (wrong !== undefined) {
    report([wrong]);
    return EXIT.usage;
  }
  if (format === 'xlsx' && !mayWriteBytes(context, format)) return EXIT.usage;
  const { policy, resolved, diagnostics } = openSession(host).read();
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const records = recordsOf(policy, resolved);
  const statuses = records.map((record) => statusOf(record, today)).sort(byUrgency);
  const output = await formats[format]?.({ statuses, records, today }, language);
  if (output !== undefined && !writeOutput(context, output)) return EXIT.mistakes;
  return isCase(option('fail-on'), statuses) ? EXIT.failOn : EXIT.ok;
}

function isCase(failOn: string | undefined, statuses: readonly Status[]): boolean {
  if (failOn === 'concept') return statuses.some(hasConcept);
  const states = failOn === 'nadert' ? ['nadert', 'verlopen'] : [failOn];
  return statuses.some(({ revisionState }) => states.includes(revisionState));
}
