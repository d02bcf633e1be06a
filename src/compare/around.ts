/** What changed around the clauses: titles, labels, arrangement, and what is chosen for the variants. */
import { lineAsRead } from '../model/eye.ts';
import { blocksReadSame } from '../model/reading.ts';
import type { ReadableEntry, ReadablePart, ReadableProtocol } from '../model/resolved.ts';
import { orderOf } from './order.ts';

/** What changed around the clauses. `before` and `after` are null where that text has none. */
export interface FrameChange {
  readonly what: 'title' | 'notice' | 'part' | 'arrangement' | 'variant';
  /** Of a part or variant; null of the whole: the order of parts or variants. */
  readonly id: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

type Test = (id: string) => boolean;

/** `stays` tells whether a clause stands in both texts and did not move, `isLeft` whether it is in the text after. */
export function compareAround(
  before: ReadableProtocol,
  after: ReadableProtocol,
  { stays, isLeft }: { readonly stays: Test; readonly isLeft: Test },
): FrameChange[] {
  const changes: FrameChange[] = [];
  const tell = (what: FrameChange['what'], one: string | null, other: string | null) => {
    changes.push({ what, id: null, before: one, after: other });
  };
  if (!isSameLine(before.title, after.title)) tell('title', before.title, after.title);
  if (!blocksReadSame(before.notice, after.notice)) tell('notice', null, null);
  if (isReordered(before.parts, after.parts)) tell('arrangement', null, null);
  changes.push(...compareParts(before.parts, after.parts, stays));
  if (isReordered(before.variants, after.variants)) tell('variant', null, null);
  const isRelabelled = relabelled(before.parts, after.parts);
  return [...changes, ...compareVariants(before.variants, after.variants, { isLeft, isRelabelled })];
}

function compareParts(before: readonly ReadablePart[], after: readonly ReadablePart[], stays: Test): FrameChange[] {
  const isRelabelled = relabelled(before, after);
  return pairsById(partsOf(before), partsOf(after)).flatMap(([id, one, other]) => {
    const change = { id, before: one?.label ?? null, after: other?.label ?? null };
    const labels: FrameChange[] = isSameLine(one?.label, other?.label) ? [] : [{ what: 'part', ...change }];
    const isSame =
      one === undefined ||
      other === undefined ||
      arrangementOf(one, stays, isRelabelled) === arrangementOf(other, stays, isRelabelled);
    return isSame ? labels : [...labels, { what: 'arrangement', ...change }];
  });
}

interface Tests {
  readonly isLeft: Test;
  readonly isRelabelled: Test;
}

function compareVariants(before: readonly ReadablePart[], after: readonly ReadablePart[], tests: Tests): FrameChange[] {
  const byId = (variants: readonly ReadablePart[]) => new Map(variants.map((variant) => [variant.id, variant]));
  return pairsById(byId(before), byId(after)).flatMap(([id, one, other]) =>
    selectionKey(one, tests) === selectionKey(other, tests)
      ? []
      : [{ what: 'variant', id, before: one?.label ?? null, after: other?.label ?? null }],
  );
}

function isSameLine(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && lineAsRead(one) === lineAsRead(other));
}

type Pairs<T> = (readonly [id: string, before: T | undefined, after: T | undefined])[];

function pairsById<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Pairs<T> {
  return orderOf([...before.keys()], [...after.keys()]).map((id) => [id, before.get(id), after.get(id)]);
}

function partsOf(parts: readonly ReadablePart[]): Map<string, ReadablePart> {
  const found = new Map<string, ReadablePart>();
  const walk = (part: ReadablePart): void => {
    found.set(part.id, part);
    for (const entry of part.entries) if (entry.kind === 'part') walk(entry.part);
  };
  parts.forEach(walk);
  return found;
}

/** Whether those that stay stand in another order. */
function isReordered(before: readonly ReadablePart[], after: readonly ReadablePart[]): boolean {
  const common = (parts: readonly ReadablePart[], others: readonly ReadablePart[]) =>
    parts.flatMap(({ id }) => (others.some((other) => other.id === id) ? [id] : []));
  return common(before, after).join() !== common(after, before).join();
}

/**
 * How a part shows its clauses: numbered or not, under which headings of columns, with which quotations and parts, and
 * between which of its clauses these stand. A clause that moved, came or went is told by itself.
 */
function arrangementOf({ numbering, marker, columns, entries }: ReadablePart, stays: Test, isRelabelled: Test): string {
  const kept = entries.filter((entry) => entry.kind !== 'clause' || stays(entry.clause.id));
  const hasInner = kept.some(({ kind }) => kind !== 'clause');
  return JSON.stringify([
    numbering,
    marker,
    columns?.map(lineAsRead),
    hasInner ? kept.map((entry) => nameOf(entry, isRelabelled)) : [],
  ]);
}

function nameOf(entry: ReadableEntry, isRelabelled: Test): string[] {
  if (entry.kind === 'clause') return [entry.kind, entry.clause.id];
  const { id } = entry.part;
  return entry.kind === 'quote' ? [entry.kind, id, ...headingsIn(entry.part, isRelabelled)] : [entry.kind, id];
}

/** Under which headings a part is quoted; of one that has another heading where it stands itself, that is told there. */
function headingsIn({ id, label, entries }: ReadablePart, isRelabelled: Test): string[] {
  const inner = entries.flatMap((entry) => (entry.kind === 'part' ? headingsIn(entry.part, isRelabelled) : []));
  return [isRelabelled(id) ? '' : lineAsRead(label), ...inner];
}

function relabelled(before: readonly ReadablePart[], after: readonly ReadablePart[]): Test {
  const [former, now] = [partsOf(before), partsOf(after)];
  return (id) => !isSameLine(former.get(id)?.label, now.get(id)?.label);
}

/** What a selection shows of which clauses; what changed or is gone is told once, where it stands or stood. */
function selectionKey(part: Omit<ReadablePart, 'id'> | undefined, { isLeft, isRelabelled }: Tests): string {
  const entryKey = (entry: ReadableEntry): unknown[] => {
    if (entry.kind === 'clause')
      return isLeft(entry.clause.id) ? [[...nameOf(entry, isRelabelled), entry.counted]] : [];
    return [entry.kind === 'part' ? partKey(entry.part) : nameOf(entry, isRelabelled)];
  };
  const partKey = ({ label, numbering, marker, columns, entries }: Omit<ReadablePart, 'id'>): unknown[] => [
    lineAsRead(label),
    numbering,
    marker,
    columns?.map(lineAsRead),
    entries.flatMap(entryKey),
  ];
  return part === undefined ? '' : JSON.stringify(partKey(part));
}
