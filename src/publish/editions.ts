/**
 * Which texts of a protocol are published: the adopted one where it is stored, with the concept beside it when the source
 * has moved on; else the text as it is in the source.
 */
import type { Subject } from '../document/index.ts';
import { recordOf } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { adoptedVersion, conceptStatusOf, latestStatusOf, statusOf } from '../governance/status.ts';
import type { Edition } from '../model/edition.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { ReadableProtocol, ResolvedProtocol } from '../model/resolved.ts';
import type { Status } from '../model/status.ts';
import { linkTo } from './address.ts';

/** A text to publish, with all that its documents are made of. */
export interface PublishedText {
  /** Published beside the adopted text, and not in its place. */
  readonly isConcept: boolean;
  readonly subject: Subject;
  /** What the concept is compared with in its redline; of another text nothing. */
  readonly since: Subject | null;
}

/** Adopted texts must have passed their check. `today` as `YYYY-MM-DD`. */
export function publishedTexts(
  source: ProtocolSource,
  resolved: ResolvedProtocol,
  logos: ReadonlyMap<string, LogoImage>,
  today: string,
): PublishedText[] {
  const record = recordOf(source, resolved);
  const inForce = statusOf(record, today);
  const { organisation, houseStyle } = resolved;
  const control = record.approvals?.control;
  const subjectOf = (text: ReadableProtocol, status: Status, isConcept: boolean): Subject => {
    const links = linksOf(resolved, isConcept);
    return { text, status, inForce, control, houseStyle, links, logos };
  };
  const adopted = adoptedVersion(record.approvals)?.version;
  const snapshot = adopted === undefined ? undefined : source.adopted.get(organisation.id)?.get(adopted)?.data;
  if (snapshot === undefined) {
    return [{ isConcept: false, subject: subjectOf(resolved, latestStatusOf(record, today), false), since: null }];
  }
  const since = subjectOf(fromSnapshot(snapshot), inForce, false);
  const published: PublishedText = { isConcept: false, subject: since, since: null };
  if (snapshot.fingerprint === record.fingerprint) return [published];
  return [published, { isConcept: true, subject: subjectOf(resolved, conceptStatusOf(record, today), true), since }];
}

/** The edition of a text in one variant; `poster` is the id of one. */
export function editionOf(
  { isConcept, subject: { text, status } }: PublishedText,
  variant: Edition['variant'],
  poster: string | null = null,
): Edition {
  const { organisation, protocol } = text;
  return { organisation: organisation.id, protocol, variant, poster, version: status.version, isConcept };
}

function linksOf({ organisation, protocol }: ResolvedProtocol, isConcept: boolean): Subject['links'] {
  const link = (variant: Edition['variant']) =>
    linkTo(
      { organisation: organisation.id, protocol, variant, poster: null, isConcept },
      'pdf',
      organisation.publication?.base_url,
    );
  return { pdf: link('protocol'), redline: link('redline') };
}
