import type { Rule } from './rule.ts';

/** Organisations and their parents. */
export const organisation = {
  'organisation-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen organisatie %{id}.%{suggestion}',
      help: 'Maak policy/organisations/%{id}.yaml aan of verbeter de naam.',
    },
    en: {
      message: 'There is no organisation %{id}.%{suggestion}',
      help: 'Create policy/organisations/%{id}.yaml or mend the name.',
    },
  },
  'organisation-cycle': {
    severity: 'error',
    nl: { message: 'De organisatie valt%{when} onder zichzelf: %{path}.', help: 'Haal een van de parent-regels weg.' },
    en: { message: 'The organisation is under itself%{when}: %{path}.', help: 'Remove one of the parent lines.' },
  },
  'parent-open': {
    severity: 'error',
    nl: {
      message: 'Bij deze periode ontbreekt de dag waarop zij begint of eindigt.',
      help: 'Geef from en until op. Alleen de eerste periode mag zonder from, en alleen de laatste zonder until.',
    },
    en: {
      message: 'This period lacks the day on which it begins or ends.',
      help: 'Give from and until. Only the first period may be without from, and only the last without until.',
    },
  },
  'parent-order': {
    severity: 'error',
    nl: {
      message: 'De periode eindigt op %{until}, maar begint pas op %{from}.',
      help: 'Verbeter een van de twee dagen.',
    },
    en: {
      message: 'The period ends on %{until}, yet begins on %{from} only.',
      help: 'Mend one of the two days.',
    },
  },
  'parent-overlap': {
    severity: 'error',
    nl: {
      message: 'De periode begint op %{from}, maar de vorige loopt tot en met %{until}.',
      help: 'Zet de perioden op volgorde, en laat elke beginnen na de laatste dag van de vorige.',
    },
    en: {
      message: 'The period begins on %{from}, yet the one before lasts until %{until}.',
      help: 'Put the periods in order, and let each begin after the last day of the one before.',
    },
  },
  'parent-ended': {
    severity: 'error',
    nl: {
      message: '%{organisation} valt na %{ended} nog onder %{parent}, maar dat is de laatste dag van %{parent}.',
      help: 'Geef bij parent op onder wie %{organisation} daarna valt, of geef bij ended op dat zij zelf ophoudt.',
    },
    en: {
      message: '%{organisation} is under %{parent} after %{ended}, yet that is the last day of %{parent}.',
      help: 'Give at parent whom %{organisation} is under from then on, or give at ended that it ends itself.',
    },
  },
  'successor-cycle': {
    severity: 'error',
    nl: {
      message: 'De organisatie volgt zichzelf op: %{path}.',
      help: 'Geef als opvolger een organisatie die blijft bestaan, of laat successor weg.',
    },
    en: {
      message: 'The organisation succeeds itself: %{path}.',
      help: 'Give as its successor an organisation that goes on, or leave successor out.',
    },
  },
  'successor-ended': {
    severity: 'error',
    nl: {
      message:
        '%{successor} kan %{organisation} na %{date} niet opvolgen: de laatste dag van %{successor} is %{ended}.',
      help: 'Geef een opvolger die dan bestaat, of verbeter een van de twee dagen.',
    },
    en: {
      message: '%{successor} cannot succeed %{organisation} after %{date}: the last day of %{successor} is %{ended}.',
      help: 'Give a successor that exists then, or mend one of the two days.',
    },
  },
  'address-duplicate': {
    severity: 'error',
    nl: {
      message: 'De documenten van %{organisation} en die van %{other} krijgen op het web hetzelfde adres: %{url}.',
      help: 'Geef elke organisatie een eigen base_url.',
    },
    en: {
      message: 'The documents of %{organisation} and those of %{other} get the same address on the web: %{url}.',
      help: 'Give each organisation a base_url of its own.',
    },
  },
} as const satisfies Record<string, Rule>;
