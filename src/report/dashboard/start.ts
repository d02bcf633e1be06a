/** The start page where each board has a page of its own: the totals, what is most urgent, and a row for each board. */
import type { Element, Root } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import { script } from '../../encode/script.ts';
import { isOver } from '../../model/organisation.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { printDateShort } from '../../words/dates.ts';
import { type BoardEntries, daysOf } from './boards.ts';
import type { Entry } from './entry.ts';
import { footer } from './footer.ts';
import { type Beside, frame, missing, TITLE } from './page.ts';
import { START_SCRIPT } from './start-script.ts';
import { STYLE } from './style.ts';
import { START } from './style-start.ts';
import { partText, summary, summaryText } from './summary.ts';
import { columnsFor, table } from './table.ts';
import { rowState } from './words.ts';

/** As many as are read in one go. */
const URGENT = 10;

/** `pageOf` tells where the page of a board stands. */
export interface Start {
  readonly entries: readonly Entry[];
  readonly boards: readonly BoardEntries[];
  readonly today: string;
  readonly beside: Beside;
  pageOf(organisation: string): string;
}

export function startPage({ entries, boards, today, beside: { left, ...files }, pageOf }: Start): Root {
  const own = entries.filter(({ status }) => !isOver(status));
  const urgent = own.slice(0, URGENT);
  const columns = columnsFor(urgent);
  const main = [
    summary(entries),
    ...missing(left),
    element('h2', { id: 'dringend' }, 'Het dringendst'),
    element(
      'div',
      { className: ['many'] },
      table({ entries: urgent, columns, today, whose: `${urgent.length} van ${own.length} documenten` }),
    ),
    element('h2', { id: 'besturen' }, 'Per bestuur'),
    boardTable(boards, today, pageOf),
  ];
  return frame({
    title: TITLE,
    heading: [TITLE],
    today,
    description: summaryText(entries),
    main,
    footer: footer({ ...files, isPerBoard: true }, false),
    style: STYLE + START,
    data: script.value(boards.map(({ schools }) => schools)),
    script: START_SCRIPT,
  });
}

/** Lean, for there may be thousands of rows: what stands in the style sheet and the script is not said in each. */
function boardTable(boards: readonly BoardEntries[], today: string, pageOf: Start['pageOf']): Element {
  const heads: [string, string][] = [
    ['naam', 'Bestuur'],
    ['aantal', 'Aantal'],
    ['stand', 'Stand'],
    ['dag', 'Volgende dag'],
  ];
  const row = ({ organisation, name, schools, entries }: BoardEntries): Element => {
    const { next, isLate } = daysOf(entries, today);
    const states = new Set<string>(entries.map(({ status }) => rowState(status)));
    if (entries.some(({ concept, status }) => (concept ?? status.current) !== null)) states.add('open');
    const count = schools.length === 1 ? '1 school' : `${schools.length} scholen`;
    const first = entries[0] === undefined ? [] : [rowState(entries[0].status)];
    const data = { dataStand: [...states].join(' '), ...(next && { dataDag: next }), ...(isLate && { dataLaat: '' }) };
    return element(
      'tr',
      { className: first, ...data },
      element(
        'th',
        { scope: 'row' },
        element('a', { href: relativeLink(pageOf(organisation)) }, element('bdi', {}, name)),
        ...(schools.length === 0 ? [] : [element('small', {}, count)]),
      ),
      element('td', {}, String(entries.length)),
      element('td', {}, partText(entries)),
      element(
        'td',
        {},
        [next === null ? '' : printDateShort(next), isLate ? 'ook voorbij' : ''].filter(Boolean).join(', '),
      ),
    );
  };
  return element(
    'table',
    { id: 'overzicht', className: ['boards'], ariaLabelledBy: ['besturen'] },
    ...onLines([
      element('caption', {}, `${boards.length} besturen`, element('span', {}, ', het dringendste bovenaan')),
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map(([id, label]) => element('th', { scope: 'col', dataSort: id }, label))),
      ),
      element('tbody', {}, ...onLines(boards.map(row))),
    ]),
  );
}
