/** The table of documents, which the style turns into cards on a narrow screen. */
import type { Element, ElementContent, Properties } from 'hast';
import { lastDay } from '../../model/date.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { decisionsCell, documentsCell, nameCell, nextCell, revisionCell, versionCell } from './cells.ts';
import { type Entry, nextStepsOf } from './entry.ts';
import { rowState } from './words.ts';

export interface Column {
  readonly id: string;
  readonly label: string;
  cell(entry: Entry, today: string): ElementContent[];
  /** What the script sorts by, as text; empty stands last. Without it a column is not sorted by. */
  readonly key?: (entry: Entry, index: number) => string;
}

const columns: readonly Column[] = [
  { id: 'organisatie', label: 'Organisatie', cell: nameCell, key: ({ status }) => `${status.name} ${status.title}` },
  // The order in which they come is that of urgency.
  { id: 'revisie', label: 'Revisie', cell: revisionCell, key: (_, index) => String(index) },
  {
    id: 'versie',
    label: 'Versie en status',
    cell: versionCell,
    key: ({ status }) => status.date ?? status.edition ?? '',
  },
  { id: 'besluiten', label: 'Besluiten', cell: decisionsCell },
  { id: 'stap', label: 'Volgende stap', cell: nextCell, key: (entry) => earliest(entry) },
  { id: 'documenten', label: 'Documenten', cell: documentsCell },
];

/** Of the days by which something must be done. */
function earliest(entry: Entry): string {
  return (
    nextStepsOf(entry)
      .flatMap(({ by }) => by ?? [])
      .sort()[0] ?? ''
  );
}

/** The first day by which something must be done: a step, or the revision itself; empty when nothing is. */
export function dueOf(entry: Entry): string {
  const { nextRevision } = entry.status;
  const days = [earliest(entry), nextRevision === null ? '' : lastDay(nextRevision).toString()];
  return days.filter((day) => day !== '').sort()[0] ?? '';
}

export interface Rows {
  readonly entries: readonly Entry[];
  readonly columns: readonly Column[];
  readonly today: string;
  /** Of which documents it is, for its caption. */
  readonly whose: string;
  readonly id?: string;
  /** Its rows say of which protocol they are and by when something is due, for the script to choose by. */
  readonly isMarked?: boolean;
}

/** Without files there is no column for them. */
export function columnsFor(entries: readonly Entry[]): readonly Column[] {
  const hasFiles = entries.some(({ files }) => files.length > 0);
  return columns.filter(({ id }) => id !== 'documenten' || hasFiles);
}

/** Roles are written out: some browsers forget what a table is once the style lays it out as blocks. */
export function table({ entries, columns: shown, today, whose, id, isMarked = false }: Rows): Element {
  const heads = shown.map(({ id: column, label, key }) =>
    element(
      'th',
      { scope: 'col', role: 'columnheader', className: [column], ...(key && { dataSort: column, dataLabel: label }) },
      label,
    ),
  );
  const rows = entries.map((entry, index) => row(entry, index, shown, today, isMarked));
  return element(
    'table',
    { role: 'table', ...(id !== undefined && { id }) },
    ...onLines([
      element('caption', {}, whose, element('span', {}, ', het dringendste bovenaan')),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
      element('tbody', { role: 'rowgroup' }, ...onLines(rows)),
    ]),
  );
}

function row(entry: Entry, index: number, shown: readonly Column[], today: string, isMarked: boolean): Element {
  const { status, concept } = entry;
  const mark = rowState(status);
  const state: Properties = {
    dataState: mark,
    ...((concept ?? status.current) ? { dataOpen: 'true' } : {}),
    ...(isMarked && { dataProtocol: status.protocol, dataTitle: status.title, dataDue: dueOf(entry) }),
  };
  const cells = shown.map(({ id, label, cell, key }) => {
    const properties: Properties = { className: [id], ...(key && { dataKey: key(entry, index) }) };
    const content = cell(entry, today);
    return id === 'organisatie'
      ? element('th', { scope: 'row', role: 'rowheader', ...properties }, ...content)
      : element('td', { role: 'cell', dataLabel: label, ...properties }, ...content);
  });
  return element('tr', { role: 'row', className: [mark], ...state }, ...onLines(cells));
}
