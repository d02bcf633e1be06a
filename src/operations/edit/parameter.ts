/** The value of a parameter in one layer, where that layer sets it. */
import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../model/edit.ts';
import type { Organisation } from '../../model/policy.ts';
import type { ParameterDeclaration, ParameterSetting, ParameterValue } from '../../model/source.ts';
import { declarationIn } from '../../resolve/parameters.ts';
import { impossible } from './impossible.ts';
import { ORDER, orNothing, withKey, withoutKeys } from './keys.ts';
import {
  baseOf,
  type EditResult,
  overrideOf,
  type Scene,
  viewOf,
  withBase,
  withOrganisation,
  withOverride,
} from './scene.ts';

type ParameterEdit = Extract<Edit, { kind: 'parameter' }>;

export function setParameter(scene: Scene, edit: ParameterEdit): EditResult {
  const { name, layer } = edit;
  return layer === null ? inBase(scene, edit) : inLayer(scene, edit, layer, name);
}

function inBase(scene: Scene, edit: ParameterEdit): EditResult {
  const { name, value } = edit;
  const base = baseOf(scene);
  const declaration = base.parameters?.[name];
  if (declaration === undefined) return edit.before !== undefined ? goneFor(edit) : impossible(name, 'parameter');
  const conflict = conflictOf(edit, declaration.default);
  if (conflict !== undefined) return conflict;
  return {
    scene: withBase(scene, { ...base, parameters: { ...base.parameters, [name]: declared(declaration, value) } }),
  };
}

/** Another value where it is declared, or another declaration. */
function declared(declaration: ParameterDeclaration, value: ParameterSetting | undefined): ParameterDeclaration {
  const whole = value === undefined ? undefined : declarationIn(value);
  return whole ?? withKey(declaration, 'default', value as ParameterValue | undefined, ORDER.declaration);
}

function inLayer(scene: Scene, edit: ParameterEdit, layer: string, name: string): EditResult {
  const { value } = edit;
  const data = overrideOf(scene, layer);
  const own = data.parameters?.[name];
  const organisation = scene.policy.organisations.get(layer);
  const shared = organisation?.source.data.parameters?.[name];
  if (own === undefined && shared !== undefined && organisation !== undefined)
    return conflictOf(edit, shared) ?? { scene: withShared(scene, organisation, name, value as ParameterValue) };
  const declaration = own === undefined ? undefined : declarationIn(own);
  const conflict = conflictOf(edit, declaration === undefined ? own : declaration.default, own);
  if (conflict !== undefined) return conflict;
  const isKnown = viewOf(scene, layer).own.parameters.has(name);
  if (!isKnown && (value === undefined || declarationIn(value) === undefined)) return impossible(name, 'parameter');
  if (own === undefined && value === undefined) return impossible(name, 'unset');
  const after = declaration === undefined ? value : declared(declaration, value);
  const parameters =
    after === undefined ? withoutKeys(data.parameters ?? {}, [name]) : { ...data.parameters, [name]: after };
  return { scene: withOverride(scene, layer, withKey(data, 'parameters', orNothing(parameters), ORDER.override)) };
}

function withShared(scene: Scene, own: Organisation, name: string, value: ParameterValue | undefined): Scene {
  const { data } = own.source;
  const { parameters = {} } = data;
  const after = value === undefined ? withoutKeys(parameters, [name]) : { ...parameters, [name]: value };
  return withOrganisation(scene, own, withKey(data, 'parameters', orNothing(after), ORDER.organisation));
}

/** `present` are what stands there, as a value and as it is written. */
function conflictOf(
  edit: ParameterEdit,
  ...present: readonly (ParameterSetting | undefined)[]
): EditResult | undefined {
  if (edit.before === undefined || present.some((own) => isDeepStrictEqual(own, edit.before))) return undefined;
  return { conflict: { before: edit.before, now: present[0] ?? null } };
}

function goneFor({ before }: ParameterEdit): EditResult {
  return { conflict: { before, now: null } };
}
