/** The status of an organisation's protocol, derived from its approvals and a day; nothing of it is stored. */
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { ChainLink, RevisionState, Status, VersionState } from '../model/status.ts';
import { daysUntil, isWithin } from './dates.ts';
import { proceeds } from './outcomes.ts';

interface Subject {
  readonly organisation: string;
  readonly protocol: string;
  readonly approvals: ApprovalsFile | undefined;
  /** How long ahead to warn, as ISO 8601 durations; the longest counts. */
  readonly reminders: readonly string[];
}

/**
 * The status of the version in force: the last one adopted, for a later concept does not put it out of force; where none
 * is adopted, of the last one. `today` as `YYYY-MM-DD`. The approvals must have passed their check.
 */
export function statusOf(subject: Subject, today: string): Status {
  const { versions = [], procedures = {} } = subject.approvals ?? {};
  const adopted = versions.findLast((version) => versionState(chainOf(version, procedures)) === 'vastgesteld');
  return statusOfVersion(subject, adopted ?? versions.at(-1), today);
}

/** The status of the version that the text in the source belongs to: the last one. */
export function latestStatusOf(subject: Subject, today: string): Status {
  return statusOfVersion(subject, subject.approvals?.versions?.at(-1), today);
}

function statusOfVersion(
  { organisation, protocol, approvals, reminders }: Subject,
  version: Version | undefined,
  today: string,
): Status {
  const chain = chainOf(version, approvals?.procedures ?? {});
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
    versionState: version?.version === undefined ? null : versionState(chain),
    revisionDue: due,
    revisionState: due === null ? 'geen_datum' : revisionState(due, leads, today),
    revisionDays: due === null ? null : daysUntil(due, today),
    recordState: chain.some(({ date }) => date !== null) ? 'geregistreerd' : 'niet_geregistreerd',
    migrated: version?.migrated ?? false,
    chain,
    next: later.at(-1)?.version ?? null,
  };
}

function chainOf(version: Version | undefined, procedures: NonNullable<ApprovalsFile['procedures']>): ChainLink[] {
  const steps = version?.procedure === undefined ? [] : (procedures[version.procedure] ?? []);
  return steps.map(({ step, body, kind }) => {
    const decision = version?.decisions?.find((item) => item.step === step);
    return { step, body, kind, date: decision?.date ?? null, outcome: decision?.outcome ?? null };
  });
}

function versionState(chain: readonly ChainLink[]): VersionState {
  const taken = chain.filter(({ date }) => date !== null);
  const last = taken.at(-1);
  if (last?.outcome === 'ingetrokken') return 'ingetrokken';
  if (chain.length > 0 && taken.length === chain.length && taken.every(isThrough)) return 'vastgesteld';
  if (taken.some(({ kind }) => kind === 'instemming' || kind === 'advies')) return 'in_medezeggenschap';
  return taken.length > 0 ? 'voorgenomen' : 'concept';
}

/** A migrated decision without an outcome stands on a paper that was adopted, so it let the paper through. */
function isThrough({ kind, outcome }: ChainLink): boolean {
  return outcome === null || outcome === undefined || proceeds(kind, outcome);
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
