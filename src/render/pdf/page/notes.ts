/** Which footnotes a page takes along. */
import type { Strip } from './flow.ts';

/** Strips of these notes that are not yet `taken`, each followed by those that it refers to itself. */
export function takeNotes(
  ids: readonly string[],
  notes: ReadonlyMap<string, readonly Strip[]>,
  taken: Set<string>,
): Strip[] {
  const found: Strip[] = [];
  for (const id of ids) {
    if (taken.has(id)) continue;
    taken.add(id);
    const own = notes.get(id) ?? [];
    const nested = own.flatMap((strip) => strip.notes);
    found.push(...own, ...takeNotes(nested, notes, taken));
  }
  return found;
}
