/** What a change of the source alters, by fingerprint: whose text, which clauses, and which decisions it voids. */

import type { Impact } from '../model/impact.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadableEntry, ReadablePart, ReadableProtocol, ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { ChainLink } from '../model/status.ts';
import { calendarOf } from './calendar.ts';
import { clauseChanges, clausePrints } from './clause-changes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { hasEnded, progressOf, stepsOf } from './procedure.ts';
import { adoptedVersion } from './status.ts';
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
  const former = before === undefined ? null : fingerprintOf(before);
  const now = after === undefined ? null : fingerprintOf(after);
  if (document === undefined || former === now) return undefined;
  const { protocol, organisation } = document;
  const source = policy.protocols.find(({ id }) => id === protocol);
  const approvals = source?.approvals.get(organisation.id)?.data;
  const last = openVersion(approvals);
  const adopted = adoptedVersion(approvals);
  const isInForce = now !== null && adopted?.fingerprint === now;
  const way =
    now === null || isInForce ? NO_WAY : wayOf(last, approvals, now, calendarOf(policy, organisation.id), today);
  return {
    organisation: organisation.id,
    protocol,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    clauses: clauseChanges(before, after),
    hasOtherChanges: before !== undefined && after !== undefined && differsAround(before, after),
    voids: lapsedBy(former, now, last, approvals),
    underWay: last?.version ?? null,
    inForce: adopted?.version ?? null,
    isInForce,
    ...way,
  };
}

/** Whether the texts differ in more than the words of clauses and which of them there are. */
function differsAround(before: ReadableProtocol, after: ReadableProtocol): boolean {
  const former = clausePrints(before);
  const now = clausePrints(after);
  const shared = new Set([...now.keys()].filter((id) => former.has(id)));
  return fingerprintOf(skeletonOf(before, shared)) !== fingerprintOf(skeletonOf(after, shared));
}

/** The text with the ids of these clauses for their words, and without the others. */
function skeletonOf(text: ReadableProtocol, clauses: ReadonlySet<string>): ReadableProtocol {
  const entriesOf = (entries: readonly ReadableEntry[]): ReadableEntry[] =>
    entries.flatMap((entry): ReadableEntry[] => {
      if (entry.kind !== 'clause')
        return [{ ...entry, part: { ...entry.part, entries: entriesOf(entry.part.entries) } }];
      const { id } = entry.clause;
      if (!clauses.has(id)) return [];
      return [{ ...entry, clause: { id, content: { kind: 'text', text: [{ type: 'text', value: id }] } } }];
    });
  const partOf = <P extends Pick<ReadablePart, 'entries'>>(part: P): P => ({
    ...part,
    entries: entriesOf(part.entries),
  });
  return {
    ...text,
    parts: text.parts.map(partOf),
    schoolgids: partOf(text.schoolgids),
    posters: text.posters.map(partOf),
  };
}

/** The last version, while its procedure is not over. */
function openVersion(approvals: ApprovalsFile | undefined): Version | undefined {
  const last = approvals?.versions?.at(-1);
  if (last?.fingerprint === undefined) return undefined;
  return hasEnded(progressOf(last, stepsOf(last, approvals), null).state) ? undefined : last;
}

/** Decisions that hold for the former text, and do not for this one. */
function lapsedBy(
  former: string | null,
  now: string | null,
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
