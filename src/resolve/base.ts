/** The base on its own: it must be in order even where every organisation overrides what is wrong with it. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import type { ProtocolSource } from '../model/policy.ts';
import { complete } from './complete.ts';
import { applyLayers } from './layers.ts';
import { checkNormNames, type RegisteredNorm } from './norms.ts';

const BASE: Param = { nl: 'de basis', en: 'the base' };

export function checkBase(protocol: ProtocolSource, norms: ReadonlyMap<string, RegisteredNorm>): Diagnostic[] {
  const { working, diagnostics } = applyLayers(protocol, []);
  diagnostics.push(...checkNormNames(working.clauses.values(), norms, protocol));
  const settings = protocol.base.place(['parameters'], 'key');
  const completed = complete(protocol, working, { organisation: BASE, settings });
  // A parameter without a default is for the organisations to set.
  return [...diagnostics, ...completed.diagnostics.filter(({ code }) => code !== 'parameter-unset')];
}

/** Declared parameters that no text of the protocol or its overrides inserts. */
export function checkParametersUsed(protocol: ProtocolSource): Diagnostic[] {
  const files = [protocol.base, ...protocol.overrides.values()];
  const used = new Set<string>();
  for (const { data } of files) {
    for (const [, name = ''] of JSON.stringify(data).matchAll(/\{\{([A-Za-z0-9_]+)\}\}/g)) {
      used.add(name.charAt(0).toLowerCase() + name.slice(1));
    }
  }
  return files.flatMap((source) =>
    Object.entries(source.data.parameters ?? {})
      .filter(([name, setting]) => typeof setting === 'object' && !Array.isArray(setting) && !used.has(name))
      .map(([name]) => diagnostic('parameter-unused', source.place(['parameters', name], 'key'), { name })),
  );
}
