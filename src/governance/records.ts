/** What the status of an organisation's protocol is derived from, gathered from the policy. */
import { type Calendar, NO_CALENDAR } from '../model/calendar.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { calendarOf } from './calendar.ts';
import { clauseChanges } from './clause-changes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { fromSnapshot } from './snapshot.ts';
import { adoptedVersion, type ProtocolRecord } from './status.ts';

/** Without a calendar the plan is of no use; a document shows none. */
export function recordOf(
  source: ProtocolSource,
  resolved: ResolvedProtocol,
  calendar: Calendar = NO_CALENDAR,
): ProtocolRecord {
  return {
    organisation: resolved.organisation.id,
    name: resolved.organisation.name,
    protocol: source.id,
    title: resolved.title,
    approvals: source.approvals.get(resolved.organisation.id)?.data,
    reminders: resolved.reminders,
    fingerprint: fingerprintOf(resolved),
    changedClauses: changedSince(source, resolved),
    calendar,
  };
}

/** How many clauses differ from the adopted text; null where none is stored. */
function changedSince(source: ProtocolSource, resolved: ResolvedProtocol): number | null {
  const { id } = resolved.organisation;
  const version = adoptedVersion(source.approvals.get(id)?.data)?.version;
  const adopted = version === undefined ? undefined : source.adopted.get(id)?.get(version)?.data;
  if (adopted === undefined) return null;
  return adopted.fingerprint === fingerprintOf(resolved) ? 0 : clauseChanges(fromSnapshot(adopted), resolved).length;
}

/** Of every document, in their order. */
export function recordsOf(policy: Policy, documents: readonly ResolvedProtocol[]): ProtocolRecord[] {
  return documents.flatMap((document) => {
    const source = policy.protocols.find(({ id }) => id === document.protocol);
    return source === undefined ? [] : [recordOf(source, document, calendarOf(policy, document.organisation.id))];
  });
}
