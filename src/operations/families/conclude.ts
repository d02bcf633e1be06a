/** What is told of all parts together: as of the whole. */
import { type Diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { severityOf } from '../../diagnostic/format.ts';
import { joinReach } from '../../diagnostic/reach.ts';
import type { Host } from '../../host/index.ts';
import { groupBy } from '../../model/group.ts';
import { type DocumentName, keyOf as nameKey } from '../../model/policy-document.ts';
import { type Claim, checkAddresses } from '../../publish/check-addresses.ts';
import { registeredNorms } from '../../resolve/norms.ts';
import { checkNormsTogether } from '../../resolve/norms-together.ts';
import type { FamilyIndex } from '../../source/families/index.ts';
import { POLICY } from '../../source/layout.ts';
import { unnamedFigures } from '../../source/pictures/figures.ts';
import { loadTogether } from '../../source/registers.ts';
import { concludeSource } from '../read-source.ts';
import type { ToldOfPart } from './part.ts';
import { settled } from './settled.ts';

export type Compare = (one: DocumentName, other: DocumentName) => number;

/** Where documents stand in the policy. */
export function orderOf(index: FamilyIndex, protocols: readonly string[]) {
  const ranks = new Map([...index.organisations.keys()].map((id, rank) => [id, rank]));
  const ofProtocols = new Map(protocols.map((id, rank) => [id, rank]));
  const rankOf = (organisation: string) => ranks.get(organisation) ?? ranks.size;
  const compare: Compare = (one, other) =>
    (ofProtocols.get(one.protocol) ?? 0) - (ofProtocols.get(other.protocol) ?? 0) ||
    rankOf(one.organisation) - rankOf(other.organisation);
  return { rankOf, compare };
}

/** What only all parts together show. */
export interface Concluded {
  readonly diagnostics: readonly Diagnostic[];
  /** Of the sources, and of what is published. */
  readonly wide: readonly Diagnostic[];
  readonly late: readonly Diagnostic[];
  /** It cannot be put together of parts: who needs to know reads the whole. */
  readonly isDoubtful: boolean;
}

export function concludeParts(
  host: Host,
  index: FamilyIndex,
  parts: readonly ToldOfPart[],
  logos: readonly Diagnostic[],
): Concluded {
  const { rankOf, compare } = orderOf(index, parts[0]?.protocols ?? []);
  const ofNorms = (parts[0]?.source.texts.protocols ?? []).map(({ id }) => {
    const said = loadTogether(host, id, index.ofProtocol(id));
    return checkNormsTogether(said, registeredNorms(said).norms).map(settled);
  });
  const inSource = concludeSource(
    parts.map(({ source }) => source),
    { ofNorms: (protocol) => ofNorms[protocol] ?? [], rankOf },
  );
  const claims: Claim[] = parts.flatMap(({ source }) => source.claims).sort(compare);
  const addresses = checkAddresses(claims).map(settled);
  const unnamed = [...(parts[0]?.named.keys() ?? [])].flatMap((id) => {
    const named = parts.flatMap((part) => part.named.get(id) ?? []);
    const names = new Set(named.flatMap((own) => [...own.names]));
    return unnamedFigures(
      host,
      `${POLICY}/protocols/${id}`,
      names,
      named.every(({ isLayered }) => isLayered),
    );
  });
  return {
    diagnostics: [
      ...inSource,
      ...unnamed,
      ...addresses,
      ...logos,
      ...joined(parts.map(({ figures }) => figures)),
      ...joined(parts.map(({ signatures }) => signatures)),
    ],
    wide: wideIn(parts, ({ source: { loaded, texts } }) => [
      ...loaded,
      ...texts.pinned,
      ...texts.protocols.flatMap((own) => [
        ...own.sources,
        ...own.documents.flatMap((document) => document.diagnostics),
      ]),
    ]),
    late: [
      ...addresses,
      ...wideIn(parts, ({ source: { inLedgers }, figures, signatures }) => [...inLedgers, ...figures, ...signatures]),
    ],
    isDoubtful: isDoubtful(parts, index),
  };
}

/** Errors of some parts that reach documents of others. */
function wideIn(parts: readonly ToldOfPart[], of: (part: ToldOfPart) => readonly Diagnostic[]): Diagnostic[] {
  const found = new Map<string, { readonly item: Diagnostic; readonly parts: Set<ToldOfPart> }>();
  for (const part of parts) {
    const isOutside = (organisation: string | null) => organisation === null || !part.ids.has(organisation);
    for (const item of of(part)) {
      if (severityOf(item) !== 'error') continue;
      if (item.reach?.every(({ organisation }) => !isOutside(organisation)) === true) continue;
      const key = keyOf(item);
      const known = found.get(key) ?? { item, parts: new Set() };
      known.parts.add(part);
      found.set(key, known);
    }
  }
  return [...found.values()].filter((own) => own.parts.size < parts.length).map(({ item }) => item);
}

/** Lists of which all say the same of what is of all: that once, with all that it reaches. */
export function joined(lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  const found = new Map<string, Diagnostic[]>();
  for (const list of lists) {
    for (const [key, items] of groupBy(list, (item) => [keyOf(item)])) {
      const known = found.get(key) ?? [];
      for (const [nth, item] of items.entries()) {
        const first = known[nth];
        known[nth] = first === undefined ? item : { ...first, reach: joinReach(first.reach, item.reach) };
      }
      found.set(key, known);
    }
  }
  return [...found.values()].flat();
}

/** In the order of the documents that they are of, as each says first. */
export function inOrder(diagnostics: readonly Diagnostic[], compare: Compare): Diagnostic[] {
  const nameIn = ({ reach: [first] = [] }: Diagnostic): DocumentName | undefined =>
    first?.organisation == null || first.protocol === null
      ? undefined
      : { organisation: first.organisation, protocol: first.protocol };
  return [...diagnostics].sort((a, b) => {
    const [one, other] = [nameIn(a), nameIn(b)];
    return one === undefined || other === undefined || nameKey(one) === nameKey(other) ? 0 : compare(one, other);
  });
}

/**
 * A figure that some families name and others too is told with all its places; and of a school of another board that cannot
 * be read nothing is concluded.
 */
function isDoubtful(parts: readonly ToldOfPart[], { known }: FamilyIndex): boolean {
  const figures = parts.map(
    ({ source, figures: judged }) =>
      new Set([...source.loaded, ...judged].filter(isOfFigure).map((item) => wholeKey(item))),
  );
  const left = figures.map((own) => [...own].filter((key) => !figures.every((other) => other.has(key))));
  if (left.filter(({ length }) => length > 0).length > 1) return true;
  if (parts.every(({ isUnread }) => !isUnread)) return false;
  return parts.some(({ ids, source }) =>
    source.inLedgers.some(
      ({ code, params: { id } }) => code === 'step-of' && typeof id === 'string' && known.has(id) && !ids.has(id),
    ),
  );
}

function isOfFigure({ code, place, related }: Diagnostic): boolean {
  if (place === NO_PLACE) return false;
  if (place.file.includes('/adopted/')) return false;
  return code.startsWith('picture-') || place.file.includes('/figures/') || related.some(({ note }) => note === 'used');
}

const keyOf = ({ code, place, params }: Diagnostic) => JSON.stringify([code, place, params]);
const wholeKey = ({ code, place, params, related }: Diagnostic) => JSON.stringify([code, place, params, related]);
