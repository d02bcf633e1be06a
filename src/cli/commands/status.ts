import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { byUrgency, hasConcept, type Subject, statusOf } from '../../governance/status.ts';
import { recordsOf } from '../../governance/subjects.ts';
import type { Status } from '../../model/status.ts';
import { formatStatusJson, formatStatusTable } from '../../report/status.ts';
import { type Context, EXIT } from '../command.ts';
import { wrongDay } from '../options.ts';
import { readSource } from '../source.ts';

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
  const { host, io, language, option, flag, report } = context;
  const today = option('as-of') ?? host.today();
  const format = flag('json') ? 'json' : (option('format') ?? 'table');
  const wrong = wrongDay('--as-of', today);
  if (wrong !== undefined) {
    report([wrong]);
    return EXIT.usage;
  }
  if (format === 'xlsx' && io.isTerminal && option('out') === undefined) {
    report([diagnostic('output-terminal', NO_PLACE, { format })]);
    return EXIT.usage;
  }
  const { policy, resolved, diagnostics } = readSource(host);
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const records = recordsOf(policy, resolved);
  const statuses = records.map((record) => statusOf(record, today)).sort(byUrgency);
  const output = await formats[format]?.({ statuses, records, today }, language);
  if (output !== undefined && !write(context, output)) return EXIT.mistakes;
  return isCase(option('fail-on'), statuses) ? EXIT.failOn : EXIT.ok;
}

/** To the file that was asked for, else to the output. Returns whether that went well. */
function write({ host, io, option, report }: Context, output: string | Uint8Array): boolean {
  const out = option('out');
  if (out === undefined) {
    if (typeof output === 'string') io.out(output);
    else io.bytes(output);
    return true;
  }
  try {
    host.write(out, typeof output === 'string' ? new TextEncoder().encode(output) : output);
    return true;
  } catch (error) {
    // No permission, or a folder of that name: the user's to mend, not a fault of ours.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    report([diagnostic('output-failed', NO_PLACE, { file: out, detail: String(error.code) })]);
    return false;
  }
}

function isCase(failOn: string | undefined, statuses: readonly Status[]): boolean {
  if (failOn === 'concept') return statuses.some(hasConcept);
  const states = failOn === 'nadert' ? ['nadert', 'verlopen'] : [failOn];
  return statuses.some(({ revisionState }) => states.includes(revisionState));
}
