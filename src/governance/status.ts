/** The status of an organisation's protocol, derived from its approvals and a day; nothing of it is stored. */
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { RevisionState, Status, TextState, VersionState } from '../model/status.ts';
import { daysUntil, isWithin } from './dates.ts';
import { hasEnded, progressOf, stepsOf } from './procedure.ts';

export interface Subject {
  readonly organisation: string;
  readonly protocol: string;
  readonly approvals: ApprovalsFile | undefined;
  /** How long ahead to warn, as ISO 8601 durations; the longest counts. */
  readonly reminders: readonly string[];
  /** Of the text as it is now; null when it could not be made. */
  readonly fingerprint: string | null;
}

/**
 * The status of the version in force: the last one adopted, for a later concept does not put it out of force; where none
 * is adopted, of the last one. `today` as `YYYY-MM-DD`. The approvals must have passed their check.
 */
export function statusOf(subject: Subject, today: string): Status {
  return statusOfVersion(subject, adoptedVersion(subject.approvals) ?? subject.approvals?.versions?.at(-1), today);
}

/** The last version that went through all its steps. */
export function adoptedVersion(approvals: ApprovalsFile | undefined): Version | undefined {
  return approvals?.versions?.findLast(
    (version) => progressOf(version, stepsOf(version, approvals), null).state === 'vastgesteld',
  );
}

/** Of any version: one that was adopted and followed by another adopted one has lapsed. */
export function versionStateOf(version: Version, approvals: ApprovalsFile, fingerprint: string | null): VersionState {
  const { state } = progressOf(version, stepsOf(version, approvals), fingerprint);
  const { versions = [] } = approvals;
  const adopted = adoptedVersion(approvals);
  const isBefore = adopted !== undefined && versions.indexOf(version) < versions.indexOf(adopted);
  return isBefore && state !== 'ingetrokken' ? 'vervallen' : state;
}

/** The status of the version that the text in the source belongs to: the last one. */
export function latestStatusOf(subject: Subject, today: string): Status {
  return statusOfVersion(subject, subject.approvals?.versions?.at(-1), today);
}

/** The status of a text that differs from the adopted one: of the version under way, else of none yet. */
export function conceptStatusOf(subject: Subject, today: string): Status {
  const status = latestStatusOf(subject, today);
  if (status.versionState === null || !hasEnded(status.versionState)) return status;
  return { ...statusOfVersion({ ...subject, approvals: undefined }, undefined, today), versionState: 'concept' };
}

function statusOfVersion(
  { organisation, protocol, approvals, reminders, fingerprint }: Subject,
  version: Version | undefined,
  today: string,
): Status {
  const { chain, current } = progressOf(version, stepsOf(version, approvals), fingerprint);
  const due = version?.revision_due ?? null;
  const leads = approvals?.reminders ?? reminders;
  const { versions = [] } = approvals ?? {};
  const later = version === undefined ? [] : versions.slice(versions.indexOf(version) + 1);
  return {
    organisation,
    protocol,
    version: version?.version ?? null,
    edition: version?.edition ?? null,
    date: version?.date ?? null,
    versionState: version?.version === undefined ? null : versionStateOf(version, approvals ?? {}, fingerprint),
    revisionDue: due,
    revisionState: due === null ? 'geen_datum' : revisionState(due, leads, today),
    revisionDays: due === null ? null : daysUntil(due, today),
    recordState: chain.some(({ date }) => date !== null) ? 'geregistreerd' : 'niet_geregistreerd',
    migrated: version?.migrated ?? false,
    chain,
    current,
    textState: textState(version, fingerprint),
    next: later.at(-1)?.version ?? null,
  };
}

function textState(version: Version | undefined, fingerprint: string | null): TextState {
  if (version?.fingerprint === undefined || fingerprint === null) return 'niet_vastgelegd';
  return version.fingerprint === fingerprint ? 'gelijk' : 'gewijzigd';
}

function revisionState(due: string, leads: readonly string[], today: string): RevisionState {
  if (daysUntil(due, today) < 0) return 'verlopen';
  return leads.some((lead) => isWithin(lead, due, today)) ? 'nadert' : 'op_tijd';
}

const urgency: Record<RevisionState, number> = { verlopen: 0, nadert: 1, geen_datum: 2, op_tijd: 3 };

/** Worst first: passed (longest ago first), near, without a date, in time; then by name. */
export function byUrgency(a: Status, b: Status): number {
  return (
    urgency[a.revisionState] - urgency[b.revisionState] ||
    (a.revisionDays ?? 0) - (b.revisionDays ?? 0) ||
    a.organisation.localeCompare(b.organisation, 'nl')
  );
}
