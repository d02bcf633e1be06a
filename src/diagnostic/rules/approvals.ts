import type { Rule } from './rule.ts';

/** Versions, procedures, decisions and dates. */
export const approvals = {
  'date-invalid': {
    severity: 'error',
    nl: {
      message: '%{value} is geen bestaande datum.',
      help: 'Schrijf een bestaande dag als jjjj-mm-dd, of een maand als jjjj-mm waar dat mag.',
    },
    en: {
      message: '%{value} is not an existing date.',
      help: 'Write an existing day as yyyy-mm-dd, or a month as yyyy-mm where that is allowed.',
    },
  },
  'procedure-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen procedure %{id}.%{suggestion}',
      help: 'Beschrijf de procedure onder procedures, of verbeter de naam.',
    },
    en: {
      message: 'There is no procedure %{id}.%{suggestion}',
      help: 'Describe the procedure under procedures, or mend the name.',
    },
  },
  'step-duplicate': {
    severity: 'error',
    nl: { message: 'De stap %{step} staat twee keer in de procedure.', help: 'Geef elke stap een eigen id.' },
    en: { message: 'The step %{step} stands twice in the procedure.', help: 'Give each step an id of its own.' },
  },
  'step-unknown': {
    severity: 'error',
    nl: {
      message: 'De procedure %{procedure} heeft geen stap %{step}.%{suggestion}',
      help: 'Stappen van deze procedure: %{steps}.',
    },
    en: {
      message: 'The procedure %{procedure} has no step %{step}.%{suggestion}',
      help: 'Steps of this procedure: %{steps}.',
    },
  },
  'decision-order': {
    severity: 'error',
    nl: {
      message: 'Het besluit van stap %{step} staat niet op zijn plaats; verwacht was stap %{expected}.',
      help: 'Zet de besluiten in de volgorde van de procedure en sla geen stap over.',
    },
    en: {
      message: 'The decision of step %{step} is out of order; expected step %{expected}.',
      help: 'Put the decisions in the order of the procedure and skip no step.',
    },
  },
  'decision-date': {
    severity: 'error',
    nl: {
      message: 'Het besluit van stap %{step} is van %{date}, vóór het vorige besluit (%{previous}).',
      help: 'Controleer beide datums in de verslagen.',
    },
    en: {
      message: 'The decision of step %{step} is of %{date}, before the decision preceding it (%{previous}).',
      help: 'Check both dates in the minutes.',
    },
  },
  'decision-outcome': {
    severity: 'error',
    nl: {
      message: 'De uitkomst %{outcome} past niet bij een stap van de soort %{kind}.',
      help: 'Mogelijk zijn: %{allowed}.',
    },
    en: {
      message: 'The outcome %{outcome} does not go with a step of kind %{kind}.',
      help: 'Possible are: %{allowed}.',
    },
  },
  'decision-outcome-missing': {
    severity: 'error',
    nl: {
      message: 'Het besluit van stap %{step} heeft geen uitkomst.',
      help: 'Zet er outcome bij (%{allowed}). Alleen een van papier overgenomen versie (migrated: true) kan zonder.',
    },
    en: {
      message: 'The decision of step %{step} has no outcome.',
      help: 'Add outcome (%{allowed}). Only a version taken over from paper (migrated: true) can do without.',
    },
  },
  'decision-blocked': {
    severity: 'error',
    nl: {
      message: 'Na %{outcome} bij stap %{previous} kan stap %{step} niet volgen.',
      help: 'Leg de versie opnieuw voor als nieuwe versie, of verbeter de uitkomst.',
    },
    en: {
      message: 'Step %{step} cannot follow %{outcome} at step %{previous}.',
      help: 'Submit it again as a new version, or mend the outcome.',
    },
  },
  'version-order': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} staat na versie %{previous}; verwacht is een hoger nummer.',
      help: 'Zet de versies van oud naar nieuw en geef elke versie een eigen nummer.',
    },
    en: {
      message: 'Version %{version} follows version %{previous}; expected a higher number.',
      help: 'Put the versions from old to new and give each a number of its own.',
    },
  },
  'revision-early': {
    severity: 'error',
    nl: {
      message: 'De revisiedatum %{due} ligt vóór het laatste besluit of de versiedatum (%{date}).',
      help: 'Controleer de revisiedatum.',
    },
    en: {
      message: 'The revision date %{due} is before the last decision or version date (%{date}).',
      help: 'Check the revision date.',
    },
  },
} as const satisfies Record<string, Rule>;
