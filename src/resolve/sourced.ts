/** A value of the source, and where it stands. */
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Path, SourceFile } from '../model/policy.ts';

/** A value with the place it was written, so that whatever is wrong in it can be pointed at. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: SourceFile<unknown>;
  readonly path: Path;
}

/** An id, and where it is named. */
export interface Placed {
  readonly id: string;
  readonly place: Place;
}

/** Of one id, or of a list of these, each with where it stands. */
export function pathsOf(ids: string | readonly string[] | undefined, path: Path): { id: string; path: Path }[] {
  if (ids === undefined) return [];
  if (typeof ids === 'string') return [{ id: ids, path }];
  return ids.map((id, index) => ({ id, path: [...path, index] }));
}

export function placesOf(
  ids: string | readonly string[] | undefined,
  source: SourceFile<unknown>,
  path: Path,
): Placed[] {
  return pathsOf(ids, path).map((own) => ({ id: own.id, place: source.place(own.path) }));
}

/** What stands in a list of a clause, beside its content. */
export function listIn<K extends 'settles' | 'forms' | 'norms'>(
  key: K,
  clause: { readonly [key in K]?: readonly string[] },
  source: SourceFile<unknown>,
  path: Path,
): Sourced<string>[] {
  return (clause[key] ?? []).map((value, index) => ({ value, source, path: [...path, key, index] }));
}
