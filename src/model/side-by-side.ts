/** One protocol in the documents of several organisations, side by side: what each clause is in each of them, and where they differ in substance. */
import type { Location, ResolvedContent } from './resolved.ts';
import type { Audience, Contradiction, Force, LegalReferences } from './source.ts';

/** One whose document is compared. */
export interface ComparedOrganisation {
  readonly id: string;
  readonly name: string;
  /** Of the organisation that it is under; null where it is under none. */
  readonly parent: string | null;
  /** Of its document. */
  readonly title: string;
  /** How many clauses there are in each state; all together they are the rows. */
  readonly counts: Readonly<Record<RowCell['state'], number>>;
}

/** A part of the base's outline, of the highest level. */
export interface Theme {
  readonly part: string;
  readonly label: string;
}

/** Words that one clause has in one document or more. */
export interface Wording {
  /** Whether nobody changed the words of the base. */
  readonly isBase: boolean;
  /** The value of a fact that chose them. */
  readonly chosen: { readonly fact: string; readonly value: string } | null;
  /** With neutral names where each organisation has its own: see `operations/compare/wording.ts`. */
  readonly content: ResolvedContent;
  /** What the base would say there; null where these are its words, or where the base has no such clause. */
  readonly against: ResolvedContent | null;
  /** Ids of whose words they are. */
  readonly organisations: readonly string[];
}

/** Whoever changed something and why, from the board down. */
export interface ChangeReason {
  readonly layer: string;
  readonly reason: string;
}

/**
 * What a clause is in one document. `same`: in the words of the base, or in those that others chose apart from it. `own`: in words
 * of its own. `only`: the base has no such clause, and no other board either.
 */
export type RowCell =
  | {
      readonly state: 'same' | 'own' | 'only';
      /** Which of the wordings of the row. */
      readonly wording: number;
      /** As the document calls it, which may be another id than that of the row. */
      readonly clause: string;
      readonly place: Location;
      readonly reasons: readonly ChangeReason[];
    }
  | {
      readonly state: 'absent';
      /** Who left it out, why, and by what that names it: the clause, or a part with all that was in it. */
      readonly omitted: (ChangeReason & { readonly by: string }) | null;
    }
  | { readonly state: 'undecided' };

/** A clause in all documents. */
export interface ClauseRow {
  /** Its id, behind the organisation that added it where that is not the base: `ccc:voorwoord`. */
  readonly key: string;
  readonly id: string;
  /** Who added it; null for the base. */
  readonly layer: string | null;
  /** The base offers it to whoever wants it. */
  readonly isOptional: boolean;
  /** The part of the base's outline that it belongs to; null for what stands in parts of others. */
  readonly theme: string | null;
  /** How it begins. */
  readonly words: string;
  /** In whichever of the documents. */
  readonly audience: readonly Audience[];
  readonly force: readonly Force[];
  readonly legal: LegalReferences;
  readonly wordings: readonly Wording[];
  /** In the order of the organisations. */
  readonly cells: readonly RowCell[];
}

/** A clause or heading in one document, as who looks for it there finds it. */
export interface ClauseAt {
  readonly organisation: string;
  readonly id: string;
  /** Key of the row that it is in; null for a heading. */
  readonly row: string | null;
  readonly place: Location;
  /** How it begins. */
  readonly words: string;
}

/** Where documents stand on a fact. */
export interface FactStance {
  /** As the source has it; null of who lays it down in words of its own and sets no value. */
  readonly value: string | null;
  /** As it reads. */
  readonly says: string | null;
  /** Whether it is the value that the base chose. */
  readonly isBase: boolean;
  readonly organisations: readonly string[];
  /** That show the value, are chosen by it, or say that they settle it. */
  readonly clauses: readonly ClauseAt[];
  /** What the base's clauses rest on, where this is another value than the base's. */
  readonly against: LegalReferences;
}

/** A fact that documents set differently. */
export interface FactDivision {
  readonly fact: string;
  readonly description: string;
  readonly stances: readonly FactStance[];
}

/** A position of the register: whose it is, and what says it in the documents. */
export interface RegisterStance {
  readonly norm: string;
  readonly position: string;
  /** Of whom the norm is asked; empty where none of these is compared. */
  readonly organisations: readonly string[];
  readonly clauses: readonly ClauseAt[];
}

/** A subject on which documents differ in substance, or did. */
export interface Divergence {
  /** What the register of contradictions says of it; null where it does not have it. */
  readonly register: Pick<Contradiction, 'subject' | 'kind' | 'note'> | null;
  /** `stands`: documents differ. `agreed`: they say the same now. `alone`: one of those compared has a position. `gone`: none has. */
  readonly state: 'stands' | 'agreed' | 'alone' | 'gone';
  readonly positions: readonly RegisterStance[];
  /** The same clauses in documents of which the register has no position. */
  readonly others: readonly ClauseAt[];
  readonly facts: readonly FactDivision[];
  /** What clauses of it rest on. */
  readonly legal: LegalReferences;
  /** Ids of those that have nothing of it. */
  readonly silent: readonly string[];
  /** Keys of the rows that it is about. */
  readonly rows: readonly string[];
}

/** What organisations fill in for themselves, where that is no fact. */
export interface OwnValue {
  readonly name: string;
  readonly description: string;
  readonly values: readonly { readonly value: string; readonly organisations: readonly string[] }[];
}

/** One protocol side by side. */
export interface SideBySide {
  readonly protocol: string;
  readonly title: string;
  /** Of the texts, BCP 47. */
  readonly language: string;
  readonly organisations: readonly ComparedOrganisation[];
  /** Names of those that are left out, for their documents have mistakes. */
  readonly left: readonly { readonly id: string; readonly name: string }[];
  /** Whether there is a register of contradictions to hold the texts against. */
  readonly hasRegister: boolean;
  readonly themes: readonly Theme[];
  readonly divergences: readonly Divergence[];
  readonly rows: readonly ClauseRow[];
  /** Of so many documents that not all is told: how many clauses of one layer alone have no row. Left out where all have one. */
  readonly unlisted?: number;
  readonly values: readonly OwnValue[];
  /** What links within the texts lead to. */
  readonly places: ReadonlyMap<string, Location>;
}
