/** The base on its own: it must be in order even where every organisation overrides what is wrong with it. */
import { type Diagnostic, diagnostic, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../diagnostic/reach.ts';
import type { Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { groupBelow } from './chain.ts';
import { complete } from './complete.ts';
import { applyLayers } from './layers.ts';
import { checkNormNames, namedNorms, type RegisteredNorm } from './norms.ts';
import { isUsedIn, type OfferedTexts, readOffered } from './offered-texts.ts';
import type { Elsewhere } from './targets.ts';

/** A parameter without a default is for the organisations to set, and a term for their texts to use. */
const OWN_MATTER = new Set(['parameter-unset', 'term-unused']);

const BASE: Param = { nl: 'de basis', en: 'the base' };

/** What the texts of the base use, in its outline and on offer. */
export interface InBase {
  /** Names of parameters. */
  readonly used: ReadonlySet<string>;
  readonly offered: OfferedTexts;
}

export function checkBase(
  protocol: ProtocolSource,
  norms: ReadonlyMap<string, RegisteredNorm>,
  elsewhere: Elsewhere,
): Result<InBase> {
  const { working, diagnostics } = applyLayers(protocol, []);
  const clauses = [...working.clauses.values(), ...working.offered.values()];
  diagnostics.push(...checkNormNames(namedNorms(clauses, working.parts), norms, protocol));
  const target = { organisation: BASE, settings: protocol.base.place(['parameters'], 'key'), elsewhere };
  const completed = complete(protocol, working, target);
  const offered = readOffered(protocol, working, target);
  const inTexts = [...completed.diagnostics, ...offered.diagnostics];
  diagnostics.push(...inTexts.filter(({ code }) => !OWN_MATTER.has(code)));
  return { value: { used: completed.value.usedParameters, offered: offered.value }, diagnostics };
}

/** What is in vain in the base, and in the overrides. */
export interface InVain {
  readonly inBase: readonly Diagnostic[];
  readonly inOverrides: readonly Diagnostic[];
}

/** Parameters that are declared or given a value, but are inserted in no document that this is for. */
export function checkParametersUsed(
  policy: Policy,
  protocol: ProtocolSource,
  documents: readonly ResolvedProtocol[],
  { used: inBase, offered }: InBase,
): InVain {
  const unused = (source: SourceFile<{ parameters?: object }>, used: (name: string) => boolean, where: Param) =>
    Object.keys(source.data.parameters ?? {})
      .filter((name) => !used(name))
      .map((name) => diagnostic('parameter-unused', source.place(['parameters', name], 'key'), { name, where }));
  const below = groupBelow(policy, documents, ({ organisation }) => organisation);
  const isUsed = (texts: readonly ResolvedProtocol[], name: string) =>
    texts.some((document) => isUsedIn(document, name, offered));
  const isOffered = (name: string) => [...offered.values()].some(({ used }) => used.has(name));
  return {
    inBase: unused(protocol.base, (name) => inBase.has(name) || isOffered(name) || isUsed(documents, name), ''),
    inOverrides: [...protocol.overrides].flatMap(([id, source]) => {
      const where = { nl: ` bij ${id}`, en: ` for ${id}` };
      const own = unused(source, (name) => isUsed(below.get(id) ?? [], name), where);
      return reaching(own, reachBelow(id, protocol.id, 'text'));
    }),
  };
}
