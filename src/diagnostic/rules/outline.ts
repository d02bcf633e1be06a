import type { Rule } from './rule.ts';

/** The order of a document, and what refers to places in it. */
export const outline = {
  'document-too-large': {
    severity: 'error',
    nl: {
      message: 'Het document van %{organisation} wordt langer dan %{limit} %{unit}.',
      help: 'Maak teksten of waarden van parameters korter, citeer minder, of verdeel de inhoud over meer protocollen.',
    },
    en: {
      message: 'The document of %{organisation} becomes longer than %{limit} %{unit}.',
      help: 'Shorten texts or values of parameters, quote less, or spread the content over more protocols.',
    },
  },
  'outline-unplaced': {
    severity: 'error',
    nl: {
      message: 'De bepaling %{id} staat niet in de indeling van %{organisation}.',
      help: '%{advice}',
    },
    en: { message: 'The clause %{id} is not in the outline of %{organisation}.', help: '%{advice}' },
  },
  'optional-placed': {
    severity: 'error',
    nl: {
      message: 'De basis biedt de bepaling %{id} aan (optional), en zet haar hier toch zelf in de indeling.',
      help: 'Haal haar hier weg: een organisatie geeft haar zelf een plaats. Of haal optional weg: dan staat zij bij alle organisaties.',
    },
    en: {
      message: 'The base offers the clause %{id} (optional), and yet places it in its own outline here.',
      help: 'Remove it here: an organisation places it itself. Or remove optional: then all organisations have it.',
    },
  },
  'outline-undecided': {
    severity: 'warning',
    nl: {
      message: 'Nog niet besloten, en daarom niet in het document: %{clauses}.',
      help: '%{advice}',
    },
    en: { message: 'Not decided on yet, and so not in the document: %{clauses}.', help: '%{advice}' },
  },
  'outline-twice': {
    severity: 'error',
    nl: {
      message: 'De bepaling %{id} staat hier voor de tweede keer in de indeling.',
      help: 'Laat haar op één plaats staan; herhaal een heel deel met quote.',
    },
    en: {
      message: 'The clause %{id} is placed for the second time here.',
      help: 'Keep it in one place; repeat a whole part with quote.',
    },
  },
  'figure-counted': {
    severity: 'error',
    nl: {
      message:
        'De afbeelding %{id} staat als punt in het deel ‘%{label}’ (%{numbering}); een afbeelding telt niet mee.',
      help: 'Zet uncounted: true bij de vermelding. Een eigen nummer, zoals Figuur 1, krijgt zij vanzelf.',
    },
    en: {
      message:
        'The figure %{id} stands as an item in the part ‘%{label}’ (%{numbering}); a figure is not counted there.',
      help: 'Put uncounted: true with the entry. A number of its own, such as Figuur 1, it gets by itself.',
    },
  },
  'outline-kind': {
    severity: 'error',
    nl: {
      message: 'De bepaling %{id} heeft %{actual}; dit deel vraagt %{expected}.',
      help: 'Zet haar in een ander deel, verander de numbering, of zet uncounted: true bij een aanloop of slotzin.',
    },
    en: {
      message: 'The clause %{id} has %{actual}; this part needs %{expected}.',
      help: 'Place it in another part, change the numbering, or put uncounted: true on a lead-in or closing sentence.',
    },
  },
  'term-duplicate': {
    severity: 'error',
    nl: {
      message: 'Het begrip ‘%{term}’ wordt hier voor de tweede keer omschreven.',
      help: 'Laat één omschrijving staan, of haal de vorm weg bij een van de twee.',
    },
    en: {
      message: 'The term ‘%{term}’ is defined for the second time here.',
      help: 'Keep one definition, or remove the form from one of the two.',
    },
  },
  'term-unused': {
    severity: 'warning',
    nl: {
      message: 'Het begrip ‘%{term}’ komt in de teksten van %{organisation} niet voor.',
      help: 'Laat het weg (omit), of noem bij forms de vorm die er wel staat.',
    },
    en: {
      message: 'The term ‘%{term}’ does not occur in the texts of %{organisation}.',
      help: 'Omit it, or name under forms the form that does occur.',
    },
  },
  'number-levels': {
    severity: 'error',
    nl: {
      message: 'De nummering %{pattern} vraagt %{levels} nummers; hier kan zij er hoogstens %{counts} geven.',
      help: 'Nummer het deel eromheen ook, of haal er een nummer uit weg.',
    },
    en: {
      message: 'The numbering %{pattern} asks for %{levels} numbers; here it can give %{counts} at most.',
      help: 'Number the part around it as well, or take a number out of it.',
    },
  },
  'label-missing': {
    severity: 'error',
    nl: {
      message: 'Het deel %{id} heeft geen kop en geen nummer.',
      help: 'Geef het een label, of een nummer met number of patterns.',
    },
    en: {
      message: 'The part %{id} has no label and no number.',
      help: 'Give it a label, or a number by number or patterns.',
    },
  },
  'label-number': {
    severity: 'warning',
    nl: {
      message: 'De kop ‘%{label}’ begint met %{typed}, en regelwerk zet er %{number} voor.',
      help: 'Haal het nummer uit de kop, of zet number: none bij het deel.',
    },
    en: {
      message: 'The label ‘%{label}’ begins with %{typed}, and regelwerk puts %{number} before it.',
      help: 'Take the number out of the label, or put number: none on the part.',
    },
  },
  'clause-number-unused': {
    severity: 'warning',
    nl: {
      message:
        'Het deel ‘%{label}’ telt zijn bepalingen niet (numbering: %{numbering}); clause_number doet daar niets.',
      help: 'Zet numbering: numbered of definitions, of haal clause_number weg.',
    },
    en: {
      message:
        'The part ‘%{label}’ does not count its clauses (numbering: %{numbering}); clause_number does nothing there.',
      help: 'Put numbering: numbered or definitions, or remove clause_number.',
    },
  },
  'part-unknown': {
    severity: 'error',
    nl: { message: 'Er is geen deel %{id}.%{suggestion}', help: 'Verbeter de id, of maak het deel aan in de outline.' },
    en: { message: 'There is no part %{id}.%{suggestion}', help: 'Mend the id, or create the part in the outline.' },
  },
  'part-entries': {
    severity: 'error',
    nl: {
      message: 'Van het deel %{id} is niet gezegd wat erin staat.',
      help: 'Geef het entries. Moet hier een overgenomen deel komen (arrange), verbeter dan de id.',
    },
    en: {
      message: 'It is not said what stands in the part %{id}.',
      help: 'Give it entries. If an inherited part should come here (arrange), mend the id.',
    },
  },
  'part-omitted': {
    severity: 'error',
    nl: {
      message: 'Het deel %{id} is weggelaten en bestaat hier niet meer.',
      help: 'Noem het hier niet, of laat het niet weg.',
    },
    en: {
      message: 'The part %{id} was omitted and is not there any more.',
      help: 'Remove this mention, or keep the part.',
    },
  },
  'arrange-outline': {
    severity: 'error',
    nl: {
      message: 'Hier staat een eigen outline én arrange, dat de overgenomen indeling wijzigt.',
      help: 'Kies: zet alles in de outline, of haal de outline weg en houd arrange.',
    },
    en: {
      message: 'There is an outline of its own here and arrange, which changes the inherited one.',
      help: 'Choose: put all in the outline, or remove the outline and keep arrange.',
    },
  },
  'arrange-twice': {
    severity: 'error',
    nl: { message: 'arrange noemt %{id} hier voor de tweede keer.', help: 'Voeg de twee samen.' },
    en: { message: 'arrange names %{id} for the second time here.', help: 'Join the two.' },
  },
  'arrange-entries': {
    severity: 'error',
    nl: {
      message: 'Het deel %{id} is er al; entries is alleen voor een eigen deel.',
      help: 'Verplaats bepalingen met clause en position, of kies een andere id voor het eigen deel.',
    },
    en: {
      message: 'The part %{id} exists already; entries is for a part of your own only.',
      help: 'Move clauses with clause and position, or choose another id for your own part.',
    },
  },
  'arrange-key': {
    severity: 'error',
    nl: { message: 'Bij arrange kan %{key} niet naast %{beside} staan.', help: 'Haal %{key} weg.' },
    en: { message: 'Under arrange, %{key} cannot stand beside %{beside}.', help: 'Remove %{key}.' },
  },
  'arrange-nothing': {
    severity: 'error',
    nl: {
      message: 'Deze wijziging van de indeling verandert niets.',
      help: 'Geef een plaats met position, of uncounted.',
    },
    en: { message: 'This change of the outline changes nothing.', help: 'Give a place by position, or uncounted.' },
  },
  'arrange-undecided': {
    severity: 'error',
    nl: { message: 'De bepaling %{id} heeft nog geen plaats.', help: 'Geef haar er een met position.' },
    en: { message: 'The clause %{id} has no place yet.', help: 'Give it one by position.' },
  },
  'part-is-clause': {
    severity: 'error',
    nl: { message: '%{id} is een bepaling, geen deel.', help: '%{advice}' },
    en: { message: '%{id} is a clause, not a part.', help: '%{advice}' },
  },
  'columns-unused': {
    severity: 'warning',
    nl: {
      message: 'Het deel ‘%{label}’ is geen tabel (numbering: %{numbering}); columns doet hier niets.',
      help: 'Haal columns weg, of kies numbering: table, do_dont of roles.',
    },
    en: {
      message: 'The part ‘%{label}’ is no table (numbering: %{numbering}), so columns does nothing here.',
      help: 'Remove columns, or choose numbering: table, do_dont or roles.',
    },
  },
  'table-columns': {
    severity: 'error',
    nl: {
      message: 'Het deel ‘%{label}’ (numbering: %{numbering}) vraagt %{expected} kolomkoppen en heeft er %{actual}.',
      help: 'Geef bij columns elke kolom een kop, zoals [Wie, Wat, Wanneer].',
    },
    en: {
      message: 'The part ‘%{label}’ (numbering: %{numbering}) needs %{expected} headings of columns and has %{actual}.',
      help: 'Give each column a heading under columns, such as [Who, What, When].',
    },
  },
  'table-cells': {
    severity: 'error',
    nl: {
      message: 'De rij %{id} past niet in de tabel ‘%{label}’: aantal cellen %{actual}, aantal kolommen %{expected}.',
      help: "Geef elke kolom een cel; een lege cel is ''.",
    },
    en: {
      message: 'The row %{id} does not fit the table ‘%{label}’: cells %{actual}, columns %{expected}.',
      help: "Give each column a cell; an empty cell is ''.",
    },
  },
  'table-layout': {
    severity: 'warning',
    nl: {
      message: 'Het deel ‘%{label}’ heeft numbering: %{numbering}; %{key} doet alleen iets bij numbering: table.',
      help: 'Haal %{key} weg, of maak er een tabel met columns en cells van.',
    },
    en: {
      message: 'The part ‘%{label}’ has numbering: %{numbering}; %{key} does something with numbering: table only.',
      help: 'Remove %{key}, or make it a table with columns and cells.',
    },
  },
  'uncounted-unused': {
    severity: 'warning',
    nl: {
      message: 'Het deel ‘%{label}’ is lopende tekst (numbering: %{numbering}); uncounted doet hier niets.',
      help: 'Haal uncounted weg, of kies een andere numbering.',
    },
    en: {
      message: 'The part ‘%{label}’ is running text (numbering: %{numbering}), so uncounted does nothing here.',
      help: 'Remove uncounted, or choose another numbering.',
    },
  },
  'part-empty': {
    severity: 'warning',
    nl: {
      message: 'Het deel ‘%{label}’ heeft bij %{organisation} geen bepalingen meer en vervalt.',
      help: 'Klopt dat, laat dan het hele deel weg (omit, met part). Anders: laat minder weg.',
    },
    en: {
      message: 'The part ‘%{label}’ has no clauses left for %{organisation} and disappears.',
      help: 'If that is meant, omit the whole part (omit, with part). Otherwise: omit less.',
    },
  },
  'heading-depth': {
    severity: 'warning',
    nl: {
      message: 'De kop ‘%{label}’ komt op niveau %{level}; een document heeft niet meer dan %{deepest} niveaus.',
      help: 'Zet minder delen in elkaar, of geef de variant een hogere kop (heading_level). Nu staat de kop op niveau %{deepest}.',
    },
    en: {
      message: 'The heading ‘%{label}’ gets level %{level}; a document has no more than %{deepest} levels.',
      help: 'Nest fewer parts, or give the variant a higher heading (heading_level). As it is, the heading has level %{deepest}.',
    },
  },
  'quote-cycle': {
    severity: 'error',
    nl: {
      message: 'Het deel %{id} citeert zichzelf.',
      help: 'Citeer een ander deel; een citaat in een geciteerd deel kan niet.',
    },
    en: {
      message: 'The part %{id} quotes itself.',
      help: 'Quote another part; a quote inside a quoted part is not possible.',
    },
  },
  'reference-unknown': {
    severity: 'error',
    nl: {
      message: 'De verwijzing #%{id} komt bij %{organisation} nergens uit.%{suggestion}',
      help: 'Verbeter de id, of wijzig de tekst voor deze organisatie.',
    },
    en: {
      message: 'The reference #%{id} leads nowhere for %{organisation}.%{suggestion}',
      help: 'Mend the id, or amend the text for this organisation.',
    },
  },
  'reference-protocol': {
    severity: 'error',
    nl: {
      message: 'De verwijzing noemt het protocol %{protocol}, en dat is er niet.',
      help: 'Schrijf de naam van een map in policy/protocols/, of # en een id voor een plaats in dit protocol.',
    },
    en: {
      message: 'The reference names the protocol %{protocol}, and there is none.',
      help: 'Write the name of a folder in policy/protocols/, or # and an id for a place in this protocol.',
    },
  },
  'reference-absent': {
    severity: 'error',
    nl: {
      message: 'De verwijzing leidt naar het protocol %{protocol}, en dat heeft %{organisation} niet.',
      help: 'Wijzig de tekst voor deze organisatie, of geef haar een bestand in overrides/ van dat protocol.',
    },
    en: {
      message: 'The reference leads to the protocol %{protocol}, which %{organisation} does not have.',
      help: 'Amend the text for this organisation, or give it a file in overrides/ of that protocol.',
    },
  },
  'reference-elsewhere': {
    severity: 'error',
    nl: {
      message: 'In het protocol %{protocol} van %{organisation} staat geen %{id}.%{suggestion}',
      help: 'Verbeter de id, of wijzig de tekst voor deze organisatie.',
    },
    en: {
      message: 'The protocol %{protocol} of %{organisation} has no %{id}.%{suggestion}',
      help: 'Mend the id, or amend the text for this organisation.',
    },
  },
  'variant-foreign': {
    severity: 'error',
    nl: {
      message: 'De variant noemt %{id}, maar het protocol van %{organisation} heeft die niet.%{suggestion}',
      help: 'Kies een bepaling of deel van het eigen protocol, of geef deze organisatie een eigen variant.',
    },
    en: {
      message: 'The variant names %{id}, but the protocol of %{organisation} does not have it.%{suggestion}',
      help: 'Choose a clause or part of its own protocol, or give this organisation a variant of its own.',
    },
  },
  'variant-choice': {
    severity: 'error',
    nl: {
      message: 'De variant %{id} zegt niet wat erin staat.',
      help: 'Noem de bepalingen met entries, of kies met audience (voor wie) of parts (delen).',
    },
    en: {
      message: 'The variant %{id} does not say what stands in it.',
      help: 'Name the clauses with entries, or choose by audience (for whom) or parts.',
    },
  },
  'variant-key': {
    severity: 'error',
    nl: { message: 'In de variant %{id} kan %{key} niet %{where}.', help: 'Haal %{key} weg, of pas de rest aan.' },
    en: { message: 'In the variant %{id}, %{key} cannot stand %{where}.', help: 'Remove %{key}, or adapt the rest.' },
  },
  'variant-empty': {
    severity: 'error',
    nl: {
      message: 'In de variant %{id} staat bij %{organisation} niets: geen bepaling past bij de keuze.',
      help: 'Kies ruimer, of laat de variant hier weg met omit_variants.',
    },
    en: {
      message: 'The variant %{id} holds nothing for %{organisation}: no clause fits the choice.',
      help: 'Choose more widely, or leave the variant out here with omit_variants.',
    },
  },
  'variant-duplicate': {
    severity: 'error',
    nl: { message: 'Er is al een variant %{id}.', help: 'Geef elke variant een eigen naam.' },
    en: { message: 'There is a variant %{id} already.', help: 'Give each variant a name of its own.' },
  },
  'variant-name': {
    severity: 'error',
    nl: {
      message: 'Een variant kan niet %{id} heten: zo heet al een ander bestand.',
      help: 'Kies een andere naam.',
    },
    en: { message: 'A variant cannot be called %{id}: another file has that name.', help: 'Choose another name.' },
  },
  'variant-omitted': {
    severity: 'error',
    nl: {
      message: 'omit_variants noemt %{id}, maar die variant is er niet om weg te laten.%{suggestion}',
      help: 'Noem een variant die van het bestuur of de basis komt.',
    },
    en: {
      message: 'omit_variants names %{id}, but there is no such variant to leave out.%{suggestion}',
      help: 'Name a variant that comes from the board or the base.',
    },
  },
  'language-unused': {
    severity: 'warning',
    nl: {
      message: 'De tekst ‘%{text}’ staat bij other_languages, maar komt in geen document voor.',
      help: 'Schrijf haar precies zoals in de tekst, of haal haar weg.',
    },
    en: {
      message: 'The text ‘%{text}’ stands under other_languages, but is in no document.',
      help: 'Write it exactly as it is in the text, or remove it.',
    },
  },
} as const satisfies Record<string, Rule>;
