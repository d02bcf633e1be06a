/** The documents of a policy, each with the mistakes that reach it: one that is sound is not stopped by another. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { resolveHouseStyle } from '../model/house-style.ts';
import type { Ledger, Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { chainOf, idsInChain } from './chain.ts';

/**
 * In order of protocol, then organisation. An organisation takes part in a protocol with an override of its own; of a
 * protocol whose base cannot be read, with decisions. One whose own file cannot be read has no document here.
 */
export function documentsOf(
  policy: Policy,
  resolved: readonly ResolvedProtocol[],
  diagnostics: readonly Diagnostic[],
): PolicyDocument[] {
  const errors = diagnostics.filter((item) => severityOf(item) === 'error');
  const texts = new Map(resolved.map((text) => [keyOf(text.protocol, text.organisation.id), text]));
  const of = (ledger: Ledger, reminders: readonly string[], takesPart: (id: string) => boolean) =>
    [...policy.organisations.values()]
      .filter(({ id }) => takesPart(id))
      .map((organisation): PolicyDocument => {
        const chain = chainOf(policy, organisation);
        const reached = idsInChain(policy, organisation);
        const found = errors.map((item) => ({ item, stops: reachOf(item, ledger.id, reached) }));
        const mistakes = found.filter(({ stops }) => stops !== null);
        const isAll = mistakes.some(({ stops }) => stops === 'all');
        return {
          organisation,
          houseStyle: resolveHouseStyle(chain.map(({ house_style }) => house_style)),
          reminders,
          ledger,
          text: texts.get(keyOf(ledger.id, organisation.id)) ?? null,
          mistakes: mistakes.map(({ item }) => item),
          stopped: isAll ? 'all' : mistakes.length > 0 ? 'text' : 'nothing',
        };
      });
  return [
    ...policy.protocols.flatMap((protocol) =>
      of(protocol, protocol.base.data.reminders ?? [], (id) => takesPart(protocol, id)),
    ),
    ...policy.baseless.flatMap((ledger) => of(ledger, [], (id) => ledger.approvals.has(id) || ledger.adopted.has(id))),
  ];
}

const keyOf = (protocol: string, organisation: string) => `${protocol}/${organisation}`;

function takesPart({ overrides, unreadable, approvals }: ProtocolSource, id: string): boolean {
  return overrides.has(id) || unreadable.has(id) || approvals.has(id);
}

/** What a diagnostic stands in the way of; null when it is not about this document. */
export function reachOf(
  { reach }: Diagnostic,
  protocol: string,
  chain: readonly Pick<Organisation, 'id'>[],
): 'text' | 'all' | null {
  if (reach === undefined) return 'all';
  const own = chain.at(-1)?.id;
  const reaching = reach.filter(
    (item) =>
      (item.protocol === null || item.protocol === protocol) &&
      (item.organisation === null ||
        item.organisation === own ||
        (item.below && chain.some(({ id }) => id === item.organisation))),
  );
  if (reaching.length === 0) return null;
  return reaching.some(({ stops }) => stops === 'all') ? 'all' : 'text';
}
