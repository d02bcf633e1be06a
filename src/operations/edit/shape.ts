/** The outline as an author sees it: what stands where, whatever says so. */
import type { Position } from '../../model/source.ts';
import { type ArrangedEntry, type ArrangedPart, copyOf } from '../../resolve/arranged.ts';
import { find, insideOf, partWithId, type Root, type Spot } from '../../resolve/standing.ts';

/** One line for all that stands in it, in order; `ignored` clauses and parts are passed over. */
export function shapeOf(parts: readonly ArrangedPart[], ignored: ReadonlySet<string> = new Set()): string {
  const lineOf = (entry: ArrangedEntry): string => {
    if (entry.kind === 'quote') return `"${entry.id}"`;
    if (entry.kind === 'clause') return ignored.has(entry.id) ? '' : `${entry.id}${entry.uncounted ? '*' : ''}`;
    return ignored.has(entry.part.id)
      ? ''
      : `${entry.part.id}(${entry.part.entries.map(lineOf).filter(Boolean).join(' ')})`;
  };
  return parts.map((part) => lineOf({ kind: 'part', part })).join(' ');
}

/** What is to stand somewhere. */
export interface Placing {
  readonly id: string;
  readonly isPart: boolean;
  readonly position: Position;
  /** What it is where it stands nowhere yet. */
  readonly fresh?: ArrangedEntry;
}

/** The outline with it in that place; undefined where there is no such place. */
export function placed(
  parts: readonly ArrangedPart[],
  { id, isPart, position, fresh }: Placing,
): ArrangedPart[] | undefined {
  const root: Root = { entries: copyOf(parts).map((part) => ({ kind: 'part', part })) };
  const inside = isPart ? insideOf(root, id) : [id];
  const anchor = position.after ?? position.before ?? position.first_in ?? position.last_in ?? '';
  if (inside.includes(anchor)) return undefined;
  const taken = take(root, id, isPart) ?? fresh;
  const spot = spotFor(root, position);
  if (taken === undefined || spot === undefined) return undefined;
  const entry = taken.kind === 'clause' ? { ...taken, uncounted: position.uncounted ?? taken.uncounted } : taken;
  spot.entries.splice(spot.index, 0, entry);
  // Only parts stand at the top.
  return root.entries.every(({ kind }) => kind === 'part')
    ? root.entries.flatMap((own) => (own.kind === 'part' ? [own.part] : []))
    : undefined;
}

/** Without a clause or part; the parts that it stood in stay. */
export function withoutIt(parts: readonly ArrangedPart[], id: string, isPart: boolean): ArrangedPart[] {
  const root: Root = { entries: copyOf(parts).map((part) => ({ kind: 'part', part })) };
  take(root, id, isPart);
  return root.entries.flatMap((own) => (own.kind === 'part' ? [own.part] : []));
}

function take(root: Root, id: string, isPart: boolean): ArrangedEntry | undefined {
  const spot = find(root, id, isPart);
  return spot?.entries.splice(spot.index, 1)[0];
}

function spotFor(root: Root, { after, before, first_in, last_in }: Position): Spot | undefined {
  const part = first_in ?? last_in;
  if (part !== undefined) {
    const entries = partWithId(root, part)?.entries;
    return entries === undefined ? undefined : { entries, index: first_in === undefined ? entries.length : 0 };
  }
  const spot = find(root, after ?? before ?? '', true);
  return spot === undefined ? undefined : { ...spot, index: spot.index + (after === undefined ? 0 : 1) };
}

/** The positions that say where something stands now, the plainest first; `after` a part only where that can be said. */
export function positionsOf(parts: readonly ArrangedPart[], id: string, isPart: boolean): Position[] {
  const root: Root = { entries: parts.map((part) => ({ kind: 'part', part })) };
  const spot = find(root, id, isPart);
  if (spot === undefined) return [];
  const holder = [...allHolders(root)].find(({ entries }) => entries === spot.entries)?.id;
  const [before, after] = [spot.entries[spot.index - 1], spot.entries[spot.index + 1]];
  const named = (entry: ArrangedEntry | undefined): string | undefined => {
    if (entry?.kind === 'clause') return entry.id;
    return entry?.kind === 'part' && isPart ? entry.part.id : undefined;
  };
  const [left, right] = [named(before), named(after)];
  return [
    ...(left === undefined ? [] : [{ after: left }]),
    ...(holder !== undefined && before === undefined ? [{ first_in: holder }] : []),
    ...(holder !== undefined && after === undefined ? [{ last_in: holder }] : []),
    ...(right === undefined ? [] : [{ before: right }]),
  ];
}

function* allHolders(root: Root): Generator<{ id: string | undefined; entries: readonly ArrangedEntry[] }> {
  const id = 'id' in root ? (root.id as string) : undefined;
  yield { id, entries: root.entries };
  for (const entry of root.entries) if (entry.kind === 'part') yield* allHolders(entry.part);
}
