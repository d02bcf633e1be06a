/** Records what a body decided, or that the text was put before it. A function of what is recorded; writes nothing. */

import { type Diagnostic, diagnostic, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { isDate } from '../model/date.ts';
import type { Decision, Step, Version } from '../model/source.ts';
import type { Outcome } from '../model/status.ts';
import { addDuration, compareDates } from './dates.ts';
import { outcomesOf } from './outcomes.ts';
import { isWithdrawal, progressOf, stepsOf } from './procedure.ts';
import { type LedgerChange, type TextToDecide, withLapsed, withLast } from './propose.ts';
import { toSnapshot } from './snapshot.ts';

export interface Ruling {
  readonly step: string;
  /** Day on which the text was put before the body, `YYYY-MM-DD`. */
  readonly submitted: string | undefined;
  /** Together, or neither: then the submission alone is recorded. */
  readonly date: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly reference: string | undefined;
  /** Instead of the date that follows from the cycle; `YYYY-MM` or `YYYY-MM-DD`. */
  readonly revisionDue: string | undefined;
}

/** The approvals must have passed their check. `today` as `YYYY-MM-DD`: no body decides tomorrow. */
export function decide(
  { source, text, isNow }: TextToDecide,
  ruling: Ruling,
  today: string,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const versions = approvals.versions ?? [];
  const version = versions.at(-1);
  const steps = stepsOf(version, approvals);
  const { current } = progressOf(version, steps, isNow);
  const place = source.place(versions.length === 0 ? [] : ['versions', versions.length - 1]);
  const organisation = text.organisation.id;
  const failed = (...diagnostics: Diagnostic[]) => ({ value: undefined, diagnostics });
  if (version?.fingerprint === undefined || current === null)
    return failed(diagnostic('decide-no-version', place, { organisation }));
  // A proposal can be withdrawn whatever became of its text.
  if (!isNow(version.fingerprint) && !isWithdrawal(ruling))
    return failed(diagnostic('decide-text-changed', place, { version: version.version ?? '', organisation }));
  const mistakes = checkRuling(ruling, version, { steps, current: current.step, place, today });
  if (mistakes.length > 0) return failed(...mistakes);
  const decided = withDecision(version, ruling);
  const isAdopted = progressOf(decided, steps, null).state === 'vastgesteld';
  const changed = isAdopted ? adopt(decided, steps, approvals.cycle) : decided;
  const early = checkRevision(changed, place);
  if (early.length > 0) return failed(...early);
  const snapshot = isAdopted ? toSnapshot(text, changed, steps) : null;
  return { value: { version: changed, approvals: withLast(approvals, changed), snapshot }, diagnostics: [] };
}

interface RulingContext {
  readonly steps: readonly Step[];
  readonly current: string;
  readonly place: Place;
  readonly today: string;
}

function checkRuling(ruling: Ruling, version: Version, { steps, current, place, today }: RulingContext): Diagnostic[] {
  const ids = steps.map(({ step }) => step);
  const step = steps.find((item) => item.step === ruling.step);
  if (step === undefined) {
    const params = { step: ruling.step, procedure: version.procedure ?? '', steps: ids.join(', ') };
    return [diagnostic('step-unknown', place, { ...params, suggestion: suggestion(ruling.step, ids) })];
  }
  const { outcome, date } = ruling;
  const allowed = outcomesOf(step.kind);
  if (outcome !== undefined && !allowed.includes(outcome))
    return [diagnostic('decision-outcome', place, { outcome, kind: step.kind, allowed: allowed.join(', ') })];
  if (ruling.step !== current && !isWithdrawal(ruling))
    return [diagnostic('decision-order', place, { step: ruling.step, expected: current })];
  if (date !== undefined && outcome === undefined)
    return [diagnostic('decision-outcome-missing', place, { step: ruling.step, allowed: allowed.join(', ') })];
  return checkDates(ruling, version, place, today);
}

function checkDates(ruling: Ruling, version: Version, place: Place, today: string): Diagnostic[] {
  const { step, date } = ruling;
  const days = [ruling.submitted, date].filter((value) => value !== undefined);
  const given = ruling.revisionDue === undefined ? days : [...days, ruling.revisionDue];
  const invalid = given.filter((value) => !isDate(value));
  if (invalid.length > 0) return invalid.map((value) => diagnostic('date-invalid', place, { value }));
  const future = days.filter((day) => compareDates(day, today) > 0);
  if (future.length > 0) return future.map((day) => diagnostic('decision-future', place, { step, date: day, today }));
  if (date === undefined) return [];
  const submitted = ruling.submitted ?? submissionOf(version, ruling)?.submitted;
  if (submitted !== undefined && compareDates(date, submitted) < 0)
    return [diagnostic('decision-before-submission', place, { step, date, submitted })];
  const earlier = [
    ...(version.lapsed ?? []).flatMap(({ decisions }) => decisions.filter((item) => item.step === step)),
    ...(version.decisions ?? []),
  ];
  const previous = latest(earlier.map((item) => item.date));
  if (previous === undefined || compareDates(date, previous) >= 0) return [];
  return [diagnostic('decision-date', place, { step, date, previous })];
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort(compareDates)
    .at(-1);
}

/** That the text lies before the body already, when it has not decided yet. A withdrawal answers no submission. */
function submissionOf({ decisions = [] }: Version, ruling: Ruling): Decision | undefined {
  const own = decisions.find(({ step }) => step === ruling.step);
  return own?.date === undefined && !isWithdrawal(ruling) ? own : undefined;
}

/**
 * The decision goes last: the order of the procedure has been checked, and a withdrawal ends it. What the body recorded
 * before on this step and now replaces is kept as lapsed; a withdrawal replaces nothing.
 */
function withDecision(version: Version, ruling: Ruling): Version {
  const { decisions = [], lapsed = [], ...rest } = version;
  const submission = submissionOf(version, ruling);
  const submitted = ruling.submitted ?? submission?.submitted;
  const reference = ruling.reference ?? submission?.reference;
  const decision: Decision = {
    step: ruling.step,
    ...(submitted === undefined ? {} : { submitted }),
    ...(ruling.date === undefined ? {} : { date: ruling.date }),
    ...(ruling.outcome === undefined ? {} : { outcome: ruling.outcome }),
    ...(reference === undefined ? {} : { reference }),
  };
  const replaced = isWithdrawal(ruling) ? [] : decisions.filter(({ step }) => step === ruling.step);
  const lost = replaced.filter((item) => item !== submission || item.submitted !== submitted);
  return {
    ...rest,
    decisions: [...decisions.filter((item) => !replaced.includes(item)), decision],
    ...withLapsed(lapsed, version.fingerprint ?? '', lost),
    ...(ruling.revisionDue === undefined ? {} : { revision_due: ruling.revisionDue }),
  };
}

/** The day of the last body that had to say yes is the day of the version, and the cycle runs from it. */
function adopt(version: Version, steps: readonly Step[], cycle: string | undefined): Version {
  const adopting = steps.filter(({ kind }) => kind === 'vaststelling' || kind === 'goedkeuring_rvt');
  const ids = new Set(adopting.map(({ step }) => step));
  const date = latest((version.decisions ?? []).filter(({ step }) => ids.has(step)).map((item) => item.date)) ?? '';
  const due = version.revision_due ?? (cycle === undefined ? undefined : addDuration(date, cycle));
  const { version: number, ...rest } = version;
  return {
    ...(number === undefined ? {} : { version: number }),
    date,
    ...rest,
    ...(due === undefined ? {} : { revision_due: due }),
  };
}

function checkRevision({ decisions = [], date, revision_due: due }: Version, place: Place): Diagnostic[] {
  const last = latest([date, ...decisions.map((item) => item.date)]);
  if (due === undefined || last === undefined || compareDates(due, last) >= 0) return [];
  return [diagnostic('revision-early', place, { due, date: last })];
}
