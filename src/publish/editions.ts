/**
 * Which texts of a document are published: the adopted one where it is stored, with the concept beside it when the source
 * has moved on; else the text as it is in the source. A text with mistakes is not; the adopted one stands apart from it.
 */
import type { Subject } from '../document/index.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { conceptStatusOf, latestStatusOf, statusOf } from '../governance/status.ts';
import { adoptedText, recordOf } from '../governance/subjects.ts';
import type { LogoImage } from '../model/house-style.ts';
import { type PolicyDocument, soundText } from '../model/policy-document.ts';

export interface Edition {
  /** Within the organisation's folder of this protocol: empty, or `concept/`. */
  readonly folder: '' | 'concept/';
  readonly subject: Subject;
  /** What the concept is compared with in its redline; of another text nothing. */
  readonly since: Subject | null;
}

/** `today` as `YYYY-MM-DD`. */
export function editionsOf(document: PolicyDocument, logos: ReadonlyMap<string, LogoImage>, today: string): Edition[] {
  if (document.stopped === 'all') return [];
  const record = recordOf(document);
  const inForce = statusOf(record, today);
  const { organisation, houseStyle, ledger } = document;
  const text = soundText(document);
  const shared = {
    control: record.approvals?.control,
    houseStyle,
    baseUrl: organisation.publication?.base_url,
    inForce,
    logos,
  };
  const snapshot = adoptedText(ledger, organisation.id);
  if (snapshot === undefined) {
    const status = latestStatusOf(record, today);
    return text === null ? [] : [{ folder: '', subject: { ...shared, text, status }, since: null }];
  }
  const inPrint: Subject = { ...shared, text: fromSnapshot(snapshot), status: inForce };
  const published: Edition = { folder: '', subject: inPrint, since: null };
  if (text === null || snapshot.fingerprint === record.fingerprint) return [published];
  const status = conceptStatusOf(record, today);
  return [published, { folder: 'concept/', subject: { ...shared, text, status }, since: inPrint }];
}
