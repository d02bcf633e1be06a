/** Records what a body decided, or that the text was put before it. A function of what is recorded; writes nothing. */
import { type Diagnostic, diagnostic, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Decision, Step, Version } from '../model/source.ts';
import { addDuration, compareDates, isDate } from './dates.ts';
import { fingerprintOf } from './fingerprint.ts';
import { outcomesOf } from './outcomes.ts';
import { progressOf, stepsOf } from './procedure.ts';
import { type LedgerChange, withLast } from './propose.ts';
import { toSnapshot } from './snapshot.ts';

export type Outcome = NonNullable<Decision['outcome']>;

export interface Ruling {
  readonly step: string;
  /** Day on which the text was put before the body, `YYYY-MM-DD`. */
  readonly submitted: string | undefined;
  /** Together, or neither: then the submission alone is recorded. */
  readonly date: string | undefined;
  readonly outcome: string | undefined;
  readonly reference: string | undefined;
  /** Instead of the date that follows from the cycle; `YYYY-MM` or `YYYY-MM-DD`. */
  readonly revisionDue: string | undefined;
}

export function decide(
  source: SourceFile<ApprovalsFile>,
  text: ReadableProtocol,
  ruling: Ruling,
  today: string,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const versions = approvals.versions ?? [];
  const version = versions.at(-1);
  const steps = stepsOf(version, approvals);
  const fingerprint = fingerprintOf(text);
  const progress = progressOf(version, steps, fingerprint);
  const place = source.place(['versions', versions.length - 1]);
  if (version?.fingerprint === undefined || progress.current === null) {
    const none = { organisation: text.organisation.id };
    return {
      value: undefined,
      diagnostics: [diagnostic('decide-no-version', version === undefined ? source.place([]) : place, none)],
    };
  }
  const diagnostics =
    version.fingerprint === fingerprint
      ? checkRuling(ruling, version, { steps, current: progress.current.step, place, today })
      : [
          diagnostic('decide-text-changed', place, {
            version: version.version ?? '',
            organisation: text.organisation.id,
          }),
        ];
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const decided = withDecision(version, ruling, steps);
  const isAdopted = progressOf(decided, steps, null).state === 'vastgesteld';
  if (!isAdopted)
    return { value: { version: decided, approvals: withLast(approvals, decided), snapshot: null }, diagnostics };
  const adopted = adopt(decided, ruling, approvals.cycle);
  const snapshot = toSnapshot(text, adopted, steps);
  return { value: { version: adopted, approvals: withLast(approvals, adopted), snapshot }, diagnostics };
}

interface Standing {
  readonly steps: readonly Step[];
  readonly current: string;
  readonly place: Place;
  readonly today: string;
}

function checkRuling(ruling: Ruling, version: Version, { steps, current, place, today }: Standing): Diagnostic[] {
  const ids = steps.map(({ step }) => step);
  const step = steps.find((item) => item.step === ruling.step);
  if (step === undefined) {
    const params = { step: ruling.step, procedure: version.procedure ?? '', steps: ids.join(', ') };
    return [diagnostic('step-unknown', place, { ...params, suggestion: suggestion(ruling.step, ids) })];
  }
  const isWithdrawn = ruling.outcome === 'ingetrokken';
  if (ruling.step !== current && !isWithdrawn)
    return [diagnostic('decision-order', place, { step: ruling.step, expected: current })];
  const allowed = outcomesOf(step.kind);
  const { outcome, date } = ruling;
  if (outcome !== undefined && !allowed.includes(outcome)) {
    return [diagnostic('decision-outcome', place, { outcome, kind: step.kind, allowed: allowed.join(', ') })];
  }
  if (date !== undefined && outcome === undefined)
    return [diagnostic('decision-outcome-missing', place, { step: ruling.step, allowed: allowed.join(', ') })];
  return checkDates(ruling, version, place, today);
}

function checkDates(ruling: Ruling, version: Version, place: Place, today: string): Diagnostic[] {
  const { step } = ruling;
  const days = [ruling.submitted, ruling.date].filter((value) => value !== undefined);
  const invalid = [...days, ruling.revisionDue].filter((value) => value !== undefined && !isDate(value));
  if (invalid.length > 0) return invalid.map((value) => diagnostic('date-invalid', place, { value: value ?? '' }));
  const future = days.filter((day) => compareDates(day, today) > 0);
  if (future.length > 0) return future.map((date) => diagnostic('decision-future', place, { step, date, today }));
  const decisions = version.decisions ?? [];
  const own = decisions.find((item) => item.step === step);
  const submitted = ruling.submitted ?? own?.submitted;
  const { date } = ruling;
  if (date === undefined) return [];
  if (submitted !== undefined && compareDates(date, submitted) < 0)
    return [diagnostic('decision-before-submission', place, { step, date, submitted })];
  const previous = decisions.findLast((item) => item.step !== step && item.date !== undefined)?.date;
  if (previous === undefined || compareDates(date, previous) >= 0) return [];
  return [diagnostic('decision-date', place, { step, date, previous })];
}

/** What a body decided before on this step, and that held it up, is kept as lapsed. */
function withDecision(version: Version, ruling: Ruling, steps: readonly Step[]): Version {
  const { decisions = [], lapsed = [], ...rest } = version;
  const own = decisions.find(({ step }) => step === ruling.step);
  const before = own?.date === undefined ? [] : [own];
  const submitted = ruling.submitted ?? own?.submitted;
  const decision: Decision = {
    step: ruling.step,
    ...(submitted === undefined ? {} : { submitted }),
    ...(ruling.date === undefined ? {} : { date: ruling.date }),
    ...(ruling.outcome === undefined ? {} : { outcome: ruling.outcome as Outcome }),
    ...(ruling.reference === undefined ? {} : { reference: ruling.reference }),
  };
  const order = steps.map(({ step }) => step);
  const all = [...decisions.filter((item) => item !== own), decision];
  const allLapsed =
    before.length === 0 ? lapsed : [...lapsed, { fingerprint: version.fingerprint ?? '', decisions: before }];
  return {
    ...rest,
    decisions: all.sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step)),
    ...(allLapsed.length === 0 ? {} : { lapsed: allLapsed }),
  };
}

/** The day of adoption is the day of the version, and the cycle runs from it. */
function adopt(version: Version, { date = '', revisionDue }: Ruling, cycle: string | undefined): Version {
  const due = revisionDue ?? (cycle === undefined ? undefined : addDuration(date, cycle));
  return { date, ...version, ...(due === undefined ? {} : { revision_due: due }) };
}
