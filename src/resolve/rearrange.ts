/**
 * The outline that a layer inherits, as that layer changes it: parts with another label or place, parts of its own, clauses
 * moved, clauses added. What is inherited stays as it was.
 */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { Addition, Entry, OverrideFile, Position, Rearrangement } from '../model/source.ts';
import { type ArrangedEntry, type ArrangedPart, allParts, checkEntries, copyOf, readPart } from './arranged.ts';
import { missingClause, missingPart } from './missing.ts';
import { type Placed, pathsOf, placesOf } from './sourced.ts';
import { find, insideOf, partsIn, partWithId, type Root, type Spot, takeClause } from './standing.ts';
import type { Sourced, Working } from './working.ts';

/** What gets another place, or a first one. */
interface Step {
  /** Of the part, or of the clauses. */
  readonly ids: readonly string[];
  /** Where its position stands, as `source` and `path`. */
  readonly position: Sourced<Position>;
  readonly isPart: boolean;
  /** Taken out of where they stand now, if anywhere. */
  readonly take: (root: Root) => ArrangedEntry[];
}

/**
 * Applies `arrange` and the positions under `add` of one layer, in the order in which they are written; what refers to
 * something that gets its own place only later, waits for that.
 *
 * @returns The outline as it becomes, and the ids of added clauses that found no place, of which is told why.
 */
export function rearrange(
  working: Working,
  source: SourceFile<OverrideFile>,
  additions: readonly Sourced<Addition>[],
): { parts: readonly ArrangedPart[]; unplaced: string[]; diagnostics: Diagnostic[] } {
  const changes = source.data.arrange ?? [];
  if (changes.length + additions.length === 0) return { parts: working.parts, unplaced: [], diagnostics: [] };
  const diagnostics = repeated(source);
  const root: Root = { entries: copyOf(working.parts).map((part) => ({ kind: 'part', part })) };
  const steps = changes.flatMap((value, index) =>
    changeStep({ value, source, path: ['arrange', index] }, root, working, diagnostics),
  );
  steps.push(...additions.flatMap((addition) => additionStep(addition) ?? []));
  const waiting = settle(steps, root);
  for (const step of waiting) diagnostics.push(...unplaceable(step, waiting, root, working));
  const added = new Set(additions.map(({ value }) => value.id));
  const unplaced = waiting.flatMap(({ ids }) => ids).filter((id) => added.has(id));
  return { parts: partsIn(root), unplaced, diagnostics };
}

/** Makes each step of which the neighbour has a place, until there are none; returns the others. */
function settle(steps: readonly Step[], root: Root): readonly Step[] {
  let waiting = steps;
  for (;;) {
    const left = waiting.filter((step) => !place(step, root));
    if (left.length === waiting.length || left.length === 0) return left;
    waiting = left;
  }
}

function place({ ids, isPart, position, take }: Step, root: Root): boolean {
  const anchor = anchorOf(position.value).id;
  const isFound = spotFor(position.value, root, isPart) !== undefined;
  if (!isFound || (isPart ? insideOf(root, ids[0] ?? '') : ids).includes(anchor)) return false;
  const taken = take(root);
  const spot = spotFor(position.value, root, isPart);
  spot?.entries.splice(spot.index, 0, ...taken);
  return true;
}

function anchorOf(position: Position): { key: 'after' | 'before' | 'first_in' | 'last_in'; id: string } {
  for (const key of ['after', 'before', 'first_in', 'last_in'] as const) {
    const id = position[key];
    if (id !== undefined) return { key, id };
  }
  return { key: 'after', id: '' };
}

function spotFor({ after, before, first_in, last_in }: Position, root: Root, isPart: boolean): Spot | undefined {
  const partId = first_in ?? last_in;
  if (partId !== undefined) {
    const entries = partWithId(root, partId)?.entries;
    return entries === undefined ? undefined : { entries, index: first_in === undefined ? entries.length : 0 };
  }
  const spot = find(root, after ?? before ?? '', isPart);
  return spot === undefined ? undefined : { ...spot, index: spot.index + (after === undefined ? 0 : 1) };
}

/** What `arrange` says of a part or of clauses: changed at once where they stand, and what is to get another place. */
function changeStep(change: Sourced<Rearrangement>, root: Root, working: Working, diagnostics: Diagnostic[]): Step[] {
  diagnostics.push(...checkKeys(change));
  return change.value.part === undefined
    ? clausesStep(change, root, working, diagnostics)
    : partStep(change, change.value.part, root, working, diagnostics);
}

function partStep(
  { value, source, path }: Sourced<Rearrangement>,
  id: string,
  root: Root,
  working: Working,
  diagnostics: Diagnostic[],
): Step[] {
  const position = positionOf(value, source, path);
  const inherited = partWithId(root, id);
  if (inherited !== undefined) {
    if (value.entries !== undefined) {
      const related = [{ place: inherited.place, note: 'first' as const }];
      diagnostics.push(diagnostic('arrange-entries', source.place([...path, 'entries'], 'key'), { id }, related));
      return [];
    }
    Object.assign(inherited, changedPart(inherited, value, source, path));
    return position === undefined ? [] : [{ ids: [id], position, isPart: true, take: takePart(id) }];
  }
  if (value.entries === undefined) {
    const known = [...allParts(partsIn(root))].map((part) => part.id);
    diagnostics.push(missingPart(working, id, source.place([...path, 'part']), 'arrange', known));
    return [];
  }
  const own = readPart({ ...value, part: id, entries: value.entries }, source, path);
  gather(own, { value: value.entries, source, path: [...path, 'entries'] }, root);
  diagnostics.push(...checkEntries([own]));
  const entry: ArrangedEntry = { kind: 'part', part: own };
  if (position !== undefined) return [{ ids: [id], position, isPart: true, take: () => [entry] }];
  root.entries.push(entry);
  return [];
}

/** What an own part holds stands nowhere else any more: clauses, and inherited parts that are named without entries. */
function gather(own: ArrangedPart, { value, source, path }: Sourced<readonly Entry[]>, root: Root): void {
  own.entries = own.entries.map((entry, index) => {
    const said = value[index];
    if (entry.kind === 'clause') takeClause(entry.id, root);
    if (entry.kind !== 'part' || typeof said !== 'object') return entry;
    const at = [...path, index];
    if (said.entries !== undefined) {
      gather(entry.part, { value: said.entries, source, path: [...at, 'entries'] }, root);
      return entry;
    }
    const [taken] = takePart(entry.part.id)(root);
    if (taken?.kind !== 'part') return entry;
    Object.assign(taken.part, changedPart(taken.part, said, source, at));
    return taken;
  });
}

function changedPart(
  part: ArrangedPart,
  value: Omit<Rearrangement, 'clause'>,
  source: SourceFile<unknown>,
  path: Path,
): Partial<ArrangedPart> {
  const own = readPart({ ...value, part: part.id, entries: [] }, source, path);
  return {
    ...(value.label === undefined ? {} : { label: own.label }),
    ...(value.number === undefined ? {} : { number: own.number }),
    ...(value.clause_number === undefined ? {} : { clauseNumber: own.clauseNumber }),
    ...(value.numbering === undefined ? {} : { numbering: own.numbering }),
    ...(value.columns === undefined ? {} : { columns: own.columns }),
    ...(value.norms === undefined ? {} : { norms: own.norms }),
    layout: changedLayout(part.layout, value),
    place: own.place,
  };
}

function changedLayout(
  { rowHeadings, landscape }: ArrangedPart['layout'],
  { row_headings = rowHeadings, page }: Pick<Rearrangement, 'row_headings' | 'page'>,
): ArrangedPart['layout'] {
  return {
    ...(row_headings === true ? { rowHeadings: true as const } : {}),
    ...(landscape === true || page === 'landscape' ? { landscape: true as const } : {}),
  };
}

function clausesStep(
  { value, source, path }: Sourced<Rearrangement>,
  root: Root,
  working: Working,
  diagnostics: Diagnostic[],
): Step[] {
  const ids = placesOf(value.clause, source, [...path, 'clause']);
  const missing = ids.filter(({ id }) => !working.clauses.has(id));
  diagnostics.push(...missing.map(({ id, place }) => missingClause(working, id, place, 'entry')));
  const known = ids.filter((id) => !missing.includes(id));
  const uncounted = value.uncounted ?? value.position?.uncounted;
  const flag = source.place([...path, 'uncounted'], 'key');
  const flagged = ({ id, place }: Placed, old: Extract<ArrangedEntry, { kind: 'clause' }> | undefined) => ({
    kind: 'clause' as const,
    id,
    uncounted: uncounted ?? old?.uncounted ?? false,
    place,
    flag: uncounted === undefined ? (old?.flag ?? flag) : flag,
  });
  const position = positionOf(value, source, path);
  if (position === undefined) {
    for (const own of known) {
      const spot = find(root, own.id, false);
      const entry = spot?.entries[spot.index];
      if (spot === undefined) diagnostics.push(diagnostic('arrange-undecided', own.place, { id: own.id }));
      else if (entry?.kind === 'clause') spot.entries[spot.index] = flagged(own, entry);
    }
    return [];
  }
  if (known.length === 0) return [];
  const take = (within: Root) => known.map((own) => flagged(own, takeClause(own.id, within)));
  return [{ ids: known.map(({ id }) => id), position, isPart: false, take }];
}

function additionStep({ value, source, path }: Sourced<Addition>): Step | undefined {
  if (value.position === undefined) return undefined;
  const at = [...path, 'position'];
  const entry: ArrangedEntry = {
    kind: 'clause',
    id: value.id,
    uncounted: value.position.uncounted ?? false,
    place: source.place(at, 'key'),
    flag: source.place([...at, 'uncounted'], 'key'),
  };
  const position = { value: value.position, source, path: at };
  return { ids: [value.id], position, isPart: false, take: () => [entry] };
}

function positionOf(value: Rearrangement, source: SourceFile<unknown>, path: Path): Sourced<Position> | undefined {
  return value.position === undefined ? undefined : { value: value.position, source, path: [...path, 'position'] };
}

function takePart(id: string): Step['take'] {
  return (root) => {
    const spot = find(root, id, true);
    return spot?.entries.splice(spot.index, 1) ?? [];
  };
}

const circular: Record<'self' | 'inside' | 'each', Param> = {
  self: { nl: 'dat is het zelf', en: 'that is itself' },
  inside: { nl: 'dat staat erin', en: 'that stands in it' },
  each: { nl: 'die wacht zelf op een plaats', en: 'that waits for a place itself' },
};

/** Why it cannot get its place. */
function unplaceable(step: Step, waiting: readonly Step[], root: Root, working: Working): Diagnostic[] {
  const { ids, isPart, position } = step;
  const { key, id: anchor } = anchorOf(position.value);
  const [id = ''] = ids;
  const at = position.source.place([...position.path, key]);
  const tell = (problem: Param) => [diagnostic('position-neighbour', at, { id, neighbour: anchor, problem })];
  if (ids.includes(anchor)) return tell(circular.self);
  if (waiting.some((other) => other !== step && other.ids.includes(anchor))) return tell(circular.each);
  const parts = [...allParts(partsIn(root))].map((part) => part.id);
  if (key === 'first_in' || key === 'last_in') {
    return parts.includes(anchor) ? tell(circular.inside) : [missingPart(working, anchor, at, key, parts)];
  }
  if (isPart) {
    const isThere = parts.includes(anchor) || working.clauses.has(anchor);
    return isThere ? tell(circular.inside) : [missingPart(working, anchor, at, 'arrange', parts)];
  }
  if (!working.clauses.has(anchor)) return [missingClause(working, anchor, at, 'position')];
  // A neighbour that should stand somewhere and does not has been told, or is not decided on.
  return working.unplaced.has(anchor) ? [] : tell({ nl: 'die heeft geen plaats', en: 'that has no place' });
}

/** A part or clause that is named twice: one of the two would have no effect. */
function repeated(source: SourceFile<OverrideFile>): Diagnostic[] {
  const first = new Map<string, Path>();
  return (source.data.arrange ?? []).flatMap(({ part, clause }, index) => {
    const at = ['arrange', index];
    return [...pathsOf(part, [...at, 'part']), ...pathsOf(clause, [...at, 'clause'])].flatMap(({ id, path }) => {
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, path);
        return [];
      }
      const related = [{ place: source.place(earlier), note: 'first' as const }];
      return [diagnostic('arrange-twice', source.place(path), { id }, related)];
    });
  });
}

const OF_PARTS = [
  'was',
  'label',
  'norms',
  'number',
  'numbering',
  'clause_number',
  'columns',
  'row_headings',
  'page',
  'entries',
] as const;

function checkKeys({ value, source, path }: Sourced<Rearrangement>): Diagnostic[] {
  const tell = (key: keyof Rearrangement, beside: string) =>
    diagnostic('arrange-key', source.place([...path, key], 'key'), { key, beside });
  if (value.part !== undefined) return value.uncounted === undefined ? [] : [tell('uncounted', 'part')];
  const excess = OF_PARTS.filter((key) => value[key] !== undefined).map((key) => tell(key, 'clause'));
  if (excess.length > 0 || value.position !== undefined || value.uncounted !== undefined) return excess;
  return [diagnostic('arrange-nothing', source.place(path), {})];
}
