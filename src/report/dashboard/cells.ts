/** What stands in the cells of a row. */
import type { Element, ElementContent } from 'hast';
import { groupBy } from '../../model/group.ts';
import type { ChainLink, Status } from '../../model/status.ts';
import { element } from '../../render/html/elements.ts';
import { printBy, printDate } from '../../words/dates.ts';
import { bodyName, printDecision, printMatter, printStep } from '../../words/decisions.ts';
import { organisationNotes } from '../../words/organisations.ts';
import { FROM_PAPER, NOT_RECORDED, printState } from '../../words/states.ts';
import { printUndecided } from '../../words/undecided.ts';
import { lacksTerms, lateOf, NO_TERMS, outlookNotes, printEarliest } from '../outlook-words.ts';
import { printAsker } from '../status-asked.ts';
import { isNext, isSetback, type RecordedLink, waitsUntil } from '../status-record.ts';
import { documentLinks } from './documents.ts';
import { type Entry, type NextStep, nextStepsOf, verbOf } from './entry.ts';
import { icon } from './icons.ts';
import {
  capital,
  namesOf,
  printDistance,
  printText,
  printUnknown,
  printVersion,
  rowState,
  stateWords,
  versionDay,
} from './words.ts';

export function nameCell({ status }: Entry): ElementContent[] {
  const notes = organisationNotes(status, 'nl').map((note) => soft(capital(note)));
  return [element('strong', {}, element('bdi', {}, status.name)), soft(status.title), ...notes];
}

export function revisionCell({ status }: Entry, today: string): ElementContent[] {
  const { revisionState: state, nextRevision: due, passedFrom } = status;
  if (rowState(status) === 'geen_revisie') return [soft('Geen')];
  const badge = element('p', { className: ['state', state] }, icon(state), element('span', {}, stateWords[state]));
  if (due === null) return [badge, soft(NOT_RECORDED)];
  if (state !== 'verlopen' || passedFrom === null) return [badge, plain(`revisie ${printBy(due)}`)];
  return [badge, plain(`sinds ${printDate(passedFrom)}`), aside(printDistance(passedFrom, today))];
}

/** The version in force; under it the one that is to follow it, and the one that is under way. */
export function versionCell({ status, coming, concept }: Entry): ElementContent[] {
  const all = [
    ...versionLines(status),
    ...(coming === null ? [] : [sub('Aanstaand'), ...versionLines(coming)]),
    ...(concept === null ? [] : [sub('In voorbereiding'), ...versionLines(concept)]),
  ];
  const { undecided } = status;
  // Of the text in the source, whichever version that is to be of.
  return undecided === undefined ? all : [...all, soft(capital(printUndecided(undecided, 'nl')))];
}

function versionLines(status: Status): ElementContent[] {
  const day = versionDay(status);
  const heading = element(
    'p',
    {},
    element('strong', {}, printVersion(status)),
    ...(day === null ? [] : [` van ${day}`]),
  );
  const isUnnumbered = status.version === null && status.versionState === 'concept';
  const isComparable = status.versionState !== null && !isUnnumbered;
  return [
    heading,
    ...(isUnnumbered ? [plain('Nog niet voorgelegd')] : [plain(capital(printState(status)))]),
    ...(status.inferred?.document === undefined ? [] : [soft('Eigen document: afgeleid')]),
    ...(status.repeal?.reason == null ? [] : [soft(status.repeal.reason)]),
    ...(status.migrated && status.textState !== 'overgenomen' ? [soft(capital(FROM_PAPER))] : []),
    // Of what holds until another text does, it is that one that the source is held against.
    ...((isComparable && status.coming === null) || status.textState === 'met_fouten'
      ? [isUsual(status) ? aside(printText(status)) : soft(printText(status))]
      : []),
  ];
}

/** The text that is read is the one that was adopted: that is told where it is not so. */
function isUsual({ textState, versionState }: Status): boolean {
  return textState === 'gelijk' && (versionState === 'vastgesteld' || versionState === 'in_werking');
}

export function decisionsCell({ status, coming, concept, asked }: Entry): ElementContent[] {
  const under = concept?.chain.length === 0 ? [soft('nog geen besluiten')] : concept === null ? [] : decisions(concept);
  return [
    ...decisions(status),
    ...(coming === null ? [] : [sub(`Versie ${coming.version}`), ...decisions(coming)]),
    ...(concept === null ? [] : [sub(concept.version === null ? 'Concept' : `Versie ${concept.version}`), ...under]),
    ...[...groupBy(asked, (item) => [printAsker(item, 'nl')])].flatMap(([asker, items]) => [
      sub(capital(asker)),
      chainOf(items.map(({ link }) => link)),
    ]),
  ];
}

function decisions({ chain, recordState }: Status): ElementContent[] {
  const none = recordState === 'niet_geregistreerd';
  if (chain.length === 0) return [plain(capital(NOT_RECORDED))];
  return [...(none ? [aside('nog geen besluit geregistreerd')] : []), chainOf(chain)];
}

/** What led to an adoption is left out on paper where documents are many: there the adoption says enough. */
function chainOf(links: readonly RecordedLink[]): Element {
  const adoption = links.findLastIndex(({ kind, date }) => kind === 'vaststelling' && date !== null);
  const isEarlier = (link: RecordedLink, at: number) => at < adoption && link.date !== null && !isSetback(link);
  const items = links.map((link, at) =>
    element(
      'li',
      isEarlier(link, at) ? { className: ['aside'] } : {},
      element('strong', {}, bodyName(link)),
      ' ',
      ...(isSetback(link)
        ? [element('span', { className: ['setback'] }, icon('verlopen'), printDecision(link))]
        : [printDecision(link)]),
    ),
  );
  return element('ul', { className: ['chain'] }, ...items);
}

/** Who comes next, and the latest start; whom a dispute can be put before, and who is to be told. */
export function nextCell(entry: Entry, today: string): ElementContent[] {
  const { plan, turn } = entry.status;
  const steps = nextStepsOf(entry);
  const told = turn.filter(({ kind }) => kind === 'ter_kennisneming');
  const after = told.length === 0 ? [] : [soft(`nog ter kennisneming: ${namesOf(told)}`)];
  if (plan === null || steps.length === 0) return [soft(noStepWords(entry)), ...after];
  const rulings = plan.turn.filter((item) => !isNext(item, plan.chain));
  const until = waitsUntil(plan.chain);
  const why = plan.unknown === null ? 'geen revisiedatum' : printUnknown(plan.unknown);
  return [
    ...steps.flatMap((step, index) => [...(index === 0 ? [] : [sub('En ook')]), ...stepLines(step, today)]),
    ...(until === null || until < today ? [] : [plain(`vaststellen kan na ${printDate(until)}`)]),
    ...outlookLines(entry.status, today),
    ...rulings.map(({ body }) => soft(`${body} kan om een uitspraak worden gevraagd`)),
    ...(steps.every(({ by }) => by === null) ? [aside(`uiterlijke datum onbekend: ${why}`)] : withoutTerms(plan.steps)),
    ...after,
  ];
}

/** A revision date that has passed is told in its own column: then the first possible day is left to tell. */
function outlookLines(status: Status, today: string): Element[] {
  const late = lateOf(status, 'nl');
  const notes = outlookNotes(status, 'nl');
  const none = lacksTerms(status) ? [aside(NO_TERMS)] : [];
  if (late === null) return [...notes.map(plain), ...none];
  const { plan, outlook } = status;
  const isPast = plan !== null && plan.target !== null && plan.target < today;
  const running = notes.slice(0, -1).map(plain);
  if (isPast && outlook != null) return [...running, ...printEarliest(outlook, 'nl').map(plain)];
  const told = element('p', { className: ['setback'] }, icon('verlopen'), late.what);
  return [...running, told, ...(late.why === null ? [] : [aside(late.why)])];
}

function stepLines(step: NextStep, today: string): ElementContent[] {
  const { bodies, kind, current, by } = step;
  return [
    element('p', {}, element('strong', {}, namesOf(bodies)), ...(kind === null ? [] : [` (${printStep(kind)})`])),
    plain(stage(current)),
    ...(by === null ? [] : deadline(verbOf(step), by, today)),
  ];
}

function noStepWords({ isUntried, status, concept }: Entry): string {
  if (isUntried) return 'Nog niet voorgelegd';
  // A paper tells who decided, and not along which way.
  const isKnown = (concept ?? status).chain.some(({ kind }) => kind !== null);
  return isKnown ? 'Geen' : `Procedure ${NOT_RECORDED}`;
}

function stage(current: ChainLink | null): string {
  if (current === null) return 'bij de volgende revisie';
  if (current.lapsed) return 'opnieuw: de tekst is gewijzigd';
  if (current.date !== null) return printMatter(current, 'nl') ?? 'houdt de procedure op';
  return current.submitted === null ? 'nog voor te leggen' : `voorgelegd op ${printDate(current.submitted)}`;
}

function deadline(verb: string, by: string, today: string): Element[] {
  const date = `${verb} uiterlijk ${printDate(by)}`;
  if (by >= today) return [plain(date), aside(printDistance(by, today))];
  return [element('p', { className: ['setback'] }, icon('verlopen'), date), aside(printDistance(by, today))];
}

/** A date that leaves no time to decide is better told than hidden. */
function withoutTerms(steps: readonly { readonly term: string | null }[]): Element[] {
  return steps.every(({ term }) => term === null) ? [soft('gerekend zonder termijnen: die zijn niet vastgelegd')] : [];
}

export function documentsCell(entry: Entry): ElementContent[] {
  const links = documentLinks(entry);
  return links.length === 0 ? [soft('Geen')] : links;
}

const plain = (text: string): Element => element('p', {}, text);
const soft = (text: string): Element => element('p', { className: ['soft'] }, text);
/** What is left out on paper where documents are many, for it is told elsewhere too or grows old. */
const aside = (text: string): Element => element('p', { className: ['soft', 'aside'] }, text);
const sub = (text: string): Element => element('p', { className: ['sub'] }, text);
