import type { Rule } from './rule.ts';

/** The Markdown of a clause. */
export const markdown = {
  'markdown-html': {
    severity: 'error',
    nl: {
      message: 'In de tekst staat HTML: %{html}.',
      help: 'Gebruik Markdown. Bedoel je het teken zelf, schrijf dan \\< .',
    },
    en: {
      message: 'The text holds HTML: %{html}.',
      help: 'Use Markdown. If you mean the character itself, write \\< .',
    },
  },
  'markdown-construct': {
    severity: 'error',
    nl: {
      message: 'In de tekst staat %{construct}; dat kan hier niet.',
      help: 'Toegestaan zijn alinea’s, nadruk, links, lijsten, tabellen en voetnoten.',
    },
    en: {
      message: 'The text holds %{construct}, which cannot stand here.',
      help: 'Allowed are paragraphs, emphasis, links, lists, tables and footnotes.',
    },
  },
  'markdown-link': {
    severity: 'error',
    nl: {
      message: 'De link %{url} is niet toegestaan.',
      help: 'Gebruik een adres met https:, http:, mailto: of tel:, of #id voor een bepaling of deel.',
    },
    en: {
      message: 'The link %{url} is not allowed.',
      help: 'Use an address with https:, http:, mailto: or tel:, or #id for a clause or part.',
    },
  },
  'markdown-link-empty': {
    severity: 'error',
    nl: {
      message: 'De link naar %{url} heeft geen tekst.',
      help: 'Zet de linktekst tussen de rechte haken. Alleen een verwijzing [](#id) krijgt haar tekst vanzelf.',
    },
    en: {
      message: 'The link to %{url} has no text.',
      help: 'Put the link text between the brackets. Only a reference [](#id) gets its text by itself.',
    },
  },
  'markdown-footnote': {
    severity: 'error',
    nl: {
      message: 'De voetnoot [^%{label}] %{problem}.',
      help: 'Zet verwijzing en voetnoot ([^%{label}]: …) in dezelfde tekst.',
    },
    en: {
      message: 'The footnote [^%{label}] %{problem}.',
      help: 'Put reference and footnote ([^%{label}]: …) in the same text.',
    },
  },
  'table-row': {
    severity: 'error',
    nl: {
      message: 'Deze regel past niet in de tabel: aantal cellen %{actual}, aantal kolommen %{expected}.',
      help: 'Zet tussen de strepen | voor elke kolom een cel; zij mag leeg zijn. Een | in een cel schrijf je als \\|. Zet een witregel onder de tabel.',
    },
    en: {
      message: 'This line does not fit the table: cells %{actual}, columns %{expected}.',
      help: 'Put a cell for each column between the bars |; it may be empty. A | in a cell is written \\|. Put a blank line below the table.',
    },
  },
  'table-delimiter': {
    severity: 'error',
    nl: {
      message: 'Deze regel lijkt van een tabel te zijn, maar er staat geen tabel.',
      help: 'Zet onder de kopregel een regel als |---|---|, met een deel voor elke kolom, en geen witregels tussen de rijen. Bedoel je de streep zelf, schrijf dan \\|.',
    },
    en: {
      message: 'This line looks like one of a table, but there is no table.',
      help: 'Put a line such as |---|---| below the header row, with a piece for each column, and no blank lines between the rows. If you mean the bar itself, write \\|.',
    },
  },
  'table-empty': {
    severity: 'error',
    nl: {
      message: 'Deze tabel heeft geen rijen, of een lege kopregel.',
      help: 'Schrijf in de kopregel wat er in de kolommen staat, en daaronder de rijen, zonder witregel ertussen.',
    },
    en: {
      message: 'This table has no rows, or an empty header row.',
      help: 'Write in the header row what the columns hold, and the rows below it, without a blank line between them.',
    },
  },
  'table-wide': {
    severity: 'error',
    nl: {
      message: 'Deze tabel heeft %{actual} kolommen; hoogstens %{limit} passen er.',
      help: 'Verdeel haar over meer tabellen, of maak van kolommen rijen.',
    },
    en: {
      message: 'This table has %{actual} columns; at most %{limit} fit.',
      help: 'Spread it over more tables, or make rows of columns.',
    },
  },
  'table-place': {
    severity: 'error',
    nl: {
      message: 'In een cel of een voetnoot kan geen tabel staan.',
      help: 'Zet de tabel in de tekst van een bepaling, of schrijf een lijst.',
    },
    en: {
      message: 'A cell or a footnote cannot hold a table.',
      help: 'Put the table in the text of a clause, or write a list.',
    },
  },
  'markdown-depth': {
    severity: 'error',
    nl: {
      message: 'De opmaak van deze tekst is dieper genest dan %{limit} niveaus: lijsten, citaten en nadruk in elkaar.',
      help: 'Maak de opbouw vlakker, of verdeel de tekst over meer bepalingen.',
    },
    en: {
      message:
        'The markup of this text nests deeper than %{limit} levels: lists, quotations and emphasis in each other.',
      help: 'Make the structure flatter, or spread the text over more clauses.',
    },
  },
  'markdown-marks': {
    severity: 'error',
    nl: {
      message:
        'Hier staan te veel opmaaktekens: hoogstens %{paragraph} in een alinea of lijst en %{text} in een tekst, regels meegeteld.',
      help: 'Zet witregels tussen de alinea’s, of verdeel de tekst over meer bepalingen. Staan deze tekens er niet met opzet, haal ze dan weg.',
    },
    en: {
      message:
        'There are too many markup characters here: at most %{paragraph} in a paragraph or list and %{text} in a text, lines included.',
      help: 'Put blank lines between the paragraphs, or spread the text over more clauses. If these characters are not meant, remove them.',
    },
  },
  'parameter-malformed': {
    severity: 'error',
    nl: {
      message: '%{text} is geen parameter.',
      help: 'Schrijf {{naam}} met kleine letters, cijfers en _, {{Naam}} voor een hoofdletter, of {{naam vraagt/vragen}} voor een werkwoord. Bedoel je de accolades zelf, schrijf dan \\{.',
    },
    en: {
      message: '%{text} is not a parameter.',
      help: 'Write {{name}} in lower case, digits and _, {{Name}} for a capital, or {{name asks/ask}} for a verb. If you mean the braces themselves, write \\{.',
    },
  },
  'parameter-in-link': {
    severity: 'error',
    nl: {
      message: 'In het adres van een link kan een parameter zo niet staan: %{url}.',
      help: 'Een parameter is het hele adres, of alles achter tel: of mailto:. Schrijf het adres anders uit; wijzig de bepaling waar een organisatie een ander adres heeft.',
    },
    en: {
      message: 'The address of a link cannot hold a parameter like this: %{url}.',
      help: 'A parameter is the whole address, or all that follows tel: or mailto:. Else write the address out; amend the clause where an organisation has another address.',
    },
  },
} as const satisfies Record<string, Rule>;
