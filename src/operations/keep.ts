/** Work that is done once for as long as the files it was done on stay the same. */
import type { Host } from '../host/index.ts';

/** One thing that was asked of the host, and whether it would answer the same now. */
type Answered = (host: Host) => boolean;

/**
 * A function that makes a value of files, and makes it anew only when an answer of the host on which it was made has
 * changed: a file with other bytes, one that came or one that went. Bytes are compared, not times: times can lie. Most
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

/** The host, with what is asked of its files and what it answered. */
function record(host: Host): { recorded: Host; answers: Answered[] } {
  const answers: Answered[] = [];
  const recorded: Host = {
    ...host,
    size(path) {
      const size = host.size(path);
      answers.push((now) => now.size(path) === size);
      return size;
    },
    read(path) {
      const bytes = host.read(path);
      answers.push((now) => now.size(path) === bytes.length && Buffer.compare(now.read(path), bytes) === 0);
      return bytes;
    },
    kind(path) {
      const kind = host.kind(path);
      answers.push((now) => now.kind(path) === kind);
      return kind;
    },
    files(folder) {
      const names = host.files(folder);
      answers.push((now) => isSameList(now.files(folder), names));
      return names;
    },
    folders(folder) {
      const names = host.folders(folder);
      answers.push((now) => isSameList(now.folders(folder), names));
      return names;
    },
    odd(folder) {
      const names = host.odd(folder);
      answers.push((now) => isSameList(now.odd(folder), names));
      return names;
    },
  };
  return { recorded, answers };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
