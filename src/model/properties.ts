/** What of a clause stands beside its text. */
import type { ClauseProperties } from './edit.ts';

/** In the order in which the source has them. */
export const PROPERTIES = [
  'audience',
  'force',
  'settles',
  'norms',
  'legal',
  'forms',
] as const satisfies readonly (keyof ClauseProperties)[];

/** Those that are written in a clause or an amendment. */
export function propertiesOf(source: ClauseProperties): ClauseProperties {
  const written = PROPERTIES.filter((key) => source[key] !== undefined);
  return Object.fromEntries(written.map((key) => [key, source[key]]));
}
