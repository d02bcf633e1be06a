/**
 * The archive of a document: every version that was once adopted and is stored, with its days in force. What its files say
 * follows from the record alone, whatever day it is: what held then, and what took its place.
 */
import type { ArchiveNote, ArchiveWays } from '../document/archive.ts';
import { controlOf } from '../governance/correct.ts';
import { type DaysInForce, daysInForce } from '../governance/days-in-force.ts';
import { adoptedDay } from '../governance/in-force.ts';
import { recordOf } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { type ProtocolRecord, statusOnDay } from '../governance/status.ts';
import { PROTOCOL } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { Version } from '../model/source.ts';
import { linkBetween } from './address.ts';
import { IN_PLACE, linksOf, type PublishedText, type StoredVersion, storedVersion, type Where } from './editions.ts';
import { identifiersOf } from './identifiers.ts';

/** A version in the archive. */
export interface ArchivedVersion extends StoredVersion {
  /** Under which it stands there. */
  readonly number: string;
  readonly days: DaysInForce;
}

/** The oldest first; none where mistakes reach the decisions. What was proposed and never adopted is not among them. */
export function archivedVersions({ ledger, organisation, stopped }: PolicyDocument): ArchivedVersion[] {
  const approvals = ledger.approvals.get(organisation.id)?.data;
  if (approvals === undefined || stopped === 'all') return [];
  return (approvals.versions ?? []).flatMap((version) => {
    const days = daysInForce(version, approvals);
    const stored = storedVersion(ledger, organisation.id, version);
    if (days === null || stored === null || version.version === undefined) return [];
    return [{ ...stored, number: version.version, days }];
  });
}

/** Their texts, as they are published. */
export function archivedTexts(document: PolicyDocument, pictures: Pictures): PublishedText[] {
  const versions = archivedVersions(document);
  if (versions.length === 0) return [];
  // What has ended since is told where the text stands that holds: here it would depend on the day.
  const { ended: _, ...record } = recordOf(document);
  const there = new Set(versions.map(({ version }) => version));
  const isThere = (version: Version | null): version is Version => version !== null && there.has(version);
  return versions.map((own) => archivedText(document, own, { record, pictures, isThere }));
}

interface Archiving {
  readonly record: ProtocolRecord;
  readonly pictures: Pictures;
  /** Whether a version stands in the archive itself: one of which no text is stored does not. */
  isThere(version: Version | null): version is Version;
}

function archivedText(
  document: PolicyDocument,
  own: ArchivedVersion,
  { record, pictures, isThere }: Archiving,
): PublishedText {
  const where = { isConcept: false, isComing: false, archived: own.number };
  const { houseStyle, ledger, organisation } = document;
  const status = statusOnDay(record, own.version, readOn(own.version));
  const { replacedBy, ...days } = own.days;
  const archive: ArchiveNote & ArchiveWays = {
    ...days,
    ...waysFrom(document, where, isThere(replacedBy) ? replacedBy.version : undefined),
    number: own.number,
    replacedBy: replacedBy?.version ?? null,
  };
  return {
    ...where,
    subject: {
      text: fromSnapshot(own.text),
      fingerprint: own.text.fingerprint,
      status,
      inForce: status,
      control: controlOf(own.version, own.file, ledger.approvals.get(organisation.id)?.data ?? {}),
      houseStyle,
      links: linksOf(document, where),
      pictures,
      archive,
      identifiers: identifiersOf(document, own.version),
    },
    since: null,
  };
}

/** To pages: of these there is always one. A file that is sent on by itself leads there only where the organisation has an address. */
function waysFrom(document: PolicyDocument, where: Where, successor: string | undefined): ArchiveWays {
  const baseUrl = document.organisation.publication?.base_url;
  const own = { ...nameOf(document), variant: PROTOCOL };
  const to = (other: Where) => linkBetween({ ...own, ...where }, { ...own, ...other }, 'html', baseUrl);
  return {
    inPlace: to(IN_PLACE),
    successor: successor === undefined ? null : to({ ...IN_PLACE, archived: successor }),
    isAddress: baseUrl !== undefined,
  };
}

/** A day on which nothing later is known: that of its adoption; of a paper that tells none, before all that is reckoned with. */
function readOn(version: Version): string {
  const day = adoptedDay(version) ?? '1900-01-01';
  return day.length === 'YYYY-MM'.length ? `${day}-01` : day;
}
