/** The commands with which something begins, and the one that brings a source to the form of now. */
import {
  BASES,
  CI,
  COUNCILS,
  IMPORT_CHANGES,
  ORGANISATION_KINDS,
  PROCEDURES,
  PROTOCOL_BASES,
  REGIONS,
  SECTORS,
} from '../words/choices.ts';
import type { Command, Option } from './command.ts';

const one = { nl: 'keuze', en: 'choice' };

const how: Readonly<Record<string, Option>> = {
  procedure: {
    value: one,
    choices: PROCEDURES,
    help: {
      nl: 'wat de medezeggenschap doet: instemming (zonder opgave), advies, of niets (vaststelling)',
      en: 'what the council does: consent (instemming, by default), advise (advies) or nothing (vaststelling)',
    },
  },
  council: {
    value: one,
    choices: COUNCILS,
    help: {
      nl: 'welke raad; zonder opgave de GMR van een bestuur, de MR van een school',
      en: 'which council; by default the GMR of a board, the MR of a school',
    },
  },
};

const organisation: Readonly<Record<string, Option>> = {
  name: {
    value: { nl: 'naam', en: 'name' },
    help: { nl: 'de naam zoals die op een document staat', en: 'the name as it stands on a document' },
  },
  kind: {
    value: one,
    choices: ORGANISATION_KINDS,
    help: { nl: 'bestuur (zonder opgave) of school', en: 'bestuur (board, by default) or school' },
  },
  sector: { value: one, choices: SECTORS, help: { nl: 'de sector', en: 'the sector' } },
  region: {
    value: one,
    choices: REGIONS,
    help: {
      nl: 'de vakantieregio; zonder regio zijn termijnen niet te plannen',
      en: 'the holiday region; without it no term can be planned',
    },
  },
  'in-text': {
    value: { nl: 'naam', en: 'name' },
    help: {
      nl: 'de naam in een zin, met lidwoord als dat erbij hoort, bijvoorbeeld ‘het Lindecollege’',
      en: 'the name in a Dutch sentence, with the article that belongs to it, such as ‘het Lindecollege’',
    },
  },
  ...how,
};

const yes: Option = {
  help: {
    nl: 'vraag niets; neem wat de vragen zelf voorstellen, en toon dat',
    en: 'ask nothing; take what the questions suggest, and show that',
  },
};
const title: Option = {
  value: { nl: 'titel', en: 'title' },
  help: { nl: 'de titel van een leeg protocol', en: 'the title of an empty protocol' },
};

export const beginCommands: Readonly<Record<string, Command>> = {
  init: {
    summary: {
      nl: 'begin een eigen map met beleid, met alles wat daarbij hoort; vraagt wat niet is opgegeven',
      en: 'begin a policy folder of your own, with all that belongs to it; asks for what is not given',
    },
    arguments: [{ name: { nl: 'map', en: 'folder' }, required: false }],
    options: {
      ...organisation,
      id: {
        value: { nl: 'id', en: 'id' },
        help: {
          nl: 'de vaste naam voor bestanden; zonder opgave uit de naam',
          en: 'the fixed name for files; by default from the name',
        },
      },
      base: {
        value: one,
        choices: BASES,
        help: {
          nl: 'begin met de basistekst over sociale media (zonder opgave), een voorbeeld of een leeg protocol',
          en: 'begin with the base text on social media (basis, by default), an example (voorbeeld) or an empty protocol (leeg)',
        },
      },
      title,
      ci: {
        value: one,
        repeatable: true,
        choices: CI,
        help: {
          nl: 'bestanden voor automatisch controleren en publiceren (mag vaker); zonder opgave alle',
          en: 'files to check and publish automatically (may be repeated); by default all (alle)',
        },
      },
      yes,
    },
    load: () => import('./commands/init.ts'),
  },
  new: {
    summary: {
      nl: 'voeg een organisatie (organisation), een protocol, of iemand die meedoet (override) toe',
      en: 'add an organisation, a protocol, or who takes part in one (override)',
    },
    arguments: [
      { name: { nl: 'soort', en: 'kind' }, required: true },
      { name: { nl: 'id', en: 'id' }, required: false },
      { name: { nl: 'protocol', en: 'protocol' }, required: false },
    ],
    options: {
      ...organisation,
      parent: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'van een school: het bestuur waar zij onder valt', en: 'of a school: the board that it is under' },
      },
      protocol: {
        value: { nl: 'id', en: 'id' },
        repeatable: true,
        help: {
          nl: 'van een organisatie: doe alleen mee aan dit protocol (mag vaker); zonder opgave aan alle',
          en: 'of an organisation: take part in this protocol only (may be repeated); by default in all',
        },
      },
      title,
      base: {
        value: one,
        choices: PROTOCOL_BASES,
        help: {
          nl: 'van een protocol: begin leeg (zonder opgave) of met de basistekst over sociale media',
          en: 'of a protocol: begin empty (leeg, by default) or with the base text on social media (basis)',
        },
      },
      org: {
        value: { nl: 'id', en: 'id' },
        repeatable: true,
        help: {
          nl: 'van een protocol: deze organisatie doet mee (mag vaker)',
          en: 'of a protocol: this organisation takes part (may be repeated)',
        },
      },
      yes,
    },
    load: () => import('./commands/new.ts'),
  },
  holidays: {
    summary: {
      nl: 'neem schoolvakanties over uit de open data van de Rijksoverheid',
      en: 'take over school holidays from the open data of the Dutch government',
    },
    arguments: [{ name: { nl: 'bestand of adres', en: 'file or address' }, required: true }],
    options: {
      replace: {
        help: {
          nl: 'neem ook dagen over die anders in het bestand staan; zonder opgave blijven die',
          en: 'take days too that are others in the file; by default those stay',
        },
      },
      'dry-run': { help: { nl: 'toon alleen wat er zou veranderen', en: 'only show what would change' } },
    },
    load: () => import('./commands/holidays.ts'),
  },
  upgrade: {
    summary: {
      nl: 'breng de bron naar de vorm van deze versie; de documenten lezen hetzelfde',
      en: 'bring the source to the form of this version; the documents read the same',
    },
    arguments: [],
    options: {
      'dry-run': { help: { nl: 'toon alleen wat er zou veranderen', en: 'only show what would change' } },
    },
    load: () => import('./commands/upgrade.ts'),
  },
  import: {
    summary: {
      nl: 'neem een bestaand document over (Word, PDF, HTML, Markdown, tekst), met verantwoording van elk woord',
      en: 'take over a document (Word, PDF, HTML, Markdown, text), with an account of every word',
    },
    arguments: [{ name: { nl: 'bestand', en: 'file' }, required: true }],
    options: {
      org: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'van welke organisatie het document is', en: 'whose document it is' },
      },
      name: {
        value: { nl: 'naam', en: 'name' },
        help: {
          nl: 'de naam van een organisatie die er nog niet is; zij komt er dan bij',
          en: 'the name of an organisation that is not there yet; it comes new then',
        },
      },
      kind: {
        value: one,
        choices: ORGANISATION_KINDS,
        help: {
          nl: 'wat zij is: bestuur (zonder opgave) of school',
          en: 'what it is: bestuur (board, by default) or school',
        },
      },
      protocol: {
        value: { nl: 'id', en: 'id' },
        help: {
          nl: 'welk protocol het is; zonder opgave volgt het uit de titel',
          en: 'which protocol it is; by default it follows from the title',
        },
      },
      changes: {
        value: { nl: 'wat', en: 'what' },
        choices: IMPORT_CHANGES,
        help: {
          nl: 'wat er met bijgehouden wijzigingen gebeurt: accept (zonder opgave), reject, of proposals: alleen vertellen',
          en: 'what becomes of tracked changes: accept (by default), reject, or proposals: only tell',
        },
      },
      accept: {
        value: { nl: 'nummer', en: 'number' },
        repeatable: true,
        help: {
          nl: 'neem deze bijgehouden wijziging over, met het nummer uit het verslag (mag vaker)',
          en: 'take over this tracked change, by its number in the account (may be repeated)',
        },
      },
      reject: {
        value: { nl: 'nummer', en: 'number' },
        repeatable: true,
        help: {
          nl: 'wijs deze bijgehouden wijziging af (mag vaker)',
          en: 'refuse this tracked change (may be repeated)',
        },
      },
      parameter: {
        value: { nl: 'naam', en: 'name' },
        repeatable: true,
        help: {
          nl: 'maak van deze voorgestelde woorden een parameter',
          en: 'make a parameter of these proposed words',
        },
      },
      'dry-run': {
        help: {
          nl: 'laat alleen zien wat eruit komt, en schrijf niets',
          en: 'only show what comes of it, and write nothing',
        },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['text', 'html', 'markdown', 'json'],
        help: { nl: 'vorm van de verantwoording; zonder opgave text', en: 'form of the account; by default text' },
      },
      out: {
        value: { nl: 'bestand', en: 'file' },
        help: { nl: 'schrijf de verantwoording naar dit bestand', en: 'write the account to this file' },
      },
    },
    load: () => import('./commands/import.ts'),
  },
};
