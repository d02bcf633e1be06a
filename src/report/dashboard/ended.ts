/** Documents of organisations that have ended: they stand, and nothing about them is due. */
import type { Element } from 'hast';
import { element, onLines } from '../../render/html/elements.ts';
import { printEnded } from '../../words/organisations.ts';
import { printState } from '../../words/states.ts';
import { documentLinks } from './documents.ts';
import type { Entry } from './entry.ts';
import { icon } from './icons.ts';
import { printVersion } from './words.ts';

/** Nothing where there are none. */
export function endedSection(entries: readonly Entry[]): Element[] {
  if (entries.length === 0) return [];
  const heading = element('h2', { id: 'opgeheven' }, 'Opgeheven');
  const list = element('ul', { className: ['dates'] }, ...onLines(entries.map(item)));
  const section = { ariaLabelledBy: ['opgeheven'], className: ['agenda'] };
  return [element('section', section, ...onLines([heading, list]))];
}

function item(entry: Entry): Element {
  const { status } = entry;
  const ended = status.ended === undefined ? '' : ` ${printEnded(status.ended, 'nl')}.`;
  return element(
    'li',
    {},
    icon('opgeheven'),
    element(
      'div',
      {},
      element('strong', {}, element('bdi', {}, status.name)),
      ended,
      element('p', { className: ['soft'] }, `${status.title}. ${printVersion(status)}, ${printState(status)}`),
      ...documentLinks(entry),
    ),
  );
}
