/** The status of an organisation's protocol, derived from its approvals and a day; nothing of it is stored. */
import type { Calendar } from '../model/calendar.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import {
  type Coming,
  isGone,
  isUnderWay,
  type LedgerExtent,
  type Repealed,
  type RevisionState,
  type Status,
  type TextState,
  type VersionState,
} from '../model/status.ts';
import { aheadOf } from './ahead.ts';
import { type Naming, named, withName } from './bodies.ts';
import { daysUntil, firstWithin, isWithin, latestOf, passedFrom } from './dates.ts';
import type { IsNow } from './identified.ts';
import { adoptedVersion, standingOn, startOf, versionStateOf } from './in-force.ts';
import { type InTime, inTime } from './in-time.ts';
import { progressOf } from './procedure.ts';
import { stepsOf } from './route.ts';
import { fingerprintOfVersion } from './stored.ts';

export interface ProtocolRecord extends Naming, InTime {
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
  /** The organisation at the head of its chain that day, which is itself where it is under none; left out where it is not asked. */
  readonly board?: Board;
}

/** By whom documents are told together. */
export interface Board {
  readonly organisation: string;
  readonly name: string;
}

/**
 * The status of the version in force: the last one that holds, for a later concept does not put it out of force; where none
 * is adopted, of the last one. `today` as `YYYY-MM-DD`. The approvals must have passed their check.
 */
export function statusOf(record: ProtocolRecord, today: string): Status {
  const { approvals } = record;
  return statusOfVersion(record, standingOn(approvals, today).inForce ?? approvals?.versions?.at(-1), today);
}

/** The status of the version that is adopted for a later day; null where there is none. */
export function comingStatusOf(record: ProtocolRecord, today: string): Status | null {
  const { coming } = standingOn(record.approvals, today);
  return coming === undefined ? null : statusOfVersion(record, coming, today);
}

/** The status of one version, on a day. */
export function statusOnDay(record: ProtocolRecord, version: Version, day: string): Status {
  return statusOfVersion(record, version, day);
}

/** The status of the version that the text in the source belongs to: the last one. */
export function latestStatusOf(record: ProtocolRecord, today: string): Status {
  return statusOfVersion(record, record.approvals?.versions?.at(-1), today);
}

/** The status of a text that differs from the adopted one: of the version under way, else of none yet. */
export function conceptStatusOf(record: ProtocolRecord, today: string): Status {
  const status = latestStatusOf(record, today);
  if (status.versionState === null || isUnderWay(status.versionState)) return status;
  return { ...statusOfVersion({ ...record, approvals: undefined }, undefined, today), versionState: 'concept' };
}

function statusOfVersion(record: ProtocolRecord, version: Version | undefined, today: string): Status {
  const { organisation, name, protocol, title, approvals, reminders, isNow, undecided = [] } = record;
  const { chain, current, turn } = progressOf(version, stepsOf(version, approvals), isNow);
  const versionState = version?.version === undefined ? null : versionStateOf(version, approvals ?? {}, isNow, today);
  const ends = isEnding({ versionState, repeal: repealOf(version) });
  const standing = standingOn(approvals, today);
  // What is adopted for a later day is the revision of what is in force.
  const revised = (version === standing.inForce ? standing.coming : undefined) ?? (ends ? undefined : version);
  const due = revised?.revision_due ?? null;
  const leads = approvals?.reminders ?? reminders;
  const { versions = [] } = approvals ?? {};
  const later = version === undefined ? [] : versions.slice(versions.indexOf(version) + 1);
  return inTime(record, {
    organisation,
    name,
    protocol,
    title,
    ...recordedOf(version),
    inForceFrom: firstDayOf(version, versionState),
    versionState,
    coming: comingOf(record, version === standing.coming ? undefined : standing.coming, today),
    revisionDue: version?.revision_due ?? null,
    nextRevision: due,
    ...revisionOf(due, leads, today),
    recordState: chain.some(({ date }) => date !== null) ? 'geregistreerd' : 'niet_geregistreerd',
    chain: named(chain, record),
    current: current === null ? null : withName(current, record),
    turn: named(turn, record),
    textState: record.hasMistakes === true ? 'met_fouten' : textState(version, approvals, isNow),
    changedClauses: version?.snapshot === undefined ? null : (record.changedClauses ?? null),
    ...(undecided.length === 0 ? {} : { undecided }),
    next: later.findLast((item) => isUnderWay(versionStateOf(item, approvals ?? {}, null, today)))?.version ?? null,
    ...aheadOf(record, version, { due, isEnding: ends && revised === undefined, today }),
    reminders: leads,
    ledger: extentOf(approvals),
  });
}

/** Without a day of its own a version holds from its adoption: of a later day that is what there is to tell. */
function firstDayOf(version: Version | undefined, state: VersionState | null): string | null {
  const from = version === undefined || state !== 'vastgesteld' ? version?.in_force_from : startOf(version);
  return from ?? null;
}

/** As it stands in the approvals. */
function recordedOf(version: Version | undefined) {
  const { version: number = null, edition = null, date = null, migrated = false } = version ?? {};
  return {
    version: number,
    edition,
    date,
    ...(version?.inferred === undefined ? {} : { inferred: version.inferred }),
    migrated,
    inForceUntil: version?.in_force_until ?? null,
    repeal: repealOf(version),
    paperStatus: version?.paper_status ?? null,
    corrects: version?.corrects ?? null,
  };
}

function revisionOf(due: string | null, leads: readonly string[], today: string) {
  if (due === null)
    return { revisionState: 'geen_datum', nearFrom: null, passedFrom: null, revisionDays: null } as const;
  return {
    revisionState: revisionState(due, leads, today),
    nearFrom: firstWithin(leads, due),
    passedFrom: passedFrom(due),
    revisionDays: daysUntil(due, today),
  };
}

function extentOf(approvals: ApprovalsFile | undefined): LedgerExtent {
  const { versions = [] } = approvals ?? {};
  const decisions = versions.flatMap(({ decisions: own = [], lapsed = [] }) => [
    ...own,
    ...lapsed.flatMap((item) => item.decisions),
  ]);
  const mended = versions.flatMap(({ corrections = [], transcriptions = [] }) => [...corrections, ...transcriptions]);
  const repeals = versions.flatMap(({ repealed }) => repealed ?? []);
  const days = [
    ...[...versions, ...repeals].map(({ date }) => date),
    ...decisions.flatMap(({ submitted, date, met, replied }) => [submitted, date, met, replied]),
    ...mended.map(({ on }) => on),
  ];
  return {
    entries: versions.length + decisions.length + mended.length + repeals.length,
    last: latestOf(days) ?? null,
  };
}

/** Against the text that was adopted last, also where that is for a later day. */
function textState(version: Version | undefined, approvals: ApprovalsFile | undefined, isNow: IsNow | null): TextState {
  const adopted = adoptedVersion(approvals);
  const { versions = [] } = approvals ?? {};
  const isBefore =
    version !== undefined && adopted !== undefined && versions.indexOf(version) < versions.indexOf(adopted);
  const against = isBefore ? adopted : version;
  const fingerprint = against === undefined ? undefined : fingerprintOfVersion(against);
  if (fingerprint === undefined || isNow === null) return 'niet_vastgelegd';
  if (!isNow(fingerprint)) return 'gewijzigd';
  return against?.migrated === true ? 'overgenomen' : 'gelijk';
}

function repealOf(version: Version | undefined): Repealed | null {
  const { date, from, body = null, reason = null } = version?.repealed ?? {};
  return date === undefined || from === undefined ? null : { date, from, body, reason };
}

function comingOf(record: ProtocolRecord, coming: Version | undefined, today: string): Coming | null {
  if (coming === undefined) return null;
  const { chain } = progressOf(coming, stepsOf(coming, record.approvals), null);
  return { version: coming.version ?? null, from: startOf(coming) ?? today, chain: named(chain, record) };
}

function revisionState(due: string, leads: readonly string[], today: string): RevisionState {
  if (daysUntil(due, today) < 0) return 'verlopen';
  return leads.some((lead) => isWithin(lead, due, today)) ? 'nadert' : 'op_tijd';
}

/** Whether there is a text that is not adopted: a version under way, or a change since the adoption. */
export function hasConcept({ versionState, textState, next }: Status): boolean {
  return isUnderWay(versionState) || next !== null || textState === 'gewijzigd';
}

/** What is repealed, or has ended, is not revised. */
export function isEnding({ versionState, repeal }: Pick<Status, 'versionState' | 'repeal'>): boolean {
  return repeal !== null || isGone({ versionState });
}

const urgency: Record<RevisionState, number> = { verlopen: 0, nadert: 1, geen_datum: 2, op_tijd: 3, opgeheven: 4 };

/** Worst first: passed (longest ago first), near, without a date, in time, no longer revised; then by name. */
export function byUrgency(a: Status, b: Status): number {
  return (
    Number(isEnding(a)) - Number(isEnding(b)) ||
    urgency[a.revisionState] - urgency[b.revisionState] ||
    (a.revisionDays ?? 0) - (b.revisionDays ?? 0) ||
    a.organisation.localeCompare(b.organisation, 'nl')
  );
}
