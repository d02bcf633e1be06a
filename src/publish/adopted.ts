/** Every text that was adopted and is stored, with the policy of its day. */
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile, Version } from '../model/source.ts';

export interface AdoptedText {
  readonly source: ProtocolSource;
  readonly resolved: ResolvedProtocol;
  readonly approvals: ApprovalsFile;
  readonly version: Version;
  readonly snapshot: SnapshotFile;
}

export function adoptedTexts(policy: Policy, protocols: readonly ResolvedProtocol[]): AdoptedText[] {
  return protocols.flatMap((resolved) => {
    const source = policy.protocols.find(({ id }) => id === resolved.protocol);
    const approvals = source?.approvals.get(resolved.organisation.id)?.data;
    if (source === undefined || approvals === undefined) return [];
    return (approvals.versions ?? []).flatMap((version) => {
      const snapshot = source.adopted.get(resolved.organisation.id)?.get(version.version ?? '')?.data;
      return version.snapshot === undefined || snapshot === undefined
        ? []
        : [{ source, resolved, approvals, version, snapshot }];
    });
  });
}

/** The policy of the day on which this version was adopted, as far as its approvals go: later versions are not known yet. */
export function asThen(policy: Policy, { source, resolved, approvals, version }: AdoptedText): Policy {
  const { id } = resolved.organisation;
  const file = source.approvals.get(id);
  const versions = (approvals.versions ?? []).slice(0, (approvals.versions ?? []).indexOf(version) + 1);
  const then = new Map(source.approvals);
  if (file !== undefined) then.set(id, { ...file, data: { ...approvals, versions } });
  return { ...policy, protocols: [{ ...source, approvals: then }] };
}
