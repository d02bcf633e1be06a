/**
 * Which texts of a document are published: the adopted one where it is stored, with the concept beside it when the source
 * has moved on; else the text as it is in the source. A text with mistakes is not; the adopted one stands apart from it.
 */
import { fingerprintOf } from '../compare/fingerprint.ts';
import type { Subject } from '../document/index.ts';
import { controlOf } from '../governance/correct.ts';
import { standingOn } from '../governance/in-force.ts';
import { recordOf, storedFile } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { comingStatusOf, conceptStatusOf, latestStatusOf, statusOf } from '../governance/status.ts';
import { type Edition, PROTOCOL, REDLINE } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import type { Ledger } from '../model/policy.ts';
import { nameOf, type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { SnapshotFile, Version } from '../model/source.ts';
import { isDropped, isUnderWay, type Status } from '../model/status.ts';
import { linkAcross, linkTo } from './address.ts';
import { identifiersOf } from './identifiers.ts';
import { isUsual } from './wanted.ts';

/** A text to publish, with all that its documents are made of. */
export interface PublishedText {
  /** Published beside the adopted text, and not in its place. */
  readonly isConcept: boolean;
  /** Adopted for a later day, and published beside the text that is in force until then. */
  readonly isComing: boolean;
  /** In the archive: the number of its version. */
  readonly archived?: string;
  readonly subject: Subject;
  /** What a text that is to come in its place is compared with in its redline; of another text nothing. */
  readonly since: Subject | null;
}

/** `today` as `YYYY-MM-DD`: it decides which text stands where, and its words of status. */
export function publishedTexts(document: PolicyDocument, pictures: Pictures, today: string): PublishedText[] {
  if (document.stopped === 'all') return [];
  const record = recordOf(document);
  const inForce = statusOf(record, today);
  const { organisation, houseStyle, ledger } = document;
  const approvals = record.approvals ?? {};
  const subjectOf = (text: ReadableProtocol, status: Status, where: Where, stored?: StoredVersion): Subject => {
    const links = linksOf(document, where);
    const control = controlOf(stored?.version, stored?.file, approvals);
    const fingerprint = stored?.text.fingerprint ?? fingerprintOf(text);
    const identifiers = stored === undefined ? undefined : identifiersOf(document, stored.version);
    return { text, fingerprint, status, inForce, control, houseStyle, links, pictures, identifiers };
  };
  const text = soundText(document);
  const standing = standingOn(record.approvals, today);
  const published = storedVersion(ledger, organisation.id, standing.inForce);
  if (published === null) {
    if (text === null) return [];
    return [{ ...IN_PLACE, subject: subjectOf(text, latestStatusOf(record, today), IN_PLACE), since: null }];
  }
  const own = subjectOf(fromSnapshot(published.text), inForce, IN_PLACE, published);
  const texts: PublishedText[] = [{ ...IN_PLACE, subject: own, since: null }];
  const coming = storedVersion(ledger, organisation.id, standing.coming);
  const comingStatus = comingStatusOf(record, today);
  if (coming !== null && comingStatus !== null) {
    const subject = subjectOf(fromSnapshot(coming.text), comingStatus, COMING, coming);
    texts.push({ ...COMING, subject, since: own });
  }
  const last = texts.at(-1)?.subject ?? own;
  if (text === null || record.isNow?.((coming ?? published).text.fingerprint) === true) return texts;
  return [...texts, { ...CONCEPT, subject: subjectOf(text, conceptStatusOf(record, today), CONCEPT), since: last }];
}

export type Where = Pick<PublishedText, 'isConcept' | 'isComing' | 'archived'>;

export const IN_PLACE: Where = { isConcept: false, isComing: false };
const COMING: Where = { isConcept: false, isComing: true };
const CONCEPT: Where = { isConcept: true, isComing: false };

/** A version with its text as it stands, and the file of its adoption, which holds what was printed with it. */
export interface StoredVersion {
  readonly version: Version;
  readonly text: SnapshotFile;
  readonly file: SnapshotFile;
}

export function storedVersion(
  ledger: Ledger,
  organisation: string,
  version: Version | undefined,
): StoredVersion | null {
  const text = storedFile(ledger, organisation, version)?.data;
  if (version === undefined || text === undefined) return null;
  return { version, text, file: ledger.adopted.get(organisation)?.get(version.version ?? '')?.data ?? text };
}

/**
 * Whether a text is for all to read: one that is adopted, or a paper in force of which no version is recorded. For whom a
 * concept is, the settings and the organisation say.
 */
export function isForPublic({ concepts }: PolicyDocument, text: PublishedText): boolean {
  return concepts === 'public' || isAdopted(text);
}

/** Adopted, for whatever day, or a paper in force of which no version is recorded. */
export function isAdopted({ isConcept, subject: { status } }: PublishedText): boolean {
  return !isConcept && !isUnderWay(status.versionState) && !isDropped(status);
}

/** The edition of a text in one variant. */
export function editionOf(
  { isConcept, isComing, archived, subject: { text, status } }: PublishedText,
  variant: string,
): Edition {
  const { organisation, protocol } = text;
  return {
    organisation: organisation.id,
    protocol,
    variant,
    version: status.version,
    isConcept,
    ...(isComing ? { isComing } : {}),
    ...(archived === undefined ? {} : { archived }),
  };
}

export function linksOf(document: PolicyDocument, where: Where): Subject['links'] {
  const baseUrl = document.organisation.publication?.base_url;
  const link = (variant: string) => linkTo({ ...nameOf(document), variant, ...where }, 'pdf', baseUrl);
  const own = { ...nameOf(document), variant: PROTOCOL, ...where };
  return {
    pdf: link(PROTOCOL),
    redline: link(REDLINE),
    of: (variant) => link(isUsual(variant, 'pdf') ? variant.id : PROTOCOL),
    elsewhere(protocol, kind) {
      // A section is pasted into a guide: from there only a whole address leads anywhere.
      if (kind === 'section' && baseUrl === undefined) return null;
      return linkAcross(own, { ...own, protocol, ...IN_PLACE }, 'html', baseUrl);
    },
  };
}
