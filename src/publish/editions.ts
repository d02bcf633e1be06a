/**
 * Which texts of a protocol are published: the adopted one where it is stored, with the concept beside it when the source
 * has moved on; else the text as it is in the source.
 */
import type { Subject } from '../document/index.ts';
import { recordOf } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { adoptedVersion, conceptStatusOf, latestStatusOf, statusOf } from '../governance/status.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';

export interface Edition {
  /** Within the organisation's folder of this protocol: empty, or `concept/`. */
  readonly folder: '' | 'concept/';
  readonly subject: Subject;
  /** What the concept is compared with in its redline; of another text nothing. */
  readonly since: Subject | null;
}

/** Adopted texts must have passed their check. `today` as `YYYY-MM-DD`. */
export function editionsOf(
  source: ProtocolSource,
  resolved: ResolvedProtocol,
  logos: ReadonlyMap<string, LogoImage>,
  today: string,
): Edition[] {
  const record = recordOf(source, resolved);
  const inForce = statusOf(record, today);
  const { organisation, houseStyle } = resolved;
  const shared = {
    control: record.approvals?.control,
    houseStyle,
    baseUrl: organisation.publication?.base_url,
    inForce,
    logos,
  };
  const adopted = adoptedVersion(record.approvals)?.version;
  const snapshot = adopted === undefined ? undefined : source.adopted.get(organisation.id)?.get(adopted)?.data;
  if (snapshot === undefined) {
    const status = latestStatusOf(record, today);
    return [{ folder: '', subject: { ...shared, text: resolved, status }, since: null }];
  }
  const inPrint: Subject = { ...shared, text: fromSnapshot(snapshot), status: inForce };
  const published: Edition = { folder: '', subject: inPrint, since: null };
  if (snapshot.fingerprint === record.fingerprint) return [published];
  const status = conceptStatusOf(record, today);
  return [published, { folder: 'concept/', subject: { ...shared, text: resolved, status }, since: inPrint }];
}
