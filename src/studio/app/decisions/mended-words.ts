/** What the fields of what is recorded are called. */
import { catalogue, inWords } from '../words.ts';

const words = catalogue<Readonly<Record<string, string>>>(
  {
    date: 'Dag van het besluit',
    outcome: 'Uitkomst',
    submitted: 'Voorgelegd op',
    reference: 'Kenmerk van het verslag',
    condition: 'Voorwaarde',
    met: 'Aan de voorwaarde voldaan op',
    replied: 'Reactie van het bestuur op',
    reason: 'Reden',
    body: 'Naam van het orgaan',
    from: 'Eerste dag waarop de tekst niet meer geldt',
    confirmed: 'Uitleg bij een ongewone dag',
    edition: 'Uitgave',
    revision_due: 'Revisiedatum (dag of maand)',
    in_force_from: 'Eerste dag in werking',
    in_force_until: 'Laatste dag in werking',
    'control.auteur': 'Auteur',
    'control.eigenaar': 'Eigenaar',
    'control.beheerder': 'Beheerder',
    'control.uitgegeven_door': 'Uitgegeven door',
    'control.onderdeel_van': 'Onderdeel van',
  },
  {
    date: 'Day of the decision',
    outcome: 'Outcome',
    submitted: 'Submitted on',
    reference: 'Reference of the minutes',
    condition: 'Condition',
    met: 'Condition met on',
    replied: 'Reply of the board on',
    reason: 'Reason',
    body: 'Name of the body',
    from: 'First day on which the text holds no more',
    confirmed: 'Explanation of an unusual day',
    edition: 'Edition',
    revision_due: 'Revision date (day or month)',
    in_force_from: 'First day in force',
    in_force_until: 'Last day in force',
    'control.auteur': 'Author',
    'control.eigenaar': 'Owner',
    'control.beheerder': 'Keeper',
    'control.uitgegeven_door': 'Issued by',
    'control.onderdeel_van': 'Part of',
  },
);

export function mendedWords(field: string): string {
  return inWords(words)[field] ?? field;
}
