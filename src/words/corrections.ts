/** What can be corrected, by the names that the command line has for it; and what it is called in a record. */

/** Of a decision, of a version, and of the control data, in that order. */
export const FIELDS = {
  date: ['date', 'de datum', 'the date'],
  submitted: ['submitted', 'de dag van voorleggen', 'the day of submission'],
  outcome: ['outcome', 'de uitkomst', 'the outcome'],
  reference: ['reference', 'het kenmerk', 'the reference'],
  condition: ['condition', 'de voorwaarde', 'the condition'],
  met: ['met', 'de dag waarop aan de voorwaarde is voldaan', 'the day on which the condition was met'],
  replied: ['replied', 'de dag van de reactie', 'the day of the reply'],
  body: ['body', 'de naam van het orgaan', 'the name of the body'],
  edition: ['edition', 'de uitgave', 'the edition'],
  'revision-due': ['revision_due', 'de revisiedatum', 'the revision date'],
  'in-force-from': ['in_force_from', 'de eerste dag in werking', 'the first day in force'],
  'in-force-until': ['in_force_until', 'de laatste dag in werking', 'the last day in force'],
  'paper-status': ['paper_status', 'de status op papier', 'the status on paper'],
  auteur: ['control.auteur', 'de auteur', 'the author'],
  eigenaar: ['control.eigenaar', 'de eigenaar', 'the owner'],
  beheerder: ['control.beheerder', 'de beheerder', 'the keeper'],
  'uitgegeven-door': ['control.uitgegeven_door', 'de uitgever', 'the issuer'],
  'onderdeel-van': ['control.onderdeel_van', 'het beleid waar het bij hoort', 'the policy that it is part of'],
} as const satisfies Readonly<Record<string, readonly [field: string, nl: string, en: string]>>;

/** As options of the command line. */
export const CORRECTABLE: readonly string[] = Object.keys(FIELDS);

/** What a field is called; the name of a body is recorded as `route.gmr`. */
export function printField(field: string, language: 'nl' | 'en'): string {
  const found = Object.values(FIELDS).find(([name]) => name === (field.startsWith('route.') ? 'body' : field));
  return found?.[language === 'nl' ? 1 : 2] ?? field;
}
