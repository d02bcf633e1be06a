/** Which clauses of the documents of this repository lay down the same rule: ids tell, and the register of norms that are the same in substance. */
import type { ProtocolSource } from '../../../src/model/policy.ts';
import type { ResolvedClause } from '../../../src/model/resolved.ts';

/**
 * Beside what it offers in the words of papers, the base says some rules in words of its own; read side by side they are
 * the same rule, which no id or register tells.
 */
const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ['privacy-en-kernwaarden', 'privacy-en-missie'],
  ['informatie-blijft-bestaan', 'vindbaar-blijven'],
  ['onjuiste-berichten', 'feiten-kennen'],
  ['open-dialoog', 'op-persoonlijke-titel'],
  ['bron-van-informatie', 'leren-met-sociale-media'],
  ['nadenken-voor-delen', 'nadenken-en-melden'],
]);

type Clause = ResolvedClause | undefined;

export function sameRuleIn({ same }: Pick<ProtocolSource, 'same'>): (one: Clause, other: Clause) => boolean {
  /** By norm, the groups that it is in. */
  const groups = new Map<string, number[]>();
  for (const [index, { norms }] of (same?.data ?? []).entries())
    for (const norm of norms) groups.set(norm, [...(groups.get(norm) ?? []), index]);
  /** A norm, and the groups that it is in. */
  const saidBy = (norm: string): (string | number)[] => [norm, ...(groups.get(norm) ?? [])];
  return (one, other) => {
    if (one === undefined || other === undefined) return false;
    if (one.id === other.id || COUNTERPARTS.get(one.id) === other.id) return true;
    const there = new Set(other.norms.flatMap(saidBy));
    return one.norms.flatMap(saidBy).some((own) => there.has(own));
  };
}
