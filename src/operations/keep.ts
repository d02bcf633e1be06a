/** Work that is done once for as long as the files it was done on stay the same. */
import type { Host } from '../host/index.ts';

/** One thing that was asked of the host, and whether it would answer the same now. */
type Answered = (host: Host) => boolean;

/**
 * A function that makes a value of files, and makes it anew only when an answer of the host on which it was made has
 * changed: a file with other bytes, one that came or one that went, and the day where it matters. Bytes are compared, not times: times can lie. Most
 * who ask, a command, ask once: the answers are remembered from the second time on.
 */
export function keepFromFiles<T>(host: Host, make: (host: Host) => T): () => T {
  let kept: { readonly value: T; readonly answers: readonly Answered[] } | undefined;
  let isFirst = true;
  return () => {
    if (isFirst) {
      isFirst = false;
      return make(host);
    }
    if (kept?.answers.every((isSame) => isSame(host)) === true) return kept.value;
    const { recorded, answers } = record(host);
    kept = { value: make(recorded), answers };
    return kept.value;
  };
}

/** The host, with what is asked of its files and its clock, and what it answered. */
function record(host: Host): { recorded: Host; answers: Answered[] } {
  const answers: Answered[] = [];
  const recording =
    <A extends readonly string[], T>(ask: (of: Host, ...asked: A) => T, isSame: (one: T, other: T) => boolean) =>
    (...asked: A): T => {
      const given = answered(() => ask(host, ...asked));
      answers.push((now) => {
        const again = answered(() => ask(now, ...asked));
        return 'value' in given && 'value' in again && isSame(given.value, again.value);
      });
      if ('error' in given) throw given.error;
      return given.value;
    };
  const recorded: Host = {
    ...host,
    kind: recording((of, path: string) => of.kind(path), Object.is),
    size: recording((of, path: string) => of.size(path), Object.is),
    read: recording(
      (of, path: string) => of.read(path),
      (one, other) => Buffer.compare(one, other) === 0,
    ),
    files: recording((of, path: string) => of.files(path), isSameList),
    folders: recording((of, path: string) => of.folders(path), isSameList),
    odd: recording((of, path: string) => of.odd(path), isSameList),
    today: recording((of) => of.today(), Object.is),
  };
  return { recorded, answers };
}

/** What cannot be answered is asked again each time: why not may have changed. */
function answered<T>(ask: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: ask() };
  } catch (error) {
    return { error };
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
