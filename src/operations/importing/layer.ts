/** Where an organisation says what its document says: in the base, or in its own override. */
import type { Layer } from '../../model/edit.ts';
import type { ProtocolSource } from '../../model/policy.ts';

type Files = Pick<ProtocolSource, 'overrides' | 'approvals'>;

/** The base where no other organisation has it and its own override says nothing of the text, as after a first import. */
export function layerOf(files: Files, organisation: string): Layer {
  return isAlone(files, organisation) && isBare(files, organisation) ? null : organisation;
}

export function isAlone({ overrides, approvals }: Files, organisation: string): boolean {
  return [...overrides.keys(), ...approvals.keys()].every((id) => id === organisation);
}

export function isBare({ overrides }: Files, organisation: string): boolean {
  const { amend, omit, add, outline, arrange } = overrides.get(organisation)?.data ?? {};
  return [amend, omit, add, outline, arrange].every((said) => said === undefined);
}
