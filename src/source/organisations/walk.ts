/** From one organisation to another, by what their files say. */
import type { SourceFile } from '../../model/policy.ts';
import type { OrganisationFile } from '../../model/source.ts';

/** By the ids of the organisations. */
export type OrganisationFiles = ReadonlyMap<string, SourceFile<OrganisationFile>>;

/** The way from an organisation back to itself; undefined where it leads to an end, or into a cycle of others. */
export function pathBack(id: string, nextOf: (id: string) => string | undefined): string[] | undefined {
  const path = [id];
  for (let next = nextOf(id); next !== undefined; next = nextOf(next)) {
    path.push(next);
    if (next === id) return path;
    // A cycle further on is told at the organisations that are in it.
    if (path.slice(0, -1).includes(next)) return undefined;
  }
  return undefined;
}
