/** The decisions on one version against its procedure: known steps, outcomes that fit, right order, dates that run on. */
import { type Diagnostic, diagnostic, type Place, type Related } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { ApprovalsFile, Decision, Step, Version } from '../model/source.ts';
import { compareDates } from './dates.ts';
import { fits, outcomesOf, proceeds } from './outcomes.ts';
import { isWithdrawal } from './procedure.ts';

type At = (...rest: Path) => Place;

/** Their dates must exist. */
export function checkDecisions(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  steps: readonly Step[],
): Diagnostic[] {
  const at: At = (...rest) => source.place([...path, ...rest]);
  const lapsed = (version.lapsed ?? []).flatMap(({ decisions }, group) =>
    decisions.flatMap((decision, index) =>
      checkOne(decision, version, steps, (...rest) => at('lapsed', group, 'decisions', index, ...rest)),
    ),
  );
  return [...checkStanding(version, steps, at), ...lapsed];
}

function checkStanding(version: Version, steps: readonly Step[], at: At): Diagnostic[] {
  const decisions = version.decisions ?? [];
  const diagnostics: Diagnostic[] = [];
  let isInOrder = true;
  for (const [index, decision] of decisions.entries()) {
    const own: At = (...rest) => at('decisions', index, ...rest);
    diagnostics.push(...checkOne(decision, version, steps, own), ...checkLapsedBefore(version, decision, at, own));
    // Once a decision is out of order, so is all that follows; and what goes before what is unknown.
    if (!isInOrder || steps.every(({ step }) => step !== decision.step)) continue;
    const isLast = index === decisions.length - 1;
    const place: DecisionPlace = { index, own, earlier: (...rest) => at('decisions', index - 1, ...rest) };
    const outOfOrder: Diagnostic[] = isLast && isWithdrawal(decision) ? [] : checkOrder(decisions, steps, place);
    isInOrder = outOfOrder.length === 0;
    diagnostics.push(...outOfOrder, ...(isInOrder ? checkDate(decisions, place) : []));
  }
  return diagnostics;
}

/** What does not hang on other decisions. */
function checkOne(decision: Decision, version: Version, steps: readonly Step[], own: At): Diagnostic[] {
  const ids = steps.map(({ step }) => step);
  const step = steps.find((item) => item.step === decision.step);
  if (step === undefined) {
    const named = { procedure: version.procedure ?? '', step: decision.step, steps: ids.join(', ') };
    return [diagnostic('step-unknown', own('step'), { ...named, suggestion: suggestion(decision.step, ids) })];
  }
  return [...checkOutcome(decision, step, version, own), ...checkSubmission(decision, own)];
}

function checkOutcome({ outcome, date }: Decision, { step, kind }: Step, { migrated }: Version, own: At): Diagnostic[] {
  const allowed = outcomesOf(kind).join(', ');
  if (outcome !== undefined)
    return fits(kind, outcome) ? [] : [diagnostic('decision-outcome', own('outcome'), { outcome, kind, allowed })];
  if (date === undefined || migrated === true) return [];
  return [diagnostic('decision-outcome-missing', own('step'), { step, allowed })];
}

/** A body decides on what was put before it, so not earlier. */
function checkSubmission({ step, date, submitted }: Decision, own: At): Diagnostic[] {
  if (date === undefined || submitted === undefined || compareDates(date, submitted) >= 0) return [];
  const related: Related[] = [{ place: own('submitted'), note: 'submitted' }];
  return [diagnostic('decision-before-submission', own('date'), { step, date, submitted }, related)];
}

interface DecisionPlace {
  readonly index: number;
  readonly own: At;
  /** Of the decision before it. */
  readonly earlier: At;
}

/** A decision is on the next step, after a decision that let the text through; a submission is none. */
function checkOrder(
  decisions: readonly Decision[],
  steps: readonly Step[],
  { index, own, earlier }: DecisionPlace,
): Diagnostic[] {
  const { step = '' } = decisions[index] ?? {};
  const before = decisions[index - 1];
  const next = steps[index]?.step;
  const none = { nl: '(geen: alle stappen zijn gezet)', en: '(none: all steps are done)' };
  const expected = before !== undefined && before.date === undefined ? before.step : next;
  if (expected !== step) return [diagnostic('decision-order', own('step'), { step, expected: expected ?? none })];
  const kind = steps[index - 1]?.kind;
  const outcome = before?.outcome;
  if (outcome === undefined || kind === undefined || !fits(kind, outcome) || proceeds(kind, outcome)) return [];
  const related: Related[] = [{ place: earlier('date'), note: 'earlier' }];
  return [diagnostic('decision-blocked', own('step'), { outcome, previous: before?.step ?? '', step }, related)];
}

/** Not before the last decision that precedes it. */
function checkDate(decisions: readonly Decision[], { index, own, earlier }: DecisionPlace): Diagnostic[] {
  const { step = '', date } = decisions[index] ?? {};
  const previous = decisions.slice(0, index).findLast((item) => item.date !== undefined)?.date;
  if (date === undefined || previous === undefined || compareDates(date, previous) >= 0) return [];
  const related: Related[] = [{ place: earlier('date'), note: 'earlier' }];
  return [diagnostic('decision-date', own('date'), { step, date, previous }, related)];
}

/** A body that decides anew does so after it decided before. */
function checkLapsedBefore({ lapsed = [] }: Version, { step, date }: Decision, at: At, own: At): Diagnostic[] {
  if (date === undefined) return [];
  return lapsed.flatMap(({ decisions }, group) =>
    decisions.flatMap((former, index) => {
      if (former.step !== step || former.date === undefined || compareDates(date, former.date) >= 0) return [];
      const related: Related[] = [{ place: at('lapsed', group, 'decisions', index, 'date'), note: 'earlier' }];
      return [diagnostic('decision-date', own('date'), { step, date, previous: former.date }, related)];
    }),
  );
}
