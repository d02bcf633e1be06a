/** Records that an adopted version was repealed. */
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { repeal as repealVersion } from '../governance/repeal.ts';
import { changeLedger, type LedgerRequest, type Recorded } from './ledger.ts';
import { wrongDay, wrongLine, wrongVersion } from './request.ts';
import type { Session } from './session.ts';
import { type SigningRequest, wrongSigning } from './signatures.ts';

export interface RepealRequest extends LedgerRequest, SigningRequest {
  /** A number such as `1.1`; by default the version in force. */
  readonly version?: string | undefined;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** First day on which the text holds no more, `YYYY-MM-DD`; by default that of the decision. */
  readonly from?: string | undefined;
  /** Who decided it; by default the body that adopted the version. */
  readonly body?: string | undefined;
  /** One line each. */
  readonly reason?: string | undefined;
  readonly reference?: string | undefined;
  readonly confirmed?: string | undefined;
}

/** Without a value nothing was written, and the diagnostics say why. What was adopted stays. */
export function repeal(session: Session, request: RepealRequest): Result<Recorded | undefined> {
  const { version, date, from, body, reason, reference, confirmed } = request;
  const lines = { body, reason, reference, confirm: confirmed };
  const wrong = [
    ...wrongVersion('--version', version),
    ...wrongDay('--date', date),
    ...wrongDay('--from', from),
    ...wrongSigning('repeal', request),
    ...Object.entries(lines).flatMap(([name, line]) => wrongLine(`--${name}`, line)),
    ...(date === undefined ? [diagnostic('option-missing', NO_PLACE, { command: 'repeal', needed: '--date' })] : []),
  ];
  if (wrong.length > 0 || date === undefined) return { value: undefined, diagnostics: wrong };
  const nfc = (line: string | undefined) => line?.normalize('NFC');
  const decision = {
    version,
    date,
    from,
    body: nfc(body),
    reason: nfc(reason),
    reference: nfc(reference),
    confirmed: nfc(confirmed),
  };
  return changeLedger(session, request, (ledger) => repealVersion(ledger, decision, session.host.today()));
}
