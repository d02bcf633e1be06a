/** Words of a message about terms that are due, but for those of the documents. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const words = {
  nl: {
    heading: 'Termijnen van de protocollen',
    none: 'Er is niets te doen: geen revisie nadert of is verlopen.',
    next: 'Aan zet',
    passed: 'verlopen',
    near: 'nadert',
    more: 'Documenten die hier niet staan',
    see: 'Zie regelwerk status.',
  },
  en: {
    heading: 'Terms of the protocols',
    none: 'There is nothing to do: no revision is near or has passed.',
    next: 'Next',
    passed: 'passed',
    near: 'near',
    more: 'Documents that are not shown here',
    see: 'See regelwerk status.',
  },
} as const satisfies Record<Language, Record<string, string>>;
