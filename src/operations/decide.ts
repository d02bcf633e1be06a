/** Records what a body decided, or that the text was put before it. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { decide as decideStep } from '../governance/decide.ts';
import type { Outcome } from '../model/status.ts';
import { OUTCOMES } from '../words/decisions.ts';
import { changeLedger, type LedgerRequest, type Recorded } from './ledger.ts';
import { wrongChoice, wrongDate, wrongDay, wrongLine } from './request.ts';
import type { Session } from './session.ts';

export interface DecideRequest extends LedgerRequest {
  /** Id of a step of the procedure. */
  readonly step?: string | undefined;
  /** What the body decided, such as `verleend`; together with its date. */
  readonly outcome?: string | undefined;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Day on which the text was put before the body, `YYYY-MM-DD`; alone, or with the decision. */
  readonly submitted?: string | undefined;
  /** Of the minutes: one line of at most 1000 characters. */
  readonly reference?: string | undefined;
  /** `YYYY-MM` or `YYYY-MM-DD`, instead of the date that follows from the cycle. */
  readonly revisionDue?: string | undefined;
  /** `YYYY-MM-DD`, by default that of the host: no body decides tomorrow. */
  readonly today?: string | undefined;
}

/**
 * Records the decision in the approvals; the last one stores the adopted text and the revision date. Without a value
 * nothing was written, and the diagnostics say why.
 */
export function decide(session: Session, request: DecideRequest): Result<Recorded | undefined> {
  const wrong = wrongIn(request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const { step = '', submitted, date, reference, revisionDue, today = session.host.today() } = request;
  const outcome = request.outcome as Outcome | undefined;
  const ruling = { step, submitted, date, outcome, reference: reference?.normalize('NFC'), revisionDue };
  return changeLedger(session, request, (ledger) => decideStep(ledger, ruling, today));
}

function wrongIn({ step, outcome, date, submitted, reference, revisionDue, today }: DecideRequest): Diagnostic[] {
  const values = [
    ...wrongChoice('--outcome', outcome, OUTCOMES),
    ...wrongDay('--date', date),
    ...wrongDay('--submitted', submitted),
    ...wrongDate('--revision-due', revisionDue),
    ...wrongLine('--reference', reference),
    ...wrongDay('today', today),
  ];
  const isWhole = (date === undefined) === (outcome === undefined);
  const isNothing = date === undefined && submitted === undefined;
  if (step !== undefined && isWhole && !isNothing) return values;
  const needed = {
    nl: '--step, en --outcome met --date (of --submitted)',
    en: '--step, and --outcome with --date (or --submitted)',
  };
  return [...values, diagnostic('option-missing', NO_PLACE, { command: 'decide', needed })];
}
