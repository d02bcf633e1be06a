/** What a file that claims to carry an adopted text turned out to carry. */
import type { VersionState } from './status.ts';

export interface Difference {
  /** Where it is in the adopted text; null outside its clauses: a heading, the control data, the colophon. */
  readonly clause: string | null;
  /** A few words, from just before the difference. */
  readonly adopted: string;
  readonly found: string;
}

/** The verdict on one file. */
export interface Verification {
  /** The version was taken over from paper: the bodies decided on that, and not on the text as it was entered. */
  readonly migrated: boolean;
  /** As it was named on the command line. */
  readonly file: string;
  /**
   * `equal` to what regelwerk publishes of an adopted version; `different` from the one it names, or from the one that is
   * most like it; `not_adopted`: a concept, or of a version that is not recorded; `unreadable`: no file, or none of ours.
   */
  readonly result: 'equal' | 'different' | 'not_adopted' | 'unreadable';
  readonly organisation: string | null;
  readonly protocol: string | null;
  readonly version: string | null;
  /** The number of that version is inferred: no paper says it. */
  readonly isInferred?: true;
  /** Of that version: in force (`vastgesteld`), or followed by another (`vervallen`). */
  readonly state: VersionState | null;
  /** Null for a PDF, whose words are not read: that it is not the published file is all that can be told. */
  readonly difference: Difference | null;
}
