/** The base on its own: it must be in order even where every organisation overrides what is wrong with it. */
import type { Nodes } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { Parameter } from '../model/text.ts';
import { applyLayers } from './layers.ts';
import { checkNormNames, type RegisteredNorm } from './norms.ts';
import { arrange } from './outline.ts';

export function checkBase(protocol: ProtocolSource, norms: ReadonlyMap<string, RegisteredNorm>): Diagnostic[] {
  const { working, diagnostics } = applyLayers(protocol, []);
  diagnostics.push(
    ...checkNormNames(working.clauses.values(), norms, protocol),
    ...arrange(working, 'basis').diagnostics,
  );
  for (const clause of working.clauses.values()) {
    for (const { value, source, path } of Object.values(clause.fields)) {
      for (const { name } of protocol.texts.text(value).blocks.flatMap(parametersIn)) {
        if (working.parameters.has(name)) continue;
        const written = new RegExp(`\\{\\{${name}\\}\\}`, 'i').exec(value)?.[0] ?? name;
        const params = { name, suggestion: suggestion(name, working.parameters.keys()) };
        diagnostics.push(diagnostic('parameter-unknown', source.placeWithin(path, written, 0), params));
      }
    }
  }
  return diagnostics;
}

function parametersIn(node: Nodes): Parameter[] {
  if (node.type === 'parameter') return [node];
  return 'children' in node ? node.children.flatMap(parametersIn) : [];
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
