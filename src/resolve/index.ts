/**
 * Resolution: base and overrides in, each organisation's final protocol out. Pure; nothing that the author wrote is
 * dropped in silence.
 */
import { type Diagnostic, distinct, type Place, type Result } from '../diagnostic/diagnostic.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { Location, ResolvedProtocol } from '../model/resolved.ts';
import { checkBase, checkParametersUsed } from './base.ts';
import { createFiller } from './fill.ts';
import { finish, locate } from './finish.ts';
import { applyLayers } from './layers.ts';
import { checkNormNames, checkNormsRealised, type RegisteredNorm, registeredNorms, requiredNorms } from './norms.ts';
import { arrange } from './outline.ts';
import { resolveSchoolgids } from './schoolgids.ts';
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
  if (
    chain.some(({ id }) => protocol.unreadable.has(id)) ||
    chain[0]?.parent !== undefined
  ) {
    return { value: undefined, diagnostics: [] };
  }
  const { working, diagnostics } = applyLayers(protocol, chain);
  diagnostics.push(...checkNormNames(working.clauses.values(), norms, protocol));
  const arranged = arrange(working, organisation.id);
  diagnostics.push(...arranged.diagnostics);
  const locations = new Map<string, Location>();
  const settings: Place = (protocol.overrides.get(organisation.id) ?? protocol.base).place(['parameters'], 'key');
  const filler = createFiller(
    protocol.texts,
    working,
    { locations, organisation: organisation.id, settings },
    diagnostics,
  );
  for (const [id, location] of locate(arranged.parts, filler)) locations.set(id, location);
  const { parts, clauses, byId } = finish(arranged.parts, working, filler, locations);
  const schoolgids = resolveSchoolgids(
    working,
    { organisation: organisation.id, clauses, parts: byId },
    filler,
    diagnostics,
  );
  const value: ResolvedProtocol = {
    protocol: protocol.id,
    organisation,
    language: protocol.base.data.language ?? 'nl',
    title: filler.line(working.title),
    description: filler.line(working.description),
    notice: working.notice === undefined ? [] : filler.text(working.notice),
    layout: working.layout,
    reminders: protocol.base.data.reminders ?? [],
    parameters: new Map(
      [...working.parameters].flatMap(([name, { value }]) =>
        value === undefined ? [] : [[name, printValue(value.value)] as const],
      ),
    ),
    parts,
    schoolgids,
    clauses,
  };
  diagnostics.push(
    ...checkNormsRealised(working.clauses.values(), requiredNorms(norms.values(), chain), organisation.id),
  );
  return { value, diagnostics };
}
