/**
 * Whether an entry can be true where it stands: on a step whose turn it is, with an outcome that the step has, on a day that
 * fits what was recorded before it. One piece for what a command records and for what was written by hand.
 */
import { type Diagnostic, diagnostic, type Param, type Place, type Related } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../model/policy.ts';
import type { Decision, Step, Version } from '../model/source.ts';
import type { ChainLink } from '../model/status.ts';
import { compareDates, latestOf } from './dates.ts';
import { asksReply, fits, isConditional, outcomesOf } from './outcomes.ts';
import { decidingAnew, hasEnded, isAdopting, isBinding, isWithdrawal, letsThrough, progressOf } from './procedure.ts';
import { waitsOf } from './route.ts';

export interface Admission {
  /** With what was recorded before the entry, and nothing after it. */
  readonly before: Version;
  readonly steps: readonly Step[];
  /** The day on which the version before it was adopted; undefined where there is none. */
  readonly adoptedBefore: string | undefined;
  /** `YYYY-MM-DD`, of a command that records; null where what was recorded is read, on whatever day. */
  readonly today: string | null;
  /** Of a value of the entry; of the whole, when it has no such value. */
  readonly at: (...rest: Path) => Place;
  /** Of the last decision before it, where that has a place. */
  readonly earlier?: ((...rest: Path) => Place) | undefined;
}

/** The dates of the entry must exist. */
export function refusalsOf(entry: Decision, admission: Admission): Diagnostic[] {
  const byItself = refusalsByItself(entry, admission);
  const step = admission.steps.find((item) => item.step === entry.step);
  if (byItself.length > 0 || step === undefined) return byItself;
  const early = outOfTurn(entry, step, admission);
  return early.length > 0 ? early : ofText(entry, step, admission);
}

/** Why it is not the turn of its step, on whatever day. */
export function outOfTurn(entry: Decision, step: Step, admission: Admission): Diagnostic[] {
  return isWithdrawal(entry) ? ofAdopted(entry, admission) : ofTurn(entry, step, admission);
}

/** What does not hang on other entries. */
export function refusalsByItself(entry: Decision, admission: Admission): Diagnostic[] {
  const { before, steps, at } = admission;
  if (entry.step === undefined)
    return before.migrated === true ? ofDays(entry, admission) : [diagnostic('decision-body', at('body'), {})];
  const step = steps.find((item) => item.step === entry.step);
  if (step === undefined) return [unknownStep(entry.step, admission)];
  const wrong = ofOutcome(entry, step, admission);
  return wrong.length > 0
    ? wrong
    : [...ofDays(entry, admission), ...ofSubmission(entry, step, entry.submitted, admission)];
}

function unknownStep(step: string, { before, steps, at }: Admission): Diagnostic {
  const ids = steps.map((item) => item.step);
  const named = { procedure: before.procedure ?? '', step, steps: ids.join(', ') };
  return diagnostic('step-unknown', at('step'), { ...named, suggestion: suggestion(step, ids) });
}

function ofOutcome(
  { outcome, date, condition }: Decision,
  { step, kind }: Step,
  { before, at }: Admission,
): Diagnostic[] {
  const allowed = outcomesOf(kind).join(', ');
  if (outcome !== undefined && !fits(kind, outcome))
    return [diagnostic('decision-outcome', at('outcome'), { outcome, kind, allowed })];
  if (outcome === undefined && date !== undefined && before.migrated !== true)
    return [diagnostic('decision-outcome-missing', at('step'), { step, allowed })];
  if (isConditional(outcome) !== (condition !== undefined))
    return [diagnostic('decision-condition', at('outcome'), { step })];
  return [];
}

/** A proposal is taken back until it is adopted; what is adopted is repealed. */
function ofAdopted({ step = '' }: Decision, { before, steps, at }: Admission): Diagnostic[] {
  if (!hasEnded(progressOf(before, steps, null).state)) return [];
  return [diagnostic('decision-order', at('step'), { step, expected: NONE })];
}

const NONE: Param = { nl: '(geen: alle stappen zijn gezet)', en: '(none: all steps are done)' };

function ofTurn(entry: Decision, { step }: Step, { before, steps, at, earlier }: Admission): Diagnostic[] {
  const { chain, turn } = progressOf(before, steps, null);
  const own = chain.find((link) => link.step === step);
  const isDecided = own?.date != null;
  if (entry.met !== undefined || entry.replied !== undefined) {
    const isAsked =
      entry.met === undefined ? asksReply(own?.outcome) : isConditional(own?.outcome) && own?.met === null;
    return isAsked && isDecided
      ? []
      : [diagnostic('entry-unasked', at(entry.met === undefined ? 'replied' : 'met'), { step })];
  }
  if (turn.some((link) => link.step === step)) return [];
  const waits = new Set(waitsOf(steps).get(step));
  const isPaper = before.migrated === true;
  const blocking = chain.find(
    (link) => waits.has(link.step) && link.date !== null && !letsThrough(link, chain, isPaper),
  );
  if (blocking?.outcome != null) {
    const related: Related[] = earlier === undefined ? [] : [{ place: earlier('date'), note: 'earlier' }];
    const { outcome, step: previous } = blocking;
    if (isConditional(outcome)) return [diagnostic('decision-unmet', at('step'), { previous, step }, related)];
    if (asksReply(outcome)) return [diagnostic('decision-unanswered', at('step'), { previous, step }, related)];
    return [diagnostic('decision-blocked', at('step'), { outcome, previous, step }, related)];
  }
  const expected = turn.map((link) => link.step).join(', ');
  return [diagnostic('decision-order', at('step'), { step, expected: expected === '' ? NONE : expected })];
}

const DAYS = ['submitted', 'date', 'met', 'replied', 'no_objection'] as const;

/** What no calendar can make true, and what is more often a slip of the hand. */
function ofDays(entry: Decision, { today, at }: Admission): Diagnostic[] {
  const step = nameOf(entry);
  return DAYS.flatMap((key): Diagnostic[] => {
    const date = entry[key];
    if (date === undefined) return [];
    if (today !== null && compareDates(date, today) > 0)
      return [diagnostic('decision-future', at(key), { step, date, today })];
    return entry.confirmed === undefined && isUnlikely(date, today)
      ? [diagnostic('decision-year', at(key), { step, date })]
      : [];
  });
}

/** Nobody records a decision of a generation ago without looking twice. */
const LONG_AGO = 25;

/** Without a day: before this system could have seen it, or after anybody plans. What is sound stays so as years pass. */
export function isUnlikely(date: string, today: string | null): boolean {
  const year = Number(date.slice(0, 4));
  if (today === null) return year < 1990 || year > 2099;
  return Math.abs(Number(today.slice(0, 4)) - year) > LONG_AGO;
}

function nameOf({ step, body }: Decision): string {
  return step ?? body ?? '';
}

/** Whether it can be of this text, after what came before it. */
function ofText(entry: Decision, step: Step, admission: Admission): Diagnostic[] {
  const { chain } = progressOf(admission.before, admission.steps, null);
  const own = chain.find((link) => link.step === entry.step);
  const date = entry.met ?? entry.replied ?? entry.date ?? entry.submitted;
  if (date === undefined) return [];
  const key = DAYS.find((name) => entry[name] === date) ?? 'date';
  const early = entry.submitted === undefined ? ofSubmission(entry, step, own?.submitted ?? undefined, admission) : [];
  if (early.length > 0) return early;
  const former = ofFormerTexts(entry, admission);
  if (former.length > 0) return former;
  const late = afterWhatItWaitsFor(date, key, step, chain, admission);
  return late.length > 0 ? late : ofOwnText(entry, step, date, key, admission);
}

/** A body decides on what was put before it, so not earlier. */
function ofSubmission(
  { date }: Decision,
  { step }: Step,
  submitted: string | undefined,
  { at }: Admission,
): Diagnostic[] {
  if (date === undefined || submitted === undefined || compareDates(date, submitted) >= 0) return [];
  const related: Related[] = [{ place: at('submitted'), note: 'submitted' }];
  return [diagnostic('decision-before-submission', at('date'), { step, date, submitted }, related)];
}

/** A body that decided on the text as it was before has not decided on this one. */
function ofFormerTexts(
  { step = '', date, submitted, reference, text }: Decision,
  { before: { lapsed = [], fingerprint }, steps, at }: Admission,
): Diagnostic[] {
  if (text !== undefined && text !== fingerprint && decidingAnew(steps).has(step))
    return [diagnostic('decision-reused', at('text'), { step, date: date ?? submitted ?? '' })];
  if (date === undefined) return [];
  const former = lapsed
    .filter((group) => group.fingerprint !== fingerprint)
    .flatMap(({ decisions }) => decisions)
    .filter((item) => item.step === step && item.date !== undefined);
  const last = latestOf(former.map((item) => item.date));
  const isSame = former.some((item) => reference !== undefined && item.reference === reference);
  if (!isSame && (last === undefined || compareDates(date, last) > 0)) return [];
  return [diagnostic('decision-reused', at(isSame ? 'reference' : 'date'), { step, date: last ?? date })];
}

/** Dates rise between stages, not within; and after a negative advice the waiting time passes first. */
function afterWhatItWaitsFor(
  date: string,
  key: string,
  { step }: Step,
  chain: readonly ChainLink[],
  { steps, at, earlier }: Admission,
): Diagnostic[] {
  const waits = new Set(waitsOf(steps).get(step));
  const before = chain.filter((link) => link.step === step || waits.has(link.step));
  const previous = latestOf(
    before.flatMap((link) => [link.date, link.met, link.replied].map((day) => day ?? undefined)),
  );
  const related: Related[] = earlier === undefined ? [] : [{ place: earlier('date'), note: 'earlier' }];
  if (previous !== undefined && compareDates(date, previous) < 0)
    return [diagnostic('decision-date', at(key), { step, date, previous }, related)];
  const until = latestOf(before.filter((link) => link.step !== step).map((link) => link.waitsUntil ?? undefined));
  const kind = chain.find((link) => link.step === step);
  if (until === undefined || kind === undefined || !isAdopting(kind) || compareDates(date, until) > 0) return [];
  return [diagnostic('decision-waiting', at(key), { step, date, until })];
}

/** Before the text was fixed nobody can have decided on it, but for who records it late and says so. */
function ofOwnText(
  { confirmed }: Decision,
  step: Step,
  date: string,
  key: string,
  { before, adoptedBefore, at }: Admission,
): Diagnostic[] {
  const { proposed, version = '' } = before;
  if (!isBinding(step)) return [];
  const params = { step: step.step, date, version };
  if (adoptedBefore !== undefined && compareDates(date, adoptedBefore) < 0)
    return [diagnostic('decision-before-version', at(key), { ...params, previous: adoptedBefore })];
  if (proposed === undefined || confirmed !== undefined || compareDates(date, proposed) >= 0) return [];
  return [diagnostic('decision-before-text', at(key), { ...params, proposed })];
}
