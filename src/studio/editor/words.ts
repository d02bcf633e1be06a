/** What the editor says, in the language of the application. */
export interface EditorWords {
  readonly parameterChip: (inside: string, shown: string) => string;
  readonly referenceChip: (label: string) => string;
  readonly noteChip: (number: string) => string;
  readonly note: (number: string) => string;
  readonly unusedNote: string;
  readonly keys: string;
  readonly toolbar: string;
  readonly undo: string;
  readonly redo: string;
  readonly strong: string;
  readonly emphasis: string;
  readonly link: string;
  readonly bullets: string;
  readonly numbers: string;
  readonly letters: string;
  readonly marker: string;
  readonly indent: string;
  readonly outdent: string;
  readonly table: string;
  readonly addNote: string;
  readonly reference: string;
  readonly parameter: string;
  readonly shortTable: string;
  readonly shortNote: string;
  readonly shortReference: string;
  readonly shortParameter: string;
  readonly rowBelow: string;
  readonly rowGone: string;
  readonly columnRight: string;
  readonly columnGone: string;
  readonly tableGone: string;
  readonly column: (number: number) => string;
  readonly address: string;
  readonly addressHelp: string;
  readonly addressWrong: string;
  readonly linkWords: string;
  readonly apply: string;
  readonly removeLink: string;
  readonly cancel: string;
  readonly searchReference: string;
  readonly searchParameter: string;
  readonly parameterHelp: string;
  readonly capital: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly noValue: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly numberForm: (one: string, more: string) => string;
  readonly hints: (count: number) => string;
  readonly tooMuch: (most: number) => string;
}

const nl: EditorWords = {
  parameterChip: (inside, shown) => (inside === shown ? `gegeven ${inside}` : `${shown} (gegeven ${inside})`),
  referenceChip: (label) => `verwijzing naar ${label}`,
  noteChip: (number) => `voetnoot ${number}`,
  note: (number) => `Voetnoot ${number}`,
  unusedNote: 'Nergens in de tekst staat nog een teken voor deze voetnoot. Zij wordt niet bewaard.',
  keys: 'Met Alt+F10 ga je naar de knoppen. In een lijst of tabel springt Tab verder; met Escape en dan Tab ga je eruit.',
  toolbar: 'Opmaak',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw doen',
  strong: 'Vet',
  emphasis: 'Schuin',
  link: 'Link',
  bullets: 'Lijst met bolletjes',
  numbers: 'Lijst met cijfers',
  letters: 'Lijst met letters',
  marker: 'Teken voor de lijst',
  indent: 'Verder inspringen',
  outdent: 'Minder inspringen',
  table: 'Tabel invoegen',
  addNote: 'Noot invoegen, onder de tekst',
  reference: 'Verwijzing invoegen',
  parameter: 'Gegeven invoegen',
  shortTable: 'Tabel',
  shortNote: 'Noot',
  shortReference: 'Verwijzing',
  shortParameter: 'Gegeven',
  rowBelow: 'Rij eronder',
  rowGone: 'Rij weg',
  columnRight: 'Kolom erbij',
  columnGone: 'Kolom weg',
  tableGone: 'Tabel weg',
  column: (number) => `Kolom ${number}`,
  address: 'Adres',
  addressHelp: 'Begint met https://, mailto: of tel:. Een gegeven mag ook: {{naam}}.',
  addressWrong: 'Dit is geen adres waar een link heen kan. Begin met https://, mailto: of tel:.',
  linkWords: 'Tekst van de link',
  apply: 'Toepassen',
  removeLink: 'Link weghalen',
  cancel: 'Annuleren',
  searchReference: 'Waar verwijs je naar?',
  searchParameter: 'Welk gegeven?',
  parameterHelp: 'Past het werkwoord zich aan? Typ dan beide vormen, zoals vraagt/vragen.',
  capital: 'Met een hoofdletter',
  found: (count) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
  none: 'Niets gevonden. Probeer een ander woord.',
  noValue: 'nog geen waarde',
  forms: {
    voorwerp: 'na bij, van, voor',
    kort: 'korte naam',
    naam: 'naam zonder lidwoord',
    bezit_de: 'zijn, haar of hun (bij een de-woord)',
    bezit_het: 'zijn, haar of hun (bij een het-woord)',
    dat: 'dat of die',
  },
  numberForm: (one, more) => `kiest zelf ${one} of ${more}`,
  hints: (count) => (count === 1 ? '1 schrijftip' : `${count} schrijftips`),
  tooMuch: (most) =>
    `Dit is te veel om in één keer te plakken (meer dan ${most.toLocaleString('nl')} letters). Plak het in delen. Er is niets veranderd.`,
};

const en: EditorWords = {
  parameterChip: (inside, shown) => (inside === shown ? `fact ${inside}` : `${shown} (fact ${inside})`),
  referenceChip: (label) => `reference to ${label}`,
  noteChip: (number) => `footnote ${number}`,
  note: (number) => `Footnote ${number}`,
  unusedNote: 'Nothing in the text refers to this footnote any more. It will not be saved.',
  keys: 'Alt+F10 leads to the buttons. In a list or table Tab moves on; press Escape and then Tab to leave.',
  toolbar: 'Formatting',
  undo: 'Undo',
  redo: 'Redo',
  strong: 'Bold',
  emphasis: 'Italic',
  link: 'Link',
  bullets: 'List with bullets',
  numbers: 'List with numbers',
  letters: 'List with letters',
  marker: 'Marker of the list',
  indent: 'Indent more',
  outdent: 'Indent less',
  table: 'Insert a table',
  addNote: 'Insert a note, below the text',
  reference: 'Insert a reference',
  parameter: 'Insert a fact',
  shortTable: 'Table',
  shortNote: 'Note',
  shortReference: 'Reference',
  shortParameter: 'Fact',
  rowBelow: 'Row below',
  rowGone: 'Remove row',
  columnRight: 'Add column',
  columnGone: 'Remove column',
  tableGone: 'Remove table',
  column: (number) => `Column ${number}`,
  address: 'Address',
  addressHelp: 'Begins with https://, mailto: or tel:. A fact will do too: {{naam}}.',
  addressWrong: 'A link cannot lead there. Begin with https://, mailto: or tel:.',
  linkWords: 'Text of the link',
  apply: 'Apply',
  removeLink: 'Remove link',
  cancel: 'Cancel',
  searchReference: 'Refer to what?',
  searchParameter: 'Which fact?',
  parameterHelp: 'Does the verb change with it? Type both forms, such as vraagt/vragen.',
  capital: 'With a capital',
  found: (count) => `${count} found`,
  none: 'Nothing found. Try another word.',
  noValue: 'no value yet',
  forms: {
    voorwerp: 'after a preposition',
    kort: 'short name',
    naam: 'name without article',
    bezit_de: 'his, her or their (de)',
    bezit_het: 'his, her or their (het)',
    dat: 'that or who',
  },
  numberForm: (one, more) => `chooses ${one} or ${more}`,
  hints: (count) => (count === 1 ? '1 hint on writing' : `${count} hints on writing`),
  tooMuch: (most) =>
    `This is too much to paste at once (more than ${most.toLocaleString('en')} letters). Paste it in parts. Nothing was changed.`,
};

export function words(language: 'nl' | 'en'): EditorWords {
  return language === 'nl' ? nl : en;
}
