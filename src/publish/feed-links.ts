/** Where the calendars of organisations stand, and which of them there are to link to. */
import { plainLetters } from '../model/letters.ts';
import { FEED, type OwnFeed } from '../model/overview-names.ts';
import type { Policy } from '../model/policy.ts';
import type { OutputState } from './write.ts';

/** Those of organisations that stand at one of the `paths`, by name. */
export function ownFeeds(policy: Policy, paths: readonly string[]): OwnFeed[] {
  const standing = new Set(paths);
  const all = [...policy.organisations.values()];
  const boards = new Set(all.map(({ parent }) => parent));
  return all
    .map(({ id, name }) => ({ path: feedOf(id), organisation: id, name, hasSchools: boards.has(id) }))
    .filter(({ path }) => standing.has(path))
    .map((feed) => ({ feed, letters: plainLetters(feed.name) }))
    .sort(byLetters)
    .map(({ feed }) => feed);
}

interface Lettered {
  readonly feed: OwnFeed;
  readonly letters: string;
}

/** By letters alone, so that the order is the same on every machine. */
function byLetters({ feed: one, letters: a }: Lettered, { feed: other, letters: b }: Lettered): number {
  return a < b ? -1 : a > b ? 1 : one.path < other.path ? -1 : 1;
}

export function feedOf(organisation: string): string {
  return `${organisation}/${FEED}`;
}

/**
 * Paths of those of organisations that stand there after a build that made the `made` ones. One that could not be put there, or
 * of whose organisation nothing could be made, stands there as it was.
 */
export function standingFeeds(
  made: readonly string[],
  { paths, isFree }: OutputState,
  isStale: (path: string) => boolean,
): string[] {
  const own = new Set(made.filter(isFree));
  const isKept = (path: string) => path.endsWith(`/${FEED}`) && !own.has(path) && !(isFree(path) && isStale(path));
  return [...own, ...paths.filter(isKept)];
}
