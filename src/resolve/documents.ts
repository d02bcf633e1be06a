/** The documents of a policy, each with the mistakes that reach it: one that is sound is not stopped by another. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { groupBy } from '../model/group.ts';
import { resolveHouseStyle } from '../model/house-style.ts';
import type { Ledger, Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import { keyOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { MarkdownFlavour } from '../model/source.ts';
import { chainOf, idsInChain } from './chain.ts';

/** Of whoever sets none: what reads well in most programs. */
export const MARKDOWN_DEFAULT: MarkdownFlavour = 'commonmark';

/** What an organisation can say otherwise than the settings of all. */
type Inherited = 'concepts' | 'markdown';

/**
 * In order of protocol, then organisation. An organisation takes part in a protocol with an override of its own; of a
 * protocol whose base cannot be read, with decisions. One whose own file cannot be read has no document here. With `only`
 * those of one organisation.
 */
export function documentsOf(
  policy: Policy,
  resolved: readonly ResolvedProtocol[],
  diagnostics: readonly Diagnostic[],
  only?: string,
): PolicyDocument[] {
  const errors = diagnostics.filter((item) => severityOf(item) === 'error');
  const mistakesOn = mistakesIn(errors);
  const texts = new Map(
    resolved.map((text) => [keyOf({ protocol: text.protocol, organisation: text.organisation.id }), text]),
  );
  const of = (ledger: Ledger, reminders: readonly string[], takesPart: (id: string) => boolean) =>
    [...policy.organisations.values()]
      .filter(({ id }) => (only === undefined || id === only) && takesPart(id))
      .map((organisation): PolicyDocument => {
        const chain = chainOf(policy, organisation);
        const mistakes = mistakesOn(ledger.id, idsInChain(policy, organisation));
        const isAll = mistakes.some(({ stops }) => stops === 'all');
        return {
          organisation,
          houseStyle: resolveHouseStyle(chain.map(({ house_style }) => house_style)),
          concepts: said(policy, chain, 'concepts') ?? 'internal',
          markdown: said(policy, chain, 'markdown') ?? MARKDOWN_DEFAULT,
          reminders,
          ledger,
          text: texts.get(keyOf({ protocol: ledger.id, organisation: organisation.id })) ?? null,
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

/** The nearest that says so: the organisation itself, those above it, then the settings of all. */
function said<K extends Inherited>({ settings }: Policy, chain: readonly Organisation[], key: K) {
  const values = [settings?.data, ...chain].map((layer) => layer?.publication?.[key]);
  return values.findLast((value) => value !== undefined);
}

/** What names no organisation stands under this, which is no id. */
const EVERYBODY = '';

/** The errors that reach a document, in their order: looked for among those about its organisation and those about all. */
function mistakesIn(errors: readonly Diagnostic[]) {
  const ranked = errors.map((item, rank) => ({ item, rank }));
  const named = groupBy(ranked, ({ item: { reach } }) =>
    reach === undefined ? [EVERYBODY] : reach.map(({ organisation }) => organisation ?? EVERYBODY),
  );
  return (protocol: string, chain: readonly Pick<Organisation, 'id'>[]) =>
    [...new Set([EVERYBODY, ...chain.map(({ id }) => id)].flatMap((id) => named.get(id) ?? []))]
      .sort((a, b) => a.rank - b.rank)
      .flatMap(({ item }) => {
        const stops = reachOf(item, protocol, chain);
        return stops === null ? [] : [{ item, stops }];
      });
}

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
