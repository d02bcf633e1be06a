/** What a paper says, as a protocol of regelwerk would: its parts, clauses, notes and tables, each with why. */
import type { DraftFigure, DraftProtocol, PassageFate } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';

/** The text of a paper in parts and clauses. */
export interface Structured {
  readonly protocol: DraftProtocol;
  readonly figures: readonly DraftFigure[];
  /** Of the paragraphs that were not taken before, in reading order. */
  readonly fates: readonly PassageFate[];
}

/** `title`: as the front of the paper has it. `taken`: paragraphs that the front has dealt with; they are no part of the text. */
export function structureOf(_paper: Paper, _front: { title: string; taken: ReadonlySet<number> }): Structured {
  throw new Error('not yet');
}
