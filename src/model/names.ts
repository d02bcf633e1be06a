/** What clauses and parts were called before they got another id: an id is a name, and a name may be changed. */
import type { Place } from '../diagnostic/diagnostic.ts';

/** A name that was given up. */
export interface FormerName {
  /** What bears another name now. It may have been renamed again: ask `now`. */
  readonly id: string;
  readonly isPart: boolean;
  /** Where `was` says so. */
  readonly place: Place;
}

export interface Names {
  readonly former: ReadonlyMap<string, FormerName>;
  /** The id of what is called so, or was before; any other id is itself. */
  now(id: string): string;
  /** What an id was before, the oldest first. */
  before(id: string): readonly string[];
}

const NOTHING: readonly string[] = [];

/** No name may lead back to itself. */
export function namesFrom(former: ReadonlyMap<string, FormerName>): Names {
  const now = (id: string): string => {
    const next = former.get(id);
    return next === undefined ? id : now(next.id);
  };
  const before = new Map<string, string[]>();
  for (const old of former.keys()) before.set(now(old), [...(before.get(now(old)) ?? []), old]);
  return { former, now, before: (id) => before.get(id) ?? NOTHING };
}

export const NO_NAMES: Names = namesFrom(new Map());
