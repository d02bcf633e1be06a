/** GET `moved`: what organisations are to read again. */
import type { DocumentName, Question } from '../../index.ts';
import type { Finding } from '../api.ts';

export interface MovedAnswer {
  readonly revision: number;
  /** In the order to read them. */
  readonly questions: readonly Question[];
  /** Documents of which it is not known, and what stands in the way. */
  readonly unjudged: readonly UnjudgedDocument[];
  /** What stands in the way that is of no document. */
  readonly findings: readonly Finding[];
}

export interface UnjudgedDocument extends DocumentName {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What findings are about that the queue is for. */
export const MOVED_CODES: ReadonlySet<string> = new Set([
  'amend-stale',
  'amend-unpinned',
  'base-moved',
  'decisions-unpinned',
  'outline-undecided',
]);
