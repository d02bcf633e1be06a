/** Why an edit cannot be made, in the words of who asks for it. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import type { EditResult } from './scene.ts';

const reasons = {
  own: {
    why: { nl: 'het is een eigen bepaling van deze organisatie', en: 'it is a clause of this organisation itself' },
    advice: { nl: 'Verwijder haar', en: 'Delete it' },
  },
  inherited: {
    why: { nl: 'het komt van de basis of van het bestuur', en: 'it comes from the base or the board' },
    advice: {
      nl: 'Laat het hier met een reden weg, of verwijder het waar het vandaan komt',
      en: 'Omit it here with a reason, or delete it where it comes from',
    },
  },
  'nothing-said': {
    why: { nl: 'er is hier niets aan gewijzigd of weggelaten', en: 'nothing of it is changed or omitted here' },
    advice: { nl: 'Ververs de pagina en kijk wat er nu staat', en: 'Refresh the page and see what is there now' },
  },
  'in-part': {
    why: { nl: 'het hele deel is hier weggelaten', en: 'the whole part is omitted here' },
    advice: { nl: 'Neem het deel weer op', en: 'Take up the part again' },
  },
  omitted: {
    why: { nl: 'het is hier al weggelaten', en: 'it is omitted here already' },
    advice: { nl: 'Neem het eerst weer op', en: 'Take it up again first' },
  },
  gone: {
    why: { nl: 'het is er niet (meer)', en: 'it is not there (any more)' },
    advice: { nl: 'Ververs de pagina en kijk wat er nu staat', en: 'Refresh the page and see what is there now' },
  },
  layer: {
    why: {
      nl: 'deze organisatie doet niet mee aan dit protocol en staat ook niet boven een organisatie die meedoet',
      en: 'this organisation takes no part in this protocol, nor is it above one that does',
    },
    advice: {
      nl: 'Kies de basis, het bestuur of de school van dit document',
      en: 'Choose the base, the board or the school of this document',
    },
  },
  norms: {
    why: {
      nl: 'welke normen een bepaling zegt, hoort bij de bepaling zelf',
      en: 'which norms a clause says belongs to the clause itself',
    },
    advice: {
      nl: 'Wijzig de normen waar de bepaling vandaan komt',
      en: 'Change the norms where the clause comes from',
    },
  },
  position: {
    why: { nl: 'op de gekozen plaats kan het niet staan', en: 'it cannot stand in the chosen place' },
    advice: {
      nl: 'Kies een plaats naast een bepaling of in een deel dat er nu is',
      en: 'Choose a place beside a clause or in a part that is there now',
    },
  },
  empty: {
    why: { nl: 'dan blijft er een deel over waar niets in staat', en: 'then a part is left with nothing in it' },
    advice: {
      nl: 'Zet eerst iets anders in dat deel, of laat het hele deel weg',
      en: 'Put something else in that part first, or leave out the whole part',
    },
  },
  'no-clauses': {
    why: { nl: 'een nieuw deel heeft minstens één bepaling nodig', en: 'a new part needs at least one clause' },
    advice: { nl: 'Kies welke bepalingen erin komen', en: 'Choose the clauses that come to stand in it' },
  },
  'no-id': {
    why: { nl: 'van deze woorden is geen korte naam te maken', en: 'no short name can be made of these words' },
    advice: { nl: 'Begin met een woord van letters', en: 'Begin with a word of letters' },
  },
  id: {
    why: {
      nl: 'een id bestaat uit kleine letters, cijfers en koppeltekens (hoogstens 80)',
      en: 'an id is of lower-case letters, digits and hyphens (at most 80)',
    },
    advice: { nl: 'Kies een andere id, of laat haar maken', en: 'Choose another id, or have it made' },
  },
  taken: {
    why: { nl: 'die id is al in gebruik', en: 'that id is in use already' },
    advice: { nl: 'Kies een andere id, of laat haar maken', en: 'Choose another id, or have it made' },
  },
  unset: {
    why: { nl: 'deze organisatie geeft hier zelf geen waarde', en: 'this organisation gives no value here itself' },
    advice: { nl: 'Wijzig de waarde waar zij vandaan komt', en: 'Change the value where it comes from' },
  },
  parameter: {
    why: { nl: 'deze parameter bestaat niet', en: 'there is no such parameter' },
    advice: {
      nl: 'Ververs de pagina en kies een parameter die er is',
      en: 'Refresh the page and choose one that exists',
    },
  },
  answer: {
    why: { nl: 'deze keuze kan zo niet worden beantwoord', en: 'this choice cannot be answered so' },
    advice: {
      nl: 'Ververs de pagina en kies uit wat er staat',
      en: 'Refresh the page and choose from what is there',
    },
  },
  recorded: {
    why: {
      nl: 'versies, besluiten en correcties blijven zoals ze zijn vastgelegd',
      en: 'versions, decisions and corrections stay as they were recorded',
    },
    advice: {
      nl: 'Leg een besluit vast met regelwerk decide, of herstel een fout met regelwerk correct',
      en: 'Record a decision with regelwerk decide, or mend a mistake with regelwerk correct',
    },
  },
  file: {
    why: { nl: 'dit bestand kan hier niet gewijzigd worden', en: 'this file cannot be changed here' },
    advice: {
      nl: 'Kies een organisatie, een procedure, een kalender of de instellingen',
      en: 'Choose an organisation, a procedure, a calendar or the settings',
    },
  },
} as const satisfies Record<string, { why: Param; advice: Param }>;

export type Reason = keyof typeof reasons;

/** That nothing comes of an edit; `id` is what it is about. */
export function impossible(id: string, reason: Reason): { readonly diagnostics: readonly Diagnostic[] } {
  return { diagnostics: [cannot(id, reason)] };
}

export function cannot(id: string, reason: Reason): Diagnostic {
  return diagnostic('edit-impossible', NO_PLACE, { id: shown(id), ...reasons[reason] });
}

export function withoutReason(id: string, organisation: string): EditResult {
  return { diagnostics: [diagnostic('edit-reason', NO_PLACE, { id: shown(id), organisation })] };
}
