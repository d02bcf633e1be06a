/** What an organisation makes of the outlines and clauses above it: what stands where, what is omitted, what is undecided. */
import type { Placement, UndecidedClause } from '../model/placement.ts';
import type { Organisation, ProtocolSource } from '../model/policy.ts';
import type { Content, Entry, Part, Position } from '../model/source.ts';
import { firstWords } from '../words/first-words.ts';
import { type ArrangedEntry, type ArrangedPart, allParts, clausesIn, namedBy, nameOf } from './arranged.ts';
import { applyLayers } from './layers.ts';
import { arrange } from './outline.ts';
import { sourceContent, type Working } from './working.ts';

/** `chain` is the organisation with those above it, the board first. Whatever is wrong is told when its text is made. */
export function placementOf(protocol: ProtocolSource, chain: readonly Organisation[], organisation: string): Placement {
  const layers = [...chain.keys(), chain.length].map((end) => applyLayers(protocol, chain.slice(0, end)).working);
  const above = layers.slice(0, -1).reverse();
  const [working] = layers.slice(-1);
  if (working === undefined) throw new Error('a chain without layers');
  const { parts, undecided } = arrange(working, organisation);
  // Of what is not there any more, as it was where it last was.
  const contents = new Map(layers.flatMap(({ clauses }) => [...clauses].map(([id, clause]) => [id, clause] as const)));
  const wordsOf = (id: string) => {
    const clause = contents.get(id);
    return clause === undefined ? '' : firstWords(sourceContent(clause));
  };
  const inherited = (clause: string) => {
    const home = homeOf(clause, above);
    return { clause, words: wordsOf(clause), part: home === undefined ? null : nameOf(home.part) };
  };
  const placed = clausesIn(parts);
  return {
    organisation,
    protocol: protocol.id,
    outline: parts.map(toPart),
    isOwn: working.outlineLayer === organisation,
    words: new Map(placed.map((id) => [id, wordsOf(id)])),
    omitted: [...working.omitted.keys()].map(inherited),
    undecided: placesFor(
      undecided.map(({ id }) => id),
      { above, parts, placed, working },
    ).map((place) => ({ ...inherited(place.clause), ...place })),
    offered: [...working.offered].map(([clause, own]) => ({ clause, words: firstWords(sourceContent(own)) })),
  };
}

/** Of a clause of the base or of a layer of the chain: how it begins, and whose it is; null for the base. */
export function inheritedWords(
  { base, overrides }: ProtocolSource,
  chain: readonly Organisation[],
  id: string,
): { words: string; layer: string | null } {
  const isIt = (clause: { readonly id: string }) => clause.id === id;
  const words = (clause: Content) => firstWords(clause);
  const inBase = base.data.clauses.find(isIt);
  if (inBase !== undefined) return { words: words(inBase), layer: null };
  for (const { id: layer } of chain) {
    const added = overrides.get(layer)?.data.add?.find(isIt);
    if (added !== undefined) return { words: words(added), layer };
  }
  return { words: '', layer: null };
}

interface Home {
  readonly part: ArrangedPart;
  readonly entry: Extract<ArrangedEntry, { kind: 'clause' }>;
  /** All clauses of the outline, in order. */
  readonly order: readonly string[];
}

/** Where a clause stands in the nearest outline above. */
function homeOf(id: string, above: readonly Working[]): Home | undefined {
  for (const { parts } of above) {
    for (const part of allParts(parts)) {
      const entry = part.entries.find((item) => item.kind === 'clause' && item.id === id);
      if (entry?.kind === 'clause') return { part, entry, order: clausesIn(parts) };
    }
  }
  return undefined;
}

interface Document {
  readonly above: readonly Working[];
  readonly parts: readonly ArrangedPart[];
  readonly placed: readonly string[];
  readonly working: Working;
}

type Place = Pick<UndecidedClause, 'clause' | 'position' | 'newPart'>;

/** One after the other, so that clauses that belong together come together. */
function placesFor(ids: readonly string[], { above, parts, placed, working }: Document): Place[] {
  const there = new Set(placed);
  const here = new Set([...allParts(parts)].map(({ id }) => id));
  return ids.map((clause): Place => {
    const home = homeOf(clause, above);
    if (home === undefined) return { clause, position: null, newPart: null };
    const { part, entry, order } = home;
    const flag = entry.uncounted ? { uncounted: true } : {};
    const own = part.entries.flatMap((item) => (item.kind === 'clause' ? [item.id] : []));
    const near = beside(clause, own, there) ?? (here.has(part.id) ? { last_in: part.id } : undefined);
    if (near === undefined && !working.omittedParts.has(part.id)) {
      const { entries: _, ...newPart } = toPart(part);
      return { clause, position: null, newPart };
    }
    const position = near ?? beside(clause, order, there);
    there.add(clause);
    return { clause, position: position === undefined ? null : { ...position, ...flag }, newPart: null };
  });
}

/** After the nearest one before it, or else before the nearest one after it. */
function beside(id: string, order: readonly string[], there: ReadonlySet<string>): Position | undefined {
  const at = order.indexOf(id);
  const after = order.slice(0, at).findLast((other) => there.has(other));
  if (after !== undefined) return { after };
  const before = order.slice(at + 1).find((other) => there.has(other));
  return before === undefined ? undefined : { before };
}

/** As a source would say it, without what goes without saying. */
function toPart(part: ArrangedPart): Part {
  const { id, label, number, numbering, clauseNumber, columns, layout, entries } = part;
  return {
    part: id,
    ...(label.value === '' ? {} : { label: label.value }),
    ...namedBy(part),
    ...(number === undefined ? {} : { number: number.value }),
    ...(numbering === 'prose' ? {} : { numbering }),
    ...(clauseNumber === undefined ? {} : { clause_number: clauseNumber.value }),
    ...(columns === null ? {} : { columns: columns.map(({ value }) => value) }),
    ...(layout.rowHeadings === true ? { row_headings: true } : {}),
    ...(layout.landscape === true ? { page: 'landscape' as const } : {}),
    entries: entries.map(toEntry),
  };
}

function toEntry(entry: ArrangedEntry): Entry {
  if (entry.kind === 'part') return toPart(entry.part);
  if (entry.kind === 'quote') return { quote: entry.id, ...namedBy(entry) };
  return entry.uncounted ? { clause: entry.id, uncounted: true } : entry.id;
}
