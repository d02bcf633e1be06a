import type { Encoded } from '../../encode/encoded.ts';
import type { Trace } from '../../index.ts';
import { formatTrace, formatTraceJson } from '../../report/trace.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { writeOutput } from '../output.ts';

type Format = (traces: readonly Trace[], language: Context['language']) => Promise<Encoded>;

/** Norms beside the text, for who reads them. */
const pages: Readonly<Record<string, Format>> = {
  markdown: async (traces, language) =>
    (await import('../../report/reading/markdown.ts')).formatReadingMarkdown(traces, language),
  html: async (traces, language) => (await import('../../report/reading/html.ts')).formatReadingHtml(traces, language),
};

export async function run(context: Context): Promise<number> {
  const { regelwerk, io, language, arguments: args, option, flag, report } = context;
  const [organisation, ...norms] = args;
  const { value: traces, diagnostics } = await regelwerk.trace({ organisation, protocol: option('protocol'), norms });
  report(diagnostics);
  if (traces === undefined) return exitCodeOf(diagnostics);
  const page = pages[option('format') ?? (flag('read') ? 'markdown' : '')];
  if (flag('json')) io.out(formatTraceJson(traces));
  else if (page !== undefined) {
    if (!writeOutput(context, await page(traces, language))) return EXIT.mistakes;
  } else for (const trace of traces) io.out(formatTrace(trace, language));
  const isWhole = traces.every(({ total, realised }) => total === realised);
  return isWhole ? exitCodeOf(diagnostics) : EXIT.mistakes;
}
