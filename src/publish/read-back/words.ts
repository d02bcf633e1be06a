/** What a published file says, read by other means than it was written with. */

import type { VersionState } from '../../model/status.ts';
import { stateOf } from '../../words/states.ts';

export interface Carried {
  /** As the file names them itself; null where its format has no place for it. */
  readonly organisation: string | null;
  readonly version: string | null;
  readonly state: VersionState | null;
  /** In reading order; null where they cannot be read without a library of its own. */
  readonly words: readonly string[] | null;
}

/** As a file names it; null where it does not, or in words that no state has. */
export function stateNamed(words: string | null): VersionState | null {
  return words === null ? null : stateOf(words);
}
