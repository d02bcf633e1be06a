/** A value of the source, and where it stands. */
import type { Path, SourceFile } from '../model/policy.ts';

/** A value with the place it was written, so that whatever is wrong in it can be pointed at. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: SourceFile<unknown>;
  readonly path: Path;
}
