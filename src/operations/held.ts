/** What held on a day: the text of the version that was in force, as it was adopted. */
import { compareClauses } from '../compare/clauses.ts';
import { daysInForce, firstAfter, heldOn } from '../governance/days-in-force.ts';
import { storedFile } from '../governance/records.ts';
import { clausesOf, fromSnapshot, isSoundSnapshot } from '../governance/snapshot.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { Version } from '../model/source.ts';
import type { HeldClause, HeldVersion } from '../report/held.ts';

export interface HeldText {
  readonly version: Version;
  /** As it stands in the ledger, mended where it was; null where none is stored, or it was changed since. */
  readonly text: ReadableProtocol | null;
}

/** Undefined where nothing was in force on the day, `YYYY-MM-DD`, as far as is recorded. */
export function heldText({ ledger, organisation }: PolicyDocument, day: string): HeldText | undefined {
  const version = heldOn(ledger.approvals.get(organisation.id)?.data, day);
  if (version === undefined) return undefined;
  const stored = storedFile(ledger, organisation.id, version)?.data;
  return { version, text: stored !== undefined && isSoundSnapshot(stored) ? fromSnapshot(stored) : null };
}

/** `ids`: what the clause is called now, and what was asked for. */
export function heldClause(document: PolicyDocument, ids: readonly string[], day: string): HeldClause {
  const { ledger, organisation, text } = document;
  const approvals = ledger.approvals.get(organisation.id)?.data;
  const nameOf = (version: Version | undefined): HeldVersion | null => {
    const days = version === undefined ? null : daysInForce(version, approvals ?? {});
    return version === undefined || days === null
      ? null
      : { version: version.version ?? null, from: days.from, until: days.until, end: days.end };
  };
  const held = heldText(document, day);
  if (held === undefined)
    return {
      day,
      version: null,
      next: nameOf(firstAfter(approvals, day)),
      isStored: false,
      clause: null,
      isNow: false,
    };
  const said = { day, version: nameOf(held.version), next: null, isStored: held.text !== null };
  if (held.text === null) return { ...said, clause: null, isNow: false };
  // Which clause of then is which of now, the comparison knows.
  const change = text === null ? undefined : compareClauses(held.text, text).clauses.find(({ id }) => ids.includes(id));
  const own = change?.before ?? null;
  if (own !== null && change !== undefined) {
    const { label, number, content } = own;
    const isNow = change.kind === 'unchanged' || change.kind === 'moved';
    return { ...said, clause: { id: change.id, label, number, content }, isNow };
  }
  const clauses = clausesOf(held.text.parts);
  const alone = text === null ? ids.map((id) => clauses.get(id)).find((clause) => clause !== undefined) : undefined;
  if (alone === undefined) return { ...said, clause: null, isNow: false };
  return { ...said, clause: { id: alone.id, label: null, number: null, content: alone.content }, isNow: false };
}
