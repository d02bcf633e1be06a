/** A tagged table: pdf.js tells its rows and cells, and not which cells are merged or empty; that is seen from where they stand. */
import type { DraftBlock, DraftCell, DraftTable } from './draft.ts';
import type { Tag } from './raw.ts';
import { runsUnder, type Walk } from './tag-walk.ts';

interface Cell {
  readonly blocks: readonly DraftBlock[];
  readonly isHeader: boolean;
  readonly x: number;
  readonly right: number;
}

export function tableOfTags(tag: Tag, walk: Walk, read: (cell: Tag) => DraftBlock[]): DraftTable {
  const found = rowsUnder(tag, false);
  const rows = found.map(({ row }) => row.children.map((cell) => cellOf(cell, walk, read)));
  // What stands in the table and in no cell is a cell of its own.
  const others = tag.children.filter(({ role }) => !['TR', 'THead', 'TBody', 'TFoot'].includes(role));
  const lost = others.flatMap((other) => read({ ...other, role: 'Div', children: [other] }));
  const starts = startsOf(rows);
  const placed = placedIn(rows, starts);
  const headers = found.findIndex(
    ({ inHead }, index) => !inHead && !(rows[index] ?? []).every(({ isHeader }) => isHeader),
  );
  const all = rows.flat();
  return {
    type: 'table',
    page: walk.page.number,
    rows:
      lost.length === 0
        ? placed
        : [...placed, [{ blocks: lost, columns: Math.max(1, starts.length), rows: 1, isHeader: false }]],
    headerRows: headers < 0 ? 0 : headers,
    isRuled: null,
    x: all.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: all.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

function rowsUnder(tag: Tag, inHead: boolean): { row: Tag; inHead: boolean }[] {
  return tag.children.flatMap((child) => {
    if (child.role === 'TR') return [{ row: child, inHead }];
    return ['THead', 'TBody', 'TFoot'].includes(child.role) ? rowsUnder(child, child.role === 'THead') : [];
  });
}

function cellOf(cell: Tag, walk: Walk, read: (cell: Tag) => DraftBlock[]): Cell {
  const runs = runsUnder(cell, walk.marks);
  return {
    // What stands in a row is a cell, whatever it is called.
    blocks: read(cell.mark === null ? cell : { ...cell, role: 'TD', mark: null, children: [cell] }),
    isHeader: cell.role === 'TH',
    x: runs.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: runs.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

/** Where each column begins, by the rows with the most cells. */
function startsOf(rows: readonly (readonly Cell[])[]): number[] {
  const most = rows.reduce((count, row) => Math.max(count, row.length), 0);
  const full = rows.filter((row) => row.length === most);
  return Array.from({ length: most }, (_, column) =>
    full.reduce((least, row) => Math.min(least, row[column]?.x ?? Infinity), Infinity),
  );
}

interface Placed {
  readonly cell: Cell;
  readonly column: number;
  columns: number;
  rows: number;
}

/**
 * Rows with their merged cells. Cells without letters are in the tags too: a row with fewer cells than others has wider ones,
 * or one from above reaches down in it, as where they stand says.
 */
function placedIn(rows: readonly (readonly Cell[])[], starts: readonly number[]): DraftCell[][] {
  const placed: Placed[][] = [];
  for (const row of rows) {
    const own: Placed[] = [];
    let column = 0;
    for (const [index, cell] of row.entries()) {
      const latest = starts.length - (row.length - index);
      const at = Math.min(latest, columnAt(cell.x, starts, column));
      if (at > column) stretch(own.at(-1), at - column, starts, placed, column);
      own.push({ cell, column: at, columns: 1, rows: 1 });
      column = at + 1;
    }
    if (own.length > 0 && column < starts.length) stretch(own.at(-1), starts.length - column, starts, placed, column);
    placed.push(own);
  }
  return placed.map((row) =>
    row.map(({ cell: { blocks, isHeader }, columns, rows: high }) => ({ blocks, isHeader, columns, rows: high })),
  );
}

/** Fills a space in a row: by the cell before it where that reaches over it, else by the cell above, else by the cell before. */
function stretch(
  before: Placed | undefined,
  columns: number,
  starts: readonly number[],
  rows: readonly Placed[][],
  at: number,
): void {
  const reaches = before !== undefined && before.cell.right > (starts[at] ?? Infinity) + 2;
  const above = rows.flat().findLast(({ column }) => column === at);
  if (before !== undefined && (reaches || above === undefined)) before.columns += columns;
  else if (above !== undefined) above.rows += 1;
}

/** Of a cell without letters, the next column that is free. */
function columnAt(x: number, starts: readonly number[], from: number): number {
  if (!Number.isFinite(x)) return from;
  return Math.max(
    from,
    starts.findLastIndex((start) => start <= x + 6),
  );
}
