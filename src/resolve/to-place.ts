/** What a text is held against that comes from elsewhere: all that stands above an organisation, and what the base offers. */
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ParameterValue } from '../model/source.ts';
import type { ArrangedEntry } from './arranged.ts';
import { chainOf } from './chain.ts';
import { complete } from './complete.ts';
import { createElsewhere } from './elsewhere.ts';
import { applyLayers } from './layers.ts';
import { namingOf } from './naming/index.ts';
import { setShared } from './parameters.ts';
import { isSameValue, printValue } from './values.ts';
import type { Working } from './working.ts';

export interface ToPlace {
  /** With the clauses that the base offers behind those of its first part. */
  readonly text: ResolvedProtocol;
  /** Ids of the clauses that the base offers: who does not take one leaves nothing undecided. */
  readonly optional: ReadonlySet<string>;
  /** Whether a parameter has this value already, without `settings`. */
  readonly has: (name: string, value: ParameterValue) => boolean;
}

/**
 * `settings` are values that the organisation would have for parameters of the base; what nobody gives one prints as its name
 * in braces. The organisation need not be in the policy yet, and what it says itself in an override counts for nothing.
 */
export function resolveToPlace(
  policy: Policy,
  written: ProtocolSource,
  organisation: Organisation,
  settings: Readonly<Record<string, ParameterValue>> = {},
): ToPlace {
  const protocol = namingOf(policy).seenBy(written, organisation);
  const { working } = applyLayers(protocol, chainOf(policy, organisation).slice(0, -1));
  setShared(working, organisation, []);
  const inherited = new Map(working.parameters);
  const has = (name: string, value: ParameterValue) => {
    const parameter = inherited.get(name);
    return parameter !== undefined && isSameValue(parameter, value);
  };
  for (const [name, parameter] of inherited) {
    const given = settings[name] ?? (parameter.value === undefined ? `{{${name}}}` : undefined);
    if (given === undefined) continue;
    const value = { value: given, source: protocol.base, path: ['parameters', name] };
    working.parameters.set(name, { ...parameter, value });
  }
  const optional = new Set(working.offered.keys());
  takeAll(working);
  const { value } = complete(protocol, working, {
    organisation: organisation.id,
    settings: protocol.base.place(['parameters'], 'key'),
    elsewhere: createElsewhere(policy)(organisation),
  });
  const printed = [...working.parameters].map(([name, own]): [string, string] => [name, printValue(own) ?? '']);
  const text: ResolvedProtocol = {
    ...value,
    protocol: protocol.id,
    organisation,
    language: protocol.base.data.language ?? 'nl',
    layout: working.layout,
    omitted: working.omitted,
    parameters: new Map(printed),
  };
  return { text, optional, has };
}

function takeAll(working: Working): void {
  const [first, ...others] = working.parts;
  if (first === undefined) return;
  const entries = [...working.offered.values()].map(
    ({ id, origin: { place } }): ArrangedEntry => ({ kind: 'clause', id, uncounted: true, place, flag: place }),
  );
  for (const [id, clause] of working.offered) working.clauses.set(id, clause);
  working.offered.clear();
  working.parts = [{ ...first, entries: [...first.entries, ...entries] }, ...others];
}
