/** What a change of the source does to one organisation's text. */
import type { Step } from './source.ts';
import type { ChainLink, CountedDays, WayUnknown } from './status.ts';

export interface ClauseChange {
  readonly clause: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** A step that is still to be taken, and when at the earliest. Days are `YYYY-MM-DD`; null when not known. */
export interface EarliestStep {
  readonly step: string;
  readonly body: string;
  readonly kind: Step['kind'];
  /** ISO 8601 duration; null when none is recorded, and then the step takes no time. */
  readonly term: string | null;
  /** Of the term; null without one. */
  readonly days: CountedDays | null;
  /** The text is before the body already, since `submit`. */
  readonly isSubmitted: boolean;
  readonly submit: string | null;
  /** The last day of the term; null without one. */
  readonly ends: string | null;
  readonly decide: string | null;
  /** `decide` is a day on which the body is known to meet. */
  readonly atMeeting: boolean;
}

/** The way that a text must still go before it is in force, reckoned forwards from a day. */
export interface Way {
  /** Day of the last binding decision; null when it is not known, or when nothing is to be decided. */
  readonly earliest: string | null;
  /** Why `earliest` is null though something is to be decided. */
  readonly unknown: WayUnknown | null;
  /** In order, as far as the last binding decision. */
  readonly steps: readonly EarliestStep[];
}

/** What a change does to one document, and the way that its text must still go. */
export interface Impact extends Way {
  readonly organisation: string;
  readonly protocol: string;
  /** A document that is new or gone; else its text is another, or only more clauses are to be decided on. */
  readonly change: 'added' | 'changed' | 'removed' | 'undecided';
  readonly clauses: readonly ClauseChange[];
  /** More than clauses: headings, order, numbering, the notice, the choice for the school guide. */
  readonly hasOtherChanges: boolean;
  /** Ids of inherited clauses that are neither placed nor omitted now: the document leaves them out. */
  readonly undecided: readonly string[];
  /** What bodies decided on the text under way, and must decide anew. */
  readonly voids: readonly ChainLink[];
  /** The version under way that the text belongs to; null when the text is to be a new version. */
  readonly underWay: string | null;
  /** The text is the one that was proposed as that version, so that it goes on from where it is. */
  readonly isProposed: boolean;
  /** The adopted version that stays in force, and stays published, meanwhile. */
  readonly inForce: string | null;
  /** The text is that of the version in force (again), so that nothing needs to be decided. */
  readonly isInForce: boolean;
}
