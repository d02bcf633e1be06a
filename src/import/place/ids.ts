/** What each clause, part and item of a draft is called where it comes to stand. */
import type { DraftProtocol } from '../../model/imported.ts';
import type { ResolvedEntry, ResolvedPart, ResolvedProtocol } from '../../model/resolved.ts';
import type { Entry, Part } from '../../model/source.ts';
import { heaviestMatching } from './matching.ts';
import { itemsIn } from './targets.ts';
import { type Unit, wordsOf } from './units.ts';

/** From an id of the draft to the one that it gets. */
export type Ids = ReadonlyMap<string, string>;

export interface Outlined {
  readonly id: string;
  readonly label: string;
  /** Ids of all clauses in it. */
  readonly clauses: readonly string[];
}

/** Which part of the base each part of the draft is, by its label and its clauses; parts that are no other's are left out. */
export function samePartsIn(
  draft: Pick<DraftProtocol, 'outline'>,
  base: Pick<ResolvedProtocol, 'parts'>,
  clauses: Ids,
): Ids {
  return samePartsAmong(draft.outline.flatMap(partsWithin), base.parts.flatMap(standingWithin), clauses);
}

export function samePartsAmong(own: readonly Outlined[], standing: readonly Outlined[], clauses: Ids): Ids {
  const edges = own.map((part) =>
    standing.flatMap((other, to) => {
      const weight = samenessOf(part, other, clauses);
      return weight < SAME ? [] : [{ to, weight }];
    }),
  );
  return new Map(
    heaviestMatching(edges, standing.length).flatMap((to, index) => {
      const [part, other] = [own[index], standing[to]];
      return part === undefined || other === undefined ? [] : [[part.id, other.id] as const];
    }),
  );
}

const SAME = 0.5;

function samenessOf(own: Outlined, base: Outlined, ids: Ids): number {
  const there = new Set(base.clauses);
  const common = own.clauses.filter((id) => there.has(ids.get(id) ?? '')).length;
  const all = own.clauses.length + base.clauses.length - common;
  const share = all === 0 ? 0 : common / all;
  return share + (isSameLabel(own.label, base.label) ? 1 : 0);
}

/** The label of a part that is printed may have a number before it. */
function isSameLabel(own: string, printed: string): boolean {
  const [mine, other] = [own, printed].map((label) => wordsOf(label).map(({ meaning }) => meaning));
  if (mine === undefined || other === undefined || mine.length === 0) return false;
  const before = other.length - mine.length;
  return before >= 0 && before <= NUMBER_WORDS && mine.join(' ') === other.slice(before).join(' ');
}

/** `Artikel 3.2` is three words. */
const NUMBER_WORDS = 3;

/** It and the parts in it. */
export function partsWithin({ part, label, entries }: Part): Outlined[] {
  const inner = entries.flatMap((entry) => (isPart(entry) ? partsWithin(entry) : []));
  return [{ id: part, label: label ?? '', clauses: clausesWithin(entries) }, ...inner];
}

export function isPart(entry: Entry): entry is Part & Exclude<Entry, string> {
  return typeof entry !== 'string' && entry.part !== undefined && entry.entries !== undefined;
}

export function clauseOf(entry: Entry): string | undefined {
  return typeof entry === 'string' ? entry : entry.clause;
}

function clausesWithin(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => (isPart(entry) ? clausesWithin(entry.entries) : (clauseOf(entry) ?? [])));
}

/** The same of a text that stands. */
export function standingWithin({ id, label, entries }: ResolvedPart): Outlined[] {
  const inner = entries.flatMap((entry) => (entry.kind === 'part' ? standingWithin(entry.part) : []));
  return [{ id, label, clauses: entries.flatMap(standingClauses) }, ...inner];
}

function standingClauses(entry: ResolvedEntry): string[] {
  if (entry.kind === 'clause') return [entry.clause.id];
  return entry.kind === 'part' ? entry.part.entries.flatMap(standingClauses) : [];
}

/** Items of lists of clauses that read the same are the same items. */
export function sameItems(pairs: readonly { readonly own: Unit; readonly base: Unit }[]): Ids {
  return new Map(
    pairs.flatMap(({ own, base }) => {
      const there = itemsIn(base.content);
      return itemsIn(own.content).flatMap((id, index) => {
        const other = there[index];
        return other === undefined ? [] : [[id, other] as const];
      });
    }),
  );
}
