/** Outlines as they are written: parts and entries of a file, without places. */
import type { Entry, OverrideFile, Part, Position, Rearrangement } from '../../model/source.ts';
import { ORDER, orNothing, withKey } from './keys.ts';

type Item = Part | Entry;

/** The clause or part that an entry is; a quote is neither. */
export function idOf(entry: Item): string | undefined {
  return typeof entry === 'string' ? entry : (('clause' in entry ? entry.clause : undefined) ?? entry.part);
}

/** Without an entry, wherever it stands; the same list where it stands nowhere. A part that is left with nothing stays. */
export function withoutIn<T extends Item>(entries: readonly T[], isMeant: (id: string) => boolean): readonly T[] {
  const left = entries.flatMap((entry): T[] => {
    const id = idOf(entry);
    if (id !== undefined && isMeant(id)) return [];
    if (typeof entry === 'string' || entry.entries === undefined) return [entry];
    const inside = withoutIn(entry.entries, isMeant);
    return [inside === entry.entries ? entry : withEntries(entry, inside)];
  });
  return left.length === entries.length && left.every((entry, index) => entry === entries[index]) ? entries : left;
}

function withEntries<T extends Item>(item: T, entries: readonly Entry[]): T {
  return { ...(item as object), entries } as unknown as T;
}

/** Without what an override says of the place of a clause or part: in an outline of its own, or under `arrange`. */
export function withoutEntry(data: OverrideFile, isMeant: (id: string) => boolean): OverrideFile {
  const outline = data.outline === undefined ? undefined : withoutIn(data.outline, isMeant);
  const arrange = data.arrange?.flatMap((change) => withoutNamed(change, isMeant));
  const isSame = arrange?.every((change, index) => change === data.arrange?.[index]) ?? true;
  const left = outline === data.outline ? data : withKey(data, 'outline', outline, ORDER.override);
  return isSame && arrange?.length === data.arrange?.length
    ? left
    : withKey(left, 'arrange', orNothing(arrange ?? []), ORDER.override);
}

function withoutNamed(change: Rearrangement, isMeant: (id: string) => boolean): Rearrangement[] {
  if (change.part !== undefined) {
    if (isMeant(change.part)) return [];
    const entries = change.entries === undefined ? undefined : withoutIn(change.entries, isMeant);
    return [entries === change.entries ? change : { ...change, entries: entries as Entry[] }];
  }
  const named = [change.clause ?? []].flat();
  const left = named.filter((id) => !isMeant(id));
  if (left.length === named.length) return [change];
  return left.length === 0 ? [] : [{ ...change, clause: left }];
}

/** With an entry in its place; undefined where there is no such place, or where it can hold nothing but parts. */
export function insertedIn<T extends Item>(
  items: readonly T[],
  entry: Item,
  position: Position,
  now: (id: string) => string = (id) => id,
): readonly T[] | undefined {
  const beside = position.after ?? position.before;
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    if (beside !== undefined && id !== undefined && now(id) === beside)
      return items.toSpliced(index + (position.after === undefined ? 0 : 1), 0, entry as T);
    if (typeof item === 'string' || item.part === undefined || item.entries === undefined) continue;
    const into = position.first_in ?? position.last_in;
    const inside =
      into === now(item.part)
        ? item.entries.toSpliced(position.first_in === undefined ? item.entries.length : 0, 0, entry)
        : insertedIn(item.entries, entry, position);
    if (inside !== undefined) return items.with(index, withEntries(item, inside));
  }
  return undefined;
}

/** The entry of a clause or part, as it is written. */
export function entryOf(items: readonly Item[], isMeant: (id: string) => boolean): Item | undefined {
  for (const item of items) {
    const id = idOf(item);
    if (id !== undefined && isMeant(id)) return item;
    const inside = typeof item === 'string' ? undefined : entryOf(item.entries ?? [], isMeant);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** With another entry in the place of one. */
export function replacedIn<T extends Item>(
  items: readonly T[],
  isMeant: (id: string) => boolean,
  change: (item: T) => T,
): readonly T[] {
  return items.map((item) => {
    const id = idOf(item);
    if (id !== undefined && isMeant(id)) return change(item);
    if (typeof item === 'string' || item.entries === undefined) return item;
    return withEntries(item, replacedIn<Entry>(item.entries, isMeant, change as unknown as (own: Entry) => Entry));
  });
}

/** A part with nothing in it. */
export function emptyIn(items: readonly Item[]): string | undefined {
  for (const item of items) {
    if (typeof item === 'string' || item.entries === undefined) continue;
    if (item.entries.length === 0) return item.part ?? '';
    const inside = emptyIn(item.entries);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Without parts in which nothing is left, and those in which nothing but such parts stood. */
export function withoutEmpty<T extends Item>(items: readonly T[]): readonly T[] {
  return items.flatMap((item): T[] => {
    if (typeof item === 'string' || item.entries === undefined) return [item];
    const entries = withoutEmpty(item.entries);
    if (entries.length === 0) return [];
    return [
      entries.length === item.entries.length && entries.every((own, index) => own === item.entries?.[index])
        ? item
        : withEntries(item, entries),
    ];
  });
}
