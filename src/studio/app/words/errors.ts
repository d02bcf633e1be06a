/** What the application itself has to tell when something goes wrong: what, and what to do. */
import { catalogue } from '../words.ts';

export const errorWords = catalogue(
  {
    gone: {
      message: 'De studio geeft geen antwoord.',
      help: 'Kijk of het venster waarin regelwerk studio draait nog open is. Start de studio anders opnieuw. Wat je schreef, blijft hier staan.',
    },
    notAllowed: {
      message: 'Dit venster hoort bij een studio die niet meer draait.',
      help: 'Open het adres dat regelwerk studio bij het starten toont. Wat je schreef, blijft in deze browser bewaard.',
    },
    unexpected: (status: string) => ({
      message: `De studio gaf een antwoord dat niet te lezen is (${status}).`,
      help: 'Probeer het nog eens. Gebeurt het weer, start de studio dan opnieuw.',
    }),
  },
  {
    gone: {
      message: 'The studio does not answer.',
      help: 'See whether the window in which regelwerk studio runs is still open. If not, start the studio again. What you wrote stays here.',
    },
    notAllowed: {
      message: 'This window belongs to a studio that has stopped.',
      help: 'Open the address that regelwerk studio shows when it starts. What you wrote is kept in this browser.',
    },
    unexpected: (status: string) => ({
      message: `The studio gave an answer that cannot be read (${status}).`,
      help: 'Try again. If it happens again, restart the studio.',
    }),
  },
);
