/**
 * The picture of the coming months: inline SVG that is as wide as the page. Across it everything is in per cents, so that
 * letters stay as large on a telephone as on a desk; down it everything is in pixels.
 *
 *     nov 2026   jan 2027   …
 *     Organisatie
 *     ──────◇──────────⚑────▬▬▬──────   reminders, latest start, the month of the revision
 *                      voorleggen 3 mei
 *                           revisie mei 2027
 */
import type { Element } from 'hast';
import { addDuration, daysBetween } from '../../governance/dates.ts';
import { printDate } from '../../words/dates.ts';
import { type Agenda, type Event, type Lane, nameOf } from './events.ts';
import { mark, type Sign } from './icons.ts';
import { svg } from './svg.ts';

const NAME = 18;
const TRACK = 16;
const LABEL = 18;
const GAP = 8;
const AXIS = 24;
/** Between the line of today and words that begin there. */
const INSET = 8;
/** Of a name, in characters; the list has it in full. */
const LONGEST = 44;

export function timeline(agenda: Agenda, describedBy: string): Element {
  let y = AXIS + GAP;
  const lanes = agenda.lanes.map((lane) => {
    const drawn = laneAt(lane, y, agenda);
    y += drawn.height + GAP;
    return drawn.element;
  });
  const label = `Tijdlijn van ${printDate(agenda.first)} tot en met ${printDate(agenda.last)}. Dezelfde datums staan hierna in een lijst.`;
  return svg(
    'svg',
    {
      className: ['timeline'],
      role: 'img',
      ariaLabel: label,
      ariaDescribedBy: [describedBy],
      width: '100%',
      height: y,
    },
    ...axis(agenda, y),
    ...lanes,
  );
}

/** A line at the first of each month; the names of some leave out on a narrow screen. */
function axis(agenda: Agenda, height: number): Element[] {
  const bottom = height - GAP / 2;
  return [
    ...firstDays(agenda).flatMap((day) => {
      const x = place(day, agenda);
      const [year = '', month = ''] = day.split('-');
      const isYear = month === '01';
      const className = [isYear ? 'year' : 'month', ...(['01', '04', '07', '10'].includes(month) ? [] : ['minor'])];
      const line = svg('line', { className, x1: x, x2: x, y1: AXIS - 4, y2: bottom });
      // At the right edge there is no room for a name.
      if (share(day, agenda) > 0.97) return [line];
      return [line, svg('text', { className, x, y: 14 }, isYear ? year : (MONTHS[Number(month) - 1] ?? ''))];
    }),
    svg('line', { className: ['today'], x1: '0%', x2: '0%', y1: AXIS - 4, y2: bottom }),
  ];
}

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Of the months, after the first day of the picture. */
function firstDays({ first, last }: Agenda): string[] {
  const days: string[] = [];
  for (let day = `${first.slice(0, 7)}-01`; day <= last; day = addDuration(day, 'P1M')) {
    if (day > first) days.push(day);
  }
  return days;
}

function laneAt(lane: Lane, y: number, agenda: Agenda): { element: Element; height: number } {
  const { events } = lane;
  const line = (className: string, at: number) =>
    svg('line', { className: ['track', className], x1: '0%', x2: '100%', y1: at, y2: at });
  const heading = svg('text', { className: ['name'], x: INSET, y: y + 13 }, nameOf(lane, LONGEST));
  if (events.length === 0) {
    const note = { className: ['soft', 'note'], x: '100%', y: y + 13, textAnchor: 'end' };
    return {
      element: svg('g', {}, line('empty', y + 9), heading, svg('text', note, 'geen revisiedatum')),
      height: NAME,
    };
  }
  const track = y + NAME + TRACK / 2;
  // Reminders are marks alone; the others get a line of words each.
  const told = events.filter(({ kind }) => kind !== 'herinnering');
  const inside = events.filter(({ isOverdue, isLater }) => !isOverdue && !isLater);
  // The bars first, for a mark may stand on one.
  const marks = [
    ...inside.filter(({ kind }) => kind === 'revisie'),
    ...inside.filter(({ kind }) => kind !== 'revisie'),
  ];
  const labels = told.map((event, index) => labelAt(event, y + NAME + TRACK + index * LABEL, agenda));
  return {
    element: svg(
      'g',
      {},
      line('full', track),
      ...marks.map((event) => onTrack(event, track, agenda)),
      heading,
      ...labels,
    ),
    height: NAME + TRACK + told.length * LABEL,
  };
}

/** A revision is due all through its month, as far as that is still to come; what is due on a day is a mark. */
function onTrack(event: Event, y: number, agenda: Agenda): Element {
  const from = startOf(event, agenda);
  const x = place(from, agenda);
  if (event.kind !== 'revisie') return mark(event.kind, x, y);
  const box = { className: ['due'], height: 10, rx: 3 };
  if (event.first === event.last) {
    return svg('svg', { x, y, overflow: 'visible' }, svg('rect', { ...box, x: -3, y: -5, width: 6 }));
  }
  const day = 1 / daysBetween(agenda.first, agenda.last);
  const width = Math.min(1, share(event.last, agenda) + day) - share(from, agenda);
  return svg('rect', { ...box, x, y: y - 5, width: percent(width) });
}

/** What has passed stands at the left edge, what comes later at the right; between them under its place on the track. */
function labelAt(event: Event, y: number, agenda: Agenda): Element {
  const baseline = y + 13;
  if (event.isOverdue) {
    const text = svg('text', { x: INSET + 20, y: baseline }, event.brief);
    return svg('g', { className: ['overdue'] }, mark('verlopen', String(INSET + 8), y + 8), text);
  }
  const atEnd = { x: '100%', y: baseline, textAnchor: 'end' };
  if (event.isLater) return svg('text', { className: ['soft'], ...atEnd }, `${event.brief} →`);
  const from = startOf(event, agenda);
  // Words run towards the middle of the picture, so that none falls off it.
  const isLeft = share(from, agenda) < 0.5;
  const place = { x: percent(share(from, agenda)), dx: isLeft && from === agenda.first ? INSET : 0, y: baseline };
  return svg('text', { ...place, textAnchor: isLeft ? 'start' : 'end' }, event.brief);
}

/** The first day of it that the picture shows. */
function startOf({ first }: Event, agenda: Agenda): string {
  return first < agenda.first ? agenda.first : first;
}

function place(day: string, agenda: Agenda): string {
  return percent(share(day, agenda));
}

function share(day: string, { first, last }: Agenda): number {
  return daysBetween(first, day) / daysBetween(first, last);
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`;
}

/** What the marks mean: those that are always told, and those that are there. */
export function legendOf({ lanes }: Agenda): (readonly [sign: Sign, words: string])[] {
  const used = new Set(lanes.flatMap(({ events }) => events.map(({ kind }) => kind)));
  return [
    ['revisie', 'revisie'],
    ['begin', 'uiterlijk voorleggen of besluiten'],
    ['herinnering', 'herinnering'],
    ...(used.has('ingang') ? [['ingang', 'in werking'] as const] : []),
    ...(used.has('einde') ? [['einde', 'niet meer in werking'] as const] : []),
    ['verlopen', 'voorbij'],
  ];
}
