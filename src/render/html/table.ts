/** Tables that a screen reader can walk and a phone can stack: a stacked table shows the heading of each cell before it. */
import type { Element, ElementContent, Properties } from 'hast';
import type { Nodes, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { element, onLines } from './elements.ts';
import type { ToHast } from './handlers.ts';

interface Under {
  readonly label: string;
  readonly id: string | undefined;
}

/** Roles are written out, for a table that CSS stacks is none to a browser otherwise. */
export function tableElement(state: ToHast, node: Table, under: Under, identity: (node: Nodes) => Properties): Element {
  const [header, ...rows] = node.children;
  const isControl = node.data?.kind === 'control';
  const rowHeads = isControl || node.data?.kind === 'roles';
  const labels = header?.children.map((cell) => textOf(cell)) ?? [];

  const bodyRow = (row: TableRow): Element => {
    const cells = row.children.map((cell, index) => {
      const content = state.all(cell) as ElementContent[];
      const label = isControl || !labels[index] ? {} : { dataLabel: labels[index] };
      return rowHeads && index === 0
        ? element('th', { scope: 'row', role: 'rowheader', ...label }, ...content)
        : element('td', { role: 'cell', ...label }, ...content);
    });
    return element('tr', { role: 'row', ...identity(row) }, ...cells);
  };
  const headCell = (cell: TableRow['children'][number]) =>
    element('th', { scope: 'col', role: 'columnheader' }, ...(state.all(cell) as ElementContent[]));

  const head =
    isControl || header === undefined
      ? []
      : [element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...header.children.map(headCell)))];
  const body = element('tbody', { role: 'rowgroup' }, ...onLines(rows.map(bodyRow)));
  const className = [isControl ? 'control' : 'wide'];
  const properties: Properties = { className, role: 'table', ...nameOf(isControl, under) };
  return element('table', properties, ...onLines([...head, body]));
}

function nameOf(isControl: boolean, { label, id }: Under): Properties {
  if (isControl) return { ariaLabel: 'Documentgegevens' };
  if (id !== undefined) return { ariaLabelledBy: [id] };
  return { ariaLabel: label === '' ? 'Tabel' : label };
}
