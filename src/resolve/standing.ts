/** Where parts and clauses stand in an outline that is being changed. */
import { type ArrangedEntry, type ArrangedPart, allParts } from './arranged.ts';

/** The whole document as one part, so that what stands at the top is found as all else is. */
export type Root = Pick<ArrangedPart, 'entries'>;

/** Where something stands: in which list, and at which index. */
export interface Spot {
  readonly entries: ArrangedEntry[];
  readonly index: number;
}

/** A clause stands beside a clause; a part beside a part or a clause. */
export function find({ entries }: Root, id: string, isPart: boolean): Spot | undefined {
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry?.kind === 'clause' && entry.id === id) return { entries, index };
    if (entry?.kind !== 'part') continue;
    if (isPart && entry.part.id === id) return { entries, index };
    const inside = find(entry.part, id, isPart);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

export function partWithId({ entries }: Root, id: string): ArrangedPart | undefined {
  for (const entry of entries) {
    if (entry.kind !== 'part') continue;
    const found = entry.part.id === id ? entry.part : partWithId(entry.part, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function partsIn({ entries }: Root): ArrangedPart[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? [entry.part] : []));
}

/** A part and all that stands in it. */
export function insideOf(root: Root, id: string): string[] {
  const part = partWithId(root, id);
  if (part === undefined) return [id];
  return [...allParts([part])].flatMap((own) => [
    own.id,
    ...own.entries.flatMap((entry) => (entry.kind === 'clause' ? [entry.id] : [])),
  ]);
}

export function takeClause(id: string, root: Root): Extract<ArrangedEntry, { kind: 'clause' }> | undefined {
  const spot = find(root, id, false);
  const [entry] = spot?.entries.splice(spot.index, 1) ?? [];
  return entry?.kind === 'clause' ? entry : undefined;
}
