/** What a text may refer to: places in its own document, and in other protocols of the organisation. */
import type { Param, Place } from '../diagnostic/diagnostic.ts';
import type { Located } from './locate.ts';
import type { Hint } from './roles.ts';

/** As much of another protocol as a reference into it needs. */
export interface OtherText {
  readonly title: string;
  /** `artikel 3` or `‘2. Stappenplan’`; undefined of an id that is not there. */
  wordsFor(id: string): string | undefined;
  /** What to say of an id that is not there. */
  hint(id: string): Param;
  /** The first name of it: an anchor in every text that has it, those too that were adopted before it was renamed. */
  lasting(id: string): string;
}

/**
 * `unknown`: there is no such protocol; `absent`: this organisation has none; `unread`: its files could not be read, so
 * nothing is concluded about it.
 */
export type Elsewhere = (protocol: string) => OtherText | 'unknown' | 'absent' | 'unread';

export interface Targets {
  /** Every clause and part of this document by id, with where it stands. */
  readonly places: ReadonlyMap<string, Located>;
  /** What stands in other protocols of the organisation. */
  readonly elsewhere: Elsewhere;
  readonly organisation: Param;
  /** Where an unset parameter should be set. */
  readonly settings: Place;
  readonly hint: Hint;
}
