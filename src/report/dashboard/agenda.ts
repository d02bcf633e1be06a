/** The picture, and the same dates as a list. */
import type { Element } from 'hast';
import { groupBy } from '../../model/group.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { listOf } from '../../words/some-of.ts';
import { NOT_RECORDED } from '../../words/states.ts';
import type { Entry } from './entry.ts';
import { type Agenda, agendaOf, type Event, nameOf } from './events.ts';
import { areMany } from './groups.ts';
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
  // Of many documents those of which the same is to be told on one day stand together.
  const same = ({ event }: Dated, index: number) =>
    areMany(entries) ? JSON.stringify([event.last, event.when, event.what, event.isOverdue]) : String(index);
  const together = groupBy(
    dates.map((dated, index) => ({ ...dated, key: same(dated, index) })),
    ({ key }) => [key],
  );
  const items = [...together.values()].flatMap((group) =>
    group.slice(0, 1).map(({ event }) =>
      item(
        event,
        group.map(({ owner }) => owner),
        today,
      ),
    ),
  );
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
    { ariaLabelledBy: ['agenda'], className: areMany(entries) ? ['agenda', 'long'] : ['agenda'] },
    ...onLines([
      element('h2', { id: 'agenda' }, 'Het komende anderhalf jaar'),
      picture(agenda, areMany(entries)),
      element('div', { id: LIST, className: ['list'] }, ...list),
    ]),
  );
}

interface Dated {
  readonly event: Event;
  readonly owner: string;
}

/** Of many documents it takes a screen or more, and folds away: the list has the same dates. */
function picture(agenda: Agenda, isLong: boolean): Element {
  const drawn = element('div', { className: ['picture'] }, timeline(agenda, LIST), key(agenda));
  if (!isLong) return drawn;
  const label = `Tijdlijn van ${agenda.lanes.length} documenten`;
  return element('details', { className: ['fold'] }, ...onLines([element('summary', {}, label), drawn]));
}

function item(event: Event, owners: readonly string[], today: string): Element {
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
      ...(owners.length === 1 ? [] : [`${event.what}: `]),
      ...owners.flatMap((owner, at) => [...(at === 0 ? [] : [', ']), element('bdi', {}, owner)]),
      ...(owners.length === 1 ? [`: ${event.what}`] : []),
    ),
  );
}

function key(agenda: Agenda): Element {
  const items = legendOf(agenda).map(([sign, words]) => element('li', {}, icon(sign), words));
  return element('ul', { className: ['key'], ariaHidden: 'true' }, ...items);
}
