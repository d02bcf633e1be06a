/** Two changes of one order of names. */

/**
 * All names that one of both has, those too that the other took away: what becomes of these is for whoever knows what they
 * name. What comes new follows on what it followed on. Undefined where both put the same in another order.
 *
 *     base  a b c      ours  a x b c      theirs  a b y c      merged  a x b y c
 */
export function mergeKeys(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] | undefined {
  const inBoth = (list: readonly string[]) => list.filter((key) => ours.includes(key) && theirs.includes(key));
  const [mine, other] = [inBoth(ours), inBoth(theirs)];
  const isAsBefore = (list: readonly string[]) =>
    list.filter((key) => base.includes(key)).join('\n') === base.filter((key) => list.includes(key)).join('\n');
  if (mine.join('\n') === other.join('\n') || isAsBefore(mine)) return withNew(theirs, ours);
  return isAsBefore(other) ? withNew(ours, theirs) : undefined;
}

function withNew(order: readonly string[], more: readonly string[]): string[] {
  const merged = [...order];
  for (const [index, key] of more.entries()) {
    if (merged.includes(key)) continue;
    const before = more.slice(0, index).findLast((own) => merged.includes(own));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, key);
  }
  return merged;
}
