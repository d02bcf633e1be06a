import type { Rule } from './rule.ts';

/** Colours and logos. */
export const houseStyle = {
  'colour-contrast': {
    severity: 'error',
    nl: {
      message: 'De kleur %{colour} is te licht: het contrast is %{ratio}, en voor tekst is %{minimum} nodig.',
      help: 'Kies voor accent een donkerdere kleur; de lichte kleur kan wel bij decoration staan.',
    },
    en: {
      message: 'The colour %{colour} is too light: its contrast is %{ratio}, and text needs %{minimum}.',
      help: 'Choose a darker colour for accent; the light one can stand under decoration.',
    },
  },
  'logo-missing': {
    severity: 'error',
    nl: { message: 'Er is geen bestand %{file}.', help: 'Zet het logo daar, of verbeter de naam.' },
    en: { message: 'There is no file %{file}.', help: 'Put the logo there, or mend the name.' },
  },
} as const satisfies Record<string, Rule>;
