/** What the amendments of an organisation amend: the content as it inherits it. */
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { Content } from '../model/source.ts';
import { chainOf } from './index.ts';
import { applyLayers } from './layers.ts';
import { sourceContent } from './working.ts';

/** Inherited content by clause id, for each amendment whose clause exists. */
export function inheritedContents(
  policy: Policy,
  protocol: ProtocolSource,
  organisation: Organisation,
): Map<string, Content> {
  const { working } = applyLayers(protocol, chainOf(policy, organisation).slice(0, -1));
  const amended = Object.keys(protocol.overrides.get(organisation.id)?.data.amend ?? {});
  return new Map(
    amended.flatMap((id) => {
      const clause = working.clauses.get(id);
      return clause === undefined ? [] : [[id, sourceContent(clause)] as const];
    }),
  );
}
