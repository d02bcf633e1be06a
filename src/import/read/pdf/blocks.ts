/** One part of a page as blocks: paragraphs, and tables by lines or by gaps. */
import type { Item } from './columns.ts';
import type { DraftBlock, DraftCell, DraftTable, Line } from './draft.ts';
import { gapTables, isPieced, KNOWS_NOTHING, type Knowing, type Row } from './gaps.ts';
import type { Grid } from './grids.ts';
import { linesOf, oneLine } from './lines.ts';
import { type Column, columnOf, paragraphsOf } from './paragraphs.ts';
import { splitInColumns } from './splits.ts';
import type { Usual } from './statistics.ts';

/** Pieces of lines at one height. */
export function rowsIn(lines: readonly Line[]): Row[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.[0];
    if (
      last !== undefined &&
      last.page === line.page &&
      Math.abs(last.y - line.y) < 0.3 * Math.min(last.size, line.size)
    )
      rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((one, other) => one.x - other.x));
}

/** `wide`: how far lines may go at least, where the part does not show it. */
export function blocksOf(
  items: readonly Item[],
  usual: Usual,
  wide: number,
  knowing: Knowing = KNOWS_NOTHING,
): DraftBlock[] {
  const lines = items.filter((item) => item.type === 'line');
  const running = rowsIn(lines).map(oneLine);
  const own = columnOf(running);
  const column = { x: own.x, right: Math.max(own.right, wide) };
  const blocks: DraftBlock[] = [];
  let stretch: Line[] = [];
  const flush = () => {
    blocks.push(...fromLines(stretch, column, usual, knowing));
    stretch = [];
  };
  for (const item of items) {
    if (item.type === 'line') stretch.push(item);
    else {
      flush();
      blocks.push(fromGrid(item, usual));
    }
  }
  flush();
  return blocks;
}

function fromLines(lines: readonly Line[], column: Column, usual: Usual, knowing: Knowing): DraftBlock[] {
  const rows = splitInColumns(rowsIn(lines));
  const tables = rows.some(isPieced) ? gapTables(rows, usual.leading, knowing) : [];
  const blocks: DraftBlock[] = [];
  let at = 0;
  for (const { from, to, cells } of tables) {
    blocks.push(...paragraphsOf(rows.slice(at, from).map(oneLine), column, usual));
    blocks.push(tableOf(cells, usual));
    at = to;
  }
  blocks.push(...paragraphsOf(rows.slice(at).map(oneLine), column, usual));
  return blocks;
}

function tableOf(cells: readonly (readonly (readonly Line[])[])[], usual: Usual): DraftTable {
  const all = cells.flat(2);
  return {
    type: 'table',
    page: all[0]?.page ?? 0,
    headerRows: 0,
    isRuled: false,
    ...columnOf(all),
    rows: cells.map((row) => row.map((lines, index) => cell(lines, usual, widest(cells, index)))),
  };
}

const widest = (cells: readonly (readonly (readonly Line[])[])[], column: number) =>
  cells.reduce((most, row) => (row[column] ?? []).reduce((one, { right }) => Math.max(one, right), most), 0);

function cell(lines: readonly Line[], usual: Usual, right: number): DraftCell {
  const rows = rowsIn(lines).map(oneLine);
  const column = { x: columnOf(rows).x, right };
  return { blocks: rows.length === 0 ? [] : paragraphsOf(rows, column, usual), columns: 1, rows: 1, isHeader: false };
}

function fromGrid(grid: Grid, usual: Usual): DraftBlock {
  const rows = grid.rows.map((row) =>
    row.map(({ runs, x, right, columns, rows: high }): DraftCell => {
      const lines = linesOf(runs);
      const padding = Math.min(12, Math.max(0, columnOf(lines).x - x));
      return {
        blocks: lines.length === 0 ? [] : blocksOf(lines, usual, right - padding),
        columns,
        rows: high,
        isHeader: false,
      };
    }),
  );
  const [only] = rows.flat();
  if (rows.flat().length === 1 && only !== undefined)
    return { type: 'box', kind: 'frame', page: grid.page, blocks: only.blocks };
  return { type: 'table', page: grid.page, rows, headerRows: 0, isRuled: true, x: grid.x, right: grid.right };
}
