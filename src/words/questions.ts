/** What is asked of whoever begins: of each question its words, what can be answered, and what Enter answers. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { BASES, CI, COUNCILS, ORGANISATION_KINDS, PROCEDURES, REGIONS, SECTORS } from '../model/beginning.ts';
import { isIdentifier, isReserved } from '../model/identifier.ts';
import { guessSpoken, idFrom } from './beginning.ts';

/** By option. */
export type Answers = Readonly<Record<string, string | undefined>>;

type Words = Readonly<Record<Language, string>>;

export interface Question {
  /** Of the command, without its dashes. */
  readonly option: string;
  readonly ask: Words;
  /** What is not one of these is asked again. */
  readonly choices?: readonly string[];
  /** What Enter, and `--yes`, answer; undefined where that is nothing. */
  readonly otherwise?: (answers: Answers) => string | undefined;
  /** Needs no answer. */
  readonly optional?: boolean;
  /** Not asked where what was answered before leaves nothing to ask. */
  readonly when?: (answers: Answers) => boolean;
  /** What an answer must look like; undefined where it does. */
  readonly expects?: (answer: string) => Words | undefined;
}

const ID: Words = {
  nl: 'kleine letters, cijfers en koppeltekens, bijvoorbeeld de-linde',
  en: 'lower case letters, figures and hyphens, such as de-linde',
};
const isId = (answer: string) => (isIdentifier(answer) && !isReserved(answer) ? undefined : ID);
const kindOf = ({ kind }: Answers) => (kind === 'school' ? 'school' : 'bestuur');

/** Of an organisation; the others follow from these. */
export const organisationQuestions: readonly Question[] = [
  {
    option: 'name',
    ask: {
      nl: 'Hoe heet het bestuur of de school, zoals op een document? ',
      en: 'What is the board or school called, as on a document? ',
    },
  },
  {
    option: 'id',
    ask: { nl: 'Vaste naam voor bestanden en adressen (id)', en: 'Fixed name for files and addresses (id)' },
    otherwise: ({ name = '' }) => idFrom(name),
    expects: isId,
  },
  {
    option: 'kind',
    ask: { nl: 'Bestuur of school?', en: 'Board or school?' },
    choices: ORGANISATION_KINDS,
    otherwise: ({ parent }) => (parent === undefined ? 'bestuur' : 'school'),
  },
  {
    option: 'sector',
    ask: { nl: 'Sector', en: 'Sector' },
    choices: SECTORS,
    optional: true,
  },
  {
    option: 'region',
    ask: { nl: 'Vakantieregio, voor de termijnen', en: 'Holiday region, for the terms' },
    choices: REGIONS,
    optional: true,
  },
  {
    option: 'in-text',
    ask: {
      nl: 'Hoe heet die in een zin, met lidwoord als dat erbij hoort? ‘Daarom vraagt … om’',
      en: 'What is it called in a Dutch sentence, with the article that belongs to it? ‘Daarom vraagt … om’',
    },
    otherwise: (answers) => guessSpoken(answers['name'] ?? '', kindOf(answers)),
  },
  {
    option: 'procedure',
    ask: {
      nl: 'Wat doet de medezeggenschap: instemming, advies, of niets (vaststelling)?',
      en: 'What does the council do: consent (instemming), advise (advies) or nothing (vaststelling)?',
    },
    choices: PROCEDURES,
    otherwise: () => 'instemming',
  },
  {
    option: 'council',
    ask: { nl: 'Welke raad: GMR, MR of ondernemingsraad (or)?', en: 'Which council: GMR, MR or works council (or)?' },
    choices: COUNCILS,
    otherwise: (answers) => (answers['sector'] === 'mbo' ? 'or' : kindOf(answers) === 'bestuur' ? 'gmr' : 'mr'),
    when: ({ procedure }) => procedure !== 'vaststelling',
  },
];

const notExample = ({ base }: Answers) => base !== 'voorbeeld';

/** Of a repository. */
export const initQuestions: readonly Question[] = [
  {
    option: 'base',
    ask: {
      nl: 'Waarmee begin je: de basistekst over sociale media (basis), een voorbeeld, of leeg?',
      en: 'What to begin with: the base text on social media (basis), an example (voorbeeld), or empty (leeg)?',
    },
    choices: BASES,
    otherwise: () => 'basis',
  },
  {
    option: 'title',
    ask: { nl: 'Hoe heet het protocol?', en: 'What is the protocol called?' },
    otherwise: () => 'Protocol',
    when: ({ base }) => base === 'leeg',
  },
  ...organisationQuestions.map((question) => ({
    ...question,
    when: (answers: Answers) => notExample(answers) && (question.when?.(answers) ?? true),
  })),
  {
    option: 'ci',
    ask: {
      nl: 'Waar staat de repository straks: github, gitlab, forgejo? Weet je het niet, neem dan alle; of geen',
      en: 'Where will the repository be: github, gitlab, forgejo? If not known, take all (alle); or none (geen)',
    },
    choices: CI,
    otherwise: () => 'alle',
  },
];
