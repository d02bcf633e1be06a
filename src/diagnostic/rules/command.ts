import type { Rule } from './rule.ts';

/** What was typed on the command line. These have no place in a file. */
export const command = {
  'port-taken': {
    severity: 'error',
    nl: {
      message: 'Poort %{port} is al in gebruik.',
      help: 'Kies een andere: --port %{free}. Of sluit het programma dat er luistert, misschien een andere studio.',
    },
    en: {
      message: 'Port %{port} is in use.',
      help: 'Choose another: --port %{free}. Or close the program that listens there, perhaps another studio.',
    },
  },
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
  'option-value-missing': {
    severity: 'error',
    nl: { message: '%{name} heeft geen waarde.', help: 'Schrijf er een achter: %{expected}.' },
    en: { message: '%{name} has no value.', help: 'Write one after it: %{expected}.' },
  },
  'option-flag': {
    severity: 'error',
    nl: { message: '%{name} krijgt geen waarde.', help: 'Schrijf alleen %{name}.' },
    en: { message: '%{name} takes no value.', help: 'Write %{name} alone.' },
  },
  'protocol-choice': {
    severity: 'error',
    nl: { message: '%{organisation} heeft %{count} protocollen.', help: 'Kies er een met --protocol: %{known}.' },
    en: { message: '%{organisation} has %{count} protocols.', help: 'Choose one with --protocol: %{known}.' },
  },
  'protocol-none': {
    severity: 'error',
    nl: {
      message: '%{organisation} doet aan geen enkel protocol mee.',
      help: 'Wie meedoet, heeft in de map van het protocol een bestand overrides/%{organisation}.yaml. Er zijn deze protocollen: %{known}.',
    },
    en: {
      message: '%{organisation} takes part in no protocol.',
      help: 'Who takes part has a file overrides/%{organisation}.yaml in the folder of the protocol. There are these protocols: %{known}.',
    },
  },
  'source-date-epoch': {
    severity: 'error',
    nl: {
      message: 'De variabele SOURCE_DATE_EPOCH is %{value}; dat is geen aantal seconden tussen 1970 en 2200.',
      help: 'Geef hele seconden sinds 1 januari 1970, geen milliseconden of datum, of haal de variabele weg.',
    },
    en: {
      message: 'The variable SOURCE_DATE_EPOCH is %{value}, which is no number of seconds between 1970 and 2200.',
      help: 'Give whole seconds since 1 January 1970, not milliseconds or a date, or remove the variable.',
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
  'norm-not-found': {
    severity: 'error',
    nl: {
      message: 'Voor het document van %{organisation} geldt geen norm %{norm}.%{suggestion}',
      help: 'regelwerk trace %{organisation} toont alle normen die gelden.',
    },
    en: {
      message: 'No norm %{norm} holds for the document of %{organisation}.%{suggestion}',
      help: 'regelwerk trace %{organisation} shows all norms that hold.',
    },
  },
  'amendment-not-found': {
    severity: 'error',
    nl: {
      message: '%{organisation} wijzigt geen bepaling %{id}.%{suggestion}',
      help: 'Een basistekst hoort bij een wijziging (amend). Wijzigingen van %{organisation}: %{known}.',
    },
    en: {
      message: '%{organisation} amends no clause %{id}.%{suggestion}',
      help: 'A base text belongs to an amendment (amend). Amendments of %{organisation}: %{known}.',
    },
  },
  'version-unknown': {
    severity: 'error',
    nl: {
      message: 'Van versie %{version} van %{organisation} is geen tekst vastgelegd.%{suggestion}',
      help: 'Bekend zijn: %{known}.',
    },
    en: {
      message: 'Of version %{version} of %{organisation} no text is recorded.%{suggestion}',
      help: 'Known are: %{known}.',
    },
  },
  'in-force-none': {
    severity: 'error',
    nl: {
      message: 'Op %{day} was van %{organisation} geen vastgestelde tekst in werking.',
      help: '%{next}.',
    },
    en: {
      message: 'On %{day} no adopted text of %{organisation} was in force.',
      help: '%{next}.',
    },
  },
  'snapshot-none': {
    severity: 'error',
    nl: {
      message: 'Van %{organisation} is nog geen vastgestelde tekst vastgelegd.',
      help: 'Vergelijk met de basis (--against base), of leg de vastgestelde tekst vast: zie regelwerk propose --help.',
    },
    en: {
      message: 'Of %{organisation} no adopted text is recorded yet.',
      help: 'Compare with the base (--against base), or record the adopted text: see regelwerk propose --help.',
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
  'site-public': {
    severity: 'error',
    nl: {
      message: 'Een site is er alleen van wat voor iedereen is.',
      help: 'Geef ook --public: regelwerk build --public --site.',
    },
    en: {
      message: 'There is a site only of what is for all to read.',
      help: 'Give --public too: regelwerk build --public --site.',
    },
  },
  'site-part': {
    severity: 'error',
    nl: {
      message: '--site kan niet met %{name}: een site heeft van elke tekst alles.',
      help: 'Laat %{name} weg.',
    },
    en: {
      message: '--site cannot stand with %{name}: a site has all there is of each text.',
      help: 'Leave out %{name}.',
    },
  },
  'feed-idle': {
    severity: 'error',
    nl: {
      message: '--previous-feed kan niet met %{name}: dan wordt er geen agenda gemaakt.',
      help: 'Laat een van beide weg.',
    },
    en: {
      message: '--previous-feed cannot stand with %{name}: then no calendar is made.',
      help: 'Leave out one of them.',
    },
  },
  'site-there': {
    severity: 'error',
    nl: {
      message: 'In %{out} staat een site, en deze build zou daar een deel van maken zonder de pagina’s eromheen.',
      help: 'Geef ook --site (zonder --format en --variant), of bouw alles opnieuw zonder site: regelwerk build --public.',
    },
    en: {
      message: 'In %{out} there is a site, and this build would make a part of it without the pages around it.',
      help: 'Give --site too (without --format and --variant), or build all anew without a site: regelwerk build --public.',
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
  'git-missing': {
    severity: 'error',
    nl: { message: 'Het programma git is er niet.', help: 'Installeer git; het leest de eerdere versie van de bron.' },
    en: { message: 'There is no program git.', help: 'Install git; it reads the earlier version of the source.' },
  },
  'git-no-repository': {
    severity: 'error',
    nl: {
      message: 'Git kan deze map niet als repository lezen: %{detail}.',
      help: 'Start regelwerk in de map van de repository waar policy/ in staat.',
    },
    en: {
      message: 'Git cannot read this folder as a repository: %{detail}.',
      help: 'Start regelwerk in the folder of the repository that holds policy/.',
    },
  },
  'git-ref-unknown': {
    severity: 'error',
    nl: {
      message: 'De repository kent geen versie %{ref}.',
      help: 'Noem een branch, tag of commit. Haalt een automatische controle alleen de laatste versie op, laat haar dan de hele geschiedenis ophalen.',
    },
    en: {
      message: 'The repository knows no revision %{ref}.',
      help: 'Name a branch, tag or commit. If an automatic check fetches the last revision only, let it fetch all history.',
    },
  },
  'git-source-broken': {
    severity: 'error',
    nl: {
      message: 'In versie %{ref} is de bron niet in orde (fouten: %{count}); daarmee is niet te vergelijken.',
      help: 'Kies met --since een versie waarin regelwerk check geen fouten gaf.',
    },
    en: {
      message:
        'In revision %{ref} the source is not in order (mistakes: %{count}), so there is nothing to compare with.',
      help: 'Choose with --since a revision in which regelwerk check found no mistakes.',
    },
  },
  'ledger-busy': {
    severity: 'error',
    nl: {
      message: 'Een andere opdracht schrijft al in policy/.',
      help: 'Wacht tot die klaar is. Is er geen andere opdracht, verwijder dan %{lock}.',
    },
    en: {
      message: 'Another command is writing in policy/ already.',
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
