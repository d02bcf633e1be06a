import type { Rule } from './rule.ts';

/** Files as bytes and as YAML, before their content means anything. */
export const file = {
  'file-missing': {
    severity: 'error',
    nl: { message: '%{file} ontbreekt.', help: 'Maak dit aan: %{why}.' },
    en: { message: '%{file} is missing.', help: 'Create it: %{why}.' },
  },
  'file-empty': {
    severity: 'error',
    nl: {
      message: 'Het bestand is leeg.',
      help: 'Vul het in of verwijder het. Neemt een organisatie alles over, zet dan {} in haar bestand in overrides/.',
    },
    en: {
      message: 'The file is empty.',
      help: 'Fill it in or remove it. If an organisation inherits everything, put {} in its file in overrides/.',
    },
  },
  'file-comments': {
    severity: 'error',
    nl: {
      message: 'In het bestand staan alleen opmerkingen (#), geen gegevens.',
      help: 'Haal de # weg voor de regels die moeten gelden, of verwijder het bestand. Neemt een organisatie alles over, zet dan in haar bestand in overrides/ {} onder de opmerkingen.',
    },
    en: {
      message: 'The file holds comments only (#), no data.',
      help: 'Remove the # from the lines that must count, or remove the file. If an organisation inherits everything, put {} below the comments of its file in overrides/.',
    },
  },
  'file-too-large': {
    severity: 'error',
    nl: {
      message: 'Het bestand is %{size} groot; het mag hoogstens %{limit} zijn.',
      help: 'Kijk of hier per ongeluk iets anders dan YAML staat, of verdeel de inhoud over meer protocollen.',
    },
    en: {
      message: 'The file is %{size}; at most %{limit} is allowed.',
      help: 'See whether something other than YAML got in here, or spread the content over more protocols.',
    },
  },
  'file-not-utf8': {
    severity: 'error',
    nl: {
      message: 'Vanaf hier staan tekens die geen UTF-8 zijn.',
      help: 'Sla het bestand op als UTF-8 (in de meeste editors: Opslaan met codering).',
    },
    en: { message: 'From here on the bytes are not UTF-8.', help: 'Save the file as UTF-8.' },
  },
  'file-bom': {
    severity: 'error',
    nl: {
      message: 'Het bestand begint met een onzichtbaar teken, een BOM.',
      help: 'Sla het bestand op als UTF-8 zonder BOM.',
    },
    en: { message: 'The file starts with an invisible BOM.', help: 'Save the file as UTF-8 without BOM.' },
  },
  'file-crlf': {
    severity: 'error',
    nl: {
      message: 'Deze regel eindigt op CRLF (Windows); verwacht is LF.',
      help: 'Sla het bestand op met LF als regeleinde. De meegeleverde .editorconfig en .gitattributes doen dat vanzelf.',
    },
    en: {
      message: 'This line ends in CRLF (Windows); expected LF.',
      help: 'Save the file with LF line endings. The .editorconfig and .gitattributes in this repository do so.',
    },
  },
  'file-character': {
    severity: 'error',
    nl: {
      message: 'Hier staat %{name}; dat teken mag niet in een bronbestand staan.',
      help: 'Verwijder het; een lezer ziet het niet, of ziet iets anders dan er staat. Wel mogen: een vaste spatie, een vast koppelteken en een zacht afbreekstreepje.',
    },
    en: {
      message: 'Here stands %{name}; a source file may not hold it.',
      help: 'Remove it; a reader does not see it, or sees something else than is there. Allowed are a no-break space, a non-breaking hyphen and a soft hyphen.',
    },
  },
  'file-name': {
    severity: 'error',
    nl: {
      message: 'De naam %{name} kan geen id zijn.',
      help: 'Gebruik alleen kleine letters, cijfers en koppeltekens, zoals de-ster.yaml.',
    },
    en: {
      message: 'The name %{name} cannot be an id.',
      help: 'Use lower-case letters, digits and hyphens only, such as de-ster.yaml.',
    },
  },
  'file-unexpected': {
    severity: 'error',
    nl: {
      message: 'Hier wordt niets met de naam %{name} verwacht.',
      help: 'Verwacht hier: %{expected}. Hernoem, verplaats of verwijder het.',
    },
    en: {
      message: 'Nothing named %{name} is expected here.',
      help: 'Expected here: %{expected}. Rename, move or remove it.',
    },
  },
  'file-odd': {
    severity: 'error',
    nl: {
      message: 'Dit is %{kind} en geen gewoon bestand; regelwerk leest het niet.',
      help: 'Zet het bestand of de map zelf op deze plaats, of verwijder dit.',
    },
    en: {
      message: 'This is %{kind} and no ordinary file; regelwerk does not read it.',
      help: 'Put the file or folder itself in this place, or remove this.',
    },
  },
  'file-unreadable': {
    severity: 'error',
    nl: {
      message: 'Dit is niet te lezen: %{detail}.',
      help: 'Controleer of je het mag lezen en of de schijf in orde is.',
    },
    en: { message: 'This cannot be read: %{detail}.', help: 'Check that you may read it and that the disk is sound.' },
  },
  'file-unsettled': {
    severity: 'error',
    nl: {
      message: 'Het bestand verandert steeds terwijl het wordt gelezen.',
      help: 'Wacht tot het programma dat het schrijft klaar is, en geef de opdracht opnieuw.',
    },
    en: {
      message: 'The file keeps changing while it is read.',
      help: 'Wait until the program that writes it is done, and give the command anew.',
    },
  },
  'yaml-syntax': {
    severity: 'error',
    nl: { message: 'Dit is geen geldige YAML: %{detail}.', help: 'Verbeter de regel; kijk ook naar de regel erboven.' },
    en: { message: 'This is not valid YAML: %{detail}.', help: 'Mend the line; look at the line above it too.' },
  },
  'yaml-tab': {
    severity: 'error',
    nl: { message: 'Hier springt een tab in; YAML verwacht spaties.', help: 'Vervang de tab door spaties.' },
    en: { message: 'A tab indents here; YAML expects spaces.', help: 'Replace the tab by spaces.' },
  },
  'yaml-aliases': {
    severity: 'error',
    nl: {
      message: 'Dit bestand gebruikt YAML-aliassen (*naam); die zijn niet toegestaan.',
      help: 'Schrijf de inhoud uit. Voor tekst die op meer plaatsen gelijk is, zijn er parameters.',
    },
    en: {
      message: 'This file uses YAML aliases (*name); they are not allowed.',
      help: 'Write the content out. For repeated words there are parameters.',
    },
  },
  'yaml-depth': {
    severity: 'error',
    nl: { message: 'De inhoud is hier dieper genest dan %{limit} niveaus.', help: 'Maak de opbouw vlakker.' },
    en: { message: 'The content nests deeper than %{limit} levels here.', help: 'Make the structure flatter.' },
  },
  'yaml-items': {
    severity: 'error',
    nl: {
      message: 'Hier staan meer dan %{limit} dingen in één lijst of blok.',
      help: 'Verdeel ze over meer lijsten of bestanden.',
    },
    en: {
      message: 'One list or block here holds more than %{limit} things.',
      help: 'Spread them over more lists or files.',
    },
  },
  'file-mistakes': {
    severity: 'error',
    nl: {
      message: 'In dit bestand staan meer dan %{limit} fouten.',
      help: 'Verbeter eerst de fouten die genoemd zijn; daarna worden de andere getoond.',
    },
    en: {
      message: 'There are more than %{limit} mistakes in this file.',
      help: 'Mend those that are told first; then the others are shown.',
    },
  },
  'yaml-documents': {
    severity: 'error',
    nl: { message: 'Hier begint een tweede YAML-document (---).', help: 'Zet elk document in een eigen bestand.' },
    en: { message: 'A second YAML document (---) starts here.', help: 'Put each document in a file of its own.' },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    nl: {
      message: 'De sleutel %{key} staat hier voor de tweede keer.',
      help: 'Voeg de twee samen of verwijder er een.',
    },
    en: { message: 'The key %{key} stands here for the second time.', help: 'Merge the two or remove one.' },
  },
  'edit-refused': {
    severity: 'error',
    nl: { message: 'Het bestand is niet gewijzigd: %{why}.', help: '%{advice}.' },
    en: { message: 'The file was not changed: %{why}.', help: '%{advice}.' },
  },
} as const satisfies Record<string, Rule>;
