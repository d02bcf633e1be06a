import type { Rule } from './rule.ts';

/** What was typed on the command line. These have no place in a file. */
export const command = {
  'command-unknown': {
    severity: 'error',
    nl: { message: 'Er is geen opdracht %{name}.%{suggestion}', help: 'Zie regelwerk --help.' },
    en: { message: 'There is no command %{name}.%{suggestion}', help: 'See regelwerk --help.' },
  },
  'option-unknown': {
    severity: 'error',
    nl: { message: 'De opdracht %{command} kent %{name} niet.%{suggestion}', help: 'Zie regelwerk %{command} --help.' },
    en: {
      message: 'The command %{command} does not know %{name}.%{suggestion}',
      help: 'See regelwerk %{command} --help.',
    },
  },
  'option-value': {
    severity: 'error',
    nl: { message: '%{name} heeft de waarde %{value}; dat kan niet.%{suggestion}', help: 'Verwacht: %{expected}.' },
    en: {
      message: '%{name} has the value %{value}, which is not possible.%{suggestion}',
      help: 'Expected: %{expected}.',
    },
  },
  'argument-missing': {
    severity: 'error',
    nl: { message: 'De opdracht %{command} mist %{name}.', help: 'Schrijf: %{usage}.' },
    en: { message: 'The command %{command} lacks %{name}.', help: 'Write: %{usage}.' },
  },
  'argument-extra': {
    severity: 'error',
    nl: { message: 'De opdracht %{command} heeft een argument te veel: %{value}.', help: 'Schrijf: %{usage}.' },
    en: { message: 'The command %{command} has an argument too many: %{value}.', help: 'Write: %{usage}.' },
  },
  'organisation-not-found': {
    severity: 'error',
    nl: { message: 'Er is geen organisatie %{id}.%{suggestion}', help: 'Bekend zijn: %{known}.' },
    en: { message: 'There is no organisation %{id}.%{suggestion}', help: 'Known are: %{known}.' },
  },
  'clause-not-found': {
    severity: 'error',
    nl: {
      message: 'Het document van %{organisation} heeft geen bepaling %{id}.%{suggestion}',
      help: 'Zie regelwerk list %{organisation}.',
    },
    en: {
      message: 'The document of %{organisation} has no clause %{id}.%{suggestion}',
      help: 'See regelwerk list %{organisation}.',
    },
  },
  'option-missing': {
    severity: 'error',
    nl: { message: 'De opdracht %{command} mist een optie.', help: 'Geef %{needed}; zie regelwerk %{command} --help.' },
    en: {
      message: 'The command %{command} lacks an option.',
      help: 'Give %{needed}; see regelwerk %{command} --help.',
    },
  },
  'approvals-missing': {
    severity: 'error',
    nl: {
      message: '%{organisation} heeft nog geen bestand met besluiten.',
      help: 'Maak %{file} met onder procedures de stappen van de vaststelling.',
    },
    en: {
      message: '%{organisation} has no file of decisions yet.',
      help: 'Create %{file} with the steps of adoption under procedures.',
    },
  },
  'ledger-busy': {
    severity: 'error',
    nl: {
      message: 'Een andere opdracht is al bezig met de besluiten.',
      help: 'Wacht tot die klaar is. Is er geen andere opdracht, verwijder dan %{lock}.',
    },
    en: {
      message: 'Another command is busy with the decisions.',
      help: 'Wait until it is done. If there is no other command, remove %{lock}.',
    },
  },
  'output-terminal': {
    severity: 'error',
    nl: {
      message: 'Een %{format}-bestand is niet te lezen in een terminal.',
      help: 'Schrijf het naar een bestand: --out status.%{format}.',
    },
    en: {
      message: 'A file of the kind %{format} cannot be read in a terminal.',
      help: 'Write it to a file: --out status.%{format}.',
    },
  },
} as const satisfies Record<string, Rule>;
