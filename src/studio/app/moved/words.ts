import type { Question } from '../../../index.ts';
import { catalogue } from '../words.ts';

type QuestionKind = Question['choice']['kind'];
type AnswerKind = Question['answers'][number];

const nlKinds: Readonly<Record<QuestionKind, string>> = {
  amend: 'Eigen tekst',
  omit: 'Weggelaten',
  'omit-part': 'Weggelaten',
  arrange: 'Andere kop of plaats',
  outline: 'Eigen indeling',
  variant: 'Eigen keuze van teksten',
  undecided: 'Nog niet gekozen',
};
const enKinds: typeof nlKinds = {
  amend: 'Own text',
  omit: 'Left out',
  'omit-part': 'Left out',
  arrange: 'Another heading or place',
  outline: 'Own outline',
  variant: 'Own choice of texts',
  undecided: 'Not yet decided',
};

const nlAnswers: Readonly<Record<AnswerKind, string>> = {
  accept: 'Basis overnemen',
  keep: 'Zo houden',
  adapt: 'Eigen tekst schrijven',
  omit: 'Weglaten',
  take: 'Overnemen',
};
const enAnswers: typeof nlAnswers = {
  accept: 'Take over the base',
  keep: 'Keep as it is',
  adapt: 'Write own text',
  omit: 'Leave out',
  take: 'Take over',
};

export const movedWords = catalogue(
  {
    title: 'Wat de basis veranderde',
    lead: 'Hier veranderde iets waar organisaties een eigen keuze over maakten. Lees wat er nu staat en kies. Tot je opslaat, verandert er niets.',
    none: 'Er is niets te lezen. Alle keuzes rusten op de tekst van nu.',
    noneHere: 'Voor dit document is er niets te lezen.',
    noneFound: 'Niets gevonden. Zoek met minder woorden.',
    only: (who: string) => `Alleen wat ${who} moet lezen.`,
    all: 'Toon alles',
    count: (count: number) => (count === 1 ? '1 keuze te lezen' : `${count} keuzes te lezen`),
    menu: (count: number): string => (count === 1 ? 'document om te lezen' : 'documenten om te lezen'),
    search: 'Zoek een organisatie of tekst',
    more: (count: number) => `Toon er nog ${count}`,
    toQueue: 'Lees en kies',
    kinds: nlKinds,
    withPart: (part: string) => `Weggelaten met het deel ‘${part}’`,
    outline: 'De indeling van het document',
    unrecorded: 'Nooit vastgelegd op welke tekst deze keuze rust.',
    was: 'De basis toen',
    now: 'De basis nu',
    ours: 'Wat er bij jullie staat',
    left: 'Deze tekst staat niet in het document.',
    leftVariant: 'Deze keuze van teksten is er niet.',
    open: 'Deze tekst is nieuw. Hij staat nog niet in het document.',
    reason: 'Reden',
    whom: 'Voor wie geldt je keuze?',
    whomHelp: 'Deze organisaties kozen hetzelfde. Je leest het één keer.',
    many: (count: number) => `${count} organisaties`,
    everyone: 'Allemaal',
    nobody: 'Geen',
    chosen: (count: number, all: number) => `${count} van ${all} gekozen`,
    noWhom: 'Kies ten minste één organisatie.',
    followers: (names: string) => `Geldt ook voor ${names}.`,
    number: (number: string) => `bepaling ${number}`,
    openDocument: (name: string) => `Open het document van ${name}`,
    answers: nlAnswers,
    keepText: 'Eigen tekst houden',
    keepOut: 'Weggelaten houden',
    adapt: 'Eigen tekst aanpassen',
    acceptPart: 'Hele deel weer opnemen',
    notTake: 'Niet overnemen',
    place: 'Plaats',
    atBase: 'Waar de basis hem heeft',
    atBaseOfEach:
      'In elk document komt de tekst waar de basis hem heeft. Kies één organisatie als je zelf een plaats wilt kiezen.',
    why: 'Waarom laten jullie dit weg?',
    back: 'Terug',
    saved: (left: number) =>
      left === 0 ? 'Opgeslagen. Er is niets meer te lezen.' : `Opgeslagen. Nog te lezen: ${left}.`,
    movedOn: 'Dit is intussen weer veranderd',
    movedOnHelp: 'Er is niets opgeslagen. Wat je schreef, staat er nog. Lees wat er nu staat.',
    since: 'Wat er veranderde sinds je las',
    readIt: 'Ik heb dit gelezen',
    settled: 'Dit is intussen geregeld',
    settledHelp: 'Iemand anders koos al, of de basis is weer zoals zij was. Er is door jou niets opgeslagen.',
    typed: 'Wat je schreef:',
    close: 'Sluiten',
    unjudged: 'Nog niet te zeggen',
    unjudgedHelp: 'In deze documenten staat een fout in de bron. Herstel die, dan blijkt of er iets te lezen is.',
  },
  {
    title: 'What the base changed',
    lead: 'Something changed here that organisations had made a choice of their own about. Read what is there now and choose. Nothing changes until you save.',
    none: 'There is nothing to read. All choices rest on the text of now.',
    noneHere: 'There is nothing to read for this document.',
    noneFound: 'Nothing found. Search with fewer words.',
    only: (who: string) => `Only what ${who} has to read.`,
    all: 'Show all',
    count: (count: number) => (count === 1 ? '1 choice to read' : `${count} choices to read`),
    menu: (count: number) => (count === 1 ? 'document to read' : 'documents to read'),
    search: 'Search an organisation or text',
    more: (count: number) => `Show ${count} more`,
    toQueue: 'Read and choose',
    kinds: enKinds,
    withPart: (part: string) => `Left out with the part ‘${part}’`,
    outline: 'The outline of the document',
    unrecorded: 'It was never recorded which text this choice rests on.',
    was: 'The base then',
    now: 'The base now',
    ours: 'What you have',
    left: 'This text is not in the document.',
    leftVariant: 'This choice of texts is not there.',
    open: 'This text is new. It is not in the document yet.',
    reason: 'Reason',
    whom: 'For whom is your choice?',
    whomHelp: 'These organisations chose the same. You read it once.',
    many: (count: number) => `${count} organisations`,
    everyone: 'All',
    nobody: 'None',
    chosen: (count: number, all: number) => `${count} of ${all} chosen`,
    noWhom: 'Choose at least one organisation.',
    followers: (names: string) => `Also holds for ${names}.`,
    number: (number: string) => `clause ${number}`,
    openDocument: (name: string) => `Open the document of ${name}`,
    answers: enAnswers,
    keepText: 'Keep own text',
    keepOut: 'Keep it left out',
    adapt: 'Adapt own text',
    acceptPart: 'Take up the whole part again',
    notTake: 'Do not take over',
    place: 'Place',
    atBase: 'Where the base has it',
    atBaseOfEach:
      'In each document the text comes where the base has it. Choose one organisation to choose a place yourself.',
    why: 'Why do you leave this out?',
    back: 'Back',
    saved: (left: number) => (left === 0 ? 'Saved. There is nothing left to read.' : `Saved. Left to read: ${left}.`),
    movedOn: 'This changed once more meanwhile',
    movedOnHelp: 'Nothing was saved. What you wrote is still there. Read what is there now.',
    since: 'What changed since you read it',
    readIt: 'I have read this',
    settled: 'This was settled meanwhile',
    settledHelp: 'Somebody else chose already, or the base is as it was again. You saved nothing.',
    typed: 'What you wrote:',
    close: 'Close',
    unjudged: 'Not known yet',
    unjudgedHelp:
      'There is a mistake in the source of these documents. Mend it, and it will show whether there is something to read.',
  },
);

/** What a button of a question says. */
export function answerWords({ choice: { kind } }: Question, answer: AnswerKind, say: typeof movedWords.nl): string {
  if (answer === 'keep' && kind === 'amend') return say.keepText;
  if (answer === 'keep' && (kind === 'omit' || kind === 'omit-part')) return say.keepOut;
  if (answer === 'adapt' && kind === 'amend') return say.adapt;
  if (answer === 'accept' && kind === 'omit-part') return say.acceptPart;
  return answer === 'omit' && kind === 'undecided' ? say.notTake : say.answers[answer];
}
