import type { Rule } from './rule.ts';

/** What an author asks to be changed, in terms of clauses and layers. */
export const edit = {
  'edit-reason': {
    severity: 'error',
    nl: {
      message: 'Bij de wijziging van %{id} staat geen reden.',
      help: 'Schrijf in één of twee zinnen waarom %{organisation} hier van de basis afwijkt.',
    },
    en: {
      message: 'The change of %{id} has no reason.',
      help: 'Write in one or two sentences why %{organisation} deviates from the base here.',
    },
  },
  'edit-impossible': {
    severity: 'error',
    nl: { message: 'Dit kan niet met %{id}: %{why}.', help: '%{advice}.' },
    en: { message: 'This cannot be done with %{id}: %{why}.', help: '%{advice}.' },
  },
  'undo-changed': {
    severity: 'error',
    nl: {
      message: 'Er is niets teruggezet: dit bestand is na de wijziging opnieuw veranderd.',
      help: 'Bekijk wat er nu staat, en wijzig de tekst zelf terug.',
    },
    en: {
      message: 'Nothing was put back: this file was changed again after the edit.',
      help: 'Look at what is there now, and change the text back yourself.',
    },
  },
} as const satisfies Record<string, Rule>;
