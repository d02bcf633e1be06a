/** Freezes the text as it is now as the version that bodies decide on. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { propose as proposeVersion } from '../governance/propose.ts';
import { changeLedger, type LedgerRequest, type Recorded } from './ledger.ts';
import { wrongDay, wrongVersion } from './request.ts';
import type { Session } from './session.ts';

export interface ProposeRequest extends LedgerRequest {
  /** Id of a procedure of the organisation; may be left out where it has one. */
  readonly procedure?: string | undefined;
  /** A number such as `1.1`; by default the next. */
  readonly version?: string | undefined;
  /** Day on which the text was fixed, `YYYY-MM-DD`; by default that of the host. */
  readonly date?: string | undefined;
  /** By an editorial procedure: that somebody read what changes, and that its substance stays the same. */
  readonly isConfirmed?: boolean | undefined;
}

/**
 * Records the text as a version in the approvals. Of a version that was adopted on paper the text is stored as adopted.
 * Without a value nothing was written, and the diagnostics say why.
 */
export function propose(session: Session, request: ProposeRequest): Result<Recorded | undefined> {
  const { procedure, version, date, isConfirmed } = request;
  const wrong = [...wrongVersion('--version', version), ...wrongDay('--date', date)];
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  return changeLedger(session, request, (ledger) =>
    proposeVersion(ledger, { procedure, version, date, isConfirmed }, session.host.today()),
  );
}
