/** Which choices rest on a text that has changed since, or do not record on which they rest. */

import type { Place } from '../diagnostic/diagnostic.ts';
import { amended } from '../model/amended.ts';
import { isOver } from '../model/organisation.ts';
import { contentOf, type Organisation, type Policy, type ProtocolSource } from '../model/policy.ts';
import type { Content, PinnedText } from '../model/source.ts';
import { chainOf, isWhole, organisationsOf } from './chain.ts';
import { type Decision, type DecisionKind, decisionsOf, inheritedOf, keyOf, unsettledOf } from './decisions.ts';
import { applyLayers } from './layers.ts';
import { namingOf } from './naming/index.ts';
import { fingerprintOf, pinClause } from './pinned.ts';
import { sameContent, type Working } from './working.ts';

export type { DecisionKind };
export { fingerprintOf };

/** A choice of which it is to be recorded what it rests on, anew or for the first time. Texts as the source has them. */
export interface StalePin {
  readonly organisation: string;
  readonly protocol: string;
  readonly kind: DecisionKind;
  /** Of the clause, part or variant that was decided on; `''` of an outline. */
  readonly id: string;
  /** Of the clause that it rests on; null where it rests on an outline or a variant. */
  readonly clause: string | null;
  /** What is recorded; undefined when nothing is, or when that is lost. */
  readonly was: PinnedText | undefined;
  /** What the organisation inherits now. */
  readonly now: PinnedText;
  /** Of an amendment, what the organisation makes of it. */
  readonly amendment?: Content;
  /** Of the choice. */
  readonly place: Place;
}

/**
 * Of all organisations and protocols in the scope, in order; of who has ended only where asked for by name. Those whose layers could not all be read have none: what they
 * inherit is unknown.
 */
export function stalePinsOf(
  policy: Policy,
  scope: { readonly organisation?: string | undefined; readonly protocol?: string | undefined } = {},
): StalePin[] {
  const { organisation: asked, protocol: only } = scope;
  const protocols = policy.protocols.filter(({ id }) => id === (only ?? id));
  return protocols.flatMap((protocol) =>
    organisationsOf(policy, protocol)
      .filter((organisation) => (asked === undefined ? !isOver(organisation) : organisation.id === asked))
      .flatMap((organisation) => pinsIn(policy, protocol, organisation)),
  );
}

function pinsIn(policy: Policy, shared: ProtocolSource, organisation: Organisation): StalePin[] {
  const protocol = namingOf(policy).seenBy(shared, organisation);
  const own = ownDecisions(policy, protocol, organisation);
  const override = protocol.overrides.get(organisation.id);
  if (own === undefined || override === undefined) return [];
  const recorded = new Map(unsettledOf(own.decisions, own.working, organisation.id).map((one) => [one.decision, one]));
  return own.decisions.flatMap((decision): StalePin[] => {
    const { kind, id, clause, place, rests } = decision;
    const unsettled = recorded.get(decision);
    const named = {
      organisation: organisation.id,
      protocol: protocol.id,
      kind,
      id,
      clause,
      now: rests,
      place: place(),
    };
    const amendment = kind === 'amend' ? override.data.amend?.[id] : undefined;
    if (amendment === undefined) return unsettled === undefined ? [] : [{ ...named, was: unsettled.was }];
    const now = rests.content ?? {};
    const isSame = amendment.base !== undefined && sameContent(now, amendment.base, protocol.texts);
    if (isSame && unsettled?.isRecorded !== true) return [];
    const was =
      amendment.base === undefined ? undefined : { ...metadataOf(unsettled?.was ?? rests), content: amendment.base };
    return [{ ...named, was, amendment: amended(now, contentOf(amendment)) }];
  });
}

function metadataOf({ audience, force }: PinnedText): PinnedText {
  return { ...(audience === undefined ? {} : { audience }), ...(force === undefined ? {} : { force }) };
}

/** All choices of an organisation; undefined where its layers could not all be read. */
function ownDecisions(
  policy: Policy,
  protocol: ProtocolSource,
  organisation: Organisation,
): { decisions: Decision[]; working: Working } | undefined {
  const override = protocol.overrides.get(organisation.id);
  const chain = chainOf(policy, organisation);
  if (override === undefined || !isWhole(chain, protocol)) return undefined;
  const inherited = inheritedOf(applyLayers(protocol, chain.slice(0, -1)).working);
  const { working } = applyLayers(protocol, chain);
  const undecided = [...working.undecided].flatMap(([clause, place]): Decision[] => {
    const part = [...working.omittedParts].find(([, at]) => at === place);
    const standing = inherited.clauses.get(clause);
    if (part === undefined || standing === undefined || place.file !== override.file) return [];
    return [{ kind: 'omit-part', id: part[0], clause, place: () => place, rests: pinClause(standing) }];
  });
  return { decisions: [...decisionsOf(inherited, working, override), ...undecided], working };
}

/** What pins/ is to hold of one organisation, and the texts that are new in it. */
export interface Recorded {
  readonly pins: Readonly<Record<string, string>>;
  readonly texts: readonly PinnedText[];
}

/**
 * Some of its choices recorded on the text of now, and with these whom its amendments are for, where that was not. Pins of
 * choices that are there no more are left out, the others kept.
 */
export function recordedWith(
  policy: Policy,
  shared: ProtocolSource,
  organisation: Organisation,
  settled: readonly StalePin[],
): Recorded {
  const protocol = namingOf(policy).seenBy(shared, organisation);
  const decisions = ownDecisions(policy, protocol, organisation)?.decisions;
  const before = protocol.pins.get(organisation.id)?.data ?? {};
  const keys = new Set(decisions?.map(keyOf) ?? Object.keys(before));
  const kept = Object.entries(before).filter(([key]) => keys.has(key));
  const fresh = new Map(settled.map((pin) => [keyOf(pin), pin.now]));
  for (const decision of decisions ?? []) {
    const key = keyOf(decision);
    if (decision.kind === 'amend' && !Object.hasOwn(before, key)) fresh.set(key, decision.rests);
  }
  const all = new Map([...kept, ...[...fresh].map(([key, text]): [string, string] => [key, fingerprintOf(text)])]);
  return {
    pins: Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1))),
    texts: [...fresh.values()],
  };
}
