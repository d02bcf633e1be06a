/**
 * Which texts of a document are published: the adopted one where it is stored, with the concept beside it when the source
 * has moved on; else the text as it is in the source. A text with mistakes is not; the adopted one stands apart from it.
 */
import type { Subject } from '../document/index.ts';
import { adoptedText, recordOf } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { conceptStatusOf, latestStatusOf, statusOf } from '../governance/status.ts';
import { type Edition, PROTOCOL, REDLINE } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import { nameOf, type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { Status } from '../model/status.ts';
import { linkAcross, linkTo } from './address.ts';
import { isUsual } from './wanted.ts';

/** A text to publish, with all that its documents are made of. */
export interface PublishedText {
  /** Published beside the adopted text, and not in its place. */
  readonly isConcept: boolean;
  readonly subject: Subject;
  /** What the concept is compared with in its redline; of another text nothing. */
  readonly since: Subject | null;
}

/** `today` as `YYYY-MM-DD`. */
export function publishedTexts(document: PolicyDocument, pictures: Pictures, today: string): PublishedText[] {
  if (document.stopped === 'all') return [];
  const record = recordOf(document);
  const inForce = statusOf(record, today);
  const { organisation, houseStyle, ledger } = document;
  const control = record.approvals?.control;
  const subjectOf = (text: ReadableProtocol, status: Status, isConcept: boolean): Subject => {
    const links = linksOf(document, isConcept);
    return { text, status, inForce, control, houseStyle, links, pictures };
  };
  const text = soundText(document);
  const snapshot = adoptedText(ledger, organisation.id);
  if (snapshot === undefined) {
    if (text === null) return [];
    return [{ isConcept: false, subject: subjectOf(text, latestStatusOf(record, today), false), since: null }];
  }
  const since = subjectOf(fromSnapshot(snapshot), inForce, false);
  const published: PublishedText = { isConcept: false, subject: since, since: null };
  if (text === null || record.isNow?.(snapshot.fingerprint) === true) return [published];
  return [published, { isConcept: true, subject: subjectOf(text, conceptStatusOf(record, today), true), since }];
}

/**
 * Whether a text is for all to read: one that is adopted, or a paper in force of which no version is recorded. For whom a
 * concept is, the settings and the organisation say.
 */
export function isForPublic({ concepts }: PolicyDocument, { isConcept, subject: { status } }: PublishedText): boolean {
  const isAdopted = status.versionState === null || status.versionState === 'vastgesteld';
  return concepts === 'public' || (!isConcept && isAdopted);
}

/** The edition of a text in one variant. */
export function editionOf({ isConcept, subject: { text, status } }: PublishedText, variant: string): Edition {
  const { organisation, protocol } = text;
  return { organisation: organisation.id, protocol, variant, version: status.version, isConcept };
}

function linksOf(document: PolicyDocument, isConcept: boolean): Subject['links'] {
  const baseUrl = document.organisation.publication?.base_url;
  const link = (variant: string) => linkTo({ ...nameOf(document), variant, isConcept }, 'pdf', baseUrl);
  const own = { ...nameOf(document), variant: PROTOCOL, isConcept };
  return {
    pdf: link(PROTOCOL),
    redline: link(REDLINE),
    of: (variant) => link(isUsual(variant, 'pdf') ? variant.id : PROTOCOL),
    elsewhere(protocol, kind) {
      // A section is pasted into a guide: from there only a whole address leads anywhere.
      if (kind === 'section' && baseUrl === undefined) return null;
      return linkAcross(own, { ...own, protocol, isConcept: false }, 'html', baseUrl);
    },
  };
}
