import type { CoverFormat } from '../../index.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { mayWriteBytes, writeOutput } from '../output.ts';

/** The sheet for the meeting that decides on a version. */
export async function run(context: Context): Promise<number> {
  const [organisation = ''] = context.arguments;
  const { regelwerk, option, report } = context;
  const format = (option('format') ?? 'pdf') as CoverFormat;
  const isBytes = format === 'pdf' || format === 'docx';
  if (isBytes && !mayWriteBytes(context, format)) return EXIT.usage;
  const request = { organisation, protocol: option('protocol'), step: option('step'), format };
  const { value, diagnostics } = await regelwerk.cover(request);
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  return writeOutput(context, value.bytes) ? exitCodeOf(diagnostics) : EXIT.mistakes;
}
