/** What an import makes of the source, before it is written. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import type { FileChange } from '../../model/edit.ts';
import type { ImportMode, LeftToChange, Placement, ProposedParameter, Understood } from '../../model/imported.ts';
import type { Session } from '../session.ts';
import { type SourceChange, textWith } from '../write-source.ts';

export interface Drafted {
  readonly mode: ImportMode;
  readonly organisation: string;
  readonly protocol: string;
  readonly files: readonly FileChange[];
  /** By path. */
  readonly figures: Readonly<Record<string, Uint8Array>>;
  readonly placements: readonly Placement[];
  readonly undecided: readonly string[];
  /** Values that parameters of the base get. */
  readonly values: readonly ProposedParameter[];
  /** Of a later file: what no edit can change. */
  readonly left: readonly LeftToChange[];
  /** From each id of the draft to the one that it has in the source, where that is another. */
  readonly ids: ReadonlyMap<string, string>;
  /** Of a clause of the draft that is more than one in the source: in which each of its paragraphs is, in order. */
  readonly pieces?: ReadonlyMap<string, readonly string[]>;
}

/** What a file came to, before the policy is asked. */
export interface Taken {
  readonly understood: Understood;
  /** Clauses of it whose changes are still proposals: a text that stands keeps them as they are. */
  readonly open: ReadonlySet<string>;
}

/** What each way makes; the rest follows from what was asked. */
export type Made = Result<Omit<Drafted, 'organisation' | 'protocol'> | undefined>;

export function textsOf(session: Session, changes: readonly SourceChange[]): Result<readonly FileChange[] | undefined> {
  const results = changes.map((change) => textWith(session.host, change));
  const diagnostics = results.flatMap((result) => result.diagnostics);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: results.flatMap(({ value }) => value ?? []), diagnostics };
}
