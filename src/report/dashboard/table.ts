/** The table of documents, which the style turns into cards on a narrow screen. */
import type { Element, ElementContent, Properties } from 'hast';
import { element, onLines } from '../../render/html/elements.ts';
import { decisionsCell, documentsCell, nameCell, nextCell, revisionCell, versionCell } from './cells.ts';
import { type Entry, nextStepsOf } from './entry.ts';
import { rowState } from './words.ts';

interface Column {
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

/**
 * Roles are written out: some browsers forget what a table is once the style lays it out as blocks. Without files there is
 * no column for them.
 */
export function table(entries: readonly Entry[], today: string): Element {
  const hasFiles = entries.some(({ files }) => files.length > 0);
  const shown = columns.filter(({ id }) => id !== 'documenten' || hasFiles);
  const heads = shown.map(({ id, label, key }) =>
    element('th', { scope: 'col', role: 'columnheader', className: [id], ...(key && { dataSort: id }) }, label),
  );
  const rows = entries.map((entry, index) => row(entry, index, shown, today));
  return element(
    'table',
    { role: 'table', id: 'overzicht' },
    ...onLines([
      element('caption', {}, 'Alle documenten, het dringendste bovenaan'),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
      element('tbody', { role: 'rowgroup' }, ...onLines(rows)),
    ]),
  );
}

function row(entry: Entry, index: number, shown: readonly Column[], today: string): Element {
  const { status, concept } = entry;
  const mark = rowState(status);
  const state = { dataState: mark, ...((concept ?? status.current) ? { dataOpen: 'true' } : {}) };
  const cells = shown.map(({ id, label, cell, key }) => {
    const properties: Properties = { className: [id], ...(key && { dataKey: key(entry, index) }) };
    const content = cell(entry, today);
    return id === 'organisatie'
      ? element('th', { scope: 'row', role: 'rowheader', ...properties }, ...content)
      : element('td', { role: 'cell', dataLabel: label, ...properties }, ...content);
  });
  return element('tr', { role: 'row', className: [mark], ...state }, ...onLines(cells));
}
