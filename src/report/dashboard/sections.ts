/** All documents: one table, or, where they are many, a section for each board that folds away without a script. */
import type { Element } from 'hast';
import { element, onLines } from '../../render/html/elements.ts';
import type { Entry } from './entry.ts';
import { areMany, type Group, groupsOf } from './groups.ts';
import { partText } from './summary.ts';
import { type Column, columnsFor, table } from './table.ts';

/** What the script looks for. */
const ID = 'overzicht';

export function documents(entries: readonly Entry[], today: string): Element {
  const columns = columnsFor(entries);
  if (!areMany(entries)) return table({ entries, columns, today, whose: 'Alle documenten', id: ID });
  const groups = groupsOf(entries);
  const all = { entries, columns, today, whose: 'Alle documenten', isMarked: true };
  const sections =
    groups.length === 0
      ? [table(all)]
      : groups.map((group) =>
          element(
            'details',
            { className: ['group'], open: true, dataBestuur: group.id, dataName: group.name },
            ...onLines([
              heading(group),
              table({ ...all, entries: group.entries, whose: `Documenten van ${group.name}` }),
            ]),
          ),
        );
  const above = groups.length === 0 ? [] : [heads(columns)];
  return element('div', { id: ID, className: ['many'] }, ...onLines([...above, ...sections]));
}

/** On paper they stand once above each page instead of above each section. */
function heads(columns: readonly Column[]): Element {
  const names = columns.map(({ id, label }) => element('span', { className: [id] }, label));
  return element('div', { className: ['heads'], ariaHidden: 'true' }, element('p', {}, ...names));
}

function heading({ name, schools, entries }: Group): Element {
  const counts = [
    ...(schools === null ? [] : [schools === 1 ? '1 school' : `${schools} scholen`]),
    entries.length === 1 ? '1 document' : `${entries.length} documenten`,
    partText(entries),
  ];
  return element(
    'summary',
    {},
    element('h2', {}, element('bdi', {}, name)),
    ' ',
    element('span', { className: ['soft'] }, counts.filter((text) => text !== '').join(' · ')),
    ' ',
    element('span', { className: ['found'] }),
  );
}
