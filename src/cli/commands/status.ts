import type { Encoded } from '../../encode/encoded.ts';
import type { StatusReport } from '../../index.ts';
import { formatStatusJson, formatStatusTable } from '../../report/status.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { mayWriteBytes, writeOutput } from '../output.ts';

type Format = (shown: StatusReport, language: Context['language']) => Promise<Encoded | Uint8Array>;

/** Those that are rarely asked for are loaded only then. */
const formats: Readonly<Record<string, Format>> = {
  table: async ({ statuses }, language) => formatStatusTable(statuses, language),
  json: async ({ statuses }) => formatStatusJson(statuses),
  markdown: async ({ statuses }, language) =>
    (await import('../../report/status-markdown.ts')).formatStatusMarkdown(statuses, language),
  csv: async ({ statuses }) => (await import('../../report/status-csv.ts')).formatStatusCsv(statuses),
  xlsx: async ({ statuses }) => (await import('../../report/status-xlsx.ts')).formatStatusXlsx(statuses),
  ics: async ({ statuses }) => (await import('../../report/status-ics.ts')).formatStatusIcs(statuses),
  // Where the page will stand is not known, so it links to no document.
  html: async ({ entries, today, left }) =>
    (await import('../../report/dashboard/index.ts')).formatDashboard(entries, today, { overviews: [], left }),
  mail: async (shown, language) =>
    (await import('../../report/notice/mail.ts')).formatMail(await notice(shown, language), language),
  teams: async (shown, language) =>
    (await import('../../report/notice/teams.ts')).formatTeams(await notice(shown, language), language),
  slack: async (shown, language) =>
    (await import('../../report/notice/slack.ts')).formatSlack(await notice(shown, language), language),
};

async function notice({ entries, today }: StatusReport, language: Context['language']) {
  return (await import('../../report/notice/due.ts')).noticeOf(entries, today, language);
}

export async function run(context: Context): Promise<number> {
  const { regelwerk, language, option, flag, report } = context;
  const format = flag('json') ? 'json' : (option('format') ?? 'table');
  if (format === 'xlsx' && !mayWriteBytes(context, format)) return EXIT.usage;
  const { value, diagnostics } = await regelwerk.status();
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const output = await formats[format]?.(value, language);
  if (output !== undefined && !writeOutput(context, output)) return EXIT.mistakes;
  const code = exitCodeOf(diagnostics);
  return code === EXIT.ok && isCase(option('fail-on'), value) ? EXIT.failOn : code;
}

function isCase(failOn: string | undefined, { statuses, concepts }: StatusReport): boolean {
  if (failOn === 'concept') return concepts.length > 0;
  const states = failOn === 'nadert' ? ['nadert', 'verlopen'] : [failOn];
  return statuses.some(({ revisionState }) => states.includes(revisionState));
}
