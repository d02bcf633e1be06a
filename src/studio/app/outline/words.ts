/** What the outline says. */

import { NUMBERINGS } from '../../../words/numberings.ts';
import type { Language } from '../../api.ts';

const nl = {
  title: 'Indeling',
  lead: 'Sleep een regel, of kies haar en druk op M: de pijltjes verplaatsen, Enter legt neer, Escape laat staan.',
  layer: 'Wijzigen voor',
  tree: 'Indeling van het document',
  move: 'Verplaatsen',
  moveTo: 'Verplaats naar',
  moveToDo: 'Verplaats',
  drop: 'Hier neerleggen',
  cancel: 'Laten staan',
  relabel: 'Kop wijzigen',
  label: 'Kop',
  add: 'Bepaling toevoegen hierna',
  addFirst: 'Bepaling toevoegen in dit deel',
  addPart: 'Deel toevoegen hierna',
  omit: 'Weglaten',
  newPart: 'Nieuw deel',
  newLabel: 'Kop van het nieuwe deel',
  numbering: 'Vorm',
  numberings: NUMBERINGS.nl,
  holds: 'Welke bepalingen komen in dit deel?',
  holdsHelp: 'Kies er ten minste één. Zij verhuizen mee.',
  needsLabel: 'Vul de kop in.',
  needsClause: 'Kies ten minste één bepaling.',
  save: 'Opslaan',
  close: 'Sluiten',
  open: 'Openen',
  moved: (words: string, where: string) => `Verplaatst: ${words}. ${where}.`,
  relabelled: (label: string) => `Nieuwe kop: ${label}.`,
  lifted: (words: string) => `Opgepakt: ${words}. Pijltjes verplaatsen, Enter legt neer, Escape laat staan.`,
  stays: 'Niet verplaatst.',
  at: (where: string, number: number, of: number) => `${where}. Plaats ${number} van ${of}.`,
  quote: (label: string) => `Kader: ${label}`,
  selected: 'Gekozen',
};

const en: typeof nl = {
  title: 'Outline',
  lead: 'Drag a row, or choose it and press M: arrows move it, Enter drops it, Escape leaves it where it was.',
  layer: 'Change for',
  tree: 'Outline of the document',
  move: 'Move',
  moveTo: 'Move to',
  moveToDo: 'Move',
  drop: 'Drop here',
  cancel: 'Leave it',
  relabel: 'Change the heading',
  label: 'Heading',
  add: 'Add a clause after this',
  addFirst: 'Add a clause in this part',
  addPart: 'Add a part after this',
  omit: 'Leave out',
  newPart: 'New part',
  newLabel: 'Heading of the new part',
  numbering: 'Form',
  numberings: NUMBERINGS.en,
  holds: 'Which clauses come in this part?',
  holdsHelp: 'Choose at least one. They move along.',
  needsLabel: 'Give the heading.',
  needsClause: 'Choose at least one clause.',
  save: 'Save',
  close: 'Close',
  open: 'Open',
  moved: (words, where) => `Moved: ${words}. ${where}.`,
  relabelled: (label) => `New heading: ${label}.`,
  lifted: (words) => `Lifted: ${words}. Arrows move it, Enter drops it, Escape leaves it.`,
  stays: 'Not moved.',
  at: (where, number, of) => `${where}. Place ${number} of ${of}.`,
  quote: (label) => `Frame: ${label}`,
  selected: 'Chosen',
};

const catalogue: Readonly<Record<Language, typeof nl>> = { nl, en };

export function outlineWords(language: Language): typeof nl {
  return catalogue[language];
}
