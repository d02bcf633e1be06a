/** The order in which two lists of ids are shown as one. */
import { diffArrays } from 'diff';

/** All ids once: in the new order, and what is gone after what it followed. */
export function orderOf(before: readonly string[], after: readonly string[]): string[] {
  const kept = new Set(after);
  return diffArrays([...before], [...after]).flatMap(({ removed, value }) =>
    removed ? value.filter((id) => !kept.has(id)) : value,
  );
}
