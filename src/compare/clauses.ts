/** Two texts of one protocol, clause by clause. Ids tell which clause is which, so that a new number is no change. */
import { diffArrays } from 'diff';
import type { ReadablePart, ReadableProtocol, ResolvedContent } from '../model/resolved.ts';
import { isSameContent } from './content.ts';
import { compareFrame, type FrameChange } from './frame.ts';
import { orderOf } from './order.ts';

/** Where a clause stands in one of the two texts, and what it says there. */
export interface Standing {
  readonly part: string;
  readonly label: string;
  /** As printed, without the full stop; null outside the count or in an unnumbered part. */
  readonly number: string | null;
  readonly content: ResolvedContent;
}

interface Both {
  readonly before: Standing;
  readonly after: Standing;
}

/** `changed` is of words; a clause can be moved and changed. */
export type ClauseChange = { readonly id: string } & (
  | { readonly kind: 'added'; readonly before: null; readonly after: Standing }
  | { readonly kind: 'removed'; readonly before: Standing; readonly after: null }
  | ({ readonly kind: 'changed'; readonly moved: boolean } & Both)
  | ({ readonly kind: 'moved' | 'unchanged' } & Both)
);

export interface Comparison {
  /** In the order of the new text; what is removed stands where it stood. */
  readonly clauses: readonly ClauseChange[];
  readonly frame: readonly FrameChange[];
  /** `moved` counts those that are changed as well too. */
  readonly counts: Readonly<Record<ClauseChange['kind'], number>>;
}

export function compareClauses(before: ReadableProtocol, after: ReadableProtocol): Comparison {
  const [old, fresh] = [standingsOf(before.parts), standingsOf(after.parts)];
  const moved = movedIn(old, fresh);
  const clauses = orderOf([...old.keys()], [...fresh.keys()]).map((id) =>
    compareClause(id, old.get(id), fresh.get(id), moved.has(id)),
  );
  const count = (kind: ClauseChange['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  return {
    clauses,
    frame: compareFrame(before, after),
    counts: {
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      moved: clauses.filter(isMoved).length,
      unchanged: count('unchanged'),
    },
  };
}

export function isMoved(clause: ClauseChange): boolean {
  return clause.kind === 'moved' || (clause.kind === 'changed' && clause.moved);
}

function compareClause(
  id: string,
  before: Standing | undefined,
  after: Standing | undefined,
  moved: boolean,
): ClauseChange {
  if (before === undefined) {
    if (after === undefined) throw new Error(`${id} stands in neither text`);
    return { id, kind: 'added', before: null, after };
  }
  if (after === undefined) return { id, kind: 'removed', before, after: null };
  if (!isSameContent(before.content, after.content)) return { id, kind: 'changed', moved, before, after };
  return { id, kind: moved ? 'moved' : 'unchanged', before, after };
}

/** Of every clause where it stands itself, in the order of the document; a quotation is no place. */
function standingsOf(parts: readonly ReadablePart[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const walk = ({ id, label, numbering, entries }: ReadablePart): void => {
    let count = 0;
    for (const entry of entries) {
      if (entry.kind === 'part') walk(entry.part);
      if (entry.kind !== 'clause') continue;
      const counts = numbering === 'numbered' && entry.counted;
      if (counts) count += 1;
      const { content } = entry.clause;
      standings.set(entry.clause.id, { part: id, label, number: counts ? String(count) : null, content });
    }
  };
  parts.forEach(walk);
  return standings;
}

/** Those that went to another part, into or out of the count, or to the other side of a neighbour that stayed. */
function movedIn(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): Set<string> {
  const stays = (id: string) => {
    const [old, fresh] = [before.get(id), after.get(id)];
    return old?.part === fresh?.part && (old?.number === null) === (fresh?.number === null);
  };
  const common = [...before.keys()].filter((id) => after.has(id));
  const moved = new Set(common.filter((id) => !stays(id)));
  for (const part of new Set([...before.values()].map((standing) => standing.part))) {
    const within = (standings: ReadonlyMap<string, Standing>) =>
      [...standings].flatMap(([id, standing]) =>
        standing.part === part && before.has(id) && after.has(id) && stays(id) ? [id] : [],
      );
    for (const { removed, value } of diffArrays(within(before), within(after))) {
      if (removed) for (const id of value) moved.add(id);
    }
  }
  return moved;
}
