/** What a build has made waits here, beside the output, until all of it is there: then it need not be held in memory. */
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import type { Described } from './made.ts';
import type { Present } from './present.ts';
import { stagingOf } from './records.ts';

/** So many files may be on their way to the disk at once. */
const FLUSHING = 32;

export interface Staging {
  /** Writes a file, if it does not stand in the output as it is. When many are not flushed yet, it waits. */
  stage(file: Described): Promise<void>;
  /** Resolves when all that was staged is safe on the disk; rejects where that cannot be. */
  flushed(): Promise<void>;
  /** Whether it is staged, or can be written still. */
  isAtHand(file: Described): boolean;
  /** Writes and flushes a file that was not staged. */
  write(file: Described): void;
}

export function stagingIn(
  host: Host,
  out: string,
  { token, present }: { readonly token: string; readonly present: Present },
): Staging {
  const staged = new Map<string, string>();
  const flushing = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const place = (path: string) => `${out}/${stagingOf(token)}/${path}`;
  const orThrow = () => {
    if (errors.length > 0) throw errors[0];
  };
  return {
    async stage({ path, sha256, bytes }) {
      orThrow();
      if (bytes === undefined || isThere(present, path, sha256)) return;
      staged.set(path, sha256);
      const flush: Promise<void> = host
        .writeBehind(place(path), bytes)
        .catch((error: unknown) => {
          errors.push(error);
        })
        .finally(() => flushing.delete(flush));
      flushing.add(flush);
      if (flushing.size >= FLUSHING) await Promise.race(flushing);
    },
    async flushed() {
      await Promise.all(flushing);
      orThrow();
    },
    isAtHand: ({ path, sha256, bytes }) => bytes !== undefined || staged.get(path) === sha256,
    write({ path, sha256, bytes }) {
      if (staged.get(path) !== sha256 && bytes !== undefined) host.write(place(path), bytes);
    },
  };
}

/** What cannot be read is told when the build is published: here it is no more than not there. */
function isThere(present: Present, path: string, sha256: string): boolean {
  try {
    return present.digestAt(path) === sha256;
  } catch (error) {
    if (systemCode(error) === undefined || systemCode(error) === 'ELOCKLOST') throw error;
    return false;
  }
}
