/**
 * By which a document and its versions are known to machines. Where a board says where its documents stand, these are the
 * addresses there; until then a URN of which nobody has to ask whether it is free: a UUID made of what it is of.
 */
import { daysInForce } from '../governance/days-in-force.ts';
import { adoptedDay } from '../governance/in-force.ts';
import { PROTOCOL } from '../model/edition.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { Version } from '../model/source.ts';
import type { Identifiers } from '../model/tree.ts';
import { sha256 } from '../source/sha256.ts';
import { linkTo } from './address.ts';

/** Undefined of a version without a number or a text that is recorded: what cannot be told from another has no name. */
export function identifiersOf(document: PolicyDocument, version: Version): Identifiers | undefined {
  const { organisation, ledger } = document;
  const approvals = ledger.approvals.get(organisation.id)?.data;
  const { version: number, fingerprint } = version;
  const days = approvals === undefined ? null : daysInForce(version, approvals);
  if (days === null || number === undefined || fingerprint === undefined) return undefined;
  const baseUrl = organisation.publication?.base_url;
  const edition = { ...nameOf(document), variant: PROTOCOL, isConcept: false };
  const first = approvals?.versions?.find((own) => own.fingerprint !== undefined)?.fingerprint ?? fingerprint;
  const parts = [organisation.id, ledger.id];
  return {
    work: baseUrl === undefined ? urnOf([...parts, first]) : linkTo(edition, 'html', baseUrl),
    version:
      baseUrl === undefined
        ? urnOf([...parts, number, fingerprint])
        : linkTo({ ...edition, archived: number }, 'html', baseUrl),
    adopted: adoptedDay(version) ?? null,
    from: days.isNever ? null : days.from,
    until: days.isNever ? null : days.until,
    isOpen: days.by === null,
  };
}

/**
 * RFC 9562, version 8: of a hash of names, as in its appendix B.2. The fingerprint of a text keeps boards apart that give
 * themselves the same ids.
 */
function urnOf(names: readonly string[]): string {
  const hash = sha256(new TextEncoder().encode(JSON.stringify(['regelwerk', ...names])));
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}${variant}${hash.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
