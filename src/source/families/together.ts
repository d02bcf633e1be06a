/** Ids that are tied to each other, directly or not, and batches of them. */

/** In the order in which each is first named. */
export function familiesOf(ties: Iterable<readonly string[]>): string[][] {
  const above = new Map<string, string>();
  const headOf = (id: string): string => {
    let head = id;
    for (let next = above.get(head); next !== undefined && next !== head; next = above.get(head)) head = next;
    // The way there is short the next time.
    for (let one = id; one !== head; ) {
      const next = above.get(one) ?? head;
      above.set(one, head);
      one = next;
    }
    return head;
  };
  for (const [first, ...others] of ties) {
    if (first === undefined) continue;
    if (!above.has(first)) above.set(first, first);
    for (const other of others) {
      if (!above.has(other)) above.set(other, other);
      above.set(headOf(other), headOf(first));
    }
  }
  const families = new Map<string, string[]>();
  for (const id of above.keys()) {
    const head = headOf(id);
    const family = families.get(head);
    if (family === undefined) families.set(head, [id]);
    else family.push(id);
  }
  return [...families.values()];
}

/** Whole families, together at most so many ids; one that is larger is a batch by itself. */
export function batchesOf(families: Iterable<readonly string[]>, most: number): ReadonlySet<string>[] {
  const batches: Set<string>[] = [];
  for (const family of families) {
    const last = batches.at(-1);
    if (last === undefined || last.size + family.length > most) batches.push(new Set(family));
    else for (const id of family) last.add(id);
  }
  return batches;
}
