/** Why the structure of a paper was taken as it was: each rule in a sentence that an author understands. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const STRUCTURE_RULES = {
  'heading-file': { nl: 'Het bestand zegt dat dit een kop is.', en: 'The file says that this is a heading.' },
  'heading-worded': {
    nl: 'Er staat een woord als artikel, hoofdstuk of bijlage met een nummer voor, en het is een korte regel.',
    en: 'A word such as article, chapter or appendix with a number stands before it, and it is a short line.',
  },
  'heading-number-look': {
    nl: 'Er staat een nummer voor, en zulke regels zijn vet, groter of in hoofdletters.',
    en: 'A number stands before it, and such lines are bold, larger or in capitals.',
  },
  'heading-number': {
    nl: 'Er staat een nummer voor, en onder zulke korte regels staat steeds gewone tekst.',
    en: 'A number stands before it, and below such short lines there is always running text.',
  },
  'heading-alike': {
    nl: 'De regel ziet er net zo uit als koppen met een nummer.',
    en: 'The line looks like headings that have a number.',
  },
  'heading-look': {
    nl: 'Korte regels die er zo uitzien, staan vaker alleen boven gewone tekst.',
    en: 'Short lines that look like this stand above running text more often.',
  },
  'heading-empty': {
    nl: 'Het bestand maakt hier een kop van, maar er staat niets onder. Daarom is het gewone tekst.',
    en: 'The file makes this a heading, but nothing stands below it. So it is running text.',
  },
  'title-again': {
    nl: 'Het is de titel, die het document zelf al zet.',
    en: 'It is the title, which the document prints by itself.',
  },
  paragraph: { nl: 'Het is een alinea.', en: 'It is a paragraph.' },
  item: { nl: 'Het staat in een lijst in de tekst.', en: 'It stands in a list in the text.' },
  numbered: {
    nl: 'Het deel is genummerd: elk nummer is een bepaling.',
    en: 'The part is numbered: each number is a clause.',
  },
  bulleted: {
    nl: 'Het deel is een opsomming: elk punt is een bepaling.',
    en: 'The part is a list: each item is a clause.',
  },
  definition: {
    nl: 'Er staat een begrip met een dubbele punt en wat het betekent.',
    en: 'It is a term with a colon and what that means.',
  },
  'number-typed': {
    nl: 'Regelwerk kan dit nummer niet zelf tellen. Daarom staat het in de woorden.',
    en: 'Regelwerk cannot count this number by itself. So it stands in the words.',
  },
  'table-head': { nl: 'Het is de kop van een kolom.', en: 'It is the head of a column.' },
  'table-first-row': {
    nl: 'De tabel heeft geen koppen. De eerste rij is daarom de kop.',
    en: 'The table has no heads. So its first row is the head.',
  },
  'table-row': { nl: 'Het is een rij van een tabel.', en: 'It is a row of a table.' },
  'table-do-dont': {
    nl: 'De koppen zeggen wat wel en wat niet mag.',
    en: 'The heads say what is allowed and what is not.',
  },
  'table-roles': { nl: 'De koppen zeggen wie wat doet.', en: 'The heads say who does what.' },
  'table-small': { nl: 'Het is een kleine tabel in de tekst.', en: 'It is a small table in the text.' },
  'table-lowered': {
    nl: 'Een cel van een tabel in de tekst is één regel. De alinea’s staan daarom achter elkaar.',
    en: 'A cell of a table in the text is one line. So the paragraphs stand one after the other.',
  },
  'table-box': { nl: 'De tabel heeft één kolom: het is een kader.', en: 'The table has one column: it is a frame.' },
  'table-layout': {
    nl: 'De tabel heeft één rij en zet alleen tekst naast elkaar.',
    en: 'The table has one row and only puts text side by side.',
  },
  'table-wide': {
    nl: 'De tabel heeft te veel kolommen. De cellen staan daarom onder elkaar.',
    en: 'The table has too many columns. So the cells stand below each other.',
  },
  'table-nested': {
    nl: 'Er staat een tabel of afbeelding in de tabel. De cellen staan daarom onder elkaar.',
    en: 'There is a table or picture in the table. So the cells stand below each other.',
  },
  quote: {
    nl: 'Een kader met woord voor woord een ander deel: het haalt dat deel aan.',
    en: 'A frame with another part word for word: it quotes that part.',
  },
  box: { nl: 'Het stond in een kader en is nu gewone tekst.', en: 'It stood in a frame and is running text now.' },
  form: { nl: 'Er is ruimte om iets in te vullen.', en: 'There is room to fill something in.' },
  caption: { nl: 'Het is het bijschrift van de afbeelding erboven.', en: 'It is the caption of the picture above.' },
  footnote: { nl: 'Het is een voetnoot bij deze bepaling.', en: 'It is a footnote to this clause.' },
  endnote: { nl: 'Het is een eindnoot bij deze bepaling.', en: 'It is an endnote to this clause.' },
  'note-loose': {
    nl: 'Geen tekst verwijst naar deze noot, of alleen een kop. Daarom staat zij aan het eind.',
    en: 'No text refers to this note, or only a heading does. So it stands at the end.',
  },
  empty: { nl: 'Er staat niets in.', en: 'There is nothing in it.' },
  unplaced: { nl: 'Regelwerk vond hier geen plaats voor.', en: 'Regelwerk found no place for it.' },
  'picture-elsewhere': { nl: 'De afbeelding staat niet in het bestand.', en: 'The picture is not in the file.' },
  'picture-kind': { nl: 'Het is geen PNG of SVG.', en: 'It is no PNG or SVG.' },
  'picture-front': {
    nl: 'De afbeelding staat boven de titel, zoals een logo: zij hoort niet bij de tekst.',
    en: 'The picture stands above the title, as a logo does: it is no part of the text.',
  },
  'picture-unsound': {
    nl: 'De afbeelding is te groot of kan niet worden gelezen.',
    en: 'The picture is too large or cannot be read.',
  },
  'audience-subject': { nl: 'De eerste woorden noemen voor wie het geldt.', en: 'The first words say whom it is for.' },
  'audience-all': { nl: 'De tekst noemt niemand in het bijzonder.', en: 'The text names nobody in particular.' },
  'force-words': {
    nl: 'Woorden als moet, mag of niet zeggen wat de bepaling doet.',
    en: 'Words such as must, may or not say what the clause does.',
  },
  'force-inform': {
    nl: 'De tekst verplicht of verbiedt niets met zoveel woorden.',
    en: 'The text does not oblige or forbid in so many words.',
  },
  'reference-words': {
    nl: 'Er is één plaats met dit nummer, en de verwijzing leest precies zo.',
    en: 'One place has this number, and the reference reads just so.',
  },
  'reference-link': {
    nl: 'Het bestand heeft hier een link naar die plaats.',
    en: 'The file has a link to that place here.',
  },
  'reference-elsewhere': {
    nl: 'Er staat een wet of een ander document bij.',
    en: 'A law or another document is named beside it.',
  },
  'reference-many': { nl: 'Meer dan één plaats heeft dit nummer.', en: 'More than one place has this number.' },
  'reference-nowhere': { nl: 'Geen plaats heeft dit nummer.', en: 'No place has this number.' },
  'reference-reads-otherwise': {
    nl: 'Regelwerk zou het anders schrijven. Daarom blijven het woorden.',
    en: 'Regelwerk would write it otherwise. So it stays words.',
  },
  'reference-unwritable': {
    nl: 'De tekst eromheen laat geen verwijzing toe.',
    en: 'The text around it allows no reference.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
