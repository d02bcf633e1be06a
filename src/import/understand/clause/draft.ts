/** A clause before it has an id, and what a part is made of. */
import type { ChangedNumber, Why } from '../../../model/imported.ts';
import type { Clause, Numbering } from '../../../model/source.ts';
import type { Passage } from '../text/passage.ts';
import type { Quote } from './quotes.ts';

export interface DraftClause {
  readonly content: Omit<Clause, 'id' | 'audience' | 'force'>;
  /** As they are read: what it is called after. */
  readonly words: string;
  readonly paragraphs: readonly { readonly id: number; readonly why: Why }[];
  readonly numbers: readonly ChangedNumber[];
  /** Of the paper, that lead here. */
  readonly anchors: readonly string[];
  /** Outside the count or table of its part. */
  readonly isApart: boolean;
  /** Of a counted clause, what stood before it. */
  readonly counted: Passage | null;
  /** It is a part that stands elsewhere, shown in a frame: no clause. */
  readonly quote?: Quote;
  readonly picture?: { readonly file: string; readonly bytes: Uint8Array };
}

export interface Built {
  readonly numbering: Numbering;
  /** Of counted clauses. */
  readonly clauseNumber: string | null;
  readonly columns: readonly string[] | null;
  readonly rowHeadings: boolean;
  readonly clauses: DraftClause[];
  /** Paragraphs in the heads of columns. */
  readonly heads: readonly { readonly id: number; readonly why: Why }[];
}
