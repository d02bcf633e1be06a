/** Parts that a layer leaves out with all that stands in them. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../model/policy.ts';
import type { OverrideFile } from '../model/source.ts';
import { type ArrangedEntry, type ArrangedPart, allParts, clausesIn } from './arranged.ts';
import { keyOf } from './decisions.ts';
import { missingPart, ownClause } from './missing.ts';
import { placesOf } from './sourced.ts';
import type { Working } from './working.ts';

interface Around {
  /** The outline in which the parts stand: of who writes an outline out, the one above it. */
  readonly inherited: readonly ArrangedPart[];
  /** Clauses on offer that the layer takes, by where it names them. */
  readonly taken: ReadonlyMap<string, Place>;
}

/** What an outline of its own takes out of an omitted part stays. */
export function omitParts(
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
  { inherited, taken }: Around,
  diagnostics: Diagnostic[],
): void {
  const named = (source.data.omit ?? []).flatMap(({ part }, index) => placesOf(part, source, ['omit', index, 'part']));
  if (named.length === 0) return;
  const parts = new Map([...allParts(inherited)].map((part) => [part.id, part]));
  const omitted = new Map(working.omittedParts);
  const undecided = new Map(working.undecided);
  const kept = inherited === working.parts ? new Set<string>() : new Set(clausesIn(working.parts));
  for (const { id, place } of named) {
    const part = parts.get(id);
    if (part === undefined) {
      diagnostics.push(missingPart(working, id, place, 'omit', parts.keys()));
      continue;
    }
    omitted.set(id, place);
    const isNew = newIn(id, working, layer);
    for (const clause of clausesIn([part])) {
      if (kept.has(clause)) continue;
      const own = taken.get(clause);
      if (own !== undefined) {
        working.clauses.delete(clause);
        working.omitted.set(clause, place);
        diagnostics.push(diagnostic('clause-omitted', own, { id: clause }, [{ place, note: 'omitted' }]));
      } else if (isNew(clause)) undecided.set(clause, place);
      else omitClause(working, layer, source, clause, place, diagnostics);
    }
  }
  working.undecided = undecided;
  working.omittedParts = omitted;
  if (inherited === working.parts) working.parts = without(inherited, new Set(named.map(({ id }) => id)));
}

/** Which clauses came into the part after it was recorded what was left out with it. Before that, all are meant. */
function newIn(part: string, working: Working, layer: string): (clause: string) => boolean {
  const recorded = Object.keys(working.protocol.pins.get(layer)?.data ?? {});
  const own = new Set(recorded.filter((key) => key.startsWith(keyOf({ kind: 'omit-part', id: part, clause: '' }))));
  return (clause) =>
    own.size > 0 && working.clauses.has(clause) && !own.has(keyOf({ kind: 'omit-part', id: part, clause }));
}

function omitClause(
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
  id: string,
  place: Place,
  diagnostics: Diagnostic[],
): void {
  const clause = working.clauses.get(id);
  const byName = working.omitted.get(id);
  if (clause === undefined) {
    // Named by this layer too, or left out by one above it.
    if (byName?.file === source.file && byName !== place)
      diagnostics.push(diagnostic('omit-twice', byName, { id }, [{ place, note: 'first' }]));
    return;
  }
  if (clause.origin.layer === layer) {
    diagnostics.push(ownClause(id, place, clause.origin.place));
    return;
  }
  if (Object.hasOwn(source.data.amend ?? {}, id)) {
    const at = source.place(['amend', id], 'key');
    diagnostics.push(diagnostic('amend-omitted', at, { id }, [{ place, note: 'omitted' }]));
    return;
  }
  working.clauses.delete(id);
  working.omitted.set(id, place);
}

function without(parts: readonly ArrangedPart[], ids: ReadonlySet<string>): ArrangedPart[] {
  return parts.flatMap((part) => {
    if (ids.has(part.id)) return [];
    const entries = part.entries.flatMap((entry): ArrangedEntry[] =>
      entry.kind === 'part' ? without([entry.part], ids).map((inner) => ({ kind: 'part', part: inner })) : [entry],
    );
    return [{ ...part, entries }];
  });
}
