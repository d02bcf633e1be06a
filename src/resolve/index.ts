/**
 * Resolution: base and overrides in, each organisation's final protocol out. Pure; nothing that the author wrote is
 * dropped in silence.
 */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { reachBelow, reaching, reachOne } from '../diagnostic/reach.ts';
import type { Groups } from '../model/group.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { checkBase, checkParametersUsed } from './base.ts';
import { type ResolvedBefore, resolveOnce } from './before.ts';
import { chainOf, isWhole, organisationsOf } from './chain.ts';
import { complete } from './complete.ts';
import { checkPinned } from './decisions.ts';
import { createElsewhere } from './elsewhere.ts';
import { checkLanguagesUsed } from './languages.ts';
import { applyLayers } from './layers.ts';
import { type Naming, namingOf } from './naming/index.ts';
import {
  checkNormNames,
  checkNormOrganisations,
  checkNormsRealised,
  checkRegisters,
  namedNorms,
  normsByOrganisation,
  type RegisteredNorm,
  registeredNorms,
  requiredNorms,
} from './norms.ts';
import { checkNormsTogether, checkReadings } from './norms-together.ts';
import type { OfferedTexts } from './offered-texts.ts';
import { checkShared, isUnread } from './shared.ts';
import { concludeTexts, type ToldOfProtocol, type ToldOfTexts } from './told.ts';
import { printValue } from './values.ts';

/**
 * Every protocol for every organisation that has an override for it, in order of id. With `only` those of one organisation,
 * and nothing is told of what all of them together show. `before` holds what was resolved before, and takes what is now.
 */
export function resolvePolicy(policy: Policy, only?: string, before?: ResolvedBefore): Result<ResolvedProtocol[]> {
  const { value, told } = resolveTexts(policy, only, before);
  return { value, diagnostics: concludeTexts([told]) };
}

/** The same, with what there is to tell kept apart: of a policy that was read in parts `concludeTexts` makes one of them. */
export function resolveTexts(
  policy: Policy,
  only?: string,
  before?: ResolvedBefore,
): { readonly value: ResolvedProtocol[]; readonly told: ToldOfTexts } {
  const value: ResolvedProtocol[] = [];
  const told: ToldOfProtocol[] = [];
  const elsewhere = createElsewhere(policy);
  const offered = new Map<string, OfferedTexts>();
  const naming = namingOf(policy);
  const once = resolveOnce(policy, before);
  const protocols = policy.protocols.map((written) => naming.seenBy(written, null));
  for (const protocol of protocols) {
    const { norms, diagnostics: inNorms } = registeredNorms(protocol);
    const registers = normsByOrganisation(norms.values());
    const base = checkBase(protocol, norms, elsewhere(null));
    offered.set(protocol.id, base.value.offered);
    const sources = [
      ...naming.check(protocol),
      ...inNorms,
      ...checkRegisters(protocol),
      ...checkNormOrganisations(norms.values(), policy, protocol.id),
      ...(protocol.beyond === undefined ? checkNormsTogether(protocol, norms) : []),
      ...checkReadings(policy, protocol, norms, registers),
      ...reaching(base.diagnostics, reachBelow(null, protocol.id, 'text')),
    ];
    const documents: ResolvedProtocol[] = [];
    const inDocuments: { organisation: string; diagnostics: readonly Diagnostic[] }[] = [];
    for (const organisation of organisationsOf(policy, protocol).filter(({ id }) => id === (only ?? id))) {
      const resolved = once(protocol.id, organisation, () =>
        resolveProtocol(policy, protocol, organisation, { norms, registers, elsewhere, naming }),
      );
      const diagnostics = reaching(resolved.diagnostics, reachOne(organisation.id, protocol.id, 'text'));
      if (diagnostics.length > 0) inDocuments.push({ organisation: organisation.id, diagnostics });
      if (resolved.value !== undefined) documents.push(resolved.value);
    }
    value.push(...documents);
    // Where a document is missing or a clause has no place, that may be where a parameter is inserted.
    const isWhole = documents.length === protocol.overrides.size && protocol.unreadable.size === 0;
    const isSound =
      only === undefined &&
      isWhole &&
      !hasErrors(sources) &&
      inDocuments.every(({ diagnostics }) => !hasErrors(diagnostics));
    const inVain = isSound
      ? [
          checkParametersUsed(policy, protocol, documents, base.value),
          checkLanguagesUsed(policy, protocol, documents, base.value.offered),
        ]
      : [];
    told.push({ id: protocol.id, sources, documents: inDocuments, isSound, inVain });
  }
  const texts = told.every(({ isSound }) => isSound) ? { documents: value, offered } : undefined;
  return {
    value,
    told: {
      pinned: policy.protocols.flatMap(checkPinned),
      protocols: told,
      shared: only === undefined ? checkShared(policy, protocols, texts) : [],
      isUnread: isUnread(policy),
    },
  };
}

export { chainOf, organisationsOf };

/** What is the same for all organisations of a protocol. */
interface Shared {
  readonly norms: ReadonlyMap<string, RegisteredNorm>;
  readonly registers: Groups<RegisteredNorm>;
  readonly elsewhere: ReturnType<typeof createElsewhere>;
  readonly naming: Naming;
}

export function resolveProtocol(
  policy: Policy,
  shared: ProtocolSource,
  organisation: Organisation,
  { norms, registers, elsewhere, naming }: Shared,
): Result<ResolvedProtocol | undefined> {
  const chain = chainOf(policy, organisation);
  // Without all its layers a document says nothing.
  if (!isWhole(chain, shared)) return { value: undefined, diagnostics: [] };
  const protocol = naming.seenBy(shared, organisation);
  const { working, diagnostics } = applyLayers(protocol, chain);
  diagnostics.push(...checkNormNames(namedNorms(working.clauses.values(), working.parts), norms, protocol));
  const settings = (protocol.overrides.get(organisation.id) ?? protocol.base).place(['parameters'], 'key');
  const completed = complete(protocol, working, {
    organisation: organisation.id,
    settings,
    elsewhere: elsewhere(organisation),
  });
  diagnostics.push(...completed.diagnostics);
  const value: ResolvedProtocol = {
    protocol: protocol.id,
    organisation,
    language: protocol.base.data.language ?? 'nl',
    ...completed.value,
    layout: working.layout,
    omitted: working.omitted,
    parameters: new Map(
      [...working.parameters].flatMap(([name, parameter]) => {
        const printed = printValue(parameter);
        return printed === undefined ? [] : [[name, printed] as const];
      }),
    ),
  };
  diagnostics.push(...checkNormsRealised(working, requiredNorms(registers, chain), organisation.id));
  return { value, diagnostics };
}
