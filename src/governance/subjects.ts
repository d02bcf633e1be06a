/** What the status of an organisation's protocol is derived from, gathered from the policy. */
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Subject } from './status.ts';

export function recordOf(source: ProtocolSource, resolved: ResolvedProtocol): Subject {
  return {
    organisation: resolved.organisation.id,
    protocol: source.id,
    approvals: source.approvals.get(resolved.organisation.id)?.data,
    reminders: resolved.reminders,
    fingerprint: fingerprintOf(resolved),
  };
}

/** Of every document, in their order. */
export function recordsOf(policy: Policy, documents: readonly ResolvedProtocol[]): Subject[] {
  return documents.flatMap((document) => {
    const source = policy.protocols.find(({ id }) => id === document.protocol);
    return source === undefined ? [] : [recordOf(source, document)];
  });
}
