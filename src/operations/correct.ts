/** Mends what was recorded by mistake, with the old value and the reason kept. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { correct as correctEntry, mendTranscription } from '../governance/correct.ts';
import { CORRECTABLE, FIELDS } from '../words/corrections.ts';
import { OUTCOMES } from '../words/decisions.ts';
import { changeLedger, type LedgerRequest, type Recorded } from './ledger.ts';
import { wrongChoice, wrongDate, wrongDay, wrongLine, wrongVersion } from './request.ts';
import type { Session } from './session.ts';
import { type SigningRequest, wrongSigning } from './signatures.ts';

export interface CorrectRequest extends LedgerRequest, SigningRequest {
  /** A number such as `1.1`; by default the last version. */
  readonly version?: string | undefined;
  /** The id of an entry, of 16 hexadecimal digits; or a step, of which it is the last. Without either, the version. */
  readonly entry?: string | undefined;
  readonly step?: string | undefined;
  /** By field (`date`, `outcome`, `revision_due`, `control.auteur`): the new value; empty for none. */
  readonly values?: Readonly<Record<string, string | undefined>> | undefined;
  /** The text as it is now, instead of what was taken over from paper wrongly. */
  readonly isTranscription?: boolean | undefined;
  /** Why the old value was wrong: one line. */
  readonly reason?: string | undefined;
}

/** Records the correction; of adopted versions too. Without a value nothing was written, and the diagnostics say why. */
export function correct(session: Session, request: CorrectRequest): Result<Recorded | undefined> {
  const wrong = wrongIn(request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const today = session.host.today();
  const reason = request.reason?.normalize('NFC') ?? '';
  if (request.isTranscription === true)
    return changeLedger(session, request, (ledger) => mendTranscription(ledger, reason, today));
  const { version, entry, step } = request;
  const values = new Map(
    Object.entries(request.values ?? {}).flatMap(([field, value]): [string, string | null][] =>
      value === undefined ? [] : [[field, value === '' ? null : value.normalize('NFC')]],
    ),
  );
  return changeLedger(session, request, (ledger) =>
    correctEntry(
      ledger,
      { version, entry, step, values, reason },
      today,
      (of) => ledger.stored.get(of.version ?? '')?.data,
    ),
  );
}

const fieldOf = new Map<string, string>(Object.entries(FIELDS).map(([option, [field]]) => [option, field]));
const DAYS: ReadonlySet<string> = new Set([
  'date',
  'submitted',
  'met',
  'replied',
  'from',
  'in_force_from',
  'in_force_until',
]);

function wrongIn({ version, reason, values = {}, isTranscription, sign, signer }: CorrectRequest): Diagnostic[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const wrong = given.flatMap(([field, value]) => {
    const name = `--${CORRECTABLE.find((option) => fieldOf.get(option) === field) ?? field}`;
    if (DAYS.has(field)) return wrongDay(name, value);
    if (field === 'revision_due') return wrongDate(name, value);
    return field === 'outcome' ? wrongChoice(name, value, OUTCOMES) : wrongLine(name, value);
  });
  const isNothing = isTranscription !== true && Object.values(values).every((value) => value === undefined);
  const isReasonless = reason === undefined && !isNothing;
  const whole = {
    nl: '--reason, en wat er hersteld wordt (bijvoorbeeld --step met --date) of --transcription',
    en: '--reason, and what is mended (such as --step with --date) or --transcription',
  };
  const why = { nl: '--reason: waarom het fout was', en: '--reason: why it was wrong' };
  const needed = isReasonless ? why : whole;
  return [
    ...wrong,
    ...wrongVersion('--version', version),
    ...wrongLine('--reason', reason),
    ...wrongSigning('correct', { sign, signer }),
    ...(reason === undefined || isNothing
      ? [diagnostic('option-missing', NO_PLACE, { command: 'correct', needed })]
      : []),
  ];
}
