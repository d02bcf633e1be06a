/** iCalendar (RFC 5545): events that last a whole day. */
import { type Ics, type IcsLine, ics, icsFile } from '../encode/ics.ts';
import { addDays } from '../governance/dates.ts';

export interface CalendarEvent {
  /** Stays the same when the event moves to another day. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Higher than before when what is recorded has grown (section 3.8.7.4). */
  readonly sequence: number;
  /** Day on which the event was last recorded, `YYYY-MM-DD`. */
  readonly stamped: string;
  /** Days before the event on which to warn. */
  readonly alarms: readonly number[];
  /** It was published, and is no more; `stamped` is then the day on which it went. */
  readonly isCancelled?: boolean;
}

/** What made the calendar: of all organisations, or of one of them. By this it is known again. */
export const MADE_BY = {
  all: '-//regelwerk//status//NL',
  one: '-//regelwerk//status van een organisatie//NL',
} as const;

/** Without METHOD: it is a calendar to look at, and nobody is asked to come (section 3.7.2). */
export function formatCalendar(name: string, events: readonly CalendarEvent[], of: 'all' | 'one' = 'all'): Ics {
  return icsFile([
    ics`BEGIN:VCALENDAR`,
    ics`VERSION:2.0`,
    ics`PRODID:${ics.text(MADE_BY[of])}`,
    ics`CALSCALE:GREGORIAN`,
    // Not of the RFC: the name under which Outlook shows a calendar.
    ics`X-WR-CALNAME:${ics.text(name)}`,
    ...events.flatMap(eventLines),
    ics`END:VCALENDAR`,
  ]);
}

/** Whether a calendar shows the same of both, whenever and however often they were recorded. */
export function isSameEvent(a: CalendarEvent, b: CalendarEvent): boolean {
  const shown = (event: CalendarEvent) => eventLines({ ...event, sequence: 0, stamped: '' }).join('\n');
  return shown(a) === shown(b);
}

function eventLines({ uid, day, summary, description, categories, ...event }: CalendarEvent): IcsLine[] {
  return [
    ics`BEGIN:VEVENT`,
    ics`UID:${ics.text(uid)}`,
    ics`DTSTAMP:${ics.digits(event.stamped)}T000000Z`,
    // Without METHOD these two say the same (section 3.8.7.2); programs look at the one or the other.
    ics`LAST-MODIFIED:${ics.digits(event.stamped)}T000000Z`,
    ics`SEQUENCE:${event.sequence}`,
    ...(event.isCancelled === true ? [ics`STATUS:CANCELLED`] : []),
    ics`DTSTART;VALUE=DATE:${ics.digits(day)}`,
    // The end is not included (section 3.6.1).
    ics`DTEND;VALUE=DATE:${ics.digits(addDays(day, 1))}`,
    ics`SUMMARY:${ics.text(summary)}`,
    ics`DESCRIPTION:${ics.text(description)}`,
    ics`CATEGORIES:${ics.join(categories.map(ics.text), ',')}`,
    // A date to watch keeps nobody from meeting.
    ics`TRANSP:TRANSPARENT`,
    ...event.alarms.flatMap((days) => [
      ics`BEGIN:VALARM`,
      ics`ACTION:DISPLAY`,
      // In days: a duration here knows no months (section 3.3.6).
      ics`TRIGGER:-P${days}D`,
      ics`DESCRIPTION:${ics.text(summary)}`,
      ics`END:VALARM`,
    ]),
    ics`END:VEVENT`,
  ];
}
