import type { Rule } from './rule.ts';

/** The shape of a source file, as its JSON Schema lays it down. */
export const schema = {
  'schema-type': {
    severity: 'error',
    nl: {
      message: 'In %{path} staat %{actual}; verwacht is %{expected}.',
      help: '%{advice}',
    },
    en: {
      message: '%{path} holds %{actual}; expected %{expected}.',
      help: '%{advice}',
    },
  },
  'schema-unknown-key': {
    severity: 'error',
    nl: { message: 'De sleutel %{key} bestaat hier niet.%{suggestion}', help: 'Mogelijk zijn: %{allowed}.' },
    en: { message: 'There is no key %{key} here.%{suggestion}', help: 'Possible are: %{allowed}.' },
  },
  'schema-missing-key': {
    severity: 'error',
    nl: { message: 'In %{path} ontbreekt %{key}.', help: 'Voeg %{key} toe.' },
    en: { message: '%{key} is missing at %{path}.', help: 'Add %{key}.' },
  },
  'schema-value': {
    severity: 'error',
    nl: { message: 'In %{path} staat %{actual}; dat kan hier niet.%{suggestion}', help: 'Mogelijk zijn: %{allowed}.' },
    en: {
      message: '%{path} holds %{actual}, which is not possible here.%{suggestion}',
      help: 'Possible are: %{allowed}.',
    },
  },
  'schema-pattern': {
    severity: 'error',
    nl: { message: 'In %{path} staat %{actual}; dat heeft niet de juiste vorm.', help: '%{expected}' },
    en: { message: '%{path} holds %{actual}, which is not of the right form.', help: '%{expected}' },
  },
  'schema-size': {
    severity: 'error',
    nl: { message: '%{path} %{actual}.', help: 'Verwacht: %{expected}.' },
    en: { message: '%{path} %{actual}.', help: 'Expected: %{expected}.' },
  },
  'schema-line': {
    severity: 'error',
    nl: {
      message: 'In %{path} staat een regeleinde; dit moet één regel tekst zijn.',
      help: 'Schrijf de tekst op één regel, zonder | of > ervoor.',
    },
    en: {
      message: '%{path} holds a line break; it must be one line of text.',
      help: 'Write the text on one line, without | or > before it.',
    },
  },
  'schema-repeated': {
    severity: 'error',
    nl: { message: 'In %{path} staat %{actual} twee keer.', help: 'Verwijder er een.' },
    en: { message: '%{actual} stands twice in %{path}.', help: 'Remove one.' },
  },
  'schema-combination': {
    severity: 'error',
    nl: {
      message: 'De sleutels van %{path} passen niet bij elkaar, of er ontbreekt er een.',
      help: 'Verwacht: %{expected}.',
    },
    en: { message: 'The keys of %{path} do not go together, or one is missing.', help: 'Expected: %{expected}.' },
  },
  'schema-other': {
    severity: 'warning',
    nl: {
      message: 'Dit bestand noemt %{actual} als zijn schema, maar bij dit bestand hoort %{expected}.',
      help: 'Een editor kijkt het nu verkeerd na. Noem %{expected}, in welke map dat ook staat, of noem geen schema.',
    },
    en: {
      message: 'This file names %{actual} as its schema, but the schema of this file is %{expected}.',
      help: 'An editor checks it wrongly now. Name %{expected}, in whatever folder, or name no schema.',
    },
  },
  'id-reserved': {
    severity: 'error',
    nl: {
      message: 'De id %{id} is op Windows geen geldige bestandsnaam.',
      help: 'Kies een andere id, bijvoorbeeld %{id}-school.',
    },
    en: {
      message: 'The id %{id} is not a valid file name on Windows.',
      help: 'Choose another id, such as %{id}-school.',
    },
  },
} as const satisfies Record<string, Rule>;
