/** What the resolver asks of a part, of parts that stand in no file yet. */
import type { Place } from '../../../diagnostic/diagnostic.ts';
import type { SourceFile } from '../../../model/policy.ts';
import type { ArrangedPart } from '../../../resolve/arranged.ts';
import type { Sourced } from '../../../resolve/sourced.ts';

export const NO_FILE: Place = { file: '', line: 1, column: 1 };

export const NOWHERE: SourceFile<unknown> = {
  file: '',
  data: undefined,
  place: () => NO_FILE,
  placeWithin: () => NO_FILE,
};

export function sourced<T>(value: T): Sourced<T> {
  return { value, source: NOWHERE, path: [] };
}

/** A part with a number and nothing in it but parts. */
export function partOf(number: string, label: string, inner: readonly ArrangedPart[]): ArrangedPart {
  return {
    id: label,
    label: sourced(label),
    number: sourced(number),
    clauseNumber: undefined,
    numbering: 'prose',
    columns: null,
    layout: {},
    norms: [],
    entries: inner.map((part) => ({ kind: 'part', part })),
    place: NO_FILE,
  };
}
