/** The base's own text as an organisation would read it: its outline and clauses, with the organisation's values filled in. */
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import { chainOf } from './chain.ts';
import { complete } from './complete.ts';
import { createElsewhere } from './elsewhere.ts';
import { applyLayers } from './layers.ts';
import { namingOf } from './naming/index.ts';
import { setParameters, setShared } from './parameters.ts';
import { printValue } from './values.ts';

/**
 * Without amendments, omissions, additions and outlines of the layers. A value that only the texts of the base need, and
 * that this organisation so never set, prints as its name in braces. The policy must have passed its check.
 */
export function resolveBaseText(policy: Policy, written: ProtocolSource, organisation: Organisation): ReadableProtocol {
  const protocol = namingOf(policy).seenBy(written, organisation);
  const { working } = applyLayers(protocol, []);
  const chain = chainOf(policy, organisation);
  for (const above of chain) {
    setShared(working, above, []);
    const override = protocol.overrides.get(above.id);
    if (override !== undefined) setParameters(working, override, []);
  }
  for (const [name, parameter] of working.parameters) {
    const value = { value: `{{${name}}}`, source: protocol.base, path: ['parameters', name] };
    if (parameter.value === undefined) working.parameters.set(name, { ...parameter, value });
  }
  const elsewhere = createElsewhere(policy)(organisation);
  const settings = protocol.base.place(['parameters'], 'key');
  const { value } = complete(protocol, working, { organisation: organisation.id, settings, elsewhere });
  const values = [...working.parameters].map(([name, own]): [string, string] => [name, printValue(own) ?? '']);
  return {
    ...value,
    protocol: protocol.id,
    organisation,
    language: protocol.base.data.language ?? 'nl',
    layout: working.layout,
    parameters: new Map(values),
  };
}
