/** Impacts by what changed: what happens to many documents alike is told once. */
import { groupBy } from '../model/group.ts';
import type { Impact } from '../model/impact.ts';

/** Documents of one protocol to which the same happens. */
export interface ImpactGroup {
  /** As the first has it: another may have its clauses in another order. */
  readonly change: Pick<Impact, 'protocol' | 'change' | 'clauses' | 'hasOtherChanges'>;
  readonly impacts: readonly Impact[];
  /** The same documents, by what is left to be done. */
  readonly states: readonly (readonly Impact[])[];
}

/** Each impact is in one group, and there in one state; most documents first. `stateOf` is what is told of a state. */
export function groupImpacts(impacts: readonly Impact[], stateOf: (impact: Impact) => string): ImpactGroup[] {
  return inGroups(impacts, changeOf).map((members) => {
    const [{ protocol, change, clauses, hasOtherChanges }] = members;
    return {
      change: { protocol, change, clauses, hasOtherChanges },
      impacts: members,
      states: inGroups(members, stateOf),
    };
  });
}

/** The first of a list and the others, of which there is none or more than one: one takes no more room than its number. */
export function cut<T>(items: readonly T[], limit: number): Readonly<Record<'first' | 'rest', readonly T[]>> {
  const end = items.length === limit + 1 ? items.length : limit;
  return { first: items.slice(0, end), rest: items.slice(end) };
}

export function countVoided(impacts: readonly Impact[]): number {
  return impacts.filter(({ voids }) => voids.length > 0).length;
}

type AtLeastOne = readonly [Impact, ...Impact[]];

/** Of groups as large, the one first that voids most. */
function inGroups(impacts: readonly Impact[], keyOf: (impact: Impact) => string): AtLeastOne[] {
  const groups = [...groupBy(impacts, (impact) => [keyOf(impact)]).values()] as unknown as AtLeastOne[];
  return groups.sort((one, other) => other.length - one.length || countVoided(other) - countVoided(one));
}

/** Which clauses a document has that comes or goes does not matter: it comes or goes. */
function changeOf({ protocol, change, clauses, hasOtherChanges }: Impact): string {
  const changed = clauses.map((item) => JSON.stringify([item.clause, item.change])).sort();
  return JSON.stringify([protocol, change, hasOtherChanges, change === 'changed' ? changed : []]);
}
