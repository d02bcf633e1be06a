/** Whether the way to the next adoption can be gone in time, seen from today; and which terms run. */
import type { Calendar } from '../model/calendar.ts';
import type { EarliestStep } from '../model/impact.ts';
import type { Step } from '../model/source.ts';
import type { ChainLink, LateStep, Outlook, Plan, RunningTerm, Turn } from '../model/status.ts';
import type { OfBody } from './bodies.ts';
import { earliestOf } from './planning.ts';
import { stagesOf } from './route.ts';
import { daysOf, termOf } from './term.ts';
import { asOpen, forwardsOf, toAdoption } from './way.ts';

export interface OpenWay {
  /** Those still to be taken, in order. */
  readonly steps: readonly Step[];
  /** Of the version under way, with the names of bodies of others; empty when there is none. */
  readonly chain: readonly ChainLink[];
  readonly calendar: Calendar;
}

/** `today` as `YYYY-MM-DD`. */
export function outlookOf(way: OpenWay, plan: Plan, today: string): Outlook {
  const { steps, chain, calendar } = way;
  const wanted = toAdoption(steps);
  if (wanted.length === 0) return { from: today, earliest: null, unknown: null, isLate: false, late: null };
  const { earliest, unknown, steps: forward } = forwardsOf(asOpen(wanted, chain), today, calendar);
  const isLate = earliest !== null && plan.target !== null && earliest > plan.target;
  return { from: today, earliest, unknown, isLate, late: isLate ? firstLate(way, forward, plan, today) : null };
}

/** By when a body must have decided at the latest, its meetings aside: what comes next must be before others by then. */
function firstLate(way: OpenWay, forward: readonly EarliestStep[], plan: Plan, today: string): LateStep | null {
  const stages = stagesOf(way.steps);
  const submitBy = (step: Step) => plan.steps.find((item) => item.step === step.step)?.submitBy ?? null;
  for (const [index, stage] of stages.entries()) {
    const next = stages[index + 1];
    const decideBy = next === undefined ? plan.target : earliestOf(next.map(submitBy));
    for (const step of stage) {
      const { decide = null, ends = null } = forward.find((item) => item.step === step.step) ?? {};
      const planned = plan.steps.find((item) => item.step === step.step);
      if (planned === undefined || decideBy === null || decide === null || decide <= decideBy) continue;
      const reason = decideBy < today ? 'verstreken' : ends !== null && ends <= decideBy ? 'vergadering' : 'termijn';
      return { ...turnOf(planned), reason, decide, decideBy };
    }
  }
  return null;
}

/** Steps on which a body has the text and did not decide; what lapsed comes before it anew. */
export function runningTerms({ steps, chain, calendar }: OpenWay): RunningTerm[] {
  return steps.flatMap((step) => {
    const link = chain.find((item) => item.step === step.step);
    if (link === undefined || link.submitted === null || link.date !== null || link.lapsed) return [];
    const running = { ...turnOf({ ...link, kind: step.kind }), submitted: link.submitted, term: step.term ?? null };
    return [{ ...running, days: daysOf(step), ...endOf(step, link.submitted, calendar) }];
  });
}

function endOf(step: Step, submitted: string, calendar: Calendar): Pick<RunningTerm, 'ends' | 'unknown'> {
  if (step.term === undefined) return { ends: null, unknown: null };
  const term = termOf({ ...step, term: step.term }, calendar);
  if (term === null) return { ends: null, unknown: { reason: 'regio_onbekend', date: null } };
  const ends = term.end(submitted);
  const unknown = term.unknownBetween(submitted, ends);
  return { ends: unknown === null ? ends : null, unknown };
}

export function turnOf({
  step,
  body,
  of,
  ofName,
  kind,
}: Pick<Turn, 'step' | 'body' | 'kind' | 'ofName'> & OfBody): Turn {
  return { step, body, of: of ?? null, ...(ofName === undefined ? {} : { ofName }), kind };
}
