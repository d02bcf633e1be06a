/** How much stands in one list or block of a file. */
import { LIMITS } from '../../model/limits.ts';
import type { Path } from '../../model/policy.ts';

const MOST = LIMITS.items.at;

/** The first list or block that holds more than a file may, as a path; undefined when there is none. */
export function tooMany(data: unknown, text: string): Path | undefined {
  // Each takes a letter and what sets it apart from the next.
  return text.length < 2 * MOST ? undefined : findIn(data, []);
}

function findIn(value: unknown, path: Path): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  if (entries.length > MOST) return path;
  for (const [key, item] of entries) {
    const found = findIn(item, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
