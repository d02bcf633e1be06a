/** Documents that were resolved before, and are the same still: for whoever resolves a policy again after a small change. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Organisation, Policy } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { chainOf } from './chain.ts';

/** By protocol and organisation. Only those are kept of which there was nothing to tell: what is told may speak of others. */
export type ResolvedBefore = Map<string, { readonly of: readonly unknown[]; readonly text: ResolvedProtocol }>;

type Resolve = () => Result<ResolvedProtocol | undefined>;

/** Resolves a document, or gives the one that was resolved before where that is made of the same. */
export function resolveOnce(
  policy: Policy,
  before: ResolvedBefore | undefined,
): (protocol: string, organisation: Organisation, resolve: Resolve) => ReturnType<Resolve> {
  if (before === undefined) return (_, __, resolve) => resolve();
  const ofOrganisation = madeOf(policy);
  return (protocol, organisation, resolve) => {
    const key = `${protocol}/${organisation.id}`;
    const of = ofOrganisation(organisation);
    const known = before.get(key);
    if (known !== undefined && isSame(known.of, of)) return { value: known.text, diagnostics: [] };
    const resolved = resolve();
    if (resolved.value === undefined || resolved.diagnostics.length > 0) before.delete(key);
    else before.set(key, { of, text: resolved.value });
    return resolved;
  };
}

/**
 * All that the documents of an organisation are made of, each the same object, or the same word, for as long as it is the
 * same: a file that did not change is parsed once.
 */
function madeOf(policy: Policy): (organisation: Organisation) => readonly unknown[] {
  const { protocols, baseless } = policy;
  const shared: readonly unknown[] = [
    ...baseless.map(({ id }) => id),
    ...protocols.flatMap(({ id, base, registers, same, pinned, figures }) => [
      id,
      base,
      same,
      pinned,
      ...registers.values(),
      ...[...figures].map(([name, { sha256 }]) => `${name} ${sha256}`),
    ]),
  ];
  return (organisation) => [
    ...shared,
    ...chainOf(policy, organisation).flatMap(({ id, source, parent, parents, ended }) => [
      source,
      // As they are that day, with the names of others.
      JSON.stringify([parent, parents, ended]),
      ...protocols.flatMap(({ overrides, pins, unreadable }) => [overrides.get(id), pins.get(id), unreadable.has(id)]),
    ]),
  ];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
