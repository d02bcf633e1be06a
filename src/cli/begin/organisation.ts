import type { NewOrganisation } from '../../index.ts';
import type { Answers } from '../../words/questions.ts';

/** What was answered, as the organisation that is asked for. */
export function organisationOf(answers: Answers): NewOrganisation {
  return {
    name: answers['name'] ?? '',
    id: answers['id'],
    kind: answers['kind'],
    sector: answers['sector'],
    region: answers['region'],
    spoken: answers['in-text'],
    procedure: answers['procedure'],
    council: answers['council'],
  };
}
