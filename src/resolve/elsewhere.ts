/** References into other protocols of the same organisation: `[](pesten#stappenplan)`. */
import type { Param } from '../diagnostic/diagnostic.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import { chainOf, isWhole } from './chain.ts';
import { applyLayers } from './layers.ts';
import { hintOnMissing } from './missing.ts';
import { namingOf } from './naming/index.ts';
import { arrange } from './outline.ts';
import { createPlacedFiller } from './placed.ts';
import type { Elsewhere, OtherText } from './targets.ts';

/** For each organisation; null for the base alone. Another protocol is looked into when it is first referred to. */
export function createElsewhere(policy: Policy): (organisation: Organisation | null) => Elsewhere {
  const known = new Map<string, ReturnType<Elsewhere>>();
  return (organisation) => (id) => {
    const key = `${id} ${organisation?.id ?? ''}`;
    const found = known.get(key) ?? lookInto(policy, id, organisation);
    known.set(key, found);
    return found;
  };
}

function lookInto(policy: Policy, id: string, organisation: Organisation | null): ReturnType<Elsewhere> {
  const found = policy.protocols.find((other) => other.id === id);
  if (found === undefined) return policy.baseless.some((other) => other.id === id) ? 'unread' : 'unknown';
  const protocol = namingOf(policy).seenBy(found, organisation);
  if (organisation === null) return textOf(protocol, []);
  const chain = chainOf(policy, organisation);
  if (!isWhole(chain, protocol)) return 'unread';
  return protocol.overrides.has(organisation.id) ? textOf(protocol, chain) : 'absent';
}

/** What is wrong in it is told of that protocol itself. */
function textOf(protocol: ProtocolSource, chain: readonly Organisation[]): OtherText {
  const { working } = applyLayers(protocol, chain);
  const nobody: Param = '';
  const { parts } = arrange(working, nobody);
  const targets = {
    organisation: nobody,
    settings: protocol.base.place([]),
    hint: () => '',
    elsewhere: () => 'unread' as const,
  };
  const { filler, located } = createPlacedFiller(parts, protocol.texts, working, targets, []);
  return {
    title: filler.line(working.title),
    wordsFor: filler.reference,
    hint: (id) => hintOnMissing(working, id, located.byId.keys()),
    lasting: (id) => protocol.names?.before(id)[0] ?? id,
  };
}
