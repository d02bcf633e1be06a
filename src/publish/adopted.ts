/** Every text that was adopted and is stored, with the document of its day. */
import { addDays } from '../governance/dates.ts';
import { adoptedDay } from '../governance/in-force.ts';
import { storedFile } from '../governance/records.ts';
import { isOver } from '../model/organisation.ts';
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
      const snapshot = storedFile(ledger, organisation.id, version)?.data;
      return version.snapshot === undefined || snapshot === undefined
        ? []
        : [{ document, approvals, version, snapshot }];
    });
  });
}

/** A day on which a version was published, and the document as its approvals went then. */
export interface Moment {
  readonly document: PolicyDocument;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Each moment from which a version prints other words of its status: its adoption, its first day in force, its end, and its
 * repeal with what it said before. Later versions are not known yet, nor that the organisation ends; of who has ended, now.
 * Akoma Ntoso tells of the life of the whole work: it reads otherwise when the next version is adopted for a later day.
 */
export function momentsOf(text: AdoptedText, today: string): Moment[] {
  const { version } = text;
  const { organisation } = text.document;
  const { repealed, ...unrepealed } = version;
  const { in_force_from: from, in_force_until: until } = version;
  const adopted = adoptedDay(version) ?? today;
  const without = [adopted, from, until === undefined ? undefined : addDays(until, 1)];
  const withRepeal = repealed === undefined ? [] : [repealed.date, repealed.from];
  const moment = (own: Version, day: string): Moment => ({ document: asOf(text, own), day });
  return [
    ...without.flatMap((day) => (day === undefined ? [] : [moment(unrepealed, day)])),
    ...withRepeal.map((day) => moment(version, day)),
    ...beforeNext(text),
    ...(isOver(organisation) ? [{ document: { ...asOf(text, version), organisation }, day: today }] : []),
  ];
}

/** While the version stands in its place, and the one after it is adopted already. */
function beforeNext(text: AdoptedText): Moment[] {
  const { versions = [] } = text.approvals;
  const next = versions[versions.indexOf(text.version) + 1];
  const day = next === undefined ? undefined : adoptedDay(next);
  if (next?.in_force_from === undefined || day === undefined || day >= next.in_force_from) return [];
  const { repealed: _, ...unrepealed } = next;
  return [{ document: asOf(text, text.version, [unrepealed]), day }];
}

function asOf(
  { document, approvals, version }: AdoptedText,
  own: Version,
  later: readonly Version[] = [],
): PolicyDocument {
  const { ledger, organisation } = document;
  const file = ledger.approvals.get(organisation.id);
  const known = approvals.versions ?? [];
  const versions = [...known.slice(0, known.indexOf(version)), own, ...later];
  const then = new Map(ledger.approvals);
  if (file !== undefined) then.set(organisation.id, { ...file, data: { ...approvals, versions } });
  const { ended: _, ...existing } = organisation;
  return { ...document, organisation: existing, ledger: { ...ledger, approvals: then } };
}
