/** What stands in the cells of a row. */
import type { Element, ElementContent } from 'hast';
import { proceeds } from '../../governance/outcomes.ts';
import type { ChainLink, Status } from '../../model/status.ts';
import { element } from '../../render/html/elements.ts';
import { printDate } from '../../words/dates.ts';
import { printDecision, printStep } from '../../words/decisions.ts';
import { organisationNotes } from '../../words/organisations.ts';
import { NOT_RECORDED, printState } from '../../words/states.ts';
import { printUndecided } from '../../words/undecided.ts';
import { documentLinks } from './documents.ts';
import { type Entry, nextStepOf } from './entry.ts';
import { icon } from './icons.ts';
import { capital, printDistance, printText, printUnknown, printVersion, stateWords, versionDay } from './words.ts';

export function nameCell({ status }: Entry): ElementContent[] {
  const notes = organisationNotes(status, 'nl').map((note) => soft(capital(note)));
  return [element('strong', {}, element('bdi', {}, status.name)), soft(status.title), ...notes];
}

export function revisionCell({ status }: Entry, today: string): ElementContent[] {
  const { revisionState: state, revisionDue: due, passedFrom } = status;
  const badge = element('p', { className: ['state', state] }, icon(state), element('span', {}, stateWords[state]));
  if (due === null) return [badge, soft(NOT_RECORDED)];
  if (state !== 'verlopen' || passedFrom === null) return [badge, plain(`revisie ${printDate(due)}`)];
  return [badge, plain(`sinds ${printDate(passedFrom)}`), soft(printDistance(passedFrom, today))];
}

/** The version in force; under it the one that is under way. */
export function versionCell({ status, concept }: Entry): ElementContent[] {
  const own = versionLines(status);
  const all = concept === null ? own : [...own, sub('In voorbereiding'), ...versionLines(concept)];
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
    ...(status.migrated ? [soft('Overgenomen van papier')] : []),
    ...(isComparable || status.textState === 'met_fouten' ? [soft(printText(status))] : []),
  ];
}

export function decisionsCell({ status, concept }: Entry): ElementContent[] {
  const own = decisions(status);
  if (concept === null) return own;
  const under = concept.chain.length === 0 ? [soft('nog geen besluiten')] : decisions(concept);
  return [...own, sub(concept.version === null ? 'Concept' : `Versie ${concept.version}`), ...under];
}

function decisions({ chain, recordState }: Status): ElementContent[] {
  const none = recordState === 'niet_geregistreerd';
  if (chain.length === 0) return [plain(capital(NOT_RECORDED))];
  const items = chain.map((link) =>
    element(
      'li',
      {},
      element('strong', {}, link.body),
      ' ',
      ...(isSetback(link)
        ? [element('span', { className: ['setback'] }, icon('verlopen'), printDecision(link))]
        : [printDecision(link)]),
    ),
  );
  return [...(none ? [soft('nog geen besluit geregistreerd')] : []), element('ul', { className: ['chain'] }, ...items)];
}

/** A body that withholds, rejects, adjourns or advises against. */
function isSetback({ kind, outcome, lapsed }: ChainLink): boolean {
  return lapsed || (outcome != null && kind !== null && (outcome === 'negatief' || !proceeds(kind, outcome)));
}

/** Who comes next, and the latest start. */
export function nextCell(entry: Entry, today: string): ElementContent[] {
  const next = nextStepOf(entry);
  if (next === null) return [soft(hasProcedure(entry) ? 'Geen' : `Procedure ${NOT_RECORDED}`)];
  const { link, current, by, isSubmitted, plan } = next;
  const why = plan.unknown === null ? 'geen revisiedatum' : printUnknown(plan.unknown);
  const when =
    by === null
      ? [soft(`uiterste datum onbekend: ${why}`)]
      : [...deadline(by, isSubmitted, today), ...withoutTerms(plan.steps)];
  return [
    element('p', {}, element('strong', {}, link.body), ` (${printStep(link.kind)})`),
    plain(stage(current)),
    ...when,
  ];
}

function hasProcedure({ status, concept }: Entry): boolean {
  return (concept ?? status).chain.length > 0;
}

function stage(current: ChainLink | null): string {
  if (current === null) return 'bij de volgende revisie';
  if (current.lapsed) return 'opnieuw: de tekst is gewijzigd';
  if (current.date !== null) return 'houdt de procedure op';
  return current.submitted === null ? 'nog voor te leggen' : `voorgelegd op ${printDate(current.submitted)}`;
}

function deadline(by: string, isSubmitted: boolean, today: string): Element[] {
  const date = `${isSubmitted ? 'besluit' : 'voorleggen'} uiterlijk ${printDate(by)}`;
  if (by >= today) return [plain(date), soft(printDistance(by, today))];
  return [element('p', { className: ['setback'] }, icon('verlopen'), date), soft(`${printDistance(by, today)}`)];
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
const sub = (text: string): Element => element('p', { className: ['sub'] }, text);
