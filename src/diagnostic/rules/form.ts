import type { Rule } from './rule.ts';

/** Forms: what their fields are called, and what goes with which kind of field. */
export const form = {
  'form-field-duplicate': {
    severity: 'error',
    nl: {
      message: 'Het veld %{field} staat al in dit formulier.',
      help: 'Geef elk veld van een formulier een eigen naam.',
    },
    en: {
      message: 'The field %{field} is already in this form.',
      help: 'Give each field of a form a name of its own.',
    },
  },
  'form-options': {
    severity: 'error',
    nl: {
      message: 'Bij het veld %{field} (kind: %{kind}) ontbreekt options: er valt niets te kiezen.',
      help: 'Zet onder options een lijst met de keuzes, of kies een andere kind.',
    },
    en: {
      message: 'The field %{field} (kind: %{kind}) has no options: there is nothing to choose.',
      help: 'Put a list of the choices under options, or choose another kind.',
    },
  },
  'form-unused': {
    severity: 'error',
    nl: {
      message: 'Bij het veld %{field} (kind: %{kind}) betekent %{key} niets; %{key} hoort bij kind: %{expected}.',
      help: 'Haal %{key} weg, of kies een andere kind.',
    },
    en: {
      message: 'At the field %{field} (kind: %{kind}) %{key} means nothing; %{key} goes with kind: %{expected}.',
      help: 'Remove %{key}, or choose another kind.',
    },
  },
} as const satisfies Record<string, Rule>;
