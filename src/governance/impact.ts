/** What a change of the source alters: whose text, which clauses, and which decisions it voids. */
import { changedClauses, compareClauses, isMoved } from '../compare/clauses.ts';
import { readSame } from '../compare/fingerprint.ts';
import type { Impact } from '../model/impact.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadableProtocol, ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { ChainLink } from '../model/status.ts';
import { calendarOf } from './calendar.ts';
import { type IsNow, identified } from './identified.ts';
import { adoptedVersion } from './in-force.ts';
import { hasEnded, progressOf } from './procedure.ts';
import { stepsOf } from './route.ts';
import { clausesOf } from './snapshot.ts';
import { fingerprintOfVersion } from './stored.ts';
import { NO_WAY, wayOf } from './way.ts';

/**
 * `before` and `after` are the documents of two revisions; `policy` is the later one, whose approvals count. `today` is the
 * day from which the way to the adoption is reckoned.
 */
export function impactOf(
  before: readonly ResolvedProtocol[],
  after: readonly ResolvedProtocol[],
  policy: Policy,
  today: string,
): Impact[] {
  const keyOf = ({ protocol, organisation }: ResolvedProtocol) => `${protocol}/${organisation.id}`;
  const earlier = new Map(before.map((document) => [keyOf(document), document]));
  const later = new Map(after.map((document) => [keyOf(document), document]));
  const keys = [...new Set([...later.keys(), ...earlier.keys()])].sort();
  return keys.flatMap((key) => impactOn(earlier.get(key), later.get(key), policy, today) ?? []);
}

function impactOn(
  before: ResolvedProtocol | undefined,
  after: ResolvedProtocol | undefined,
  policy: Policy,
  today: string,
): Impact | undefined {
  const document = after ?? before;
  const isSame = before !== undefined && after !== undefined && readSame(before, after);
  const undecided = after?.undecided ?? [];
  const known = new Set(before?.undecided);
  if (document === undefined || (isSame && undecided.every((id) => known.has(id)))) return undefined;
  const { protocol, organisation } = document;
  const source = policy.protocols.find(({ id }) => id === protocol);
  const approvals = source?.approvals.get(organisation.id)?.data;
  const stored = source?.adopted.get(organisation.id);
  const former = before === undefined ? null : identified(before, stored);
  const now = after === undefined ? null : identified(after, stored);
  const last = openVersion(approvals);
  const adopted = adoptedVersion(approvals);
  const standing = adopted === undefined ? undefined : fingerprintOfVersion(adopted);
  const isInForce = now !== null && standing !== undefined && now(standing);
  const way =
    now === null || isInForce || isSame
      ? NO_WAY
      : wayOf(last, approvals, now, calendarOf(policy, organisation.id), today);
  return {
    organisation: organisation.id,
    protocol,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : isSame ? 'undecided' : 'changed',
    ...changesOf(before, after),
    undecided,
    voids: lapsedBy(former, now, last, approvals),
    underWay: last?.version ?? null,
    isProposed: isTextOf(now, last),
    inForce: adopted?.version ?? null,
    isInForce,
    ...way,
  };
}

type Changes = Pick<Impact, 'clauses' | 'hasOtherChanges'>;

/** Of a document that comes or goes, each of its clauses does. */
function changesOf(before: ReadableProtocol | undefined, after: ReadableProtocol | undefined): Changes {
  if (before !== undefined && after !== undefined) {
    const comparison = compareClauses(before, after);
    const clauses = changedClauses(comparison).map(({ id, kind }) => ({ clause: id, change: kind }));
    return { clauses, hasOtherChanges: comparison.frame.length > 0 || comparison.clauses.some(isMoved) };
  }
  const change = before === undefined ? 'added' : 'removed';
  const ids = clausesOf((after ?? before)?.parts ?? []).keys();
  return { clauses: [...ids].map((clause) => ({ clause, change })), hasOtherChanges: false };
}

/** The last version, while its procedure is not over. */
function openVersion(approvals: ApprovalsFile | undefined): Version | undefined {
  const last = approvals?.versions?.at(-1);
  if (last?.fingerprint === undefined) return undefined;
  return hasEnded(progressOf(last, stepsOf(last, approvals), null).state) ? undefined : last;
}

function isTextOf(now: IsNow | null, version: Version | undefined): boolean {
  return now !== null && version?.fingerprint !== undefined && now(version.fingerprint);
}

/** Decisions that hold for the former text, and do not for this one. */
function lapsedBy(
  former: IsNow | null,
  now: IsNow | null,
  version: Version | undefined,
  approvals: ApprovalsFile | undefined,
): ChainLink[] {
  if (version === undefined || former === null || now === null) return [];
  const steps = stepsOf(version, approvals);
  const held = new Set(
    progressOf(version, steps, former).chain.flatMap(({ step, date, lapsed }) =>
      date !== null && !lapsed ? [step] : [],
    ),
  );
  return progressOf(version, steps, now).chain.filter(({ step, lapsed }) => lapsed && held.has(step));
}
