/** Every text that was adopted and is stored, with the document of its day. */
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ApprovalsFile, SnapshotFile, Version } from '../model/source.ts';

export interface AdoptedText {
  readonly document: PolicyDocument;
  readonly approvals: ApprovalsFile;
  readonly version: Version;
  readonly snapshot: SnapshotFile;
}

/** Where mistakes reach the decisions, these say nothing. */
export function adoptedTexts(documents: readonly PolicyDocument[]): AdoptedText[] {
  return documents.flatMap((document) => {
    const { ledger, organisation, stopped } = document;
    const approvals = ledger.approvals.get(organisation.id)?.data;
    if (approvals === undefined || stopped === 'all') return [];
    return (approvals.versions ?? []).flatMap((version) => {
      const snapshot = ledger.adopted.get(organisation.id)?.get(version.version ?? '')?.data;
      return version.snapshot === undefined || snapshot === undefined
        ? []
        : [{ document, approvals, version, snapshot }];
    });
  });
}

/**
 * The document on the day on which this version was adopted, as far as its approvals go: later versions are not known yet,
 * nor that the organisation ends.
 */
export function asThen({ document, approvals, version }: AdoptedText): PolicyDocument {
  const { ledger, organisation } = document;
  const file = ledger.approvals.get(organisation.id);
  const versions = (approvals.versions ?? []).slice(0, (approvals.versions ?? []).indexOf(version) + 1);
  const then = new Map(ledger.approvals);
  if (file !== undefined) then.set(organisation.id, { ...file, data: { ...approvals, versions } });
  const { ended: _, ...existing } = organisation;
  return { ...document, organisation: existing, ledger: { ...ledger, approvals: then } };
}
