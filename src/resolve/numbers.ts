/** The numbers of parts and of their clauses, counted in the order in which they stand: what is left out leaves no gap. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { type ListMarker, USUAL } from '../model/list-marker.ts';
import { type ArrangedPart, innerParts } from './arranged.ts';
import { markerOf, type Pattern, printPattern, readPattern } from './pattern.ts';
import type { Sourced, WorkingPatterns } from './working.ts';

export interface Numbered {
  /** As printed before the label; null of a part without one. */
  readonly number: string | null;
  readonly pattern: Pattern | null;
  /** Of its clauses, where they are counted. */
  readonly marker: ListMarker;
  /** Its clauses are each a lid, and referred to as such. */
  readonly isOfLeden: boolean;
  /** Of the clauses: how many counts the marker has. */
  readonly levels: number;
}

/** In words of the source. */
const LID = 'lid';
export const NONE = 'none';

/** No patterns but those of the parts themselves. */
export const NO_PATTERNS: WorkingPatterns = {
  parts: undefined,
  clause_number: undefined,
  through: undefined,
  figures: undefined,
};

interface Counting {
  readonly patterns: WorkingPatterns;
  readonly numbers: Map<ArrangedPart, Numbered>;
  readonly diagnostics: Diagnostic[];
  /** Of the patterns that count through the document. */
  readonly through: Map<string, number>;
}

/** Parts within others too. A pattern that asks for more levels than there are is told, and not followed. */
export function numberParts(
  parts: readonly ArrangedPart[],
  patterns: WorkingPatterns,
): { numbers: ReadonlyMap<ArrangedPart, Numbered>; diagnostics: readonly Diagnostic[] } {
  const through = new Map((patterns.through?.value ?? []).map((pattern) => [pattern, 0]));
  const counting: Counting = { patterns, numbers: new Map(), diagnostics: [], through };
  numberSiblings(parts, 0, [], counting);
  return counting;
}

/** `around`: the counts of the parts that they stand in, the outermost first. */
function numberSiblings(
  siblings: readonly ArrangedPart[],
  depth: number,
  around: readonly number[],
  counting: Counting,
): void {
  const { numbers, through, diagnostics } = counting;
  const here = new Map<string, number>();
  for (const part of siblings) {
    const given = part.number ?? itemOf(counting.patterns.parts, depth);
    const pattern = given === undefined || given.value === NONE ? null : fitting(given, around.length, counting);
    const counter = through.has(given?.value ?? NONE) ? through : here;
    const counts = pattern === null ? around : [...around, next(counter, given?.value ?? NONE)];
    const number = pattern === null ? null : printPattern(pattern, counts);
    numbers.set(part, { number, pattern, ...numberingOfClauses(part, counts, counting) });
    if (number !== null) diagnostics.push(...typedNumber(part.label, number));
    else if (part.label.value === '') diagnostics.push(diagnostic('label-missing', part.place, { id: part.id }));
    numberSiblings(innerParts(part), depth + 1, counts, counting);
  }
}

function itemOf(list: Sourced<readonly string[]> | undefined, index: number): Sourced<string> | undefined {
  const value = list?.value[index];
  return list === undefined || value === undefined ? undefined : { ...list, value, path: [...list.path, index] };
}

function next(counter: Map<string, number>, pattern: string): number {
  const count = (counter.get(pattern) ?? 0) + 1;
  counter.set(pattern, count);
  return count;
}

function numberingOfClauses(
  part: ArrangedPart,
  counts: readonly number[],
  counting: Counting,
): Pick<Numbered, 'marker' | 'isOfLeden' | 'levels'> {
  const given = part.clauseNumber ?? counting.patterns.clause_number;
  const pattern = given === undefined || given.value === LID ? null : fitting(given, counts.length, counting);
  const marker = pattern === null ? USUAL : markerOf(pattern, counts);
  return { marker, isOfLeden: given?.value === LID, levels: pattern?.levels ?? 1 };
}

function fitting(given: Sourced<string>, around: number, { diagnostics }: Counting): Pattern | null {
  const pattern = readPattern(given.value);
  if (pattern.levels <= around + 1) return pattern;
  const params = { pattern: given.value, levels: String(pattern.levels), counts: String(around + 1) };
  diagnostics.push(diagnostic('number-levels', given.source.place(given.path), params));
  return null;
}

/** What people type before a heading to number it. */
const TYPED =
  /^(?:(?:[A-Z]|[IVX]+|\d+(?:\.\d+)*)[.)]|\d+(?:\.\d+)+|(?:artikel|hoofdstuk|paragraaf|bijlage|§) ?\d+)(?:[\s:.]|$)/i;

/** Most labels are words alone. */
const MAY_BE_TYPED = /[\d.):]/;

/** A number before the one that is made. */
function typedNumber({ value, source, path }: Sourced<string>, number: string): Diagnostic[] {
  if (!MAY_BE_TYPED.test(value)) return [];
  const typed = TYPED.exec(value)?.[0].trim();
  return typed === undefined ? [] : [diagnostic('label-number', source.place(path), { label: value, number, typed })];
}
