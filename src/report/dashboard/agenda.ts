/** The picture, and the same dates as a list. */
import type { Element } from 'hast';
import { element, onLines } from '../../render/html/elements.ts';
import { listOf } from '../../words/some-of.ts';
import { NOT_RECORDED } from '../../words/states.ts';
import type { Entry } from './entry.ts';
import { type Agenda, agendaOf, type Event, nameOf } from './events.ts';
import { icon } from './icons.ts';
import { legendOf, timeline } from './timeline.ts';
import { printDistance } from './words.ts';

const LIST = 'datums';

export function agendaSection(entries: readonly Entry[], today: string): Element {
  const agenda = agendaOf(entries, today);
  const dates = agenda.lanes
    .flatMap((lane) => lane.events.map((event) => ({ event, owner: nameOf(lane) })))
    .sort((a, b) => (a.event.last < b.event.last ? -1 : a.event.last > b.event.last ? 1 : 0));
  const without = agenda.lanes.filter(({ events }) => events.length === 0).map((lane) => nameOf(lane));
  const items = dates.map(({ event, owner }) => item(event, owner, today));
  const list = [
    ...(items.length === 0 ? [] : [element('ul', { className: ['dates'] }, ...onLines(items))]),
    ...(without.length === 0
      ? []
      : [
          element(
            'p',
            { className: ['soft'] },
            `Geen datums: bij ${listOf(without, 'nl')} is de revisiedatum ${NOT_RECORDED}.`,
          ),
        ]),
  ];
  return element(
    'section',
    { ariaLabelledBy: ['agenda'], className: ['agenda'] },
    ...onLines([
      element('h2', { id: 'agenda' }, 'Het komende anderhalf jaar'),
      element('div', { className: ['picture'] }, timeline(agenda, LIST), key(agenda)),
      element('div', { id: LIST, className: ['list'] }, ...list),
    ]),
  );
}

function item(event: Event, owner: string, today: string): Element {
  const sign = event.isOverdue ? 'verlopen' : event.kind;
  const distance = event.isOverdue ? `voorbij, ${printDistance(event.last, today)}` : printDistance(event.last, today);
  return element(
    'li',
    event.isOverdue ? { className: ['overdue'] } : {},
    icon(sign),
    element(
      'span',
      {},
      element('strong', {}, event.when),
      element('span', { className: ['soft'] }, ` (${distance})`),
      ' ',
      element('bdi', {}, owner),
      `: ${event.what}`,
    ),
  );
}

function key(agenda: Agenda): Element {
  const items = legendOf(agenda).map(([sign, words]) => element('li', {}, icon(sign), words));
  return element('ul', { className: ['key'], ariaHidden: 'true' }, ...items);
}
