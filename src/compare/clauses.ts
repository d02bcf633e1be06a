/** Two texts of one protocol, clause by clause. Ids tell which clause is which, so that a new number is no change. */
import { diffArrays } from 'diff';
import { calledNumber, labelOf, USUAL } from '../model/list-marker.ts';
import { readsSame } from '../model/reading.ts';
import type { Location, ReadablePart, ReadableProtocol, ResolvedContent } from '../model/resolved.ts';
import { compareAround, type FrameChange } from './around.ts';
import { asNamedIn } from './identity.ts';
import { compareLanguages, type LanguageChange } from './languages.ts';
import { orderOf } from './order.ts';

/** Where a clause stands in one of the two texts, and what it says there. */
export interface Standing extends Location {
  /** Whether it is an item of the part's list or table; else it stands apart. */
  readonly counted: boolean;
  readonly content: ResolvedContent;
}

interface Both {
  readonly before: Standing;
  readonly after: Standing;
}

/** `changed` is of what the clause reads; a clause can be moved and changed. */
export type ClauseChange = { readonly id: string } & (
  | { readonly kind: 'added'; readonly before: null; readonly after: Standing }
  | { readonly kind: 'removed'; readonly before: Standing; readonly after: null }
  | ({ readonly kind: 'changed'; readonly moved: boolean } & Both)
  | ({ readonly kind: 'moved' | 'unchanged' } & Both)
);

export type ChangedClause = Extract<ClauseChange, { kind: 'added' | 'removed' | 'changed' }>;

export interface Comparison {
  /** In the order of the new text; what is removed stands where it stood. */
  readonly clauses: readonly ClauseChange[];
  readonly frame: readonly FrameChange[];
  /** Beside the text: languages are no part of what is read, and void no approval. */
  readonly languages: readonly LanguageChange[];
  /** `moved` counts those that are changed as well too. */
  readonly counts: Readonly<Record<ClauseChange['kind'], number>>;
  /** Where each clause and part stands, by id: what links lead to. */
  readonly places: Readonly<Record<'before' | 'after', ReadonlyMap<string, Location>>>;
}

/**
 * All that changed from one text to the other. Of two texts with one fingerprint nothing is `changed`, `moved`, `added`
 * or `removed` and `frame` is empty; of two with different fingerprints something is, or `frame` names what is.
 */
export function compareClauses(former: ReadableProtocol, after: ReadableProtocol): Comparison {
  const before = asNamedIn(former, after);
  const [old, fresh] = [standingsOf(before.parts), standingsOf(after.parts)];
  const moved = movedIn(old, fresh);
  const clauses = orderOf([...old.keys()], [...fresh.keys()]).map((id) =>
    compareClause(id, old.get(id), fresh.get(id), moved.has(id)),
  );
  const count = (kind: ClauseChange['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  return {
    clauses,
    frame: compareAround(before, after, {
      stays: (id) => old.has(id) && fresh.has(id) && !moved.has(id),
      isLeft: (id) => fresh.has(id),
    }),
    languages: compareLanguages(before, after),
    counts: {
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      moved: clauses.filter(isMoved).length,
      unchanged: count('unchanged'),
    },
    places: { before: placesIn(before.parts, old), after: placesIn(after.parts, fresh) },
  };
}

export function isMoved(clause: ClauseChange): boolean {
  return clause.kind === 'moved' || (clause.kind === 'changed' && clause.moved);
}

/** What is meant wherever a number of changed clauses is told: those that came, went or read otherwise. */
export function changedClauses({ clauses }: Comparison): ChangedClause[] {
  return clauses.filter((clause): clause is ChangedClause => clause.kind !== 'moved' && clause.kind !== 'unchanged');
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
  if (!readsSame(before.content, after.content)) return { id, kind: 'changed', moved, before, after };
  return { id, kind: moved ? 'moved' : 'unchanged', before, after };
}

/** Of every clause where it stands itself, in the order of the document; a quotation is no place. */
function standingsOf(parts: readonly ReadablePart[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const walk = ({ id, label, numbering, marker, entries }: ReadablePart): void => {
    let count = 0;
    for (const entry of entries) {
      if (entry.kind === 'part') walk(entry.part);
      if (entry.kind !== 'clause') continue;
      const { counted } = entry;
      const hasNumber = counted && (numbering === 'numbered' || (numbering === 'definitions' && marker !== undefined));
      if (hasNumber) count += 1;
      const { content } = entry.clause;
      const number = hasNumber ? calledNumber(labelOf(marker ?? USUAL, count)) : null;
      standings.set(entry.clause.id, { part: id, label, number, counted, content });
    }
  };
  parts.forEach(walk);
  return standings;
}

function placesIn(
  parts: readonly ReadablePart[],
  clauses: ReadonlyMap<string, Location>,
): ReadonlyMap<string, Location> {
  const places = new Map<string, Location>(clauses);
  const walk = ({ id, label, entries }: ReadablePart): void => {
    places.set(id, { part: id, label, number: null });
    for (const entry of entries) if (entry.kind === 'part') walk(entry.part);
  };
  parts.forEach(walk);
  return places;
}

/** Those that went to another part, into or out of the count, or to the other side of a neighbour that stayed. */
function movedIn(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): Set<string> {
  const stays = (id: string) => {
    const [old, fresh] = [before.get(id), after.get(id)];
    return old?.part === fresh?.part && old?.counted === fresh?.counted;
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
