/** Which texts there are to search: of each document the one in the source, and each version that was adopted. */
import { identified } from '../../governance/identified.ts';
import { isAdopted, standingOn, versionStateOf } from '../../governance/in-force.ts';
import { storedFile } from '../../governance/records.ts';
import { fromSnapshot, isSoundSnapshot } from '../../governance/snapshot.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import type { ReadableProtocol, ResolvedProtocol } from '../../model/resolved.ts';
import type { SearchedVersion } from '../../model/search.ts';
import type { SnapshotFile, Version } from '../../model/source.ts';

export interface SearchedText {
  readonly text: ReadableProtocol | ResolvedProtocol;
  readonly organisation: string;
  readonly name: string;
  readonly kind: SearchedVersion;
  readonly version: string | null;
}

/** Files that were looked at before: a text that was stored is never another. */
const sound = new WeakMap<SnapshotFile, boolean>();

/** `today` as `YYYY-MM-DD`. What is in the source and reads as an adopted version is that version, and comes once. */
export function textsOf(document: PolicyDocument, today: string): SearchedText[] {
  const { organisation, ledger, text, stopped } = document;
  const own = { organisation: organisation.id, name: organisation.name };
  const approvals = stopped === 'all' ? {} : (ledger.approvals.get(organisation.id)?.data ?? {});
  const { versions = [] } = approvals;
  const kindOf = (version: Version): SearchedVersion => {
    const state = versionStateOf(version, approvals, null, today);
    if (state === 'in_werking') return 'in_force';
    return state === 'vastgesteld' ? 'coming' : 'former';
  };
  const stored = versions.flatMap((version) => {
    const data = storedFile(ledger, organisation.id, version)?.data;
    return data === undefined || !isAdopted(version, approvals) || !isSound(data) ? [] : [{ version, data }];
  });
  const isNow = text === null || stored.length === 0 ? null : identified(text, ledger.adopted.get(organisation.id));
  const same = isNow === null ? undefined : stored.findLast(({ data }) => isNow(data.fingerprint));
  const adopted = stored.map(
    ({ version, data }): SearchedText => ({
      ...own,
      text: same?.version === version && text !== null ? text : fromSnapshot(data),
      kind: kindOf(version),
      version: version.version ?? null,
    }),
  );
  if (text === null || same !== undefined) return adopted;
  return [...adopted, { ...own, text, ...sourceKind(versions, approvals, stored.length > 0, today) }];
}

/** Of a text in the source that is not stored as adopted. */
function sourceKind(
  versions: readonly Version[],
  approvals: Parameters<typeof versionStateOf>[1],
  isBeside: boolean,
  today: string,
): Pick<SearchedText, 'kind' | 'version'> {
  const last = versions.at(-1);
  const isOpen = last !== undefined && !isAdopted(last, approvals);
  if (isBeside) return { kind: 'concept', version: isOpen ? (last.version ?? null) : null };
  if (last?.version === undefined) return { kind: 'unrecorded', version: null };
  if (isOpen) return { kind: 'concept', version: last.version };
  const { inForce } = standingOn(approvals, today);
  return { kind: inForce === last ? 'in_force' : 'coming', version: last.version };
}

function isSound(data: SnapshotFile): boolean {
  const known = sound.get(data) ?? isSoundSnapshot(data);
  sound.set(data, known);
  return known;
}
