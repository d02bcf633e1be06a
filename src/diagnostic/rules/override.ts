import type { Rule } from './rule.ts';

/** What an organisation's layer does to what it inherits. */
export const override = {
  'id-duplicate': {
    severity: 'error',
    nl: {
      message: 'De id %{id} is al in gebruik.',
      help: 'Kies een andere id; bepalingen en delen delen dezelfde namen.',
    },
    en: {
      message: 'The id %{id} is already taken.',
      help: 'Choose another id; clauses and parts share one set of names.',
    },
  },
  'id-former': {
    severity: 'error',
    nl: {
      message: 'De id %{id} is hier niet vrij: zo heette %{now} vroeger (was), en een id leidt maar naar één ding.',
      help: 'Kies een andere id, of haal deze weg bij was.',
    },
    en: {
      message: 'The id %{id} is not free here: %{now} was called so before (was), and an id leads to one thing only.',
      help: 'Choose another id, or remove this one from was.',
    },
  },
  'id-renamed': {
    severity: 'warning',
    nl: {
      message: 'Dit bestand noemt id’s die intussen anders heten: %{names}.',
      help: 'Vervang ze als het uitkomt. Tot dan betekenen de oude id’s hetzelfde.',
    },
    en: {
      message: 'This file uses ids that have been renamed: %{names}.',
      help: 'Replace them when it suits you. Until then the former ids mean the same.',
    },
  },
  'amend-twice': {
    severity: 'error',
    nl: {
      message: 'De bepaling %{id} wordt hier twee keer gewijzigd, een keer onder een vroegere id.',
      help: 'Maak er één wijziging van, onder %{id}.',
    },
    en: {
      message: 'The clause %{id} is amended twice here, once under a former id.',
      help: 'Make it one amendment, under %{id}.',
    },
  },
  'clause-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen bepaling %{id}.%{suggestion}',
      help: 'Verbeter de id, of voeg de bepaling toe: bij clauses in de basis, of als eigen bepaling bij add.',
    },
    en: {
      message: 'There is no clause %{id}.%{suggestion}',
      help: 'Mend the id, or add the clause: under clauses in the base, or under add as a clause of your own.',
    },
  },
  'optional-untaken': {
    severity: 'error',
    nl: {
      message: 'De basis biedt de bepaling %{id} aan (optional), en hier is zij niet overgenomen.',
      help: '%{advice}',
    },
    en: {
      message: 'The base offers the clause %{id} (optional), and it was not taken here.',
      help: '%{advice}',
    },
  },
  'clause-removed': {
    severity: 'error',
    nl: {
      message:
        'De bepaling %{id} bestaat niet meer; toen deze wijziging gemaakt is, stond zij in de basis.\n  Luidde:    %{was}\n  Wijziging: %{amendment}',
      help: 'Haal de wijziging weg. Moet de tekst hier blijven gelden, maak er dan een eigen bepaling van: zet haar bij add, met audience, force en een position.',
    },
    en: {
      message:
        'The clause %{id} is no more; when this amendment was made, it was in the base.\n  Was:       %{was}\n  Amendment: %{amendment}',
      help: 'Remove the amendment. If its text must still hold here, make it a clause of your own: put it under add, with audience, force and a position.',
    },
  },
  'clause-is-part': {
    severity: 'error',
    nl: { message: '%{id} is een deel, geen bepaling.', help: '%{advice}' },
    en: { message: '%{id} is a part, not a clause.', help: '%{advice}' },
  },
  'clause-own': {
    severity: 'error',
    nl: { message: 'De bepaling %{id} is hier zelf toegevoegd (add); zij is niet overgenomen.', help: '%{advice}' },
    en: { message: 'The clause %{id} is added here itself (add); it is not inherited.', help: '%{advice}' },
  },
  'clause-omitted': {
    severity: 'error',
    nl: {
      message: 'De bepaling %{id} is weggelaten en bestaat hier niet meer.',
      help: 'Noem haar hier niet, of laat haar niet weg.',
    },
    en: {
      message: 'The clause %{id} was omitted and is not there any more.',
      help: 'Remove this mention, or keep the clause.',
    },
  },
  'amend-omitted': {
    severity: 'error',
    nl: { message: 'De bepaling %{id} wordt hier gewijzigd én weggelaten.', help: 'Kies: wijzigen of weglaten.' },
    en: { message: 'The clause %{id} is both amended and omitted here.', help: 'Choose: amend or omit.' },
  },
  'omit-twice': {
    severity: 'error',
    nl: { message: 'De bepaling %{id} wordt hier voor de tweede keer weggelaten.', help: 'Haal een van de twee weg.' },
    en: { message: 'The clause %{id} is omitted for the second time here.', help: 'Remove one of the two.' },
  },
  'amend-no-effect': {
    severity: 'error',
    nl: {
      message: 'De wijziging van %{id} verandert niets: zij is gelijk aan de basis.',
      help: 'Verwijder de wijziging of pas de tekst aan.',
    },
    en: {
      message: 'The amendment of %{id} changes nothing: it equals the base.',
      help: 'Remove the amendment or change its text.',
    },
  },
  'override-no-effect': {
    severity: 'warning',
    nl: {
      message: '%{key} is hier gelijk aan wat deze organisatie al heeft.',
      help: 'Verwijder de sleutel, of wijzig de waarde.',
    },
    en: {
      message: '%{key} equals what this organisation has already.',
      help: 'Remove the key, or change its value.',
    },
  },
  'amend-kind': {
    severity: 'error',
    nl: {
      message: 'De wijziging van %{id} heeft %{actual}, maar de bepaling heeft %{expected}.',
      help: 'Wijzig dezelfde velden als de bepaling heeft, of laat haar weg en voeg een eigen bepaling toe.',
    },
    en: {
      message: 'The amendment of %{id} has %{actual}, but the clause has %{expected}.',
      help: 'Amend the fields that the clause has, or omit it and add a clause of your own.',
    },
  },
  'amend-stale': {
    severity: 'error',
    nl: {
      message:
        'De basis van %{id} is veranderd sinds deze wijziging gemaakt is.\n  Toen:      %{was}\n  Nu:        %{now}\n  Wijziging: %{amendment}',
      help: 'Lees of de wijziging nog klopt en werk base bij: regelwerk pin %{organisation} %{id}.',
    },
    en: {
      message:
        'The base of %{id} has changed since this amendment was made.\n  Then:      %{was}\n  Now:       %{now}\n  Amendment: %{amendment}',
      help: 'See whether the amendment still holds and refresh base: regelwerk pin %{organisation} %{id}.',
    },
  },
  'base-moved': {
    severity: 'warning',
    nl: {
      message: 'De overgenomen tekst is anders dan toen hier gekozen is: %{what}.',
      help: 'Lees wat er anders is en leg vast dat de keuze nog klopt: regelwerk pin %{organisation}.',
    },
    en: {
      message: 'The inherited text is another one than when this was chosen: %{what}.',
      help: 'Read what differs and record that the choice still holds: regelwerk pin %{organisation}.',
    },
  },
  'pinned-changed': {
    severity: 'warning',
    nl: {
      message: 'Deze vastgelegde tekst is niet meer wat regelwerk pin schreef: hij hoort niet bij %{id}.',
      help: 'Zet hem terug zoals hij was, of haal hem weg en leg opnieuw vast met regelwerk pin.',
    },
    en: {
      message: 'This recorded text is no longer what regelwerk pin wrote: it does not belong to %{id}.',
      help: 'Put it back as it was, or remove it and record anew with regelwerk pin.',
    },
  },
  'decisions-unpinned': {
    severity: 'warning',
    nl: {
      message: 'Van deze keuzes is niet vastgelegd op welke tekst zij rusten: %{names}.',
      help: 'Laat regelwerk dat doen: regelwerk pin %{organisation}.',
    },
    en: {
      message: 'Of these choices it is not recorded on which text they rest: %{names}.',
      help: 'Let regelwerk do so: regelwerk pin %{organisation}.',
    },
  },
  'amend-unpinned': {
    severity: 'error',
    nl: {
      message: 'Bij de wijziging van %{id} is niet vastgelegd op welke basistekst ze slaat.',
      help: 'Laat regelwerk dat doen: regelwerk pin %{organisation} %{id}.',
    },
    en: {
      message: 'The amendment of %{id} does not record the base text it was made on.',
      help: 'Let regelwerk do so: regelwerk pin %{organisation} %{id}.',
    },
  },
  'add-position': {
    severity: 'error',
    nl: {
      message: 'De eigen bepaling %{id} %{problem}.',
      help: 'Geef haar een position (after, before, first_in of last_in), of noem haar in de eigen outline; niet allebei.',
    },
    en: {
      message: 'The added clause %{id} %{problem}.',
      help: 'Give it a position (after, before, first_in or last_in), or name it in your own outline; not both.',
    },
  },
  'position-neighbour': {
    severity: 'error',
    nl: {
      message: '%{id} zoekt een plaats bij %{neighbour}, maar %{problem}.',
      help: 'Noem een andere bepaling of een ander deel.',
    },
    en: {
      message: '%{id} looks for a place beside %{neighbour}, but %{problem}.',
      help: 'Name another clause or part.',
    },
  },
  'parameter-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen parameter %{name}.%{suggestion}',
      help: 'Verbeter de naam, of maak de parameter aan met een description.',
    },
    en: {
      message: 'There is no parameter %{name}.%{suggestion}',
      help: 'Mend the name, or declare the parameter with a description.',
    },
  },
  'parameter-unset': {
    severity: 'error',
    nl: {
      message: 'De parameter %{name} heeft bij %{organisation} geen waarde.',
      help: 'Geef hem een waarde onder parameters. Betekenis: %{description}',
    },
    en: {
      message: 'The parameter %{name} has no value for %{organisation}.',
      help: 'Give it a value under parameters. Meaning: %{description}',
    },
  },
  'parameter-duplicate': {
    severity: 'error',
    nl: { message: 'De parameter %{name} bestaat al.', help: 'Geef alleen een waarde op, of kies een andere naam.' },
    en: { message: 'The parameter %{name} exists already.', help: 'Give a value only, or choose another name.' },
  },
  'parameter-unused': {
    severity: 'warning',
    nl: {
      message: 'De parameter %{name} komt%{where} in geen enkele tekst voor.',
      help: 'Verwijder hem, of gebruik {{%{name}}} in de tekst.',
    },
    en: {
      message: 'The parameter %{name} is used in no text%{where}.',
      help: 'Remove it, or use {{%{name}}} in the text.',
    },
  },
} as const satisfies Record<string, Rule>;
