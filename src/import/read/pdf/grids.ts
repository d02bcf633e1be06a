/** Tables and frames by the lines that are drawn around their cells. */
import type { RawPage, Rule, Run } from './raw.ts';
import { type Ruling, rulingsOf } from './ruled.ts';

/** A cell with the letters in it; sides in points. */
export interface GridCell {
  readonly runs: Run[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Grid {
  readonly type: 'grid';
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  /** Of each row the cells that begin in it. */
  readonly rows: readonly (readonly GridCell[])[];
}

/** How far lines may be apart that meet. */
const MEET = 3.5;
/** With more lines a page is a drawing. */
const MOST = 1500;

/** Grids with letters in them, and level lines that are of none. */
export function gridsOn(
  page: RawPage,
  runs: readonly Run[],
): { readonly grids: readonly Grid[]; readonly rulings: readonly Ruling[] } {
  const level = merged(page.rules.filter(({ y, bottom, x, right }) => bottom - y <= right - x));
  const upright = merged(page.rules.filter(({ y, bottom, x, right }) => bottom - y > right - x).map(turned)).map(
    turned,
  );
  if (level.length * upright.length > MOST * MOST || level.length + upright.length > 2 * MOST)
    return { grids: [], rulings: [] };
  const met = together(level, upright);
  const grids = met.flatMap((lines) => {
    const grid = gridOf(lines, page);
    if (grid === undefined) return [];
    fill(grid, runs);
    return grid.rows.some((row) => row.some((cell) => cell.runs.length > 0)) ? [grid] : [];
  });
  const inGrids = new Set(met.flatMap((lines) => lines.level));
  return {
    grids,
    rulings: rulingsOf(
      level.filter((rule) => !inGrids.has(rule)),
      page.number,
    ),
  };
}

const turned = ({ x, y, right, bottom }: Rule): Rule => ({ x: y, y: x, right: bottom, bottom: right });

/** Level lines at one height that touch, as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((one, other) => Math.round(one.y) - Math.round(other.y) || one.x - other.x);
  const lines: Rule[] = [];
  for (const rule of sorted) {
    const last = lines.at(-1);
    const touches = last !== undefined && Math.abs(last.y - rule.y) < 1.6 && rule.x <= last.right + MEET;
    if (touches) lines[lines.length - 1] = { ...last, right: Math.max(last.right, rule.right) };
    else lines.push(rule);
  }
  return lines;
}

interface Lines {
  readonly level: Rule[];
  readonly upright: Rule[];
}

/** Lines that meet, directly or through others. */
function together(level: readonly Rule[], upright: readonly Rule[]): Lines[] {
  const parent = [...level, ...upright].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  for (const [one, h] of level.entries())
    for (const [other, v] of upright.entries()) if (meets(h, v)) parent[root(one)] = root(level.length + other);
  const groups = new Map<number, Lines>();
  for (const [index, rule] of [...level, ...upright].entries()) {
    const group = groups.get(root(index)) ?? { level: [], upright: [] };
    groups.set(root(index), group);
    (index < level.length ? group.level : group.upright).push(rule);
  }
  return [...groups.values()].filter((group) => group.level.length > 1 && group.upright.length > 0);
}

function meets(level: Rule, upright: Rule): boolean {
  return (
    upright.x >= level.x - MEET &&
    upright.x <= level.right + MEET &&
    level.y >= upright.y - MEET &&
    level.y <= upright.bottom + MEET
  );
}

function gridOf({ level, upright }: Lines, page: RawPage): Grid | undefined {
  const xs = places([...upright.map(({ x }) => x), ...ends(level.flatMap(({ x, right }) => [x, right]))]);
  const ys = places([...level.map(({ y }) => y), ...ends(upright.flatMap(({ y, bottom }) => [y, bottom]))]);
  const [x = 0, right = 0, y = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const isPageBorder = right - x > 0.85 * page.width && bottom - y > 0.8 * page.height && xs.length === 2;
  const isGrid = xs.length > 1 && ys.length > 1 && right - x > 30 && bottom - y > 8;
  if (!isGrid || isPageBorder || xs.length * ys.length > 20_000) return undefined;
  return { type: 'grid', page: page.number, x, right, y, bottom, rows: cellsOf(xs, ys, { level, upright }) };
}

const ends = (values: readonly number[]) => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];

/** Places that are a line apart, in order. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((one, other) => one - other))
    if (value - (found.at(-1) ?? -Infinity) > 5) found.push(value);
  return found;
}

function cellsOf(xs: readonly number[], ys: readonly number[], { level, upright }: Lines): GridCell[][] {
  const taken = new Set<string>();
  const at = (values: readonly number[], index: number) => values[index] ?? 0;
  const middle = (values: readonly number[], index: number) => (at(values, index) + at(values, index + 1)) / 2;
  const isWalled = (row: number, column: number) =>
    upright.some(
      (v) => Math.abs(v.x - at(xs, column)) < MEET + 2 && v.y < middle(ys, row) && v.bottom > middle(ys, row),
    );
  const isFloored = (row: number, column: number) =>
    level.some(
      (h) => Math.abs(h.y - at(ys, row)) < MEET + 2 && h.x < middle(xs, column) && h.right > middle(xs, column),
    );
  return ys.slice(1).map((_, row) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let columns = 1;
      const isFree = (c: number) => c < xs.length - 1 && !taken.has(`${row} ${c}`);
      while (isFree(column + columns) && !isWalled(row, column + columns)) columns += 1;
      let rows = 1;
      const isOpen = (r: number) =>
        r < ys.length - 1 && Array.from({ length: columns }, (_none, c) => column + c).every((c) => !isFloored(r, c));
      while (isOpen(row + rows)) rows += 1;
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken.add(`${r} ${c}`);
      cells.push({
        runs: [],
        x: at(xs, column),
        right: at(xs, column + columns),
        y: at(ys, row),
        bottom: at(ys, row + rows),
        columns,
        rows,
      });
    }
    return cells;
  });
}

function fill(grid: Grid, runs: readonly Run[]): void {
  const cells = grid.rows.flat();
  for (const run of runs) {
    const x = (run.x + run.right) / 2;
    const y = run.y - 0.3 * run.size;
    if (x < grid.x || x > grid.right || y < grid.y || y > grid.bottom) continue;
    cells.find((cell) => x >= cell.x && x <= cell.right && y >= cell.y && y <= cell.bottom)?.runs.push(run);
  }
}
