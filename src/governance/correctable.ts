/** What can be corrected of what was recorded: what somebody can have written down wrongly. */
import type { Correction } from '../model/source.ts';
import { FIELDS } from '../words/corrections.ts';

const fieldsOf = (whose: 'entry' | 'version'): string[] =>
  Object.values(FIELDS).flatMap(([field, of]) => (of === whose || of === 'both' ? [field] : []));

/** The reason of a reply has no option of its own, for there `--reason` says why something is corrected. */
const OF_ENTRY: ReadonlySet<string> = new Set([...fieldsOf('entry'), 'reason']);
const OF_VERSION: ReadonlySet<string> = new Set(fieldsOf('version'));

/** The steps, the text and the number of a version, and the step of an entry, are what they are of: these stay. */
export function isCorrectable({ corrects, field }: Pick<Correction, 'corrects' | 'field'>): boolean {
  if (corrects !== 'version') return OF_ENTRY.has(field);
  // The name of a body is recorded with the route.
  return OF_VERSION.has(field) || field.startsWith('route.');
}
