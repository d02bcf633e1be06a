/** What is known while the clauses of a paper are written. */
import type { LeftPicture } from '../../../model/imported.ts';
import type { Quote } from './quotes.ts';
import type { Known } from './writing.ts';

/** What was met so far. */
export interface Pictures {
  readonly left: LeftPicture[];
  readonly files: Set<string>;
}

export interface Scene {
  readonly known: Known;
  readonly pictures: Pictures;
  /** Frames that show another part, by their first paragraph. */
  readonly quotes: ReadonlyMap<number, Quote>;
}
