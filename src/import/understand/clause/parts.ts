/** What a part is made of: what its paragraphs, lists and tables are clauses of. */

import { bulleted, counted, definitions } from './counted.ts';
import type { Built } from './draft.ts';
import type { Flow } from './flow.ts';
import { runningClauses } from './running.ts';
import type { Scene } from './scene.ts';
import { tabled } from './tables.ts';

export interface Around {
  readonly label: string;
  /** The counts of its own number, where regelwerk makes it as the paper has it; none of others. */
  readonly counts: readonly number[];
  /** Terms that have a meaning in the paper already. */
  readonly terms: Set<string>;
}

export function buildPart(flow: readonly Flow[], { label, counts, terms }: Around, scene: Scene): Built {
  return (
    definitions(flow, label, counts, scene, terms) ??
    counted(flow, counts, scene) ??
    bulleted(flow, scene) ??
    tabled(flow, scene) ?? {
      numbering: 'prose',
      clauseNumber: null,
      columns: null,
      rowHeadings: false,
      clauses: runningClauses(flow, scene, false),
      heads: [],
    }
  );
}
