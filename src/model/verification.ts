/** What a file that claims to carry an adopted text turned out to carry. */
import type { VersionState } from './status.ts';

export interface Difference {
  /** Where it is in the adopted text; null outside its clauses: a heading, the control data, the colophon. */
  readonly clause: string | null;
  /** A few words, from just before the difference. */
  readonly adopted: string;
  readonly found: string;
}

/**
 * What kind of thing stands in a file beside its words, where the published file has none: it may hide words, replace or add
 * them. `structure` is a heading, a list or a table; `order` that all is there, and in another order.
 */
export type MetKind =
  | 'attribute'
  | 'character'
  | 'comment'
  | 'element'
  | 'field'
  | 'fragments'
  | 'front_matter'
  | 'header'
  | 'link'
  | 'markup'
  | 'number'
  | 'order'
  | 'part'
  | 'picture'
  | 'property'
  | 'setting'
  | 'structure'
  | 'style';

export interface Met {
  readonly kind: MetKind;
  /** As the format calls it: `display: none`, `<iframe>`, `w:vanish`, `U+200B`. */
  readonly what: string;
  /** Words beside it. */
  readonly near: string | null;
  /** The published file has it, and this one has not. */
  readonly isLacking?: true;
}

/**
 * What was not looked at: the page around a fragment, a logo that is not the one of today, and metadata of Akoma Ntoso that
 * are not those of any file that this source makes now.
 */
export type Apart = 'page' | 'logo' | 'metadata';

/**
 * `published`: its bytes are those that this source makes, now or at any moment of the version since; `same_words`: it shows
 * the same words, and its looks were not checked; `carries`: a PDF that by its own account carries the adopted text, but is
 * not the file that this source makes now, so that nothing is said of its words; `different` from the one it names, or from
 * the one that is most like it; `not_adopted`: a concept, or of a version that is not recorded; `unreadable`: no file, or
 * none of ours.
 */
export type VerificationResult = 'published' | 'same_words' | 'carries' | 'different' | 'not_adopted' | 'unreadable';

/** The verdict on one file. */
export interface Verification {
  /** The version was taken over from paper: the bodies decided on that, and not on the text as it was entered. */
  readonly migrated: boolean;
  /** As it was named on the command line. */
  readonly file: string;
  readonly result: VerificationResult;
  readonly organisation: string | null;
  readonly protocol: string | null;
  readonly version: string | null;
  /** The number of that version is inferred: no paper says it. */
  readonly isInferred?: true;
  /** Of that version: in force (`vastgesteld`), or followed by another (`vervallen`). */
  readonly state: VersionState | null;
  /** Null where the words do not differ, and for a PDF, whose words are not read. */
  readonly difference: Difference | null;
  /** What stands in the way of `same_words` beside its words. */
  readonly met: readonly Met[];
  readonly apart: readonly Apart[];
  /** Of a file that says which text it carries: whether that was ever adopted; null where it says nothing. */
  readonly isTextAdopted: boolean | null;
}
