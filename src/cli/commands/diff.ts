import { type DiffRequest, REDLINE_FORMATS, type RedlineFormat } from '../../index.ts';
import { formatDiff, formatDiffJson, formatDiffMarkdown } from '../../report/diff.ts';
import { AS_OF, type Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { mayWriteBytes, writeOutput } from '../output.ts';

/** What changed since a version, or against the base. */
export async function run(context: Context): Promise<number> {
  const [organisation = ''] = context.arguments;
  const { regelwerk, io, language, option, flag, report } = context;
  const format = flag('json') ? 'json' : (option('format') ?? 'text');
  if (isBinary(format) && !mayWriteBytes(context, format)) return EXIT.usage;
  const request: DiffRequest = {
    organisation,
    protocol: option('protocol'),
    from: option('from'),
    to: option('to'),
    asOf: option(AS_OF),
    against: option('against') === undefined ? undefined : 'base',
  };
  if (isRedlineFormat(format)) {
    const { value, diagnostics } = await regelwerk.redline({ ...request, format });
    report(diagnostics);
    return value !== undefined && !writeOutput(context, value) ? EXIT.mistakes : exitCodeOf(diagnostics);
  }
  const { value: diff, diagnostics } = await regelwerk.diff(request);
  report(diagnostics);
  if (diff === undefined) return exitCodeOf(diagnostics);
  const formats = {
    json: () => formatDiffJson(diff),
    markdown: () => formatDiffMarkdown(diff, language),
    text: () => formatDiff(diff, language, io.colour === true && option('out') === undefined),
  };
  return writeOutput(context, formats[format as keyof typeof formats]()) ? exitCodeOf(diagnostics) : EXIT.mistakes;
}

const isBinary = (format: string) => format === 'pdf' || format === 'docx';
const isRedlineFormat = (format: string): format is RedlineFormat =>
  (REDLINE_FORMATS as readonly string[]).includes(format);
