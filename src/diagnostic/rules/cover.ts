import type { Rule } from './rule.ts';

/** The sheet for a meeting. */
export const cover = {
  'cover-nothing': {
    severity: 'error',
    nl: {
      message: 'Van %{organisation} ligt er geen voorstel waarover een orgaan nog besluit.',
      help: 'Leg eerst een tekst voor met: regelwerk propose %{organisation}. Daarna kan er een oplegger bij.',
    },
    en: {
      message: '%{organisation} has no proposal that a body is still to decide on.',
      help: 'Propose a text first with: regelwerk propose %{organisation}. Then a sheet can be made for it.',
    },
  },
  'cover-adopted': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} van %{organisation} is al vastgesteld: er is niets meer om over te besluiten.',
      help: 'Is de tekst daarna gewijzigd, leg hem dan voor met: regelwerk propose %{organisation}.',
    },
    en: {
      message: 'Version %{version} of %{organisation} is adopted already: there is nothing left to decide.',
      help: 'If the text was changed since, propose it with: regelwerk propose %{organisation}.',
    },
  },
  'cover-step-decided': {
    severity: 'error',
    nl: {
      message: 'Op stap %{step} van versie %{version} is al besloten: %{outcome}.',
      help: 'Laat --step weg: dan gaat de oplegger over de stap die aan de beurt is.',
    },
    en: {
      message: 'On step %{step} of version %{version} it has been decided already: %{outcome}.',
      help: 'Leave out --step: the sheet is then about the step whose turn it is.',
    },
  },
} as const satisfies Record<string, Rule>;
