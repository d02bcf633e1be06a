/** What can be corrected, by the names that the command line has for it; and what it is called in a record. */

/** With what it is of: an entry, the version (the control data too), or each of them. */
export const FIELDS = {
  date: ['date', 'both', 'de datum', 'the date'],
  submitted: ['submitted', 'entry', 'de dag van voorleggen', 'the day of submission'],
  outcome: ['outcome', 'entry', 'de uitkomst', 'the outcome'],
  reference: ['reference', 'entry', 'het kenmerk', 'the reference'],
  condition: ['condition', 'entry', 'de voorwaarde', 'the condition'],
  met: ['met', 'entry', 'de dag waarop aan de voorwaarde is voldaan', 'the day on which the condition was met'],
  replied: ['replied', 'entry', 'de dag van de reactie', 'the day of the reply'],
  body: ['body', 'entry', 'de naam van het orgaan', 'the name of the body'],
  from: [
    'from',
    'entry',
    'de eerste dag waarop de tekst niet meer geldt',
    'the first day on which the text holds no more',
  ],
  confirm: ['confirmed', 'entry', 'de uitleg bij een ongewone datum', 'the explanation of an unusual date'],
  edition: ['edition', 'version', 'de uitgave', 'the edition'],
  'revision-due': ['revision_due', 'version', 'de revisiedatum', 'the revision date'],
  'in-force-from': ['in_force_from', 'version', 'de eerste dag in werking', 'the first day in force'],
  'in-force-until': ['in_force_until', 'version', 'de laatste dag in werking', 'the last day in force'],
  'paper-status': ['paper_status', 'version', 'de status op papier', 'the status on paper'],
  'inferred-version': [
    'inferred.version',
    'version',
    'waaruit de versie is afgeleid',
    'from what the version was inferred',
  ],
  'inferred-date': ['inferred.date', 'version', 'waaruit de datum is afgeleid', 'from what the date was inferred'],
  'inferred-edition': [
    'inferred.edition',
    'version',
    'waaruit de uitgave is afgeleid',
    'from what the edition was inferred',
  ],
  'inferred-document': [
    'inferred.document',
    'version',
    'waaruit is afgeleid dat dit een document is',
    'from what was inferred that this is a document',
  ],
  auteur: ['control.auteur', 'version', 'de auteur', 'the author'],
  eigenaar: ['control.eigenaar', 'version', 'de eigenaar', 'the owner'],
  beheerder: ['control.beheerder', 'version', 'de beheerder', 'the keeper'],
  'uitgegeven-door': ['control.uitgegeven_door', 'version', 'de uitgever', 'the issuer'],
  'onderdeel-van': [
    'control.onderdeel_van',
    'version',
    'het beleid waar het bij hoort',
    'the policy that it is part of',
  ],
} as const satisfies Readonly<
  Record<string, readonly [field: string, of: 'entry' | 'version' | 'both', nl: string, en: string]>
>;

/** As options of the command line. */
export const CORRECTABLE: readonly string[] = Object.keys(FIELDS);

/** What a field is called; the name of a body is recorded as `route.gmr`. */
export function printField(field: string, language: 'nl' | 'en'): string {
  const found = Object.values(FIELDS).find(([name]) => name === (field.startsWith('route.') ? 'body' : field));
  return found?.[language === 'nl' ? 2 : 3] ?? field;
}
