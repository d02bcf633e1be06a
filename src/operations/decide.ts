/** Records what a body decided, or that the text was put before it. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { decide as decideStep } from '../governance/decide.ts';
import type { Outcome } from '../model/status.ts';
import { OUTCOMES } from '../words/decisions.ts';
import { changeLedger, type LedgerRequest, type Recorded } from './ledger.ts';
import { wrongChoice, wrongDate, wrongDay, wrongLine } from './request.ts';
import type { Session } from './session.ts';
import { type SigningRequest, wrongSigning } from './signatures.ts';

export interface DecideRequest extends LedgerRequest, SigningRequest {
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
  /** The condition under which the body consents: one line. */
  readonly condition?: string | undefined;
  /** Day on which such a condition was met, `YYYY-MM-DD`; alone. */
  readonly met?: string | undefined;
  /** Day on which the board told, with `reason`, what it does with a negative advice, `YYYY-MM-DD`; alone. */
  readonly replied?: string | undefined;
  readonly reason?: string | undefined;
  /** Day on which the body let know that the waiting time need not pass, `YYYY-MM-DD`; with `replied`, or alone after it. */
  readonly noObjection?: string | undefined;
  /** Why an unusual day is right: one line. */
  readonly confirmed?: string | undefined;
  /** `YYYY-MM` or `YYYY-MM-DD`, instead of the date that follows from the cycle. */
  readonly revisionDue?: string | undefined;
  /** First day in force, where that is later than the adoption, and the last, `YYYY-MM-DD`; at the adoption. */
  readonly inForceFrom?: string | undefined;
  readonly inForceUntil?: string | undefined;
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
  const { step = '', organisation: _, protocol: __, outcome, today = session.host.today(), ...given } = request;
  const lines = {
    reference: given.reference,
    condition: given.condition,
    reason: given.reason,
    confirmed: given.confirmed,
  };
  const normal = Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, line?.normalize('NFC')]));
  const ruling = { ...given, ...normal, step, outcome: outcome as Outcome | undefined };
  return changeLedger(session, request, (ledger) => decideStep(ledger, ruling, today));
}

/** What goes with what was given; undefined where that does not tell. */
function neededBy({ step, outcome, date, replied, reason }: DecideRequest): Param | undefined {
  if (step === undefined) return { nl: '--step: de stap uit de procedure', en: '--step: the step of the procedure' };
  if (outcome !== undefined && date === undefined)
    return { nl: '--date: de dag van het besluit', en: '--date: the day of the decision' };
  if (date !== undefined && outcome === undefined)
    return { nl: '--outcome: wat het orgaan besloot', en: '--outcome: what the body decided' };
  if (replied !== undefined && reason === undefined)
    return { nl: '--reason: de redenen van de reactie', en: '--reason: the reasons of the reply' };
  if (reason !== undefined && replied === undefined)
    return { nl: '--replied: de dag van de reactie', en: '--replied: the day of the reply' };
  return undefined;
}

function wrongIn(request: DecideRequest): Diagnostic[] {
  const { step, outcome, date, submitted, met, replied, reason, noObjection } = request;
  const values = [
    ...wrongChoice('--outcome', outcome, OUTCOMES),
    ...wrongDay('--date', date),
    ...wrongDay('--submitted', submitted),
    ...wrongDay('--met', met),
    ...wrongDay('--replied', replied),
    ...wrongDay('--no-objection', noObjection),
    ...wrongDate('--revision-due', request.revisionDue),
    ...wrongDay('--in-force-from', request.inForceFrom),
    ...wrongDay('--in-force-until', request.inForceUntil),
    ...wrongLine('--reference', request.reference),
    ...wrongLine('--condition', request.condition),
    ...wrongLine('--reason', reason),
    ...wrongLine('--confirm', request.confirmed),
    ...wrongDay('today', request.today),
    ...wrongSigning('decide', request),
  ];
  const isWhole =
    (date === undefined) === (outcome === undefined) && (replied === undefined) === (reason === undefined);
  const isAlone = [date ?? submitted, met, replied ?? noObjection].filter((day) => day !== undefined).length === 1;
  if (step !== undefined && isWhole && isAlone) return values;
  const needed = neededBy(request) ?? {
    nl: '--step, en --outcome met --date (of --submitted, --met, --no-objection, of --replied met --reason)',
    en: '--step, and --outcome with --date (or --submitted, --met, --no-objection, or --replied with --reason)',
  };
  return [...values, diagnostic('option-missing', NO_PLACE, { command: 'decide', needed })];
}
