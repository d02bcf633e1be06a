/** What the status of an organisation's protocol is derived from, gathered from the policy. */
import { changedClauses, compareClauses } from '../compare/clauses.ts';
import { type Calendar, NO_CALENDAR } from '../model/calendar.ts';
import { isOver } from '../model/organisation.ts';
import type { Adopted, Ledger, Policy } from '../model/policy.ts';
import { type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { SnapshotFile, Version } from '../model/source.ts';
import { chainOf } from '../resolve/chain.ts';
import { calendarOf } from './calendar.ts';
import { identified } from './identified.ts';
import { adoptedVersion } from './in-force.ts';
import { fromSnapshot } from './snapshot.ts';
import type { Board, ProtocolRecord } from './status.ts';
import { storedName } from './stored.ts';

/** Without a calendar the plan is of no use; a document shows none. */
export function recordOf(document: PolicyDocument, calendar: Calendar = NO_CALENDAR): ProtocolRecord {
  const { organisation, ledger, reminders, stopped } = document;
  const { parents, ended } = organisation;
  const adopted = adoptedText(ledger, organisation.id);
  const hasEnded = isOver(organisation);
  // The text of who has ended is what it adopted, whatever became of its source since.
  const text = hasEnded && adopted !== undefined ? fromSnapshot(adopted) : soundText(document);
  return {
    organisation: organisation.id,
    name: organisation.name,
    protocol: ledger.id,
    // What a concept will be called is its own; as far as it could be made, a text with mistakes has its title too.
    title: (adopted ?? document.text)?.title ?? ledger.id,
    approvals: ledger.approvals.get(organisation.id)?.data,
    reminders,
    hasMistakes: stopped !== 'nothing',
    // Where no version has one there is nothing to compare it with.
    isNow:
      text === null || !isFingerprinted(ledger, organisation.id)
        ? null
        : identified(text, ledger.adopted.get(organisation.id)),
    changedClauses: text === null || adopted === undefined ? null : changedSince(adopted, text),
    undecided: hasEnded ? [] : (document.text?.undecided ?? []),
    calendar,
    ...(parents === undefined ? {} : { parents }),
    ...(ended === undefined ? {} : { ended }),
  };
}

function isFingerprinted({ approvals }: Ledger, organisation: string): boolean {
  return approvals.get(organisation)?.data.versions?.some(({ fingerprint }) => fingerprint !== undefined) ?? false;
}

/** The text of the last version that is adopted; undefined where none is stored. */
export function adoptedText(ledger: Ledger, organisation: string): SnapshotFile | undefined {
  return adoptedFile(ledger, organisation)?.data;
}

/** The file with that text. */
export function adoptedFile(ledger: Ledger, organisation: string): Adopted | undefined {
  return storedFile(ledger, organisation, adoptedVersion(ledger.approvals.get(organisation)?.data));
}

/** The file with the text of a version as it stands. */
export function storedFile(
  { adopted }: Ledger,
  organisation: string,
  version: Version | undefined,
): Adopted | undefined {
  return version?.version === undefined ? undefined : adopted.get(organisation)?.get(storedName(version));
}

/** How many clauses differ from the adopted text. */
function changedSince(adopted: SnapshotFile, text: ReadableProtocol): number {
  return changedClauses(compareClauses(fromSnapshot(adopted), text)).length;
}

/** Of every document whose decisions can be trusted, in their order. */
export function recordsOf(policy: Policy, documents: readonly PolicyDocument[]): ProtocolRecord[] {
  return documents
    .filter(({ stopped }) => stopped !== 'all')
    .map((document) => ({
      ...recordOf(document, calendarOf(policy, document.organisation.id)),
      nameOf: (organisation) => policy.organisations.get(organisation)?.name ?? policy.beyond?.names.get(organisation),
      board: boardOf(policy, document),
    }));
}

function boardOf(policy: Policy, { organisation }: PolicyDocument): Board {
  const { id, name } = chainOf(policy, organisation)[0] ?? organisation;
  return { organisation: id, name };
}
