/** The dashboard that a build makes, as bytes. */
import { recordsOf } from '../../src/governance/records.ts';
import type { AddressedFile } from '../../src/model/edition.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { PolicyDocument } from '../../src/model/policy-document.ts';
import { dashboardOf } from '../../src/publish/dashboard.ts';

export function makeDashboard(
  policy: Policy,
  documents: readonly PolicyDocument[],
  today: string,
  files: readonly AddressedFile[],
): Uint8Array {
  const records = recordsOf(policy, documents);
  return dashboardOf({ policy, documents, records }, today).start(files, [], []).bytes;
}
