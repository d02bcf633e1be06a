/** Tables of a page, and those that only put things beside each other. */
import type { Element } from 'hast';
import type { PaperCell, PaperTable } from '../../../model/paper.ts';
import { placeIn, tell } from '../draft.ts';
import { elementsIn, isElement, property } from './elements.ts';
import { idsOf } from './links.ts';
import { type Around, apart, flush, mark, settle, type Walk } from './state.ts';
import { styleOf } from './style.ts';

/** HTML allows no more columns, and no table of a protocol has more rows. */
const WIDEST = 1000;

export function visitTable(walk: Walk, table: Element, around: Around): void {
  const rows = rowsOf(table);
  if (isLayout(table, rows, walk)) {
    for (const cell of rows.flatMap(({ row }) => cellsOf(row))) {
      flush(walk, around);
      walk.visit(cell.children, around);
      flush(walk, around);
    }
    return;
  }
  flush(walk, around);
  if (around.tableDepth > 0) tell(walk.draft, 'nested-table');
  const captions = table.children.filter((child) => isElement(child) && child.tagName === 'caption');
  walk.visit(captions, around);
  settle(walk, around);
  const marker = walk.marker;
  const made: PaperTable = {
    type: 'table',
    place: placeIn(around.story, around.line),
    rows: rows.map(({ row }, index) => ({
      cells: cellsIn(walk, row, rows.length - index, around),
    })),
    headerRows: headerRowsOf(rows),
    isRuled: isRuled(table, rows, walk),
  };
  // The number of an item that begins with a table stands by no words of the cell.
  walk.marker = marker;
  walk.blocks.push(made);
}

interface Row {
  readonly row: Element;
  readonly isHead: boolean;
}

function rowsOf(table: Element): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [{ row: child, isHead: false }];
    if (!['thead', 'tbody', 'tfoot'].includes(child.tagName)) return [];
    const rows = child.children.filter((inner) => isElement(inner) && inner.tagName === 'tr') as Element[];
    return rows.map((row) => ({ row, isHead: child.tagName === 'thead' }));
  });
}

function cellsOf({ children }: Element): Element[] {
  return children.filter((child) => isElement(child) && ['td', 'th'].includes(child.tagName)) as Element[];
}

/** What leads to a row leads to what stands in it first. */
function cellsIn(walk: Walk, row: Element, below: number, around: Around): PaperCell[] {
  const [id] = idsOf(row);
  return cellsOf(row).map((cell, index) => {
    if (id === undefined || index > 0) return readCell(walk, cell, below, around);
    const inside: Element = { ...cell, tagName: 'div', properties: { id } };
    return readCell(walk, { ...cell, children: [inside] }, below, around);
  });
}

function readCell(walk: Walk, cell: Element, below: number, around: Around): PaperCell {
  const inside: Around = { ...around, depth: 0, list: null, role: null, tableDepth: around.tableDepth + 1 };
  mark(walk, null, around);
  const blocks = apart(walk, [{ ...cell, tagName: 'div' }], inside);
  const rows = property(cell, 'rowSpan') === '0' ? below : span(property(cell, 'rowSpan'), below);
  return { blocks, columns: span(property(cell, 'colSpan'), WIDEST), rows, isHeader: cell.tagName === 'th' };
}

function span(text: string, most: number): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(count, 1), Math.max(most, 1));
}

/** Those of its head; else rows at its top of headings alone. */
function headerRowsOf(rows: readonly Row[]): number {
  const heads = rows.findIndex(({ isHead }) => !isHead);
  if (heads !== 0) return heads === -1 ? 0 : heads;
  const first = rows.findIndex(({ row }) => {
    const cells = cellsOf(row);
    return cells.length === 0 || cells.some(({ tagName, children }) => tagName === 'td' && children.length > 0);
  });
  return first === -1 ? 0 : first;
}

function isRuled(table: Element, rows: readonly Row[], { sheet }: Walk): boolean | null {
  const border = property(table, 'border');
  if (border !== '') return border !== '0';
  const [cell] = rows.flatMap(({ row }) => cellsOf(row));
  const styles = [table, cell].flatMap((element) => (element === undefined ? [] : [styleOf(element, sheet)]));
  const lines = styles.flatMap((style) =>
    ['border', 'border-top', 'border-bottom-style', 'border-bottom-width'].map((name) => style.get(name)),
  );
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? null : said.some((line) => !/^(?:none|0(?:px|pt)?)\b/.test(line));
}

/** A table without headings that holds headings or tables of its own, or nearly the whole text. */
function isLayout(table: Element, rows: readonly Row[], { sizes, landmarks }: Walk): boolean {
  if (['presentation', 'none'].includes(property(table, 'role'))) return true;
  const inside = elementsIn(table).slice(1);
  if (inside.some(({ tagName }) => tagName === 'th' || tagName === 'caption')) return false;
  if (inside.some(({ tagName }) => /^h[1-6]$/.test(tagName))) return true;
  const cells = rows.flatMap(({ row }) => cellsOf(row));
  const isFew = cells.length < 4;
  return (
    isFew &&
    (sizes.get(table)?.letters ?? 0) * 10 > landmarks.letters * 8 &&
    inside.some(({ tagName }) => tagName === 'table' || tagName === 'p')
  );
}
