/** What a feed takes over from the one that was published before it, so that calendars that have that one follow. */
import { addDuration } from '../../governance/dates.ts';
import { printDate } from '../../words/dates.ts';
import { type CalendarEvent, isSameEvent } from '../ics.ts';

/** How long an event that is gone is said to be. */
const KEPT = 'P1Y';

export interface Carrying {
  /** Of the feed that is published now, by UID. */
  readonly previous: ReadonlyMap<string, CalendarEvent>;
  /** The day of the build, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether an event that is not there has really gone: of a source with mistakes nobody knows. */
  readonly isGone: (uid: string) => boolean;
}

/**
 * The events, each as it was published where it is the same, and with a higher number where it is not (RFC 5545, section
 * 3.8.7.4); after them, by UID, those that went within a year before the day. Of its own outcome it makes the same again.
 */
export function carryOver(events: readonly CalendarEvent[], { previous, today, isGone }: Carrying): CalendarEvent[] {
  const isThere = new Set(events.map(({ uid }) => uid));
  const rest = [...previous.values()]
    .filter(({ uid }) => !isThere.has(uid))
    .sort((a, b) => (a.uid < b.uid ? -1 : 1))
    .flatMap((event) => (event.isCancelled === true || isGone(event.uid) ? gone(event, today) : [event]));
  return [...events.map((event) => follow(event, previous.get(event.uid), today)), ...rest];
}

function follow(event: CalendarEvent, before: CalendarEvent | undefined, today: string): CalendarEvent {
  if (before === undefined) return event;
  const { sequence, stamped } = before;
  if (isSameEvent(event, before)) return { ...event, sequence, stamped };
  return { ...event, sequence: Math.max(event.sequence, sequence + 1), stamped: later(today, stamped) };
}

/** Nothing, once it has been told long enough. */
function gone(event: CalendarEvent, today: string): CalendarEvent[] {
  if (event.isCancelled === true) return today < addDuration(event.stamped, KEPT) ? [event] : [];
  const since = later(today, event.stamped);
  return [
    {
      ...event,
      summary: `Niet meer nodig: ${event.summary}`,
      description: `Staat sinds ${printDate(since)} niet meer in de planning.\n${event.description}`,
      sequence: event.sequence + 1,
      stamped: since,
      alarms: [],
      isCancelled: true,
    },
  ];
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
