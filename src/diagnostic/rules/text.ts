import type { Rule } from './rule.ts';

/** Where what is read is not what was typed. A lost word is an error; lines that are joined, or counted anew, a warning. */
export const text = {
  'text-cut': {
    severity: 'error',
    nl: {
      message: 'Dit komt niet in de tekst: voor YAML is ‘%{comment}’ een opmerking.',
      help: 'Zet de hele tekst tussen aanhalingstekens. Is het een opmerking, zet haar dan op een regel boven de sleutel.',
    },
    en: {
      message: 'This does not get into the text: to YAML ‘%{comment}’ is a comment.',
      help: 'Put the whole text between quotes. If it is a comment, put it on a line above the key.',
    },
  },
  'text-comment': {
    severity: 'warning',
    nl: {
      message: 'Dit is een opmerking en komt niet in de tekst: ‘%{comment}’.',
      help: 'Hoort het bij de tekst, zet die dan helemaal tussen aanhalingstekens. Is het een opmerking, zet haar dan op een regel boven de sleutel.',
    },
    en: {
      message: 'This is a comment and does not get into the text: ‘%{comment}’.',
      help: 'If it belongs to the text, put that between quotes as a whole. If it is a comment, put it on a line above the key.',
    },
  },
  'text-folded': {
    severity: 'warning',
    nl: {
      message: 'De regel ‘%{line}’ komt achter de vorige te staan: YAML maakt van de regels %{style} één regel.',
      help: 'Zet | achter de dubbele punt en de tekst eronder. Dan blijven lijsten, voetnoten en alinea’s op eigen regels staan.',
    },
    en: {
      message: 'The line ‘%{line}’ comes behind the one before it: YAML makes one line of the lines %{style}.',
      help: 'Put | after the colon and the text below it. Then lists, notes and paragraphs keep lines of their own.',
    },
  },
  'text-joined': {
    severity: 'warning',
    nl: {
      message: '%{lines} in het document achter de vorige regel.',
      help: 'Begin de regels met -, 1. of a. voor een lijst, met een witregel ervoor. Moet alleen de regel eindigen, zet dan een \\ aan het eind van de vorige. Is het lopende tekst, begin de regel dan met een ander woord.',
    },
    en: {
      message: '%{lines} behind the line before it in the document.',
      help: 'Begin the lines with -, 1. or a. for a list, after a blank line. If only the line should end, put a \\ at the end of the one before. If it is running text, begin the line with another word.',
    },
  },
  'text-words': {
    severity: 'error',
    nl: {
      message: 'Hier staat ‘%{typed}’, en te lezen is ‘%{read}’.',
      help: 'Tekens als * en _ binnen een woord leest Markdown als opmaak. Bedoel je het teken zelf, zet er dan een \\ voor.',
    },
    en: {
      message: 'Here stands ‘%{typed}’, and what is read is ‘%{read}’.',
      help: 'Markdown takes signs such as * and _ within a word as markup. If you mean the sign itself, put a \\ before it.',
    },
  },
  'list-number': {
    severity: 'warning',
    nl: {
      message: 'Hier staat %{typed} en in het document komt %{printed} te staan.',
      help: 'Nummer de lijst door. Moet juist dit nummer of deze letter er staan, maak dan een alinea van elke regel, met een \\ voor de punt of het haakje.',
    },
    en: {
      message: 'Here stands %{typed} and in the document %{printed} will stand.',
      help: 'Number the list through. If it must be just this number or letter, make each line a paragraph, with a \\ before the full stop or parenthesis.',
    },
  },
  'list-task': {
    severity: 'warning',
    nl: {
      message: 'Een vakje om aan te kruisen kan hier niet; in het document staan de tekens %{box}.',
      help: 'Laat het vakje weg, of zet er het teken ☐ of ☑ voor in de plaats.',
    },
    en: {
      message: 'A box to tick cannot stand here; the document shows the characters %{box}.',
      help: 'Leave the box out, or put the character ☐ or ☑ in its place.',
    },
  },
  'item-id': {
    severity: 'error',
    nl: {
      message: '%{text} staat hier niet aan het eind van een onderdeel van een lijst, of is geen goede id.',
      help: 'Zet het achter de laatste woorden van de eerste alinea van het onderdeel: {#naam}, met kleine letters, cijfers en koppeltekens. Haal het anders weg.',
    },
    en: {
      message: '%{text} does not stand at the end of an item of a list here, or is no good id.',
      help: 'Put it behind the last words of the first paragraph of the item: {#name}, in small letters, digits and hyphens. Else remove it.',
    },
  },
  'markdown-footnote-twice': {
    severity: 'error',
    nl: {
      message: 'De voetnoot [^%{label}] staat er al.',
      help: 'Geef deze voetnoot een eigen naam en verwijs ernaar, of haal haar weg.',
    },
    en: {
      message: 'There is a footnote [^%{label}] already.',
      help: 'Give this footnote a name of its own and refer to it, or remove it.',
    },
  },
  'legal-unprinted': {
    severity: 'warning',
    nl: {
      message:
        'De wettelijke grondslag van %{id} komt niet in het document: bij een figuur of formulier kan geen voetnoot.',
      help: 'Zet legal bij een bepaling met tekst ernaast, of haal legal_notes: footnotes weg.',
    },
    en: {
      message: 'The legal basis of %{id} does not come in the document: a figure or form takes no footnote.',
      help: 'Put legal with a clause of text beside it, or remove legal_notes: footnotes.',
    },
  },
} as const satisfies Record<string, Rule>;
