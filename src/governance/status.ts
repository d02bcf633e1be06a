/** The status of an organisation's protocol, derived from its approvals and a day; nothing of it is stored. */
import type { Calendar } from '../model/calendar.ts';
import { lastDay } from '../model/date.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { LedgerExtent, Plan, RevisionState, Status, TextState, VersionState } from '../model/status.ts';
import { daysUntil, firstWithin, isWithin, passedFrom } from './dates.ts';
import type { IsNow } from './identified.ts';
import { type InTime, inTime } from './in-time.ts';
import { planBackwards, planWithoutTarget } from './planning.ts';
import { hasEnded, progressOf, stepsOf } from './procedure.ts';

export interface ProtocolRecord extends InTime {
  readonly organisation: string;
  /** Of the organisation. */
  readonly name: string;
  readonly protocol: string;
  /** Of the adopted text; where none is stored, of the text in the source. */
  readonly title: string;
  readonly approvals: ApprovalsFile | undefined;
  /** How long ahead to warn, as ISO 8601 durations; the longest counts. */
  readonly reminders: readonly string[];
  /** The source of the text has mistakes. */
  readonly hasMistakes?: boolean;
  /** Knows the text as it is now; null when that could not be made, or has mistakes. */
  readonly isNow: IsNow | null;
  /** Clauses that differ from the adopted text; null or left out where none is stored. */
  readonly changedClauses?: number | null;
  /** Inherited clauses that the text leaves out, for nobody decided on them. */
  readonly undecided?: readonly string[];
  /** What the plan reckons with. */
  readonly calendar: Calendar;
}

/**
 * The status of the version in force: the last one adopted, for a later concept does not put it out of force; where none
 * is adopted, of the last one. `today` as `YYYY-MM-DD`. The approvals must have passed their check.
 */
export function statusOf(record: ProtocolRecord, today: string): Status {
  return statusOfVersion(record, adoptedVersion(record.approvals) ?? record.approvals?.versions?.at(-1), today);
}

/** The last version that went through all its steps. */
export function adoptedVersion(approvals: ApprovalsFile | undefined): Version | undefined {
  return approvals?.versions?.findLast(
    (version) => progressOf(version, stepsOf(version, approvals), null).state === 'vastgesteld',
  );
}

/** Of any version: one that was adopted and followed by another adopted one has lapsed. */
export function versionStateOf(version: Version, approvals: ApprovalsFile, isNow: IsNow | null): VersionState {
  const { state } = progressOf(version, stepsOf(version, approvals), isNow);
  const { versions = [] } = approvals;
  const adopted = adoptedVersion(approvals);
  const isBefore = adopted !== undefined && versions.indexOf(version) < versions.indexOf(adopted);
  return isBefore && state !== 'ingetrokken' ? 'vervallen' : state;
}

/** The status of the version that the text in the source belongs to: the last one. */
export function latestStatusOf(record: ProtocolRecord, today: string): Status {
  return statusOfVersion(record, record.approvals?.versions?.at(-1), today);
}

/** The status of a text that differs from the adopted one: of the version under way, else of none yet. */
export function conceptStatusOf(record: ProtocolRecord, today: string): Status {
  const status = latestStatusOf(record, today);
  if (status.versionState === null || !hasEnded(status.versionState)) return status;
  return { ...statusOfVersion({ ...record, approvals: undefined }, undefined, today), versionState: 'concept' };
}

function statusOfVersion(record: ProtocolRecord, version: Version | undefined, today: string): Status {
  const { organisation, name, protocol, title, approvals, reminders, isNow, undecided = [] } = record;
  const { chain, current } = progressOf(version, stepsOf(version, approvals), isNow);
  const due = version?.revision_due ?? null;
  const leads = approvals?.reminders ?? reminders;
  const { versions = [] } = approvals ?? {};
  const later = version === undefined ? [] : versions.slice(versions.indexOf(version) + 1);
  return inTime(record, {
    organisation,
    name,
    protocol,
    title,
    version: version?.version ?? null,
    edition: version?.edition ?? null,
    date: version?.date ?? null,
    versionState: version?.version === undefined ? null : versionStateOf(version, approvals ?? {}, isNow),
    revisionDue: due,
    revisionState: due === null ? 'geen_datum' : revisionState(due, leads, today),
    nearFrom: due === null ? null : firstWithin(leads, due),
    passedFrom: due === null ? null : passedFrom(due),
    revisionDays: due === null ? null : daysUntil(due, today),
    recordState: chain.some(({ date }) => date !== null) ? 'geregistreerd' : 'niet_geregistreerd',
    migrated: version?.migrated ?? false,
    chain,
    current,
    textState: record.hasMistakes === true ? 'met_fouten' : textState(version, isNow),
    changedClauses: version?.snapshot === undefined ? null : (record.changedClauses ?? null),
    ...(undecided.length === 0 ? {} : { undecided }),
    next: later.at(-1)?.version ?? null,
    plan: planOf(record, version),
    reminders: leads,
    ledger: extentOf(approvals),
  });
}

/**
 * From the revision date of `version` backwards. With a version under way its steps that are still open; else, where
 * `version` is adopted, all its steps once more, for that is the way a revision goes.
 */
function planOf({ approvals, isNow, calendar }: ProtocolRecord, version: Version | undefined): Plan | null {
  const last = approvals?.versions?.at(-1);
  const { chain, state, current } = progressOf(last, stepsOf(last, approvals), isNow);
  const isUnderWay = current !== null;
  if (!isUnderWay && state !== 'vastgesteld' && version === last) return null;
  const open = current === null ? undefined : new Set(chain.slice(chain.indexOf(current)).map(({ step }) => step));
  const steps = stepsOf(isUnderWay ? last : version, approvals).filter(({ step }) => open?.has(step) ?? true);
  const [first] = steps;
  if (first === undefined) return null;
  const due = version?.revision_due;
  const planned = due === undefined ? planWithoutTarget(steps) : planBackwards(steps, due, calendar);
  return {
    version: isUnderWay ? (last?.version ?? null) : null,
    chain: isUnderWay ? chain : [],
    target: due === undefined ? null : lastDay(due).toString(),
    body: first.body,
    ...planned,
  };
}

function extentOf(approvals: ApprovalsFile | undefined): LedgerExtent {
  const { versions = [] } = approvals ?? {};
  const decisions = versions.flatMap(({ decisions: own = [], lapsed = [] }) => [
    ...own,
    ...lapsed.flatMap((item) => item.decisions),
  ]);
  const days = [...versions.map(({ date }) => date), ...decisions.flatMap(({ submitted, date }) => [submitted, date])];
  return {
    entries: versions.length + decisions.length,
    last:
      days
        .filter((day) => day !== undefined)
        .sort()
        .at(-1) ?? null,
  };
}

function textState(version: Version | undefined, isNow: IsNow | null): TextState {
  if (version?.fingerprint === undefined || isNow === null) return 'niet_vastgelegd';
  return isNow(version.fingerprint) ? 'gelijk' : 'gewijzigd';
}

function revisionState(due: string, leads: readonly string[], today: string): RevisionState {
  if (daysUntil(due, today) < 0) return 'verlopen';
  return leads.some((lead) => isWithin(lead, due, today)) ? 'nadert' : 'op_tijd';
}

/** Whether there is a text that is not adopted: a version under way, or a change since the adoption. */
export function hasConcept({ versionState, textState, next }: Status): boolean {
  const isUnderWay =
    versionState === 'concept' || versionState === 'voorgenomen' || versionState === 'in_medezeggenschap';
  return isUnderWay || next !== null || textState === 'gewijzigd';
}

const urgency: Record<RevisionState, number> = { verlopen: 0, nadert: 1, geen_datum: 2, op_tijd: 3, opgeheven: 4 };

/** Worst first: passed (longest ago first), near, without a date, in time; then by name. */
export function byUrgency(a: Status, b: Status): number {
  return (
    urgency[a.revisionState] - urgency[b.revisionState] ||
    (a.revisionDays ?? 0) - (b.revisionDays ?? 0) ||
    a.organisation.localeCompare(b.organisation, 'nl')
  );
}
