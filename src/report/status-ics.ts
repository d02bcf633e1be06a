/**
 * The dates of the status as a calendar: each revision, by when each body must have the text and decide on it, and when a text
 * comes into force and ends.
 */

import type { Ics } from '../encode/ics.ts';
import { daysBetween, subtractDuration } from '../governance/dates.ts';
import { lastDay } from '../model/date.ts';
import { isOver } from '../model/organisation.ts';
import { knownBy, type PlannedStep } from '../model/status.ts';
import { printBy, printDate } from '../words/dates.ts';
import { bodyName, printStep } from '../words/decisions.ts';
import { organisationNotes } from '../words/organisations.ts';
import { FROM_PAPER, printState } from '../words/states.ts';
import { type CalendarEvent, formatCalendar } from './ics.ts';
import { isSubmitted, type StatusRecord } from './status-record.ts';
import { printTerm, printTurn, printUnknown } from './status-words.ts';

/** For a ledger in which no day is recorded. */
const NO_DAY = '2000-01-01';

export function formatStatusIcs(statuses: readonly StatusRecord[]): Ics {
  return formatDeadlines(deadlinesOf(statuses));
}

/** The calendar of all organisations. */
export function formatDeadlines(events: readonly CalendarEvent[]): Ics {
  return formatCalendar('Beleid: revisies en besluiten', events);
}

/** The calendar of one organisation, or of a board with its schools. */
export function formatDeadlinesOf(name: string, events: readonly CalendarEvent[]): Ics {
  return formatCalendar(`Beleid van ${name}: revisies en besluiten`, events, 'one');
}

/** Of each deadline one event, by its UID: of organisation, protocol and kind, and not of the day. */
export function deadlinesOf(statuses: readonly StatusRecord[]): CalendarEvent[] {
  const own = statuses.flatMap((status) => [...eventsOf(status), ...organisationEvents(status)]);
  // What is of an organisation is told once, however many documents it has.
  const events = new Map(own.map((event) => [event.uid, event]));
  return [...events.values()];
}

/** The last day of one that ends, and until then the days on which it comes under another board. */
function organisationEvents(status: StatusRecord): CalendarEvent[] {
  const { organisation, name, parents = [], ended, ledger } = status;
  const event = (kind: string, day: string, what: string): CalendarEvent => ({
    uid: `${organisation}.${kind}@regelwerk`,
    day,
    summary: `${name}: ${what}`,
    description: organisationNotes(status, 'nl')
      .map((note) => `${name} ${note}.`)
      .join('\n'),
    categories: ['Beleid', 'Organisatie'],
    sequence: ledger.entries,
    stamped: ledger.last ?? NO_DAY,
    alarms: [],
  });
  const moves = isOver(status) ? [] : parents;
  const before = (id: string, index: number) => moves.slice(0, index).filter((move) => move.organisation === id).length;
  return [
    ...moves.flatMap(({ organisation: id, name: board, from }, index) => {
      // The day may be put off: which board it is, and for which time, tells one move from another.
      const again = before(id, index) === 0 ? '' : `.${before(id, index) + 1}`;
      return from === null ? [] : [event(`onder-${id}${again}`, from, `valt vanaf vandaag onder ${board}`)];
    }),
    ...(ended === undefined ? [] : [event('opgeheven', ended.date, 'laatste dag, daarna opgeheven')]),
  ];
}

type MakeEvent = (kind: string, day: string, what: string, description: string) => CalendarEvent;

const categories: Readonly<Record<string, string>> = { revisie: 'Revisie', ingang: 'Inwerking', einde: 'Inwerking' };

/** Of organisation, protocol and kind, and not of the version: the next revision is the same event on another day. */
function eventsOf(status: StatusRecord): CalendarEvent[] {
  const { organisation, protocol, nextRevision, plan, ledger, name, title } = status;
  const event: MakeEvent = (kind, day, what, description) => ({
    uid: `${organisation}.${protocol}.${kind}@regelwerk`,
    day,
    summary: `${name}: ${what} ${title}`,
    description,
    categories: ['Beleid', categories[kind] ?? 'Planning'],
    sequence: ledger.entries,
    stamped: ledger.last ?? NO_DAY,
    alarms: [],
  });
  const inForce = inForceEvents(status, event);
  if (nextRevision === null) return inForce;
  const due = lastDay(nextRevision).toString();
  const revision = { ...event('revisie', due, 'revisie', describeRevision(status)), alarms: alarmsOf(due, status) };
  const steps = (plan?.steps ?? []).flatMap((step) => stepEvents(step, isSubmitted(status, step.step), event));
  return [...inForce, revision, ...steps];
}

/** The days on which a text comes into force, and on which it ends. */
function inForceEvents(status: StatusRecord, event: MakeEvent): CalendarEvent[] {
  const { coming, inForceFrom, inForceUntil, repeal } = status;
  const { version } = knownBy(status);
  const numbered = (number: string | null) => (number === null ? 'De tekst' : `Versie ${number}`);
  const from = coming?.from ?? inForceFrom;
  const begins = coming === null ? version : coming.version;
  const why = repeal?.reason == null ? '' : ` ${repeal.reason}`;
  return [
    ...(from === null
      ? []
      : [event('ingang', from, 'in werking:', `${numbered(begins)} is in werking vanaf ${printDate(from)}.`)]),
    ...(repeal !== null
      ? [
          event(
            'einde',
            repeal.from,
            'ingetrokken:',
            `${numbered(version)} is ingetrokken per ${printDate(repeal.from)}.${why}`,
          ),
        ]
      : inForceUntil === null
        ? []
        : [
            event(
              'einde',
              inForceUntil,
              'laatste dag in werking:',
              `${numbered(version)} is in werking tot en met ${printDate(inForceUntil)}.`,
            ),
          ]),
  ];
}

/** A step without a term takes no time; its days would only repeat those of another. `isDone`: the body has the text. */
function stepEvents(
  { step, kind, term, days, submitBy, decideBy, atMeeting, ...of }: PlannedStep,
  isDone: boolean,
  event: MakeEvent,
): CalendarEvent[] {
  if (term === null) return [];
  const body = bodyName(of);
  const asked = `${printStep(kind)} door ${body}, termijn ${printTerm(term, days, 'nl')}`;
  const meeting = atMeeting ? 'De laatste vergadering die op tijd is.' : 'De vergaderdatum is niet bekend.';
  return [
    ...(submitBy === null || isDone
      ? []
      : [event(`voorleggen-${step}`, submitBy, `uiterlijk naar ${body}:`, `Voorleggen voor ${asked}.`)]),
    ...(decideBy === null
      ? []
      : [event(`besluit-${step}`, decideBy, `uiterlijk besluit ${body}:`, `Besluit: ${asked}. ${meeting}`)]),
  ];
}

function describeRevision(status: StatusRecord): string {
  const { nextRevision, migrated, plan } = status;
  const { version } = knownBy(status);
  const number = version === null ? '' : `Versie ${version}, `;
  const paper = migrated ? ` (${FROM_PAPER})` : '';
  const lines = [`${number}${printState(status)}${paper}. Revisie ${printBy(nextRevision ?? '')}.`];
  if (plan?.start != null && plan.steps.some(({ term }) => term !== null))
    lines.push(`Uiterlijk ${printDate(plan.start)} naar ${printTurn(plan, 'nl')}.`);
  if (plan?.unknown != null) lines.push(`Planning niet bekend: ${printUnknown(plan.unknown, 'nl')}.`);
  return lines.join('\n');
}

/** The longest lead first. */
function alarmsOf(due: string, { reminders }: StatusRecord): number[] {
  const days = reminders.map((lead) => daysBetween(subtractDuration(due, lead), due));
  return [...new Set(days)].sort((a, b) => b - a);
}
