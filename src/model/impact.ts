/** What a change of the source does to one organisation's text. */
import type { ChainLink } from './status.ts';

export interface ClauseChange {
  readonly clause: string;
  readonly change: 'added' | 'changed' | 'removed';
}

export interface Impact {
  readonly organisation: string;
  readonly protocol: string;
  /** A document that is new or gone; else its text is another. */
  readonly change: 'added' | 'changed' | 'removed';
  readonly clauses: readonly ClauseChange[];
  /** More than clauses: headings, order, numbering, the notice, the choice for the school guide. */
  readonly hasOtherChanges: boolean;
  /** What bodies decided on the text under way, and must decide anew. */
  readonly voids: readonly ChainLink[];
  /** The version under way that is to be proposed again; null when the text is to be a new version. */
  readonly underWay: string | null;
  /** The adopted version that stays in force, and stays published, meanwhile. */
  readonly inForce: string | null;
  /** The text is that of the version in force (again), so that nothing needs to be decided. */
  readonly isInForce: boolean;
  /** First day on which the text can be in force, `YYYY-MM-DD`; null while terms are not reckoned with. */
  readonly earliest: string | null;
}
