/** What is recorded of a document over all its versions, from its approvals. No day is known here: it is the same on each. */
import { isAdopted, takesEffect } from '../governance/in-force.ts';
import { isAdopting, progressOf } from '../governance/procedure.ts';
import { stepsOf } from '../governance/route.ts';
import { dayAfter } from '../model/date.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { ChainLink } from '../model/status.ts';
import type { Work, WorkVersion } from '../model/work.ts';

export type Recorded = Pick<PolicyDocument, 'organisation' | 'ledger'>;

/** Which version a text is. */
export interface OfVersion {
  /** The number under which it is recorded, also where that was inferred; null of one without. */
  readonly version: string | null;
  readonly isConcept: boolean;
}

export function workOf({ organisation, ledger }: Recorded, { version: number, isConcept }: OfVersion): Work {
  const approvals = ledger.approvals.get(organisation.id)?.data ?? {};
  const { versions = [] } = approvals;
  const adopted = new Map(
    versions.filter((version) => isAdopted(version, approvals)).map((version) => [version, told(version, approvals)]),
  );
  const own = versions.findLast(({ version }) => (version ?? null) === number);
  const base = organisation.publication?.base_url;
  return {
    organisation: { id: organisation.id, name: organisation.name },
    protocol: ledger.id,
    address: base === undefined ? null : `${withoutSlash(base)}/${ledger.id}`,
    versions: [...adopted.values()],
    own: isConcept || own === undefined ? null : (adopted.get(own) ?? null),
    chain: own === undefined ? [] : chainOf(own, approvals),
  };
}

function told(version: Version, approvals: ApprovalsFile): WorkVersion {
  const { in_force_from: from, in_force_until: until, repealed, inferred = {} } = version;
  const chain = chainOf(version, approvals);
  const adopted = adoptionOf(chain);
  const neverHeld = !takesEffect(version, approvals);
  return {
    version: inferred.version === undefined ? (version.version ?? null) : null,
    decided: lastOf(chain.flatMap(({ date }) => date ?? [])),
    adopted,
    from: neverHeld ? null : (from ?? adopted),
    neverHeld,
    expires: until === undefined ? null : dayAfter(until),
    repealed: repealed?.from ?? null,
  };
}

function chainOf(version: Version, approvals: ApprovalsFile): readonly ChainLink[] {
  return progressOf(version, stepsOf(version, approvals), null).chain;
}

/** A paper often names bodies and days, and not what they were asked: which of them adopted it is not known then. */
function adoptionOf(chain: readonly ChainLink[]): string | null {
  const adopting = chain.filter(isAdopting);
  const days = adopting.flatMap(({ date }) => date ?? []);
  return days.length < adopting.length ? null : lastOf(days);
}

function lastOf(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null;
}

function withoutSlash(address: string): string {
  let end = address.length;
  while (address.charAt(end - 1) === '/') end -= 1;
  return address.slice(0, end);
}
