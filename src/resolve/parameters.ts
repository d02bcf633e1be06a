/** What each layer does to the parameters. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { shown } from '../diagnostic/value.ts';
import type { Organisation, SourceFile } from '../model/policy.ts';
import type { OverrideFile, ParameterDeclaration, ParameterSetting, ParameterValue } from '../model/source.ts';
import { declarationProblem } from './kinds/fact.ts';
import { expectedOf } from './kinds/index.ts';
import type { Sourced, Working, WorkingParameter } from './working.ts';

/** As far as layers change parameters. */
export type ParameterLayers = Pick<Working, 'parameters' | 'shared'>;

/** The parameter of its own that an override makes; undefined where it gives one a value. */
export function declarationIn(setting: ParameterSetting): ParameterDeclaration | undefined {
  return typeof setting === 'object' && 'description' in setting ? (setting as ParameterDeclaration) : undefined;
}

/** The value that an override gives a parameter; undefined where it makes one of its own. */
export function valueIn(setting: ParameterSetting): ParameterValue | undefined {
  return declarationIn(setting) === undefined ? (setting as ParameterValue) : undefined;
}

/** A parameter with the value that stands where it is declared, if one does. */
export function declareParameter(
  name: string,
  declaration: ParameterDeclaration,
  source: SourceFile<unknown>,
  diagnostics: Diagnostic[],
): WorkingParameter {
  const declared = source.place(['parameters', name], 'key');
  const parameter: WorkingParameter = { declaration, declared, value: undefined };
  const problem = declarationProblem(declaration);
  if (problem !== undefined) diagnostics.push(diagnostic('parameter-declaration', declared, { name, problem }));
  const value = declaration.default;
  if (value === undefined) return parameter;
  return withValue(name, parameter, { value, source, path: ['parameters', name, 'default'] }, diagnostics);
}

/** What an organisation's own file says holds in each of its protocols, under what the override of that protocol says. */
export function setShared(working: ParameterLayers, { source }: Organisation, diagnostics: Diagnostic[]): void {
  for (const [name, value] of Object.entries(source.data.parameters ?? {})) {
    const sourced = { value, source, path: ['parameters', name] };
    const existing = working.parameters.get(name);
    working.shared.set(name, sourced);
    if (existing !== undefined) working.parameters.set(name, withValue(name, existing, sourced, diagnostics));
  }
}

export function setParameters(
  working: ParameterLayers,
  source: SourceFile<OverrideFile>,
  diagnostics: Diagnostic[],
): void {
  for (const [name, setting] of Object.entries(source.data.parameters ?? {})) {
    const place = source.place(['parameters', name], 'key');
    const existing = working.parameters.get(name);
    const declaration = declarationIn(setting);
    if (declaration !== undefined) {
      if (existing !== undefined) {
        diagnostics.push(
          diagnostic('parameter-duplicate', place, { name }, [{ place: existing.declared, note: 'declared' }]),
        );
        continue;
      }
      const parameter = declareParameter(name, declaration, source, diagnostics);
      const shared = working.shared.get(name);
      const filled = shared === undefined ? parameter : withValue(name, parameter, shared, diagnostics);
      working.parameters.set(name, filled);
    } else if (existing === undefined) {
      diagnostics.push(
        diagnostic('parameter-unknown', place, { name, suggestion: suggestion(name, working.parameters.keys()) }),
      );
    } else {
      const sourced = { value: setting as ParameterValue, source, path: ['parameters', name] };
      working.parameters.set(name, withValue(name, existing, sourced, diagnostics));
    }
  }
}

/** A value that does not fit is told and kept: that it is missing would be another mistake. */
function withValue(
  name: string,
  parameter: WorkingParameter,
  sourced: Sourced<ParameterValue>,
  diagnostics: Diagnostic[],
): WorkingParameter {
  const { declaration, declared } = parameter;
  const { value, source, path } = sourced;
  // What is not declared rightly is told there; what its values should be is not known.
  const expected = declarationProblem(declaration) === undefined ? expectedOf(value, declaration) : undefined;
  if (expected !== undefined) {
    const params = { name, actual: shown(value), expected, description: declaration.description };
    diagnostics.push(
      diagnostic('parameter-value', source.place(path), params, [{ place: declared, note: 'declared' }]),
    );
  }
  return { ...parameter, value: sourced };
}
