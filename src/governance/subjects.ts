/** What the status of an organisation's protocol is derived from, gathered from the policy. */
import { type Calendar, NO_CALENDAR } from '../model/calendar.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { calendarOf } from './calendar.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Subject } from './status.ts';

/** Without a calendar the plan is of no use; a document shows none. */
export function recordOf(
  source: ProtocolSource,
  resolved: ResolvedProtocol,
  calendar: Calendar = NO_CALENDAR,
): Subject {
  return {
    organisation: resolved.organisation.id,
    name: resolved.organisation.name,
    protocol: source.id,
    title: resolved.title,
    approvals: source.approvals.get(resolved.organisation.id)?.data,
    reminders: resolved.reminders,
    fingerprint: fingerprintOf(resolved),
    calendar,
  };
}

/** Of every document, in their order. */
export function recordsOf(policy: Policy, documents: readonly ResolvedProtocol[]): Subject[] {
  return documents.flatMap((document) => {
    const source = policy.protocols.find(({ id }) => id === document.protocol);
    return source === undefined ? [] : [recordOf(source, document, calendarOf(policy, document.organisation.id))];
  });
}
