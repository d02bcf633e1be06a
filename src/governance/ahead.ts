/** The plan of a document, and whether it can be kept: of the version that is under way, or of the next revision. */
import type { Calendar } from '../model/calendar.ts';
import { lastDay } from '../model/date.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { Outlook, Plan } from '../model/status.ts';
import { type Naming, named } from './bodies.ts';
import type { IsNow } from './identified.ts';
import { type OpenWay, outlookOf, runningTerms, turnOf } from './outlook.ts';
import { planBackwards, planWithoutTarget } from './planning.ts';
import { openSteps, progressOf } from './procedure.ts';
import { isRequired, revisionStepsOf, stepsOf, waitsOf } from './route.ts';

export interface PlannedRecord extends Naming {
  readonly approvals: ApprovalsFile | undefined;
  readonly isNow: IsNow | null;
  readonly calendar: Calendar;
}

/**
 * From the revision date of `version` backwards. With a version under way its steps that are still open; else, where
 * `version` is adopted, all its steps once more, for that is the way a revision goes.
 */
export function aheadOf(
  record: PlannedRecord,
  version: Version | undefined,
  { due, isEnding, today }: Ahead,
): { readonly plan: Plan | null; readonly outlook: Outlook | null } {
  const { approvals, isNow, calendar } = record;
  const last = approvals?.versions?.at(-1);
  const { chain, state, current, turn } = progressOf(last, stepsOf(last, approvals), isNow);
  const isOpen = current !== null;
  if (!isOpen && (isEnding || (state !== 'vastgesteld' && version === last))) return NOTHING;
  const open = isOpen ? new Set(openSteps(chain, last?.migrated === true)) : undefined;
  const steps = (isOpen ? stepsOf(last, approvals) : revisionStepsOf(version, approvals))
    .filter(isRequired)
    .filter(({ step }) => open?.has(step) ?? true);
  const [first] = steps;
  if (first === undefined) return NOTHING;
  const planned = due === null ? planWithoutTarget(steps) : planBackwards(steps, due, calendar);
  const waits = waitsOf(steps);
  const starting = planned.steps.filter(({ step }) => waits.get(step)?.length === 0);
  const asked = turn.filter(({ kind }) => kind !== 'ter_kennisneming');
  const way: OpenWay = { steps, chain: isOpen ? named(chain, record) : [], calendar };
  const plan: Plan = {
    version: isOpen ? (last?.version ?? null) : null,
    chain: way.chain,
    target: due === null ? null : lastDay(due).toString(),
    body: first.body,
    ...planned,
    steps: named(planned.steps, record),
    turn: (isOpen ? named(asked, record) : named(starting, record)).map(turnOf),
    running: runningTerms(way),
  };
  return { plan, outlook: outlookOf(way, plan, today) };
}

const NOTHING = { plan: null, outlook: null };

export interface Ahead {
  /** Of the revision. */
  readonly due: string | null;
  /** The version is not revised. */
  readonly isEnding: boolean;
  /** From which the outlook is reckoned, `YYYY-MM-DD`; the plan knows of none. */
  readonly today: string;
}
