/** Clauses chosen by whom they are for and by part: they stand as in the protocol, in its order and under its headings. */
import type { ResolvedClause, ResolvedEntry, ResolvedPart } from '../model/resolved.ts';
import type { Variant } from '../model/source.ts';

/** Empty where nothing is chosen. Of a part that stands in another one that is chosen too, nothing is said twice. */
export function excerpt(
  top: readonly ResolvedPart[],
  { audience, parts }: Pick<Variant, 'audience' | 'parts'>,
): ResolvedEntry[] {
  // What is for all is for each of them.
  const isFor = (clause: ResolvedClause) =>
    audience === undefined || ['all' as const, ...audience].some((one) => clause.audience.includes(one));
  const within = (part: ResolvedPart): ResolvedEntry[] => {
    if (parts === undefined || parts.includes(part.id)) return partFor(part, isFor);
    return part.entries.flatMap((entry) => (entry.kind === 'part' ? within(entry.part) : []));
  };
  return top.flatMap(within);
}

function partFor(part: ResolvedPart, isFor: (clause: ResolvedClause) => boolean): ResolvedEntry[] {
  const chosen = chosenOf(part, isFor);
  return chosen === null ? [] : [{ kind: 'part', part: chosen }];
}

/** Null where nothing is left of it. */
function chosenOf(part: ResolvedPart, isFor: (clause: ResolvedClause) => boolean): ResolvedPart | null {
  const entries = part.entries.flatMap((entry): ResolvedEntry[] => {
    if (entry.kind === 'clause') return isFor(entry.clause) ? [entry] : [];
    const inner = chosenOf(entry.part, isFor);
    return inner === null ? [] : [{ ...entry, part: inner }];
  });
  if (entries.length === 0) return null;
  if (countedIn(entries) === countedIn(part.entries)) return { ...part, entries };
  // Counted anew, clauses would bear other numbers than in the protocol.
  const { marker: _, numbering, ...unnumbered } = part;
  return { ...unnumbered, numbering: numbering === 'numbered' ? 'bulleted' : numbering, entries };
}

function countedIn(entries: readonly ResolvedEntry[]): number {
  return entries.filter((entry) => entry.kind === 'clause' && entry.counted).length;
}
