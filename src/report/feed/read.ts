/** A calendar of ours, read back. What is not as we write it is said with its line, and nothing of it is used. */
import { icsLines, icsTexts, type ReadLine } from '../../encode/ics.ts';
import { isDate } from '../../model/date.ts';
import { type CalendarEvent, MADE_BY } from '../ics.ts';

/** `foreign`: another program made it. `part`: it is of one organisation. The others tell what is wrong at a line, from 1. */
export interface FeedFault {
  readonly kind: 'foreign' | 'part' | 'cut' | 'value' | 'twice' | 'nested';
  readonly line: number;
  /** The property, or the UID that stands there twice. */
  readonly name: string;
}

export type ReadFeed = ReadonlyMap<string, CalendarEvent> | FeedFault;

/** More often no event of ours has been changed; and one more must still be a number that RFC 5545 knows (section 3.3.8). */
const MOST_CHANGES = 1_000_000_000;

export function readFeed(text: string): ReadFeed {
  const lines = icsLines(text);
  const made = makerOf(lines);
  if (made !== undefined) return made;
  const events = new Map<string, CalendarEvent>();
  let open: ReadLine[] | undefined;
  for (const line of lines) {
    if (isLine(line, 'BEGIN', 'VEVENT')) {
      if (open !== undefined) return { kind: 'nested', line: line.line, name: 'BEGIN:VEVENT' };
      open = [line];
    } else if (isLine(line, 'END', 'VEVENT')) {
      const event = freshIn(open ?? [line], events);
      if ('kind' in event) return event;
      events.set(event.uid, event);
      open = undefined;
    } else open?.push(line);
  }
  return open === undefined && isEnded(lines)
    ? events
    : { kind: 'cut', line: lines.at(-1)?.line ?? 1, name: 'END:VCALENDAR' };
}

/** An event that is not there yet. */
function freshIn(lines: readonly ReadLine[], events: ReadonlyMap<string, CalendarEvent>): CalendarEvent | FeedFault {
  const event = eventIn(lines);
  return 'uid' in event && events.has(event.uid)
    ? { kind: 'twice', line: lines[0]?.line ?? 1, name: event.uid }
    : event;
}

function isEnded(lines: readonly ReadLine[]): boolean {
  const last = lines.at(-1);
  return last !== undefined && isLine(last, 'END', 'VCALENDAR');
}

/** Undefined of a calendar of ours, of all organisations. */
function makerOf(lines: readonly ReadLine[]): FeedFault | undefined {
  const [first] = lines;
  const maker = lines.find(({ name }) => name === 'PRODID');
  const made = maker === undefined ? '' : icsTexts(maker.value).join(',');
  const isCalendar = first !== undefined && isLine(first, 'BEGIN', 'VCALENDAR');
  if (isCalendar && made === MADE_BY.all) return undefined;
  return { kind: made === MADE_BY.one ? 'part' : 'foreign', line: maker?.line ?? 1, name: 'PRODID' };
}

function isLine({ name, value }: ReadLine, wanted: string, what: string): boolean {
  return name === wanted && value === what;
}

function eventIn(lines: readonly ReadLine[]): CalendarEvent | FeedFault {
  const begin = lines.findIndex((line) => isLine(line, 'BEGIN', 'VALARM'));
  const own = begin < 0 ? lines : lines.slice(0, begin);
  const value = (name: string) => own.find((line) => line.name === name)?.value;
  const text = (name: string) => icsTexts(value(name) ?? '').join(',');
  const [uid, sequence] = [text('UID'), value('SEQUENCE') ?? ''];
  const [day, stamped] = [dayIn(value('DTSTART;VALUE=DATE')), dayIn(value('DTSTAMP')?.replace(/T000000Z$/, ''))];
  const triggers = lines.filter(({ name }) => name === 'TRIGGER');
  const alarms = triggers.map((line) => Number(/^-P([0-9]{1,6})D$/.exec(line.value)?.[1]));
  const fault = (name: string): FeedFault => {
    const line = lines.find((one) => one.name === name || one.name.startsWith(`${name};`)) ?? lines[0];
    return { kind: 'value', line: line?.line ?? 1, name };
  };
  if (!isOurs(uid)) return fault('UID');
  if (!/^[0-9]{1,10}$/.test(sequence) || Number(sequence) > MOST_CHANGES) return fault('SEQUENCE');
  if (day === undefined) return fault('DTSTART');
  if (stamped === undefined) return fault('DTSTAMP');
  if (alarms.some(Number.isNaN)) return fault('TRIGGER');
  const event = {
    ...{ uid, day, stamped, alarms, sequence: Number(sequence) },
    summary: text('SUMMARY'),
    description: text('DESCRIPTION'),
    categories: icsTexts(value('CATEGORIES') ?? ''),
  };
  return value('STATUS') === 'CANCELLED' ? { ...event, isCancelled: true } : event;
}

/** `organisatie.protocol.soort@regelwerk`, or without a protocol. */
function isOurs(uid: string): boolean {
  return uid.length <= 400 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+@regelwerk$/.test(uid);
}

function dayIn(digits: string | undefined): string | undefined {
  if (digits === undefined || !/^[0-9]{8}$/.test(digits)) return undefined;
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isDate(day) ? day : undefined;
}
