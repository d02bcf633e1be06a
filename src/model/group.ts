/** Things under the keys that they have, found at once: to look through all of them for each of them takes the square. */
export type Groups<T> = ReadonlyMap<string, readonly T[]>;

/** In their order. One with more keys stands under each of them, one without keys under none. */
export function groupBy<T, K = string>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<K>,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
