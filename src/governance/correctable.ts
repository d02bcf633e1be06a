/** What can be corrected of what was recorded: what somebody can have written down wrongly. */
import type { Correction } from '../model/source.ts';

/** Of an entry. */
const ENTRY_FIELDS: ReadonlySet<string> = new Set([
  ...['date', 'submitted', 'outcome', 'reference', 'condition'],
  ...['met', 'replied', 'reason', 'body'],
]);
/** Of a version. */
const VERSION_FIELDS: ReadonlySet<string> = new Set([
  ...['date', 'edition', 'revision_due', 'in_force_from', 'in_force_until', 'paper_status'],
  ...['auteur', 'eigenaar', 'beheerder', 'uitgegeven_door', 'onderdeel_van'].map((name) => `control.${name}`),
]);

/** The steps, the text and the number of a version, and the step of an entry, are what they are of: these stay. */
export function isCorrectable({ corrects, field }: Pick<Correction, 'corrects' | 'field'>): boolean {
  if (corrects !== 'version') return ENTRY_FIELDS.has(field);
  // The name of a body is recorded with the route.
  return VERSION_FIELDS.has(field) || field.startsWith('route.');
}
