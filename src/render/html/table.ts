/** Tables that a screen reader can walk and a phone can stack: a stacked table shows the heading of each cell before it. */
import type { Element, ElementContent, Properties } from 'hast';
import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import { plainText } from '../plain-text.ts';
import { element, onLines } from './elements.ts';
import type { ToHast } from './to-hast.ts';

interface Under {
  readonly label: string;
  readonly id: string | undefined;
}

/** What the handlers share. */
interface Writing {
  identity(node: Nodes): Properties;
  /** The content of a cell. */
  running(state: ToHast, node: TableCell): ElementContent[];
  /** Writes in the change of a node. */
  within(node: Nodes, write: () => ElementContent[]): ElementContent[];
}

/** Roles are written out, for a table that CSS stacks is none to a browser otherwise. */
export function tableElement(state: ToHast, node: Table, under: Under, writing: Writing): Element {
  const { identity, running, within } = writing;
  const [header, ...rows] = node.children;
  const isControl = node.data?.kind === 'control';
  const rowHeads = isControl || node.data?.kind === 'roles';
  const labels = header?.children.map((cell) => plainText(cell.children)) ?? [];

  const bodyRow = (row: TableRow): Element => {
    const cellOf = (cell: TableCell, index: number): Element => {
      const content = running(state, cell);
      const label = isControl || !labels[index] ? {} : { dataLabel: labels[index] };
      return rowHeads && index === 0
        ? element('th', { scope: 'row', role: 'rowheader', ...label }, ...content)
        : element('td', { role: 'cell', ...label }, ...content);
    };
    const cells = within(row, () => row.children.map(cellOf));
    return element('tr', { role: 'row', ...identity(row) }, ...cells);
  };
  const headCell = (cell: TableCell) => element('th', { scope: 'col', role: 'columnheader' }, ...running(state, cell));

  const head =
    isControl || header === undefined
      ? []
      : [
          element(
            'thead',
            { role: 'rowgroup' },
            element('tr', { role: 'row' }, ...within(node, () => header.children.map(headCell))),
          ),
        ];
  const body = element('tbody', { role: 'rowgroup' }, ...onLines(within(node, () => rows.map(bodyRow))));
  const className = [isControl ? 'control' : 'wide'];
  const properties: Properties = { className, role: 'table', ...nameOf(isControl, under) };
  return element('table', properties, ...onLines([...head, body]));
}

function nameOf(isControl: boolean, { label, id }: Under): Properties {
  if (isControl) return { ariaLabel: 'Documentgegevens' };
  if (id !== undefined) return { ariaLabelledBy: [id] };
  return { ariaLabel: label === '' ? 'Tabel' : label };
}
