import type { Rule } from './rule.ts';

/** Beginning a repository, what comes new into one, and what brings it to the form of now. */
export const begin = {
  'begin-exists': {
    severity: 'error',
    nl: {
      message: 'Hier staat al beleid: %{folder}.',
      help: 'Kies een andere map: regelwerk init <map>. Voeg iets toe aan wat er staat met regelwerk new.',
    },
    en: {
      message: 'There is a policy here already: %{folder}.',
      help: 'Choose another folder: regelwerk init <folder>. Add to what is there with regelwerk new.',
    },
  },
  'begin-folder': {
    severity: 'error',
    nl: {
      message: '%{folder} is een bestand of een symbolische link, geen map.',
      help: 'Kies een lege map, of een naam die er nog niet is.',
    },
    en: {
      message: '%{folder} is a file or a symbolic link, not a folder.',
      help: 'Choose an empty folder, or a name that is not there yet.',
    },
  },
  'new-exists': {
    severity: 'error',
    nl: { message: '%{file} is er al.', help: 'Wijzig dat bestand, of kies een andere id, bijvoorbeeld %{free}.' },
    en: { message: '%{file} is there already.', help: 'Change that file, or choose another id, such as %{free}.' },
  },
  'new-taken': {
    severity: 'error',
    nl: {
      message: '%{organisation} doet al mee aan %{protocol}: %{file}.',
      help: 'Wijzig dat bestand. regelwerk list %{organisation} toont wat er in het document staat.',
    },
    en: {
      message: '%{organisation} takes part in %{protocol} already: %{file}.',
      help: 'Change that file. regelwerk list %{organisation} shows what stands in the document.',
    },
  },
  'upgrade-by-hand': {
    severity: 'warning',
    nl: {
      message: 'Dit is niet vanzelf naar de vorm van nu te brengen: %{what}.',
      help: 'Wat er staat, wordt gelezen zoals het was. Wil je het omzetten, doe het dan met de hand: zie de gids voor auteurs.',
    },
    en: {
      message: 'This cannot be brought to the form of now by itself: %{what}.',
      help: 'What stands there is read as it was. To change it, do so by hand: see the guide for authors.',
    },
  },
} as const satisfies Record<string, Rule>;
