/**
 * Resolution: base and overrides in, each organisation's final protocol out. Pure; nothing that the author wrote is
 * dropped in silence.
 */
import { type Diagnostic, distinct, type Result } from '../diagnostic/diagnostic.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { checkBase, checkParametersUsed } from './base.ts';
import { complete } from './complete.ts';
import { applyLayers } from './layers.ts';
import { checkNormNames, checkNormsRealised, type RegisteredNorm, registeredNorms, requiredNorms } from './norms.ts';
import { printValue } from './values.ts';

/** Every protocol for every organisation that has an override for it, in order of id. */
export function resolvePolicy(policy: Policy): Result<ResolvedProtocol[]> {
  const value: ResolvedProtocol[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const protocol of policy.protocols) {
    const { norms, diagnostics: normDiagnostics } = registeredNorms(protocol);
    diagnostics.push(...normDiagnostics, ...checkBase(protocol, norms));
    for (const organisation of organisationsOf(policy, protocol)) {
      const resolved = resolveProtocol(policy, protocol, organisation, norms);
      diagnostics.push(...resolved.diagnostics);
      if (resolved.value !== undefined) value.push(resolved.value);
    }
    diagnostics.push(...checkParametersUsed(protocol));
  }
  return { value, diagnostics: distinct(diagnostics) };
}

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

export function resolveProtocol(
  policy: Policy,
  protocol: ProtocolSource,
  organisation: Organisation,
  norms: ReadonlyMap<string, RegisteredNorm>,
): Result<ResolvedProtocol | undefined> {
  const chain = chainOf(policy, organisation);
  // Without all its layers a document says nothing: of a parent that is unknown or in a cycle the chain ends early.
  if (chain.some(({ id }) => protocol.unreadable.has(id)) || chain[0]?.parent !== undefined) {
    return { value: undefined, diagnostics: [] };
  }
  const { working, diagnostics } = applyLayers(protocol, chain);
  diagnostics.push(...checkNormNames(working.clauses.values(), norms, protocol));
  const settings = (protocol.overrides.get(organisation.id) ?? protocol.base).place(['parameters'], 'key');
  const completed = complete(protocol, working, { organisation: organisation.id, settings });
  diagnostics.push(...completed.diagnostics);
  const value: ResolvedProtocol = {
    protocol: protocol.id,
    organisation,
    language: protocol.base.data.language ?? 'nl',
    ...completed.value,
    layout: working.layout,
    reminders: protocol.base.data.reminders ?? [],
    parameters: new Map(
      [...working.parameters].flatMap(([name, { value }]) =>
        value === undefined ? [] : [[name, printValue(value.value)] as const],
      ),
    ),
  };
  diagnostics.push(
    ...checkNormsRealised(working.clauses.values(), requiredNorms(norms.values(), chain), organisation.id),
  );
  return { value, diagnostics };
}
