/** What server and application say to each other of documents side by side. */
import type { SideBySide } from '../../index.ts';

type Row = SideBySide['rows'][number];
type Cell = Row['cells'][number];
type Divergence = SideBySide['divergences'][number];
type Stance = Divergence['facts'][number]['stances'][number];
type Legal = Row['legal'];
type Wording = Row['wordings'][number];
type Reason = Extract<Cell, { readonly wording: number }>['reasons'][number];

/** GET `compare?protocol=&organisations=a,b`: without `organisations` all, where these are not too many to read. */
export interface Comparison {
  readonly revision: number;
  /** What can be compared. */
  readonly protocols: readonly { readonly id: string; readonly title: string }[];
  /** Whose documents of this protocol there are. */
  readonly known: readonly KnownOrganisation[];
  readonly protocol: string;
  readonly language: string;
  readonly hasRegister: boolean;
  /** Those compared, in the order of the columns. */
  readonly organisations: SideBySide['organisations'];
  /** Those that were to be compared, but whose documents have mistakes. */
  readonly left: SideBySide['left'];
  readonly themes: SideBySide['themes'];
  readonly divergences: readonly DivergenceInWords[];
  readonly rows: readonly RowInShort[];
  readonly values: SideBySide['values'];
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** A clause of a document, with where it stands in words. */
export interface ClauseInWords {
  readonly organisation: string;
  readonly id: string;
  readonly row: string | null;
  readonly place: string;
  readonly words: string;
}

export interface DivergenceInWords {
  /** Of the register, which is English; null where it does not have it. */
  readonly register: Divergence['register'];
  readonly state: Divergence['state'];
  readonly positions: readonly PositionInWords[];
  readonly others: readonly ClauseInWords[];
  readonly facts: readonly FactInWords[];
  readonly legal: Legal;
  readonly silent: readonly string[];
  readonly rows: readonly string[];
}

export interface PositionInWords extends Omit<Divergence['positions'][number], 'clauses'> {
  readonly clauses: readonly ClauseInWords[];
}

export interface FactInWords extends Omit<Divergence['facts'][number], 'stances'> {
  readonly stances: readonly StanceInWords[];
}

export interface StanceInWords extends Omit<Stance, 'clauses'> {
  readonly clauses: readonly ClauseInWords[];
}

/** A clause in all documents, without its words. */
export interface RowInShort extends Omit<Row, 'wordings' | 'cells'> {
  /** How many there are. */
  readonly wordings: number;
  readonly cells: readonly CellInShort[];
}

/** `wording` and `clause` are null where the document does not have it. */
export interface CellInShort {
  readonly state: Cell['state'];
  readonly wording: number | null;
  readonly clause: string | null;
  /** It is a clause of somebody else alone, so that its absence goes without saying. */
  readonly isOfOthers: boolean;
}

/** GET `compare?protocol=&organisations=&row=`: one clause with its words. */
export interface RowInFull {
  readonly wordings: readonly WordingInFull[];
  /** Who does not have it, and why; those of one reason together. */
  readonly absent: readonly AbsentTogether[];
}

export interface WordingInFull extends Pick<Wording, 'isBase' | 'chosen' | 'organisations'> {
  /** Lines of pieces: in the base alone (`delete`), here alone (`insert`), or in both. */
  readonly lines: readonly (readonly MarkedRun[])[];
  /** What differs that letters do not show, each in a sentence. */
  readonly unseen: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface MarkedRun {
  readonly text: string;
  readonly change: 'insert' | 'delete' | null;
}

export interface AbsentTogether {
  readonly state: 'absent' | 'undecided';
  readonly organisations: readonly string[];
  readonly omitted: Extract<Cell, { readonly state: 'absent' }>['omitted'];
}
