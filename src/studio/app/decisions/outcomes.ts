/** What bodies decide, in plain words: as a result, and as something to choose. */
import type { Outcome } from '../../../model/status.ts';
import { catalogue, inWords } from '../words.ts';

type Words = Readonly<Record<Outcome, readonly [result: string, choice: string, then: string]>>;

const nl: Words = {
  besproken: ['besproken', 'De tekst is besproken', ''],
  akkoord: ['akkoord', 'Akkoord', ''],
  aanpassen: ['aanpassen', 'De tekst moet worden aangepast', 'De procedure wacht tot er opnieuw over is gesproken.'],
  positief: ['positief advies', 'Een positief advies', ''],
  onder_voorbehoud: ['advies onder voorbehoud', 'Een advies onder voorbehoud', 'De procedure gaat door.'],
  negatief: [
    'negatief advies',
    'Een negatief advies',
    'De procedure gaat door, als het nodig is na een reactie van het bestuur.',
  ],
  geen_advies: ['geen advies', 'Geen advies', 'Het orgaan zegt dat het geen advies geeft. Zwijgen is geen besluit.'],
  verleend: ['instemming verleend', 'Instemming verleend', ''],
  verleend_met_opmerkingen: ['instemming verleend met opmerkingen', 'Instemming verleend, met opmerkingen', ''],
  verleend_onder_voorwaarde: [
    'instemming verleend onder voorwaarde',
    'Instemming verleend onder een voorwaarde',
    'De volgende stap wacht tot is vastgelegd dat aan de voorwaarde is voldaan.',
  ],
  onthouden: ['instemming onthouden', 'Instemming onthouden', 'Vaststellen kan dan niet met dit besluit.'],
  toestemming_verleend: ['toestemming verleend', 'Toestemming verleend', ''],
  toestemming_geweigerd: ['toestemming geweigerd', 'Toestemming geweigerd', ''],
  in_redelijkheid: ['besluit in redelijkheid genomen', 'Het besluit is in redelijkheid genomen', ''],
  niet_in_redelijkheid: ['besluit niet in redelijkheid genomen', 'Het besluit is niet in redelijkheid genomen', ''],
  niet_behandeld: ['niet in behandeling genomen', 'Niet in behandeling genomen', ''],
  vastgesteld: ['vastgesteld', 'Vastgesteld', ''],
  aangehouden: ['aangehouden', 'Aangehouden', 'Het besluit is uitgesteld; de stap blijft open.'],
  ingetrokken: ['ingetrokken', 'Voorstel ingetrokken', 'Het voorstel is dan voorbij.'],
  vervallen: ['voorstel vervallen', 'Voorstel vervallen', 'Het voorstel is dan voorbij.'],
  goedgekeurd: ['goedgekeurd', 'Goedgekeurd', ''],
  niet_goedgekeurd: ['niet goedgekeurd', 'Niet goedgekeurd', ''],
  kennisgenomen: ['kennisgenomen', 'Kennisgenomen', ''],
};

const en: Words = {
  besproken: ['discussed', 'The text was discussed', ''],
  akkoord: ['agreed', 'Agreed', ''],
  aanpassen: ['to be changed', 'The text must be changed', 'The procedure waits until it was talked about again.'],
  positief: ['positive advice', 'A positive advice', ''],
  onder_voorbehoud: ['advice with reservations', 'An advice with reservations', 'The procedure goes on.'],
  negatief: ['negative advice', 'A negative advice', 'The procedure goes on, where needed after a reply of the board.'],
  geen_advies: ['no advice', 'No advice', 'The body says that it gives no advice. Silence is no decision.'],
  verleend: ['consent given', 'Consent given', ''],
  verleend_met_opmerkingen: ['consent given with remarks', 'Consent given, with remarks', ''],
  verleend_onder_voorwaarde: [
    'consent given under a condition',
    'Consent given under a condition',
    'The next step waits until it is recorded that the condition was met.',
  ],
  onthouden: ['consent withheld', 'Consent withheld', 'It cannot be adopted on this decision.'],
  toestemming_verleend: ['permission given', 'Permission given', ''],
  toestemming_geweigerd: ['permission refused', 'Permission refused', ''],
  in_redelijkheid: ['decision reasonable', 'The decision was reasonable', ''],
  niet_in_redelijkheid: ['decision not reasonable', 'The decision was not reasonable', ''],
  niet_behandeld: ['not taken up', 'Not taken up', ''],
  vastgesteld: ['adopted', 'Adopted', ''],
  aangehouden: ['put off', 'Put off', 'The decision is put off; the step stays open.'],
  ingetrokken: ['withdrawn', 'Proposal withdrawn', 'The proposal is over then.'],
  vervallen: ['proposal lapsed', 'Proposal lapsed', 'The proposal is over then.'],
  goedgekeurd: ['approved', 'Approved', ''],
  niet_goedgekeurd: ['not approved', 'Not approved', ''],
  kennisgenomen: ['taken note of', 'Taken note of', ''],
};

const words = catalogue(nl, en);

export function outcomeWords(outcome: Outcome): string {
  return inWords(words)[outcome][0];
}

export function outcomeChoice(outcome: Outcome): { readonly words: string; readonly then: string } {
  const [, choice, then] = inWords(words)[outcome];
  return { words: choice, then };
}
