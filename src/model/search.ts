/** What a search through all texts finds. */
import type { Place } from '../diagnostic/diagnostic.ts';

/**
 * Of which version a text is. `concept`: in the source, and not adopted. `unrecorded`: in the source, of a document of which no
 * version is recorded. `in_force`, `coming` (adopted for a later day), `former` (replaced, repealed or ended).
 */
export const SEARCHED_VERSIONS = ['in_force', 'coming', 'concept', 'unrecorded', 'former'] as const;
/** How a text that is searched stands. */
export type SearchedVersion = (typeof SEARCHED_VERSIONS)[number];

/** Where a passage that was found stands. */
export interface FoundPlace {
  readonly organisation: string;
  /** Of the organisation. */
  readonly name: string;
  readonly protocol: string;
  /** Of the document. */
  readonly title: string;
  /** Id; null of what stands around the clauses. */
  readonly clause: string | null;
  readonly number: string | null;
  /** Of its part. */
  readonly label: string;
  readonly kind: SearchedVersion;
  /** Null where it has no number yet, or none is recorded. */
  readonly version: string | null;
  /** Of its text, where that stands in the source as it is. */
  readonly place: Place | null;
}

/** A piece of a text: a word that was found, or what stands around it. */
export interface SnippetPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Texts that are equal, but for the values of organisations. */
export interface FoundPassage {
  /** As it reads in the first place. */
  readonly snippet: readonly SnippetPiece[];
  readonly places: readonly FoundPlace[];
}

/** What a search found. */
export interface SearchResult {
  /** As they were read. */
  readonly words: readonly string[];
  /** Whether all words were found together; else each passage has some of them. */
  readonly isWhole: boolean;
  /** The best first. */
  readonly passages: readonly FoundPassage[];
  /** How many there are, beyond the limit too. */
  readonly total: number;
  /** For words that stand nowhere: one of the texts that is like it. */
  readonly meant: readonly { readonly word: string; readonly known: string }[];
}
