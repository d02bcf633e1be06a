/** What the server itself has to say, to whoever looks at a page that it does not give. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { Finding } from '../api.ts';

interface Told {
  readonly message: string;
  readonly help: string;
}

const WORDS = {
  'studio-session': {
    nl: {
      message: 'Deze link is al gebruikt, of hij hoort bij een studio die niet meer loopt.',
      help: 'Kijk in het venster waarin je regelwerk studio hebt gestart. Open de link die daar als laatste staat.',
    },
    en: {
      message: 'This link has been used, or it is of a studio that has ended.',
      help: 'Look in the window in which you started regelwerk studio. Open the link that stands there last.',
    },
  },
  'studio-refused': {
    nl: {
      message: 'De studio beantwoordt dit verzoek niet: het komt niet van haar eigen pagina.',
      help: 'Open de studio met de link in het venster waarin je haar hebt gestart.',
    },
    en: {
      message: 'The studio does not answer this request: it does not come from its own page.',
      help: 'Open the studio with the link in the window in which you started it.',
    },
  },
  'studio-unreadable': {
    nl: {
      message: 'De studio kan dit verzoek niet lezen. Er is niets opgeslagen.',
      help: 'Laad de pagina opnieuw en probeer het nog eens. Wat je schreef, blijft in de browser staan.',
    },
    en: {
      message: 'The studio cannot read this request. Nothing was saved.',
      help: 'Load the page again and try once more. What you wrote stays in the browser.',
    },
  },
  'studio-too-large': {
    nl: {
      message: 'Dit is te groot om in één keer op te slaan. Er is niets opgeslagen.',
      help: 'Sla het op in kleinere stukken.',
    },
    en: {
      message: 'This is too large to save at once. Nothing was saved.',
      help: 'Save it in smaller pieces.',
    },
  },
  'studio-file-too-large': {
    nl: {
      message: 'Dit bestand is te groot om over te nemen: het is meer dan 20 MB.',
      help: 'Haal er afbeeldingen uit of maak ze kleiner, en sla het bestand opnieuw op.',
    },
    en: {
      message: 'This file is too large to take over: it is more than 20 MB.',
      help: 'Take out pictures or make them smaller, and save the file anew.',
    },
  },
  'studio-not-found': {
    nl: { message: 'Hier staat niets.', help: 'Ga terug naar het begin van de studio.' },
    en: { message: 'There is nothing here.', help: 'Go back to the start of the studio.' },
  },
  'studio-busy': {
    nl: {
      message: 'De studio staat al in te veel vensters open.',
      help: 'Sluit een paar vensters en laad deze pagina opnieuw.',
    },
    en: { message: 'The studio is open in too many windows.', help: 'Close some windows and load this page again.' },
  },
  'studio-nothing-to-undo': {
    nl: {
      message: 'Er is niets om terug te draaien.',
      help: 'Alleen wat je in deze studio opsloeg, kun je terugdraaien.',
    },
    en: { message: 'There is nothing to undo.', help: 'Only what you saved in this studio can be undone.' },
  },
  'studio-failed': {
    nl: {
      message: 'Er ging iets mis in de studio zelf. Je bestanden zijn zoals ze waren.',
      help: 'Laad de pagina opnieuw. Gebeurt het weer, meld het dan met wat er in het venster van de studio staat.',
    },
    en: {
      message: 'Something went wrong in the studio itself. Your files are as they were.',
      help: 'Load the page again. If it happens again, report it with what stands in the window of the studio.',
    },
  },
} as const satisfies Record<string, Record<Language, Told>>;

export type StudioCode = keyof typeof WORDS;

export function told(code: StudioCode, language: Language): Finding {
  const { message, help } = WORDS[code][language];
  const nowhere = { place: null, editor: null, organisations: null, document: null, clause: null };
  return { code, severity: 'error', message, help, ...nowhere };
}
