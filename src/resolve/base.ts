/** The base on its own: it must be in order even where every organisation overrides what is wrong with it. */
import { type Diagnostic, diagnostic, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../diagnostic/reach.ts';
import type { Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { groupBelow } from './chain.ts';
import { complete } from './complete.ts';
import { applyLayers } from './layers.ts';
import { checkNormNames, type RegisteredNorm } from './norms.ts';
import type { Elsewhere } from './targets.ts';

/** A parameter without a default is for the organisations to set, and a term for their texts to use. */
const OWN_MATTER = new Set(['parameter-unset', 'term-unused']);

const BASE: Param = { nl: 'de basis', en: 'the base' };

/** The names of the parameters that its texts insert, and what is wrong in it. */
export function checkBase(
  protocol: ProtocolSource,
  norms: ReadonlyMap<string, RegisteredNorm>,
  elsewhere: Elsewhere,
): Result<ReadonlySet<string>> {
  const { working, diagnostics } = applyLayers(protocol, []);
  diagnostics.push(...checkNormNames(working.clauses.values(), norms, protocol));
  const settings = protocol.base.place(['parameters'], 'key');
  const completed = complete(protocol, working, { organisation: BASE, settings, elsewhere });
  diagnostics.push(...completed.diagnostics.filter(({ code }) => !OWN_MATTER.has(code)));
  return { value: completed.value.usedParameters, diagnostics };
}

/** Parameters that are declared or given a value, but are inserted in no document that this is for. */
export function checkParametersUsed(
  policy: Policy,
  protocol: ProtocolSource,
  documents: readonly ResolvedProtocol[],
  usedInBase: ReadonlySet<string>,
): Diagnostic[] {
  const unused = (source: SourceFile<{ parameters?: object }>, used: (name: string) => boolean, where: Param) =>
    Object.keys(source.data.parameters ?? {})
      .filter((name) => !used(name))
      .map((name) => diagnostic('parameter-unused', source.place(['parameters', name], 'key'), { name, where }));
  const below = groupBelow(policy, documents, ({ organisation }) => organisation);
  const isUsedIn = (texts: readonly ResolvedProtocol[], name: string) =>
    texts.some(({ usedParameters }) => usedParameters.has(name));
  return [
    ...unused(protocol.base, (name) => usedInBase.has(name) || isUsedIn(documents, name), ''),
    ...[...protocol.overrides].flatMap(([id, source]) => {
      const where = { nl: ` bij ${id}`, en: ` for ${id}` };
      const own = unused(source, (name) => isUsedIn(below.get(id) ?? [], name), where);
      return reaching(own, reachBelow(id, protocol.id, 'text'));
    }),
  ];
}
