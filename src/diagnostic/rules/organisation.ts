import type { Rule } from './rule.ts';

/** Organisations, their parents, and the norms they must meet. */
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
  'register-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen register %{register}, maar een bepaling noemt er een norm uit.%{suggestion}',
      help: 'Maak norms/%{register}.yaml met de normen, of verbeter de naam bij elke bepaling die het register noemt.',
    },
    en: {
      message: 'There is no register %{register}, yet a clause names a norm of it.%{suggestion}',
      help: 'Make norms/%{register}.yaml with the norms, or mend the name at each clause that gives it.',
    },
  },
  'norm-unknown': {
    severity: 'error',
    nl: {
      message: 'De norm %{norm} staat niet in het register.%{suggestion}',
      help: 'Verbeter het nummer, of neem de norm op in norms/%{register}.yaml.',
    },
    en: {
      message: 'The register does not hold the norm %{norm}.%{suggestion}',
      help: 'Mend the number, or enter the norm in norms/%{register}.yaml.',
    },
  },
  'norm-duplicate': {
    severity: 'error',
    nl: {
      message: 'De norm %{norm} staat hier voor de tweede keer in het register.',
      help: 'Geef elke norm een eigen nummer.',
    },
    en: {
      message: 'The norm %{norm} stands in the register for the second time.',
      help: 'Give each norm a number of its own.',
    },
  },
  'norm-elsewhere': {
    severity: 'error',
    nl: {
      message: 'Norm %{norm} is alleen voor %{id}, maar %{id} valt niet onder %{board}.',
      help: 'Verbeter de naam bij only, of zet de norm in een register van %{id}.',
    },
    en: {
      message: 'Norm %{norm} is for %{id} only, but %{id} is not under %{board}.',
      help: 'Mend the name at only, or put the norm in a register of %{id}.',
    },
  },
  'norm-unrealised': {
    severity: 'error',
    nl: {
      message: 'Bij %{organisation} maakt geen enkele bepaling norm %{norm} waar.%{suggestion}',
      help: 'Neem een bepaling op die zegt wat de norm zegt, en noem %{norm} bij norms.',
    },
    en: {
      message: 'For %{organisation} no clause realises norm %{norm}.%{suggestion}',
      help: 'Include a clause that says what the norm says, and name %{norm} under norms.',
    },
  },
} as const satisfies Record<string, Rule>;
