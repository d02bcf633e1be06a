/** What changed around the clauses: titles, labels, arrangement, and what is chosen for the schoolgids and posters. */
import type { ReadablePart, ReadableProtocol } from '../model/resolved.ts';
import { readsSame } from './content.ts';
import { orderOf } from './order.ts';

/** What changed around the clauses. `before` and `after` are null where that text has none. */
export interface FrameChange {
  readonly what: 'title' | 'notice' | 'part' | 'arrangement' | 'schoolgids' | 'poster';
  /** Of a part or poster. */
  readonly id: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export function compareFrame(before: ReadableProtocol, after: ReadableProtocol): FrameChange[] {
  const changes: FrameChange[] = [];
  const tell = (what: FrameChange['what'], one: string | null, other: string | null) => {
    changes.push({ what, id: null, before: one, after: other });
  };
  if (before.title !== after.title) tell('title', before.title, after.title);
  if (!readsSame(before.notice, after.notice)) tell('notice', null, null);
  if (isReordered(before.parts, after.parts)) tell('arrangement', null, null);
  changes.push(...compareParts(before.parts, after.parts));
  if (selectionKey(before.schoolgids) !== selectionKey(after.schoolgids)) tell('schoolgids', null, null);
  return [...changes, ...comparePosters(before.posters, after.posters)];
}

function compareParts(before: readonly ReadablePart[], after: readonly ReadablePart[]): FrameChange[] {
  return pairsById(partsOf(before), partsOf(after)).flatMap(([id, one, other]) => {
    const change = { id, before: one?.label ?? null, after: other?.label ?? null };
    const labels: FrameChange[] = one?.label === other?.label ? [] : [{ what: 'part', ...change }];
    const isSame = one === undefined || other === undefined || arrangementOf(one) === arrangementOf(other);
    return isSame ? labels : [...labels, { what: 'arrangement', ...change }];
  });
}

function comparePosters(before: readonly ReadablePart[], after: readonly ReadablePart[]): FrameChange[] {
  const byId = (posters: readonly ReadablePart[]) => new Map(posters.map((poster) => [poster.id, poster]));
  return pairsById(byId(before), byId(after)).flatMap(([id, one, other]) =>
    selectionKey(one) === selectionKey(other)
      ? []
      : [{ what: 'poster', id, before: one?.label ?? null, after: other?.label ?? null }],
  );
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

/** Whether the chapters that stay stand in another order. */
function isReordered(before: readonly ReadablePart[], after: readonly ReadablePart[]): boolean {
  const common = (parts: readonly ReadablePart[], others: readonly ReadablePart[]) =>
    parts.flatMap(({ id }) => (others.some((other) => other.id === id) ? [id] : []));
  return common(before, after).join() !== common(after, before).join();
}

/** How a part shows its clauses: numbered or not, under which headings of columns, with which quotations and parts. */
function arrangementOf({ numbering, columns, entries }: ReadablePart): string {
  const inner = entries.flatMap((entry) => (entry.kind === 'clause' ? [] : [[entry.kind, entry.part.id]]));
  return JSON.stringify([numbering, columns, inner]);
}

/** What a selection shows of which clauses; a clause that is changed is told once, where it stands. */
function selectionKey(part: Omit<ReadablePart, 'id'> | undefined): string {
  const idsIn = ({ entries }: Omit<ReadablePart, 'id'>): unknown[] =>
    entries.map((entry) => (entry.kind === 'clause' ? [entry.clause.id, entry.counted] : idsIn(entry.part)));
  return part === undefined ? '' : JSON.stringify([part.label, arrangementOf({ id: '', ...part }), idsIn(part)]);
}
