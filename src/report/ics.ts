/** iCalendar (RFC 5545): events that last a whole day. */
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
}

export function formatCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//regelwerk//status//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // Not of the RFC: the name under which Outlook shows a calendar.
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines({ uid, day, summary, description, categories, ...event }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basic(event.stamped)}T000000Z`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The end is not included (section 3.6.1).
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `CATEGORIES:${categories.map(escapeText).join(',')}`,
    // A date to watch keeps nobody from meeting.
    'TRANSP:TRANSPARENT',
    ...event.alarms.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      // In days: a duration here knows no months (section 3.3.6).
      `TRIGGER:-P${days}D`,
      `DESCRIPTION:${escapeText(summary)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const basic = (day: string) => day.replaceAll('-', '');

/** Section 3.3.11. Control characters have no place in a text at all. */
function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\;,]/g, '\\$&')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]|\p{Cs}/gu, '\uFFFD')
  );
}

/** At most 75 octets a line, a continuation beginning with a space (section 3.1); no character is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}
