/** Which amendments do not record the text that they were made on, or record one that has changed since. */
import type { Place } from '../diagnostic/diagnostic.ts';
import { contentOf, type Organisation, type Policy, type ProtocolSource } from '../model/policy.ts';
import type { Content } from '../model/source.ts';
import { chainOf, isWhole, organisationsOf } from './chain.ts';
import { applyLayers, type Start, startFromBase } from './layers.ts';
import { namingOf } from './naming/index.ts';
import { amended, sameContent, sourceContent } from './working.ts';

/** An amendment whose `base` is to be recorded, anew or for the first time. Texts as the source has them. */
export interface StalePin {
  readonly organisation: string;
  readonly protocol: string;
  readonly clause: string;
  /** What the amendment says that it was made on; undefined when it does not say. */
  readonly was: Content | undefined;
  /** What it amends: the content as the organisation inherits it. */
  readonly now: Content;
  /** What the organisation makes of it. */
  readonly amendment: Content;
  /** Of the amendment. */
  readonly place: Place;
}

/** Of all organisations, in order. Those whose layers could not all be read have none: what they inherit is unknown. */
export function stalePinsOf(policy: Policy): StalePin[] {
  return policy.protocols.flatMap((written) => {
    const protocol = namingOf(policy).seenBy(written, null);
    const start = startFromBase(protocol);
    return organisationsOf(policy, protocol).flatMap((organisation) => pinsIn(policy, protocol, organisation, start));
  });
}

function pinsIn(policy: Policy, shared: ProtocolSource, organisation: Organisation, start: Start): StalePin[] {
  const protocol = namingOf(policy).seenBy(shared, organisation);
  const override = protocol.overrides.get(organisation.id);
  const chain = chainOf(policy, organisation);
  if (override === undefined || !isWhole(chain, protocol)) return [];
  const { working } = applyLayers(protocol, chain.slice(0, -1), protocol === shared ? start : undefined);
  return Object.entries(override.data.amend ?? {}).flatMap(([id, amendment]) => {
    const clause = working.clauses.get(id);
    const now = clause === undefined ? undefined : sourceContent(clause);
    if (now === undefined || (amendment.base !== undefined && sameContent(now, amendment.base, protocol.texts)))
      return [];
    return {
      organisation: organisation.id,
      protocol: protocol.id,
      clause: id,
      was: amendment.base,
      now,
      amendment: amended(now, contentOf(amendment)),
      place: override.place(['amend', id], 'key'),
    };
  });
}
