/** A table as columns and rows: what a merged cell covers is empty. */
import { MOST_COLUMNS } from '../../../model/limits.ts';
import type { PaperBlock, PaperCell, PaperTable } from '../../../model/paper.ts';
import { isEmpty, passageOf } from '../text/passage.ts';

/** Of each row a cell for each column; null where another covers it. */
export type Grid = readonly (readonly (PaperCell | null)[])[];

/** More columns than any table has that a person can read. */
const WIDEST = 100;

export function gridOf({ rows }: PaperTable): Grid {
  const covered: number[] = [];
  const grid = rows.map(({ cells }) => {
    const row: (PaperCell | null)[] = [];
    const skip = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1;
        row.push(null);
      }
    };
    for (const cell of cells) {
      skip();
      const width = Math.max(1, Math.min(WIDEST, cell.columns));
      for (let at = 0; at < width; at++) {
        if (cell.rows > 1) covered[row.length] = cell.rows - 1;
        row.push(at === 0 ? cell : null);
      }
    }
    skip();
    return row;
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)])
    .map(trimmed(width, grid));
}

/** Without columns at its end in which nothing begins. */
function trimmed(width: number, grid: Grid) {
  let used = width;
  while (used > 1 && grid.every((row) => row[used - 1] == null)) used -= 1;
  return (row: readonly (PaperCell | null)[]) => row.slice(0, used);
}

/** Rows in which something stands. */
export function rowsOf(table: PaperTable): Grid {
  return gridOf(table).filter((row) => row.some((cell) => cell?.blocks.some(holdsWords) === true));
}

/** Why a table is read as the text in it; null of one that stays a table. */
export function lowersTo(table: PaperTable): string | null {
  const grid = rowsOf(table);
  const width = grid[0]?.length ?? 0;
  if (width < 2) return 'table-box';
  if (width > MOST_COLUMNS) return 'table-wide';
  if (grid.some((row) => row.some((cell) => cell?.blocks.some(isNested) === true))) return 'table-nested';
  return grid.length < 2 ? 'table-layout' : null;
}

function isNested({ type }: PaperBlock): boolean {
  return type !== 'paragraph';
}

function holdsWords(block: PaperBlock): boolean {
  return block.type !== 'paragraph' || !isEmpty(passageOf(block));
}
