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
  'parameter-declaration': {
    severity: 'error',
    nl: { message: 'De parameter %{name} is niet goed gemaakt: %{problem}.', help: 'Verbeter kind, unit of values.' },
    en: { message: 'The parameter %{name} is not declared rightly: %{problem}.', help: 'Mend kind, unit or values.' },
  },
  'choose-fact': {
    severity: 'error',
    nl: {
      message: 'De parameter %{name} kan geen tekst kiezen: welke waarden er zijn, ligt niet vast.',
      help: 'Geef hem kind: choice met values, of kind: yes_no; of noem een ander feit.',
    },
    en: {
      message: 'The parameter %{name} cannot choose a text: its values are not a closed set.',
      help: 'Give it kind: choice with values, or kind: yes_no; or name another fact.',
    },
  },
  'choose-missing': {
    severity: 'error',
    nl: {
      message: 'Van het feit %{name} is er geen tekst voor %{values}.',
      help: 'Schrijf bij wordings een tekst voor elke waarde. Betekenis van het feit: %{description}',
    },
    en: {
      message: 'Of the fact %{name} there is no text for %{values}.',
      help: 'Write a text for every value under wordings. Meaning of the fact: %{description}',
    },
  },
  'choose-extra': {
    severity: 'error',
    nl: {
      message: 'Het feit %{name} heeft geen waarde %{value}.%{suggestion}',
      help: 'Mogelijk zijn: %{values}. Verbeter de sleutel, of haal de tekst weg.',
    },
    en: {
      message: 'The fact %{name} has no value %{value}.%{suggestion}',
      help: 'Possible are: %{values}. Mend the key, or remove the text.',
    },
  },
  'parameter-form': {
    severity: 'error',
    nl: { message: '%{written} kan hier niet: %{problem}.%{suggestion}', help: '%{advice}' },
    en: { message: '%{written} cannot stand here: %{problem}.%{suggestion}', help: '%{advice}' },
  },
} as const satisfies Record<string, Rule>;
