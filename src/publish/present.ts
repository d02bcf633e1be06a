/** What stands in the output folder, by its digest: read as seldom as is safe. */
import type { Host, Stamp } from '../host/index.ts';
import { sha256 } from '../source/sha256.ts';
import { standsAt } from './obstacles.ts';

/**
 * What was written in the same moment as it was looked at may not show in its stamp. The coarsest clock of a disk counts in two
 * seconds.
 */
const MARGIN = 2_000;

/** What an earlier build saw at a path. */
export interface Seen {
  readonly sha256: string;
  readonly stamp: string | null;
}

export interface Present {
  /** Of a file that is no link and behind none; undefined where there is no such file. */
  digestAt(path: string): string | undefined;
  /** Tells what an earlier build saw: where its stamp is still the same, a file need not be read. */
  recall(seenAt: (path: string) => Seen | undefined): void;
  /** Of a file that was looked at and stands there as it was then; null where nobody can tell by it later. */
  stampAt(path: string): string | null;
}

/** `now` is a moment that has passed, by the clock of the disk; null where none is known. */
export function presentIn(host: Host, out: string, now: number | null): Present {
  let recalled: (path: string) => Seen | undefined = () => undefined;
  const looked = new Map<string, { readonly stamp: Stamp; readonly digest: string }>();
  const settled = ({ moment }: Stamp) => now !== null && moment + MARGIN <= now;
  return {
    recall(seenAt) {
      recalled = seenAt;
    },
    digestAt(path) {
      if (standsAt(host, out, path) !== 'file') return undefined;
      const stamp = host.stamp(`${out}/${path}`);
      if (stamp === undefined) return sha256(host.read(`${out}/${path}`));
      const before = looked.get(path);
      if (before?.stamp.text === stamp.text) return before.digest;
      const seen = recalled(path);
      const digest = seen?.stamp === stamp.text ? seen.sha256 : sha256(host.read(`${out}/${path}`));
      looked.set(path, { stamp, digest });
      return digest;
    },
    stampAt(path) {
      const own = looked.get(path)?.stamp;
      if (own === undefined || !settled(own)) return null;
      return host.stamp(`${out}/${path}`)?.text === own.text ? own.text : null;
    },
  };
}
