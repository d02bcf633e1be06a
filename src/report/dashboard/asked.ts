/** What boards ask of schools that have no such document of their own, and so no row in the table. */
import type { Element } from 'hast';
import { element, onLines } from '../../render/html/elements.ts';
import { printDecision } from '../../words/decisions.ts';
import { askedWithout, printAsked } from '../status-asked.ts';
import type { Entry } from './entry.ts';

/** Nothing where there are none. `documented`: documents that there are, by key, where others than the entries. */
export function askedSection(entries: readonly Entry[], documented?: ReadonlySet<string>): Element[] {
  const asked = askedWithout(
    entries.map(({ status }) => status),
    documented,
  );
  if (asked.length === 0) return [];
  const items = asked.map((item) =>
    element(
      'li',
      {},
      element('strong', {}, element('bdi', {}, item.name)),
      `: ${printAsked(item, 'nl')}: ${printDecision(item.link)} `,
      element('span', { className: ['soft'] }, `(${item.title})`),
    ),
  );
  return [
    element(
      'section',
      { ariaLabelledBy: ['gevraagd'], className: ['asked'] },
      ...onLines([
        element('h2', { id: 'gevraagd' }, 'Gevraagd van scholen zonder eigen document'),
        element('ul', {}, ...onLines(items)),
      ]),
    ),
  ];
}
