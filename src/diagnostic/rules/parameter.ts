import type { Rule } from './rule.ts';

/** Values of parameters, and where they may stand. */
export const parameter = {
  'parameter-value': {
    severity: 'error',
    nl: {
      message: 'De waarde van de parameter %{name} past niet: %{actual}. Verwacht: %{expected}.',
      help: 'Verbeter de waarde. Betekenis: %{description}',
    },
    en: {
      message: 'The value of the parameter %{name} does not fit: %{actual}. Expected: %{expected}.',
      help: 'Mend the value. Meaning: %{description}',
    },
  },
  'parameter-undeclared': {
    severity: 'warning',
    nl: {
      message: 'Geen enkel protocol van %{organisation} kent de parameter %{name}.%{suggestion}',
      help: 'Verbeter de naam, of maak de parameter met een description aan in een protocol.',
    },
    en: {
      message: 'No protocol of %{organisation} knows the parameter %{name}.%{suggestion}',
      help: 'Mend the name, or declare the parameter with a description in a protocol.',
    },
  },
  'parameter-address': {
    severity: 'error',
    nl: {
      message: 'In dit adres past de parameter %{name} niet: de soort is %{actual}.',
      help: 'Geef de parameter waar hij gemaakt is kind: %{kind}, of kies een andere parameter.',
    },
    en: {
      message: 'The parameter %{name} does not fit in this address: its kind is %{actual}.',
      help: 'Give the parameter kind: %{kind} where it is declared, or choose another parameter.',
    },
  },
  'parameter-form': {
    severity: 'error',
    nl: { message: '%{written} kan hier niet: %{problem}.%{suggestion}', help: '%{advice}' },
    en: { message: '%{written} cannot stand here: %{problem}.%{suggestion}', help: '%{advice}' },
  },
} as const satisfies Record<string, Rule>;
