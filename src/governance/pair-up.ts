/** What stood there and what stands there now, each with its own: by the first rule that knows it, and no two with one. */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  rules: readonly ((former: T, now: T) => boolean)[],
): ReadonlyMap<T, T> {
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const isSame of rules) {
    for (const former of before) {
      if (pairs.has(former)) continue;
      const own = after.find((now) => !taken.has(now) && isSame(former, now));
      if (own === undefined) continue;
      pairs.set(former, own);
      taken.add(own);
    }
  }
  return pairs;
}
