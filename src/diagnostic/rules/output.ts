import type { Rule } from './rule.ts';

/** Templates, rendering and writing. */
export const output = {
  'template-syntax': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon is niet geldig: %{detail}.',
      help: 'Verbeter de regel; een blok {{#…}} moet met {{/…}} sluiten.',
    },
    en: {
      message: 'The template is not valid: %{detail}.',
      help: 'Mend the line; a block {{#…}} must close with {{/…}}.',
    },
  },
  'template-unknown-value': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon vraagt om %{name}, maar die waarde is er niet.%{suggestion}',
      help: 'Bekende waarden: %{known}.',
    },
    en: {
      message: 'The template asks for %{name}, but there is no such value.%{suggestion}',
      help: 'Known values: %{known}.',
    },
  },
  'template-failed': {
    severity: 'error',
    nl: { message: 'Het sjabloon loopt vast: %{detail}.', help: 'Kijk naar de aanroep op deze regel.' },
    en: { message: 'The template fails: %{detail}.', help: 'Look at the call on this line.' },
  },
  'template-limit': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon wordt te groot: %{detail}.',
      help: 'Maak het eenvoudiger; docs/limieten.md noemt de grenzen. Let op een lus in een lus.',
    },
    en: {
      message: 'The template grows too large: %{detail}.',
      help: 'Make it simpler; docs/limieten.md lists the limits. Mind a loop within a loop.',
    },
  },
  'template-construct': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon levert %{construct}; dat kan niet in elk formaat.',
      help: 'Gebruik koppen, alinea’s, lijsten, tabellen en links.',
    },
    en: {
      message: 'The template yields %{construct}, which not every format can hold.',
      help: 'Use headings, paragraphs, lists, tables and links.',
    },
  },
  'template-slot': {
    severity: 'error',
    nl: {
      message: '{{%{name}}} %{problem}; een sjabloon heeft dit precies één keer, alleen op een regel.',
      help: 'Zet {{%{name}}} op een eigen regel, met witregels eromheen.',
    },
    en: {
      message: '{{%{name}}} %{problem}; a template has it exactly once, alone on a line.',
      help: 'Put {{%{name}}} on a line of its own, with blank lines around it.',
    },
  },
  'glyph-missing': {
    severity: 'error',
    nl: {
      message: 'Het lettertype van de PDF heeft het teken %{char} niet (%{clause}, %{organisation}).',
      help: 'Vervang het teken in de tekst.',
    },
    en: {
      message: 'The font of the PDF lacks the character %{char} (%{clause}, %{organisation}).',
      help: 'Replace the character in the text.',
    },
  },
  'poster-too-long': {
    severity: 'error',
    nl: {
      message: 'De poster ‘%{title}’ van %{organisation} past niet op één bladzijde.',
      help: 'Zet er minder bepalingen op, of maak er twee posters van.',
    },
    en: {
      message: 'The poster ‘%{title}’ of %{organisation} does not fit one page.',
      help: 'Put fewer clauses on it, or make two posters of it.',
    },
  },
  'output-foreign': {
    severity: 'error',
    nl: {
      message: '%{file} bestaat al en is niet door regelwerk gemaakt.',
      help: 'Verplaats of verwijder het bestand, of kies een andere map met --out.',
    },
    en: {
      message: '%{file} exists and was not made by regelwerk.',
      help: 'Move or remove the file, or choose another folder with --out.',
    },
  },
  'output-failed': {
    severity: 'error',
    nl: {
      message: 'Schrijven naar %{file} lukt niet: %{detail}.',
      help: 'Controleer of de map bestaat, of je er mag schrijven en of er ruimte is. Er is niets half geschreven.',
    },
    en: {
      message: 'Cannot write %{file}: %{detail}.',
      help: 'Check that the folder exists, that you may write there and that there is room. Nothing was half written.',
    },
  },
} as const satisfies Record<string, Rule>;
