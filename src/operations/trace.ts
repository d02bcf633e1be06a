/** From each norm of the registers to the clauses that realise it. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { type Trace, traceNorms } from '../report/trace.ts';
import type { Session } from './session.ts';

/** One for each protocol. A norm that no clause realises is in the trace, and need not be told twice. */
export function trace(session: Session): Result<readonly Trace[]> {
  const { policy, resolved, diagnostics } = session.read();
  return {
    value: policy.protocols.map((protocol) => traceNorms(policy, protocol, resolved)),
    diagnostics: diagnostics.filter(({ code }) => code !== 'norm-unrealised'),
  };
}
