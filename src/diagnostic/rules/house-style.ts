import type { Rule } from './rule.ts';

/** Colours. */
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
} as const satisfies Record<string, Rule>;
