import { severityOf } from '../../diagnostic/format.ts';
import { openSession } from '../../operations/session.ts';
import { formatTrace, formatTraceJson, traceNorms } from '../../report/trace.ts';
import { type Context, EXIT } from '../command.ts';

export async function run({ host, io, language, flag, report }: Context): Promise<number> {
  const { policy, resolved, diagnostics } = openSession(host).read();
  // A norm that is missing is what this command shows; it need not be told twice.
  const others = diagnostics.filter((item) => item.code !== 'norm-unrealised' && severityOf(item) === 'error');
  if (others.length > 0) {
    report(others);
    return EXIT.mistakes;
  }
  const traces = policy.protocols.map((protocol) => traceNorms(policy, protocol, resolved));
  if (flag('json')) io.out(formatTraceJson(traces));
  else for (const trace of traces) io.out(formatTrace(trace, language));
  return traces.every(({ total, realised }) => total === realised) ? EXIT.ok : EXIT.mistakes;
}
