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
  return [...changes, ...compareVariants(before.variants, after.variants, isLeft)];
}

function compareParts(before: readonly ReadablePart[], after: readonly ReadablePart[], stays: Test): FrameChange[] {
  return pairsById(partsOf(before), partsOf(after)).flatMap(([id, one, other]) => {
    const change = { id, before: one?.label ?? null, after: other?.label ?? null };
    const labels: FrameChange[] = isSameLine(one?.label, other?.label) ? [] : [{ what: 'part', ...change }];
    const isSame =
      one === undefined || other === undefined || arrangementOf(one, stays) === arrangementOf(other, stays);
    return isSame ? labels : [...labels, { what: 'arrangement', ...change }];
  });
}

function compareVariants(before: readonly ReadablePart[], after: readonly ReadablePart[], isLeft: Test): FrameChange[] {
  const byId = (variants: readonly ReadablePart[]) => new Map(variants.map((variant) => [variant.id, variant]));
  return pairsById(byId(before), byId(after)).flatMap(([id, one, other]) =>
    selectionKey(one, isLeft) === selectionKey(other, isLeft)
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
function arrangementOf({ numbering, marker, columns, entries }: ReadablePart, stays: Test): string {
  const kept = entries.filter((entry) => entry.kind !== 'clause' || stays(entry.clause.id));
  const hasInner = kept.some(({ kind }) => kind !== 'clause');
  return JSON.stringify([numbering, marker, columns?.map(lineAsRead), hasInner ? kept.map(nameOf) : []]);
}

function nameOf(entry: ReadableEntry): [kind: string, id: string] {
  return [entry.kind, entry.kind === 'clause' ? entry.clause.id : entry.part.id];
}

/** What a selection shows of which clauses; what changed or is gone is told once, where it stands or stood. */
function selectionKey(part: Omit<ReadablePart, 'id'> | undefined, isLeft: Test): string {
  const entryKey = (entry: ReadableEntry): unknown[] => {
    if (entry.kind === 'clause') return isLeft(entry.clause.id) ? [[...nameOf(entry), entry.counted]] : [];
    return [entry.kind === 'part' ? partKey(entry.part) : nameOf(entry)];
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
