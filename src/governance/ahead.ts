/** The plan of a document: the way of the version that is under way, or of the next revision. */
import type { Calendar } from '../model/calendar.ts';
import { lastDay } from '../model/date.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { Plan, Turn } from '../model/status.ts';
import { type Naming, named, type OfBody } from './bodies.ts';
import type { IsNow } from './identified.ts';
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
export function planOf(record: PlannedRecord, version: Version | undefined, { due, isEnding }: Ahead): Plan | null {
  const { approvals, isNow, calendar } = record;
  const last = approvals?.versions?.at(-1);
  const { chain, state, current, turn } = progressOf(last, stepsOf(last, approvals), isNow);
  const isOpen = current !== null;
  if (!isOpen && (isEnding || (state !== 'vastgesteld' && version === last))) return null;
  const open = isOpen ? new Set(openSteps(chain, last?.migrated === true)) : undefined;
  const steps = (isOpen ? stepsOf(last, approvals) : revisionStepsOf(version, approvals))
    .filter(isRequired)
    .filter(({ step }) => open?.has(step) ?? true);
  const [first] = steps;
  if (first === undefined) return null;
  const planned = due === null ? planWithoutTarget(steps) : planBackwards(steps, due, calendar);
  const waits = waitsOf(steps);
  const starting = planned.steps.filter(({ step }) => waits.get(step)?.length === 0);
  const asked = turn.filter(({ kind }) => kind !== 'ter_kennisneming');
  return {
    version: isOpen ? (last?.version ?? null) : null,
    chain: isOpen ? named(chain, record) : [],
    target: due === null ? null : lastDay(due).toString(),
    body: first.body,
    ...planned,
    steps: named(planned.steps, record),
    turn: (isOpen ? named(asked, record) : named(starting, record)).map(turnOf),
  };
}

export interface Ahead {
  /** Of the revision. */
  readonly due: string | null;
  /** The version is not revised. */
  readonly isEnding: boolean;
}

function turnOf({ step, body, of, ofName, kind }: Pick<Turn, 'step' | 'body' | 'kind' | 'ofName'> & OfBody): Turn {
  return { step, body, of: of ?? null, ...(ofName === undefined ? {} : { ofName }), kind };
}
