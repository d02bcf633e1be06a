/** The commands, their arguments and options: all that `--help` needs. */

import { CORRECTABLE } from '../words/corrections.ts';
import { OUTCOMES } from '../words/decisions.ts';
import { COVER_FORMATS, FORMATS, FORMER_FORMATS, REDLINE_FORMATS } from '../words/formats.ts';
import { SEARCHED_VERSIONS } from '../words/found.ts';
import { AUDIENCES, FORCES } from '../words/norms.ts';
import { beginCommands } from './begin-commands.ts';
import { AS_OF, type Command, type Option } from './command.ts';

const json: Option = { help: { nl: 'uitvoer als JSON', en: 'output as JSON' } };
const out: Option = {
  value: { nl: 'bestand', en: 'file' },
  help: { nl: 'schrijf naar dit bestand', en: 'write to this file' },
};
const organisationArgument = { nl: 'organisatie', en: 'organisation' };
const day = { nl: 'jjjj-mm-dd', en: 'yyyy-mm-dd' };
const protocol: Option = {
  value: { nl: 'id', en: 'id' },
  help: { nl: 'het protocol, als de organisatie er meer heeft', en: 'the protocol, where the organisation has more' },
};
const line = { nl: 'tekst', en: 'text' };
const confirmed: Option = {
  value: line,
  help: { nl: 'waarom een ongewone datum toch klopt', en: 'why an unusual day is right' },
};
const signing: Readonly<Record<string, Option>> = {
  sign: {
    value: { nl: 'sleutel', en: 'key' },
    help: { nl: 'onderteken met deze ssh-sleutel (een bestand)', en: 'sign with this ssh key (a file)' },
  },
  signer: {
    value: { nl: 'naam', en: 'name' },
    help: {
      nl: 'je naam bij de ondertekenaars, als die niet uit de sleutel blijkt',
      en: 'your name among the signers, where the key does not tell',
    },
  },
};
const CORRECTED = { nl: 'de juiste waarde; leeg als er niets hoort te staan', en: 'the right value; empty for none' };
const normArgument = { nl: 'norm', en: 'norm' };
const clauseArgument = { nl: 'bepaling', en: 'clause' };

const asOf: Option = {
  value: day,
  help: { nl: 'reken met deze dag als vandaag', en: 'take this day for today' },
};

export const commands: Readonly<Record<string, Command>> = {
  build: {
    summary: { nl: 'maak de documenten van alle organisaties', en: "make all organisations' documents" },
    arguments: [],
    options: {
      org: {
        value: { nl: 'id', en: 'id' },
        repeatable: true,
        help: { nl: 'alleen deze organisatie (mag vaker)', en: 'this organisation only (may be repeated)' },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        repeatable: true,
        choices: FORMATS,
        formerly: FORMER_FORMATS,
        help: {
          nl: 'alleen dit formaat (mag vaker); zonder opgave alle',
          en: 'this format only (may be repeated); by default all of them',
        },
      },
      variant: {
        value: { nl: 'naam', en: 'name' },
        repeatable: true,
        help: {
          nl: 'alleen deze variant, bijvoorbeeld schoolgids (mag vaker); protocol is het hele document',
          en: 'this variant only, such as schoolgids (may be repeated); protocol is the whole document',
        },
      },
      public: {
        help: {
          nl: 'alleen wat voor iedereen is: geen overzichten, en geen concepten als de bron niet anders zegt',
          en: 'only what is for all to read: no overviews, and no drafts unless the source says so',
        },
      },
      site: {
        help: {
          nl: 'met --public: maak er een site van, met een pagina per organisatie en zoeken in alle teksten',
          en: 'with --public: make a site of it, with a page per organisation and a search through all texts',
        },
      },
      out: {
        value: { nl: 'map', en: 'folder' },
        help: {
          nl: 'waar de documenten komen; zonder opgave out, of met --public public',
          en: 'where the documents go; by default out, or with --public public',
        },
      },
      'previous-feed': {
        value: { nl: 'bestand', en: 'file' },
        help: {
          nl: 'de deadlines.ics die nu gepubliceerd is: een afspraak die verschuift of vervalt, doet dat ook in agenda’s',
          en: 'the deadlines.ics that is published now: an event that moves or goes does so in calendars too',
        },
      },
      [AS_OF]: asOf,
      json,
    },
    load: () => import('./commands/build.ts'),
  },
  studio: {
    summary: { nl: 'bekijk en schrijf alles in de browser', en: 'see and write all in the browser' },
    arguments: [],
    options: {
      org: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'begin bij deze organisatie', en: 'begin with this organisation' },
      },
      port: {
        value: { nl: 'getal', en: 'number' },
        help: {
          nl: 'de poort op deze computer; zonder opgave de vaste poort van deze map, of de volgende die vrij is',
          en: 'the port on this machine; by default the one that this folder always has, or the next that is free',
        },
      },
      'no-open': {
        help: { nl: 'open geen browser, toon alleen de link', en: 'open no browser, show the link only' },
      },
      [AS_OF]: asOf,
    },
    load: () => import('./commands/studio.ts'),
  },
  check: {
    summary: { nl: 'controleer de bron', en: 'check the source' },
    arguments: [],
    options: {
      since: {
        value: { nl: 'versie', en: 'revision' },
        help: {
          nl: 'controleer ook of alles er nog staat wat in deze branch, tag of commit was vastgelegd',
          en: 'check too whether all that was recorded in this branch, tag or commit is there still',
        },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['text', 'json', 'github'],
        help: { nl: 'vorm van de meldingen', en: 'form of the messages' },
      },
      strict: {
        help: { nl: 'eindig ook met code 1 als er alleen waarschuwingen zijn', en: 'exit with code 1 on warnings too' },
      },
      [AS_OF]: asOf,
      json,
    },
    load: () => import('./commands/check.ts'),
  },
  status: {
    summary: {
      nl: 'toon versies, besluiten, revisiedatums en planning, het dringendst eerst',
      en: 'show versions, decisions, revision dates and plan, worst first',
    },
    arguments: [],
    options: {
      [AS_OF]: asOf,
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['table', 'markdown', 'json', 'csv', 'xlsx', 'ics', 'html', 'mail', 'teams', 'slack'],
        help: {
          nl: 'vorm van de uitvoer: csv en xlsx voor Excel, ics voor de agenda, html voor de browser; mail, teams en slack zijn een bericht over wat nadert of verlopen is',
          en: 'form of the output: csv and xlsx for Excel, ics for the calendar, html for the browser; mail, teams and slack are a message on what is near or has passed',
        },
      },
      out,
      'fail-on': {
        value: { nl: 'toestand', en: 'state' },
        choices: ['verlopen', 'nadert', 'concept'],
        help: {
          nl: 'eindig met code 3 als een revisie verlopen is (of nadert), of als er een concept is',
          en: 'exit with code 3 when a revision date has passed (or is near), or when there is a draft',
        },
      },
      json,
    },
    load: () => import('./commands/status.ts'),
  },
  trace: {
    summary: {
      nl: 'toon van elke norm welke bepaling haar zegt, en of iemand dat heeft nagelezen',
      en: 'show for each norm which clause says it, and whether somebody has checked that by reading',
    },
    arguments: [
      { name: organisationArgument, required: false },
      { name: normArgument, required: false, repeatable: true },
    ],
    options: {
      read: {
        help: {
          nl: 'maak een bladzijde met elke norm naast de tekst, voor een tweede lezer',
          en: 'make a page with each norm beside the text, for a second reader',
        },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['markdown', 'html'],
        help: { nl: 'vorm van die bladzijde; zonder opgave markdown', en: 'form of that page; markdown by default' },
      },
      out,
      protocol: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'alleen dit protocol', en: 'this protocol only' },
      },
      [AS_OF]: asOf,
      json,
    },
    load: () => import('./commands/trace.ts'),
  },
  review: {
    summary: {
      nl: 'leg vast dat iemand normen naast de tekst heeft gelezen (zie trace --read)',
      en: 'record that somebody has read norms beside the text (see trace --read)',
    },
    arguments: [
      { name: organisationArgument, required: true },
      { name: normArgument, required: false, repeatable: true },
    ],
    options: {
      by: {
        value: { nl: 'rol', en: 'role' },
        help: {
          nl: 'de rol van wie het las, bijvoorbeeld tweede lezer; geen naam',
          en: 'the role of who read it, such as second reader; not a name',
        },
      },
      date: {
        value: day,
        help: { nl: 'de dag waarop het gelezen is; zonder opgave vandaag', en: 'the day of reading; today by default' },
      },
      all: {
        help: {
          nl: 'alle ongelezen normen, zonder te vragen',
          en: 'all unread norms, without asking',
        },
      },
      protocol,
    },
    load: () => import('./commands/review.ts'),
  },
  explain: {
    summary: {
      nl: 'toon tekst, herkomst en wijzigingen van een bepaling',
      en: 'show text, origin and changes of a clause',
    },
    arguments: [
      { name: organisationArgument, required: true },
      { name: clauseArgument, required: true },
    ],
    options: { [AS_OF]: asOf, json },
    load: () => import('./commands/explain.ts'),
  },
  list: {
    summary: {
      nl: 'toon de organisaties, of de bepalingen van één organisatie',
      en: 'list the organisations, or the clauses of one',
    },
    arguments: [{ name: organisationArgument, required: false }],
    options: { [AS_OF]: asOf, json },
    load: () => import('./commands/list.ts'),
  },
  diff: {
    summary: {
      nl: 'toon wat er veranderd is sinds een versie, of ten opzichte van de basis',
      en: 'show what changed since a version, or against the base',
    },
    arguments: [{ name: organisationArgument, required: true }],
    options: {
      from: {
        value: { nl: 'versie', en: 'version' },
        help: {
          nl: 'vergelijk met deze versie, of met wat op deze dag gold (jjjj-mm-dd); zonder opgave de laatst vastgestelde',
          en: 'compare with this version, or with what was in force on this day (yyyy-mm-dd); the last adopted by default',
        },
      },
      to: {
        value: { nl: 'versie', en: 'version' },
        help: {
          nl: 'de nieuwe tekst: een versie, of een dag; zonder opgave concept: de tekst zoals die nu in de bron staat',
          en: 'the new text: a version, or a day; by default concept: the text as it is in the source now',
        },
      },
      against: {
        value: { nl: 'tekst', en: 'text' },
        choices: ['base'],
        help: {
          nl: 'vergelijk met de basis: haar eigen indeling en bepalingen, met de waarden van deze organisatie ingevuld',
          en: "compare with the base: its own outline and clauses, with this organisation's values filled in",
        },
      },
      protocol,
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['text', 'json', 'markdown', ...REDLINE_FORMATS],
        help: {
          nl: 'vorm van de uitvoer; html, pdf en docx zijn een renvooi',
          en: 'form of the output; html, pdf and docx are a redline',
        },
      },
      out,
      [AS_OF]: asOf,
      json,
    },
    load: () => import('./commands/diff.ts'),
  },
  search: {
    summary: {
      nl: 'zoek woorden in de teksten van alle organisaties, ook in wat vroeger gold; andere vormen van een woord tellen mee',
      en: 'search for words in the texts of all organisations, former versions too; other forms of a word count',
    },
    arguments: [{ name: { nl: 'woorden', en: 'words' }, required: true, repeatable: true }],
    options: {
      org: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'alleen teksten van deze organisatie', en: 'texts of this organisation only' },
      },
      protocol: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'alleen dit protocol', en: 'this protocol only' },
      },
      in: {
        value: { nl: 'stand', en: 'state' },
        repeatable: true,
        choices: SEARCHED_VERSIONS,
        help: {
          nl: 'alleen teksten die in werking zijn, nog ingaan, concept zijn, niet geregistreerd zijn of niet meer gelden (mag vaker)',
          en: 'only texts that are in force, to come, draft, not recorded or former (may be repeated)',
        },
      },
      limit: {
        value: { nl: 'getal', en: 'number' },
        help: { nl: 'hoogstens zoveel passages; zonder opgave 50', en: 'at most so many passages; by default 50' },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['text', 'json'],
        help: { nl: 'vorm van de uitvoer', en: 'form of the output' },
      },
      json,
      out,
      [AS_OF]: asOf,
    },
    load: () => import('./commands/search.ts'),
  },
  compare: {
    summary: {
      nl: 'vergelijk de documenten van organisaties: waar verschillen zij in de zaak zelf, en in woorden',
      en: 'compare the documents of organisations: where they differ in substance, and in words',
    },
    arguments: [{ name: organisationArgument, required: false, repeatable: true }],
    options: {
      audience: {
        value: { nl: 'groep', en: 'group' },
        choices: AUDIENCES,
        help: {
          nl: 'alleen bepalingen voor deze groep, en die voor iedereen',
          en: 'only clauses for this group, and those for everyone',
        },
      },
      theme: {
        value: { nl: 'deel', en: 'part' },
        help: {
          nl: 'alleen bepalingen uit dit deel van de basis (een id van het hoogste niveau)',
          en: 'only clauses of this part of the base (an id of the highest level)',
        },
      },
      force: {
        value: { nl: 'strekking', en: 'force' },
        choices: FORCES,
        help: { nl: 'alleen bepalingen met deze strekking', en: 'only clauses of this force' },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['table', 'json', 'html'],
        help: {
          nl: 'vorm van de uitvoer; html is een bladzijde met alle woorden',
          en: 'form of the output; html is a page with all words',
        },
      },
      out,
      protocol: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'alleen dit protocol', en: 'this protocol only' },
      },
      [AS_OF]: asOf,
      json,
    },
    load: () => import('./commands/compare.ts'),
  },
  propose: {
    summary: {
      nl: 'leg de tekst van nu vast als versie om voor te leggen',
      en: 'record the text as it is now as the version to decide on',
    },
    arguments: [{ name: organisationArgument, required: true }],
    options: {
      procedure: {
        value: { nl: 'id', en: 'id' },
        help: {
          nl: 'de procedure; nodig als er meer dan één is',
          en: 'the procedure; needed where there is more than one',
        },
      },
      version: {
        value: { nl: 'nummer', en: 'number' },
        help: { nl: 'het versienummer; zonder opgave het volgende', en: 'the version number; the next by default' },
      },
      date: {
        value: day,
        help: {
          nl: 'de dag waarop de tekst is vastgelegd; zonder opgave vandaag',
          en: 'the day on which the text was fixed; today by default',
        },
      },
      'confirm-editorial': {
        help: {
          nl: 'bij een redactionele procedure: ik heb gelezen wat er verandert, en de inhoud blijft gelijk',
          en: 'with an editorial procedure: I read what changes, and the substance stays the same',
        },
      },
      protocol,
    },
    load: () => import('./commands/propose.ts'),
  },
  decide: {
    summary: { nl: 'leg een besluit van een orgaan vast', en: 'record what a body decided' },
    arguments: [{ name: organisationArgument, required: true }],
    options: {
      step: {
        value: { nl: 'stap', en: 'step' },
        help: { nl: 'de stap van de procedure', en: 'the step of the procedure' },
      },
      outcome: {
        value: { nl: 'uitkomst', en: 'outcome' },
        choices: OUTCOMES,
        help: { nl: 'wat het orgaan besloot', en: 'what the body decided' },
      },
      date: { value: day, help: { nl: 'de dag van het besluit', en: 'the day of the decision' } },
      submitted: {
        value: day,
        help: { nl: 'de dag waarop de tekst is voorgelegd', en: 'the day on which the text was put before the body' },
      },
      reference: {
        value: { nl: 'kenmerk', en: 'reference' },
        help: { nl: 'kenmerk van het verslag', en: 'reference of the minutes' },
      },
      'revision-due': {
        value: { nl: 'datum', en: 'date' },
        help: {
          nl: 'revisiedatum, in plaats van die uit de cyclus',
          en: 'revision date, instead of that of the cycle',
        },
      },
      condition: {
        value: line,
        help: { nl: 'de voorwaarde van een instemming', en: 'the condition of a consent' },
      },
      met: { value: day, help: { nl: 'de dag waarop daaraan is voldaan', en: 'the day on which it was met' } },
      replied: {
        value: day,
        help: { nl: 'de dag van de reactie op een negatief advies', en: 'the day of the reply to a negative advice' },
      },
      reason: { value: line, help: { nl: 'de redenen van die reactie', en: 'the reasons of that reply' } },
      'no-objection': {
        value: day,
        help: {
          nl: 'de dag waarop het orgaan liet weten dat niet gewacht hoeft te worden',
          en: 'the day on which the body let know that there is no need to wait',
        },
      },
      'in-force-from': {
        value: day,
        help: {
          nl: 'de dag waarop de tekst ingaat, als die later is dan de vaststelling',
          en: 'the first day in force, where that is later than the adoption',
        },
      },
      'in-force-until': {
        value: day,
        help: {
          nl: 'de laatste dag waarop de tekst geldt',
          en: 'the last day in force',
        },
      },
      confirm: confirmed,
      ...signing,
      protocol,
    },
    load: () => import('./commands/decide.ts'),
  },
  cover: {
    summary: {
      nl: 'maak de oplegger voor de vergadering: wat van wie wordt gevraagd, wanneer, en wat er verandert',
      en: 'make the sheet for the meeting: what is asked of whom, by when, and what changes',
    },
    arguments: [{ name: organisationArgument, required: true }],
    options: {
      protocol,
      step: {
        value: { nl: 'id', en: 'id' },
        help: {
          nl: 'over deze stap; zonder opgave over wat aan de beurt is',
          en: 'about this step; by default about what comes next',
        },
      },
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: COVER_FORMATS,
        help: { nl: 'vorm van de uitvoer; zonder opgave pdf', en: 'form of the output; by default pdf' },
      },
      out,
      [AS_OF]: asOf,
    },
    load: () => import('./commands/cover.ts'),
  },
  correct: {
    summary: {
      nl: 'herstel wat fout is vastgelegd; de oude waarde en de reden blijven staan',
      en: 'mend what was recorded by mistake; the old value and the reason are kept',
    },
    arguments: [{ name: organisationArgument, required: true }],
    options: {
      version: {
        value: { nl: 'nummer', en: 'number' },
        help: { nl: 'de versie; zonder opgave de laatste', en: 'the version; the last by default' },
      },
      step: {
        value: { nl: 'stap', en: 'step' },
        help: {
          nl: 'het laatste besluit van deze stap; zonder stap of kenmerk gaat het om de versie zelf',
          en: 'the last decision of this step; without a step or entry it is about the version itself',
        },
      },
      entry: {
        value: { nl: 'kenmerk', en: 'id' },
        help: { nl: 'wat onder dit kenmerk staat; zie regelwerk ledger', en: 'what has this id; see regelwerk ledger' },
      },
      reason: { value: line, help: { nl: 'waarom het fout was', en: 'why it was wrong' } },
      transcription: {
        help: {
          nl: 'herstel de overname van een papieren tekst: de tekst van nu is die van het papier',
          en: 'mend what was taken over from paper: the text of now is that of the paper',
        },
      },
      ...Object.fromEntries(CORRECTABLE.map((name) => [name, { value: line, help: CORRECTED, mayBeEmpty: true }])),
      ...signing,
      protocol,
    },
    load: () => import('./commands/correct.ts'),
  },
  repeal: {
    summary: {
      nl: 'leg vast dat een vastgestelde versie is ingetrokken',
      en: 'record that an adopted version was repealed',
    },
    arguments: [{ name: organisationArgument, required: true }],
    options: {
      version: {
        value: { nl: 'nummer', en: 'number' },
        help: { nl: 'de versie; zonder opgave die in werking is', en: 'the version; the one in force by default' },
      },
      date: { value: day, help: { nl: 'de dag van het besluit', en: 'the day of the decision' } },
      from: {
        value: day,
        help: {
          nl: 'de eerste dag waarop de tekst niet meer geldt; zonder opgave die van het besluit',
          en: 'the first day on which the text holds no more; that of the decision by default',
        },
      },
      body: {
        value: { nl: 'orgaan', en: 'body' },
        help: { nl: 'wie het besloot; zonder opgave wie vaststelde', en: 'who decided it; who adopted by default' },
      },
      reason: { value: line, help: { nl: 'waarom', en: 'why' } },
      reference: {
        value: { nl: 'kenmerk', en: 'reference' },
        help: { nl: 'kenmerk van het verslag', en: 'reference of the minutes' },
      },
      confirm: confirmed,
      ...signing,
      protocol,
    },
    load: () => import('./commands/repeal.ts'),
  },
  ledger: {
    summary: {
      nl: 'toon alles wat van een organisatie is vastgelegd, met kenmerken en correcties',
      en: 'show all that is recorded of an organisation, with ids and corrections',
    },
    arguments: [{ name: organisationArgument, required: true }],
    options: { protocol, json },
    load: () => import('./commands/ledger.ts'),
  },
  verify: {
    summary: {
      nl: 'controleer of bestanden de gepubliceerde zijn, of dezelfde woorden hebben als de vastgestelde tekst',
      en: 'check that files are the published ones, or have the same words as the adopted text',
    },
    arguments: [{ name: { nl: 'bestand', en: 'file' }, required: true, repeatable: true }],
    options: { [AS_OF]: asOf, json },
    load: () => import('./commands/verify.ts'),
  },
  impact: {
    summary: {
      nl: 'toon van wie een wijziging de tekst verandert, welke besluiten vervallen en vanaf wanneer zij kan gelden',
      en: 'show whose texts a change alters, which decisions it voids and when it can be in force',
    },
    arguments: [],
    options: {
      since: {
        value: { nl: 'versie', en: 'revision' },
        help: { nl: 'vergelijk met deze branch, tag of commit', en: 'compare with this branch, tag or commit' },
      },
      [AS_OF]: asOf,
      format: {
        value: { nl: 'formaat', en: 'format' },
        choices: ['text', 'markdown', 'json'],
        help: { nl: 'vorm van de uitvoer', en: 'form of the output' },
      },
      json,
    },
    load: () => import('./commands/impact.ts'),
  },
  pin: {
    summary: {
      nl: 'leg bij wijzigingen vast op welke basistekst ze slaan; zonder organisatie toont het wat nog moet',
      en: 'record the base text that amendments were made on; without an organisation show what is to be done',
    },
    arguments: [
      { name: organisationArgument, required: false },
      { name: clauseArgument, required: false },
    ],
    options: {
      protocol: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'alleen wijzigingen van dit protocol', en: 'amendments of this protocol only' },
      },
    },
    load: () => import('./commands/pin.ts'),
  },
  outline: {
    summary: {
      nl: 'toon de indeling van een organisatie om te plakken, en waarover nog niet besloten is; zonder organisatie dat van alle',
      en: "show an organisation's outline to paste, and what is not decided on yet; without an organisation that of all",
    },
    arguments: [{ name: organisationArgument, required: false }],
    options: {
      protocol: {
        value: { nl: 'id', en: 'id' },
        help: { nl: 'alleen dit protocol', en: 'this protocol only' },
      },
      [AS_OF]: asOf,
      json,
    },
    load: () => import('./commands/outline.ts'),
  },
  editor: {
    summary: {
      nl: 'maak schema’s waarmee een editor de id’s van dit beleid aanvult; check en build houden ze daarna bij',
      en: 'make schemas with which an editor offers the ids of this policy; check and build keep them up to date after that',
    },
    arguments: [],
    options: {},
    load: () => import('./commands/editor.ts'),
  },
  ...beginCommands,
};
