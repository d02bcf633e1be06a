import { formatTrace, formatTraceJson } from '../../report/trace.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

export async function run({ regelwerk, io, language, flag, report }: Context): Promise<number> {
  const { value: traces, diagnostics } = await regelwerk.trace();
  report(diagnostics);
  if (flag('json')) io.out(formatTraceJson(traces));
  else for (const trace of traces) io.out(formatTrace(trace, language));
  const isWhole = traces.every(({ total, realised }) => total === realised);
  return isWhole ? exitCodeOf(diagnostics) : EXIT.mistakes;
}
