/** Which organisations take part in a protocol, and which layers each of them has. */
import { type Groups, groupBy } from '../model/group.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';

/** Organisations that take part in a protocol: those with an override file of their own. */
export function organisationsOf(policy: Policy, protocol: ProtocolSource): Organisation[] {
  return [...policy.organisations.values()].filter(({ id }) => protocol.overrides.has(id));
}

/** From the board down to the organisation itself. */
export function chainOf(policy: Policy, organisation: Organisation): Organisation[] {
  const chain = [organisation];
  for (let next = organisation.parent; next !== undefined; ) {
    const parent = policy.organisations.get(next);
    // A cycle is told when the organisations are loaded.
    if (parent === undefined || chain.includes(parent)) break;
    chain.unshift(parent);
    next = parent.parent;
  }
  return chain;
}

/** Whether an organisation is another one, or under it on any day. */
export function isEverUnder(policy: Pick<Policy, 'organisations'>, organisation: Organisation, above: string): boolean {
  const found = new Set([organisation.id]);
  // What is added while it is walked is walked too.
  for (const id of found) {
    const { parent, parents = [] } = policy.organisations.get(id) ?? {};
    for (const board of [parent, ...parents.map((period) => period.organisation)]) {
      if (board !== undefined) found.add(board);
    }
  }
  return found.has(above);
}

/** What stands under each organisation, itself included, by its id. */
export function groupBelow<T>(
  policy: Policy,
  items: Iterable<T>,
  organisationOf: (item: T) => Organisation,
): Groups<T> {
  return groupBy(items, (item) => chainOf(policy, organisationOf(item)).map(({ id }) => id));
}

/**
 * Ids from the board down to the organisation itself, for whoever asks whom a mistake reaches. A parent that cannot be read
 * is over its schools all the same.
 */
export function idsInChain(policy: Policy, organisation: Organisation): { readonly id: string }[] {
  const chain = chainOf(policy, organisation);
  const above = chain[0]?.parent;
  return above === undefined || chain.some(({ id }) => id === above) ? chain : [{ id: above }, ...chain];
}

/** Whether all layers of a chain are there: of a parent that is unknown or in a cycle the chain ends early. */
export function isWhole(chain: readonly Organisation[], protocol: ProtocolSource): boolean {
  return chain[0]?.parent === undefined && chain.every(({ id }) => !protocol.unreadable.has(id));
}
