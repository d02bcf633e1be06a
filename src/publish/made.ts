/** A file of a build, by what tells it from any other: its bytes are there only until they are written. */
import { sha256 } from '../source/sha256.ts';

export interface Described {
  /** Relative to the output folder. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Absent of a file that stands there already, and of one that was written. */
  readonly bytes?: Uint8Array | undefined;
}

/** What is made of the bytes of a file. */
export function described<T extends { readonly bytes: Uint8Array }>(file: T): T & { sha256: string; size: number } {
  return { ...file, sha256: sha256(file.bytes), size: file.bytes.length };
}
