/** What the lists of an account are called, and what each is about. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export type SectionKey =
  | 'changes'
  | 'left'
  | 'decisions'
  | 'facts'
  | 'placements'
  | 'undecided'
  | 'values'
  | 'proposals'
  | 'differences'
  | 'numbers'
  | 'references'
  | 'added'
  | 'pictures'
  | 'remarks'
  | 'events'
  | 'joined'
  | 'furniture';

interface SectionWords {
  readonly title: string;
  readonly intro: string;
}

export const sectionWords: Readonly<Record<Language, Readonly<Record<SectionKey, SectionWords>>>> = {
  nl: {
    changes: {
      title: 'Bijgehouden wijzigingen',
      intro:
        'Wat collega’s in het bestand hebben gewijzigd. Van elke wijziging staat erbij of zij in het document staat.',
    },
    left: {
      title: 'Zelf wijzigen',
      intro: 'Het bestand zegt dit anders, en regelwerk kan het niet zelf wijzigen.',
    },
    decisions: {
      title: 'Besluiten en data',
      intro: 'Wat het bestand over besluiten zegt. Vastgelegd wordt nooit meer dan er staat.',
    },
    facts: { title: 'Gegevens over het document', intro: 'Wat het bestand over zichzelf zegt.' },
    placements: {
      title: 'Naast de basis',
      intro: 'Wat van een bepaling van de basis afwijkt. Verbeter de reden waar die niet klopt.',
    },
    undecided: {
      title: 'Nog te beslissen',
      intro: 'Deze bepalingen heeft de basis wel en het bestand niet. Weggelaten is er niets: beslis zelf.',
    },
    values: {
      title: 'Ingevuld voor de basis',
      intro: 'Waar de basis een parameter heeft, staan in dit document deze woorden. Ze zijn ingevuld.',
    },
    proposals: {
      title: 'Voorstellen voor parameters',
      intro: 'Woorden die steeds terugkomen. Zo’n woord wordt alleen een parameter als je het voorstel overneemt.',
    },
    differences: {
      title: 'Verschillen',
      intro:
        'Hier leest het nieuwe document anders dan het bestand, en niets anders in dit verslag verklaart dat. Een ▯ staat waar geen lettertype van de PDF het teken heeft: vervang het, of laat het weg.',
    },
    numbers: { title: 'Andere nummers', intro: 'regelwerk nummert zelf. Deze nummers worden daardoor anders.' },
    references: {
      title: 'Verwijzingen',
      intro: 'Verwijzingen in woorden. Alleen waar het zeker was, is er een echte verwijzing van gemaakt.',
    },
    added: {
      title: 'Toegevoegd',
      intro: 'Deze woorden staan niet in het bestand. Een deel moet een kop hebben en een kolom ook: kies zelf betere.',
    },
    pictures: { title: 'Afbeeldingen die niet meekwamen', intro: 'Zet ze er zelf bij als ze iets zeggen.' },
    events: { title: 'Hoe het bestand gelezen is', intro: 'Wat er in het bestand zat dat geen gewone tekst is.' },
    joined: {
      title: 'Afgebroken woorden',
      intro: 'Deze woorden waren aan het eind van een regel afgebroken en staan weer aan elkaar.',
    },
    remarks: {
      title: 'Opmerkingen in de kantlijn',
      intro: 'Deze staan in geen document. Ze staan hieronder ook bij hun passage.',
    },
    furniture: {
      title: 'Weggelaten, want het staat om de tekst heen',
      intro: 'Dit hoort niet bij de tekst en komt in geen document terug.',
    },
  },
  en: {
    changes: {
      title: 'Tracked changes',
      intro: 'What colleagues changed in the file. Of each change it is said whether it is in the document.',
    },
    left: {
      title: 'To change yourself',
      intro: 'The file says this otherwise, and regelwerk cannot change it by itself.',
    },
    decisions: {
      title: 'Decisions and dates',
      intro: 'What the file says of decisions. Never more is recorded than is written.',
    },
    facts: { title: 'Facts about the document', intro: 'What the file says of itself.' },
    placements: {
      title: 'Beside the base',
      intro: 'What differs from a clause of the base. Mend the reason where it is not right.',
    },
    undecided: {
      title: 'Still to decide',
      intro: 'The base has these clauses and the file has not. Nothing was omitted: decide for yourself.',
    },
    values: {
      title: 'Filled in for the base',
      intro: 'Where the base has a parameter, this document has these words. They were filled in.',
    },
    proposals: {
      title: 'Proposed parameters',
      intro: 'Words that keep coming back. They become a parameter only if you accept the proposal.',
    },
    differences: {
      title: 'Differences',
      intro:
        'Here the new document reads otherwise than the file, and nothing else in this account explains it. A ▯ stands where no font of the PDF has the sign: put something else in its place, or leave it out.',
    },
    numbers: { title: 'Other numbers', intro: 'regelwerk counts by itself. That changes these numbers.' },
    references: {
      title: 'References',
      intro: 'References in words. Only where it was certain, a real reference was made of one.',
    },
    added: {
      title: 'Added',
      intro: 'These words are not in the file. A part must have a heading and so must a column: choose better ones.',
    },
    pictures: { title: 'Pictures that did not come along', intro: 'Put them there yourself if they say something.' },
    events: { title: 'How the file was read', intro: 'What was in the file that is no plain text.' },
    joined: {
      title: 'Words that were broken off',
      intro: 'These words were broken off at the end of a line and are one again.',
    },
    remarks: {
      title: 'Remarks in the margin',
      intro: 'These are in no document. Below, they stand beside their passage too.',
    },
    furniture: {
      title: 'Left out, for it stands around the text',
      intro: 'This is no part of the text and comes back in no document.',
    },
  },
};
