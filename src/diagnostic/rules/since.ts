import type { Rule } from './rule.ts';

/** What was recorded in a former revision, against what is recorded now. */
export const since = {
  'ledger-gone': {
    severity: 'error',
    nl: {
      message: 'In %{ref} stond hier ook %{what}; dat is weg.',
      help: 'Haal het terug uit het versiebeheer: wat is vastgelegd, blijft staan. Een fout herstel je met: regelwerk correct.',
    },
    en: {
      message: 'In %{ref} there was %{what} here too; that is gone.',
      help: 'Restore it from version control: what was recorded stays. A mistake is mended with: regelwerk correct.',
    },
  },
  'ledger-changed': {
    severity: 'error',
    nl: {
      message: 'Van %{what} is %{field} veranderd zonder correctie; in %{ref} was het %{value}.',
      help: 'Haal de waarde terug uit het versiebeheer. Was zij fout opgeschreven, herstel haar dan met: regelwerk correct.',
    },
    en: {
      message: 'Of %{what}, %{field} was changed without a correction; in %{ref} it was %{value}.',
      help: 'Restore the value from version control. If it was written down wrongly, mend it with: regelwerk correct.',
    },
  },
  'ledger-order': {
    severity: 'error',
    nl: {
      message: 'In %{ref} stond %{what} niet vóór %{other}.',
      help: 'Zet terug wat er stond, in de volgorde van toen. Wat erbij komt, komt onderaan.',
    },
    en: {
      message: 'In %{ref}, %{what} did not stand before %{other}.',
      help: 'Put back what stood there, in the order of then. What is added comes last.',
    },
  },
  'ledger-text': {
    severity: 'error',
    nl: {
      message: 'In %{ref} ging %{what} over een andere tekst.',
      help: 'Haal de regels terug uit het versiebeheer. Een gewijzigde tekst leg je opnieuw voor met: regelwerk propose.',
    },
    en: {
      message: 'In %{ref}, %{what} was about another text.',
      help: 'Restore the lines from version control. A changed text is proposed anew with: regelwerk propose.',
    },
  },
  'ledger-lapsed': {
    severity: 'error',
    nl: {
      message: 'Wat vervallen is en wat telt, is anders dan in %{ref}: %{what} is verplaatst zonder nieuw voorstel.',
      help: 'Haal de regels terug uit het versiebeheer. Een besluit vervalt alleen als de tekst opnieuw wordt voorgelegd, en blijft dan vervallen.',
    },
    en: {
      message: 'What has lapsed and what counts differs from %{ref}: %{what} was moved without a new proposal.',
      help: 'Restore the lines from version control. A decision lapses only when the text is proposed anew, and then stays so.',
    },
  },
  'ledger-route': {
    severity: 'error',
    nl: {
      message: 'De stappen van %{what} zijn anders dan in %{ref}: toen waren het %{steps}.',
      help: 'Haal de stappen terug uit het versiebeheer. Geef een nieuwe procedure een eigen naam; zij geldt vanaf het volgende voorstel.',
    },
    en: {
      message: 'The steps of %{what} are others than in %{ref}: then they were %{steps}.',
      help: 'Restore the steps from version control. Give a new procedure a name of its own; it holds from the next proposal.',
    },
  },
  'ledger-reverted': {
    severity: 'error',
    nl: {
      message: 'In %{ref} was de tekst van %{what} als vastgesteld vastgelegd, en nu niet meer.',
      help: 'Haal de regels terug uit het versiebeheer. Geldt de tekst niet meer, leg dat dan vast met: regelwerk repeal.',
    },
    en: {
      message: 'In %{ref} the text of %{what} was recorded as adopted, and now it is not.',
      help: 'Restore the lines from version control. If the text is in force no more, record that with: regelwerk repeal.',
    },
  },
  'ledger-migrated': {
    severity: 'error',
    nl: {
      message: 'In %{ref} was de tekst van %{what} hier vastgelegd, en niet overgenomen van papier.',
      help: 'Haal migrated weg. Er zijn besluiten nodig om haar vast te stellen: regelwerk decide.',
    },
    en: {
      message: 'In %{ref} the text of %{what} was recorded here, and not taken over from paper.',
      help: 'Remove migrated. Decisions are needed to adopt it: regelwerk decide.',
    },
  },
  'ledger-file-gone': {
    severity: 'error',
    nl: {
      message: 'In %{ref} was dit bestand er, met wat is besloten of vastgesteld; nu is het weg.',
      help: 'Haal het bestand terug uit het versiebeheer. Wat is vastgelegd, blijft staan, ook van een organisatie of protocol dat stopt.',
    },
    en: {
      message: 'In %{ref} this file was there, with what was decided or adopted; now it is gone.',
      help: 'Restore the file from version control. What was recorded stays, also of an organisation or protocol that ends.',
    },
  },
  'ledger-file-changed': {
    severity: 'error',
    nl: {
      message: 'Dit is een vastgestelde tekst; in %{ref} had dit bestand een andere inhoud.',
      help: 'Haal het bestand terug uit het versiebeheer. Een nieuwe tekst begint met: regelwerk propose.',
    },
    en: {
      message: 'This is an adopted text; in %{ref} this file had other contents.',
      help: 'Restore the file from version control. A new text starts with: regelwerk propose.',
    },
  },
  'ledger-unread': {
    severity: 'warning',
    nl: {
      message: 'In %{ref} was dit bestand niet te lezen; of er sindsdien iets uit weg is, is niet bekend.',
      help: 'Vergelijk ook met een versie waarin regelwerk check geen fouten gaf: kies die met --since.',
    },
    en: {
      message: 'In %{ref} this file could not be read; whether anything is gone from it since is not known.',
      help: 'Compare with a revision in which regelwerk check found no mistakes too: choose it with --since.',
    },
  },
} as const satisfies Record<string, Rule>;
