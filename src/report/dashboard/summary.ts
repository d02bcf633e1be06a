/** What a secretary reads in five seconds. */
import type { Element } from 'hast';
import type { RevisionState } from '../../model/status.ts';
import { element } from '../../render/html/elements.ts';
import type { Entry } from './entry.ts';
import { icon } from './icons.ts';
import { printCount, rowState } from './words.ts';

/** Always told, also when there are none. */
const ALWAYS: readonly RevisionState[] = ['verlopen', 'nadert', 'geen_datum'];

/** `1 revisie verlopen · 0 naderen · 4 zonder revisiedatum`. */
export function summaryText(entries: readonly Entry[]): string {
  return inWords(counts(entries));
}

/** The same of a part of them, without what there is not. */
export function partText(entries: readonly Entry[]): string {
  return inWords(counts(entries).filter(({ count }) => count > 0));
}

function inWords(told: readonly { readonly state: RevisionState; readonly count: number }[]): string {
  return told.map(({ state, count }) => `${count} ${printCount(state, count)}`).join(' · ');
}

export function summary(entries: readonly Entry[]): Element {
  const items = counts(entries).map(({ state, count }) =>
    element(
      'li',
      { className: count === 0 ? ['none'] : [state] },
      icon(state),
      element('span', {}, element('strong', {}, String(count)), ` ${printCount(state, count)}`),
    ),
  );
  return element('ul', { className: ['summary'], ariaLabel: 'Samenvatting' }, ...items);
}

function counts(entries: readonly Entry[]): { state: RevisionState; count: number }[] {
  const states: readonly RevisionState[] = [...ALWAYS, 'op_tijd', 'opgeheven'];
  return states
    .map((state) => ({ state, count: entries.filter(({ status }) => rowState(status) === state).length }))
    .filter(({ state, count }) => count > 0 || ALWAYS.includes(state));
}
