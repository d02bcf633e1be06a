/**
 * Former names. A clause or part may get another id, and says under `was` what it was called before: whoever calls it so
 * still means it. The sources of a protocol are read through the names of now before anything else is made of them, so
 * that nobody after this asks what something was called.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../../diagnostic/reach.ts';
import { type Names, NO_NAMES } from '../../model/names.ts';
import type { Organisation, Policy, ProtocolSource } from '../../model/policy.ts';
import { chainOf } from '../chain.ts';
import { checkNames } from './check.ts';
import { declaredIn } from './declared.ts';
import { type Layered, NOTHING_ABOVE, withLayer } from './layered.ts';
import { type NamesIn, pinnedThrough, pinsThrough, readThrough, textsThrough } from './read-through.ts';

export interface Naming {
  /** As an organisation has them; null for the base alone. */
  names(protocol: string, organisation: Organisation | null): Names;
  /** A protocol as its layers read for an organisation; one in which no name was given up is the same for all. */
  seenBy(protocol: ProtocolSource, organisation: Organisation | null): ProtocolSource;
  /** Names that are of two things, and files that still use what was given up. */
  check(protocol: ProtocolSource): Diagnostic[];
}

const known = new WeakMap<Policy, Naming>();

export function namingOf(policy: Policy): Naming {
  const naming = known.get(policy) ?? createNaming(policy);
  known.set(policy, naming);
  return naming;
}

function createNaming(policy: Policy): Naming {
  const sources = new Map(policy.protocols.map((protocol) => [protocol.id, protocol]));
  const renaming = new Set(policy.protocols.filter(isRenaming).map(({ id }) => id));
  const layers = new Map<string, Layered>();
  const views = new Map<string, ProtocolSource>();

  const layeredFor = (protocol: ProtocolSource, chain: readonly Organisation[]): Layered => {
    const own = chain.at(-1);
    const key = `${protocol.id} ${own?.id ?? ''}`;
    const found = layers.get(key);
    if (found !== undefined) return found;
    const above = own === undefined ? NOTHING_ABOVE : layeredFor(protocol, chain.slice(0, -1));
    const source = own === undefined ? protocol.base : protocol.overrides.get(own.id);
    const layered = source === undefined ? { ...above, diagnostics: [] } : withLayer(above, source);
    layers.set(key, layered);
    return layered;
  };
  const chainTo = (organisation: Organisation | null) => (organisation === null ? [] : chainOf(policy, organisation));
  const names: Naming['names'] = (id, organisation) => {
    const protocol = renaming.has(id) ? sources.get(id) : undefined;
    return protocol === undefined ? NO_NAMES : layeredFor(protocol, chainTo(organisation)).names;
  };
  const namesFor =
    (own: string, organisation: Organisation | null): NamesIn =>
    (protocol) =>
      names(protocol ?? own, organisation);

  const viewOf = (protocol: ProtocolSource, organisation: Organisation | null): ProtocolSource => {
    const key = `${protocol.id} ${organisation?.id ?? ''}`;
    const found = views.get(key);
    if (found !== undefined) return found;
    const namesIn = namesFor(protocol.id, organisation);
    // Of all, for messages tell what others have; each is read under the names of the base at least.
    const overrides =
      organisation === null
        ? new Map([...protocol.overrides].map(([id, source]) => [id, readThrough(source, namesIn, false)]))
        : new Map(viewOf(protocol, null).overrides);
    for (const { id } of chainTo(organisation)) {
      const source = protocol.overrides.get(id);
      if (source !== undefined) overrides.set(id, readThrough(source, namesIn, false));
    }
    const view: ProtocolSource = {
      ...protocol,
      base: readThrough(protocol.base, namesIn, true),
      overrides,
      pins: new Map([...protocol.pins].map(([id, source]) => [id, pinsThrough(source, namesIn(null))])),
      pinned: protocol.pinned === undefined ? undefined : pinnedThrough(protocol.pinned, namesIn(null)),
      texts: textsThrough(protocol.texts, namesIn),
      names: namesIn(null),
    };
    views.set(key, view);
    return view;
  };
  const hasOwnNames = (organisation: Organisation) =>
    [...renaming].some((id) => names(id, organisation) !== names(id, null));

  return {
    names,
    seenBy(protocol, organisation) {
      const source = sources.get(protocol.id) ?? protocol;
      if (renaming.size === 0) return source;
      return viewOf(source, organisation !== null && hasOwnNames(organisation) ? organisation : null);
    },
    check({ id }) {
      const protocol = sources.get(id);
      if (renaming.size === 0 || protocol === undefined) return [];
      return [null, ...policy.organisations.values()].flatMap((organisation) => {
        const source = organisation === null ? protocol.base : protocol.overrides.get(organisation.id);
        if (source === undefined) return [];
        const inNames = renaming.has(id) ? layeredFor(protocol, chainTo(organisation)).diagnostics : [];
        const inUse = checkNames(source, namesFor(id, organisation), protocol.texts, organisation === null);
        return reaching([...inNames, ...inUse], reachBelow(organisation?.id ?? null, id, 'text'));
      });
    },
  };
}

/** Whether anything in it says that it was called otherwise. */
function isRenaming({ base, overrides }: ProtocolSource): boolean {
  return [base, ...overrides.values()].some((source) => declaredIn(source).some(({ was }) => was.length > 0));
}
