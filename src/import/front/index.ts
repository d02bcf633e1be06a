/** What a paper says of itself: title, edition, control block, decisions and dates; never more than is written. */
import type { PaperFact, PassageFate } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import type { Version } from '../../model/source.ts';

export interface Front {
  /** Null where the paper has none: whoever imports gives one. */
  readonly title: string | null;
  readonly facts: readonly PaperFact[];
  readonly version: Version | null;
  /** Of the paragraphs that it deals with: they are no part of the text. */
  readonly fates: readonly PassageFate[];
}

export function frontOf(_paper: Paper): Front {
  throw new Error('not yet');
}
