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
      help: 'Toegestaan zijn alinea’s, nadruk, links, lijsten en voetnoten.',
    },
    en: {
      message: 'The text holds %{construct}, which cannot stand here.',
      help: 'Allowed are paragraphs, emphasis, links, lists and footnotes.',
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
  'markdown-cell': {
    severity: 'error',
    nl: {
      message: 'Deze tekst komt in een tabel en kan daar maar één alinea zijn.',
      help: 'Maak er één alinea van, of verdeel de tekst over meer bepalingen.',
    },
    en: {
      message: 'This text goes into a table, where it can be one paragraph only.',
      help: 'Make it one paragraph, or spread the text over more clauses.',
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
