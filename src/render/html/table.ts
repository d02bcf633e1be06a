/**
 * Tables that a screen reader can walk. On a phone one of two columns is stacked, with the heading of each cell before it;
 * a wider one scrolls in a box of its own.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import { cellBlocks, hasRowHeadings } from '../../model/tree.ts';
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
  const rowHeads = hasRowHeadings(node);
  const isWide = isScrolled(node);
  const content = (cell: TableCell): ElementContent[] =>
    cellBlocks(cell) === null ? running(state, cell) : within(cell, () => onLines(state.all(cell) as ElementContent[]));
  const labels = header?.children.map((cell) => plainText(cell.children)) ?? [];

  const aligned = (index: number): Properties => {
    const align = node.align?.[index];
    return align === 'right' || align === 'center' ? { className: [align] } : {};
  };
  const bodyRow = (row: TableRow): Element => {
    const cellOf = (cell: TableCell, index: number): Element => {
      const label = isControl || isWide || !labels[index] ? {} : { dataLabel: labels[index] };
      return rowHeads && index === 0
        ? element('th', { scope: 'row', role: 'rowheader', ...label }, ...content(cell))
        : element('td', { role: 'cell', ...label, ...aligned(index) }, ...content(cell));
    };
    const cells = within(row, () => row.children.map(cellOf));
    return element('tr', { role: 'row', ...identity(row) }, ...cells);
  };
  const headCell = (cell: TableCell, index: number) =>
    cell.children.length === 0
      ? element('td', { role: 'cell' })
      : element('th', { scope: 'col', role: 'columnheader', ...aligned(index) }, ...running(state, cell));

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
  const className = [isControl ? 'control' : isWide ? 'grid' : 'wide'];
  const name = nameOf(isControl, under);
  const own = identity(node);
  const table = element('table', { className, role: 'table', ...own, ...name }, ...onLines([...head, body]));
  // Who has no mouse can go to the box, and scroll it with the arrows.
  return isWide ? element('div', { className: ['scroll'], role: 'group', tabIndex: 0, ...name }, table) : table;
}

/** Whether the table has more columns than a phone can stack for its reader to keep an overview. */
function isScrolled({ children: [header] }: Table): boolean {
  return (header?.children.length ?? 0) > 2;
}

/** Whether a block is or holds a table that scrolls or is aligned, or a cell of more than one paragraph: these have a style of their own. */
export function holdsTable(node: Nodes): boolean {
  if (node.type === 'table' && (isScrolled(node) || node.align?.some((align) => align != null))) return true;
  if (node.type === 'tableCell') return cellBlocks(node) !== null;
  return 'children' in node && node.children.some(holdsTable);
}

function nameOf(isControl: boolean, { label, id }: Under): Properties {
  if (isControl) return { ariaLabel: 'Documentgegevens' };
  if (id !== undefined) return { ariaLabelledBy: [id] };
  return { ariaLabel: label === '' ? 'Tabel' : label };
}
