/** Which clauses an organisation's document has where, which it leaves out, and on which is not decided. */
import type { DocumentName } from './policy-document.ts';
import type { Outline, Part, Position } from './source.ts';

export interface Placement extends DocumentName {
  /** All that stands in the document, as the `outline` of an override would say it. */
  readonly outline: Outline;
  /** Whether the organisation wrote an outline out; else it inherits one, perhaps with changes. */
  readonly isOwn: boolean;
  /** How each clause of the document begins, by its id. */
  readonly words: ReadonlyMap<string, string>;
  readonly omitted: readonly InheritedClause[];
  readonly undecided: readonly UndecidedClause[];
  /** Optional clauses of the base that neither the organisation nor one above it took. */
  readonly offered: readonly OfferedClause[];
}

/** A clause that can be taken. */
export interface OfferedClause {
  readonly clause: string;
  /** How it begins. */
  readonly words: string;
}

/** A clause that does not stand in the document. */
export interface InheritedClause extends OfferedClause {
  /** Of the part in which it stands where it comes from: its label, or else its id; null where it stands nowhere. */
  readonly part: string | null;
}

export interface UndecidedClause extends InheritedClause {
  /** The place that comes nearest to the one that it has where it comes from; null where its part is to be taken over. */
  readonly position: Position | null;
  /** That part without what stands in it, where this document has none of that id. */
  readonly newPart: Omit<Part, 'entries'> | null;
}

/** A clause on which organisations are still to decide. */
export interface UndecidedGroup {
  readonly protocol: string;
  readonly clause: string;
  /** How it begins. */
  readonly words: string;
  /** Ids, in order of id. */
  readonly organisations: readonly string[];
}
