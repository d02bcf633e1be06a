/** Mistakes that keep what an organisation inherits from being known. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { idsInChain } from '../resolve/chain.ts';
import { reachOf } from '../resolve/documents.ts';
import type { Source } from './session.ts';

/** Those in layers of these organisations that cannot be read, or that say who their boards are. */
export function unreadLayers(
  { policy, diagnostics }: Source,
  scope: { readonly organisation?: string | undefined; readonly protocol?: string | undefined },
): Diagnostic[] {
  const protocols = [...policy.protocols, ...policy.baseless].map(({ id }) => id);
  const asked = scope.protocol === undefined ? protocols : [scope.protocol];
  const own = scope.organisation === undefined ? undefined : policy.organisations.get(scope.organisation);
  const chain = own === undefined ? [{ id: scope.organisation ?? '' }] : idsInChain(policy, own);
  return diagnostics.filter((item) => {
    const hidden = item.reach?.filter(({ hidesText }) => hidesText === true) ?? [];
    if (hidden.length === 0 || scope.organisation === undefined) return hidden.length > 0;
    return asked.some((protocol) => reachOf({ ...item, reach: hidden }, protocol, chain) !== null);
  });
}
