/** How far a version is in its procedure, step by step, with the days at the latest and the meetings of the bodies. */
import type { Track, TrackStep } from '../model/agenda.ts';
import type { Step, Version } from '../model/source.ts';
import type { ChainLink, Plan } from '../model/status.ts';
import { named } from './bodies.ts';
import { versionStateOf } from './in-force.ts';
import { lastMeetings, nextMeetings } from './meetings.ts';
import { hasEnded, letsThrough, progressOf } from './procedure.ts';
import { stepsOf } from './route.ts';
import { latestStatusOf, type ProtocolRecord } from './status.ts';
import { wayOf } from './way.ts';

/** Of the last version; null where there is none with a procedure. `today` as `YYYY-MM-DD`. */
export function trackOf(record: ProtocolRecord, today: string): Track | null {
  const { approvals, isNow, calendar } = record;
  const version = approvals?.versions?.at(-1);
  const steps = stepsOf(version, approvals);
  const { chain, state, turn } = progressOf(version, steps, isNow);
  if (approvals === undefined || version?.version === undefined || chain.length === 0) return null;
  const { plan } = latestStatusOf(record, today);
  const isOpen = !hasEnded(state);
  const way = isOpen && isNow !== null ? wayOf(version, approvals, isNow, calendar, today) : null;
  const told = { version, chain, turn, hasEnded: !isOpen, plan: isOpen ? plan : null };
  return {
    version: version.version,
    state: versionStateOf(version, approvals, isNow, today),
    procedure: version.procedure ?? null,
    proposed: version.proposed ?? null,
    isNow: isNow !== null && version.fingerprint !== undefined && isNow(version.fingerprint),
    steps: named(chain, record).map((link) => {
      const step = steps.find((item) => item.step === link.step);
      const isToCome = !letsThrough(link, chain, version.migrated === true);
      return {
        ...link,
        stands: standsOf(link, told),
        ...daysOf(step, told),
        meetings: step === undefined || !isToCome ? [] : nextMeetings(step, today, calendar),
        past: step === undefined ? [] : lastMeetings(step, today, calendar),
      };
    }),
    earliest: way?.earliest ?? null,
    target: isOpen ? (plan?.target ?? null) : null,
  };
}

interface Told {
  readonly version: Version;
  readonly chain: readonly ChainLink[];
  readonly turn: readonly ChainLink[];
  readonly hasEnded: boolean;
  readonly plan: Plan | null;
}

function standsOf(link: ChainLink, { version, chain, turn, hasEnded: isOver }: Told): TrackStep['stands'] {
  if (letsThrough(link, chain, version.migrated === true)) return 'done';
  const isNext = turn.some(({ step }) => step === link.step);
  // Who ended it decided; the others did not come to it.
  if (!isNext && isOver) return link.date === null ? 'skipped' : 'done';
  if (link.date !== null && !link.lapsed) return 'stuck';
  return isNext ? 'running' : 'coming';
}

function daysOf(step: Step | undefined, { plan }: Told): Pick<TrackStep, 'term' | 'ends' | 'submitBy' | 'decideBy'> {
  const planned = plan?.steps.find((item) => item.step === step?.step);
  const ends = plan?.running.find((item) => item.step === step?.step)?.ends ?? null;
  return { term: step?.term ?? null, ends, submitBy: planned?.submitBy ?? null, decideBy: planned?.decideBy ?? null };
}
