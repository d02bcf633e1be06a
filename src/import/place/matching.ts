/** Which of the one belongs to which of the other, of all together: nobody is taken by who came first. */

/** A pair that may be, and how well it fits: more than 0, at most `MOST`. */
export interface Edge {
  readonly to: number;
  readonly weight: number;
}

/** No pair weighs more. */
export const MOST = 4;

/**
 * For each row the column that it is matched with, or -1: each column at most once, and the sum of the weights the highest
 * there is. `edges` are those of each row; a pair that is not among them cannot be. Successive shortest paths with
 * potentials (Jonker and Volgenant, 1987), on the few edges that there are: a row that nobody competes with takes one step.
 */
export function heaviestMatching(edges: readonly (readonly Edge[])[], columns: number): number[] {
  // Behind the columns each row has one of its own that is worth nothing: to stay alone.
  const size = columns + edges.length;
  const state: State = {
    edges: edges.map((own, row) => [...own, { to: columns + row, weight: 0 }]),
    potential: new Float64Array(size),
    rowOf: new Int32Array(size).fill(-1),
    columnOf: new Int32Array(edges.length).fill(-1),
  };
  for (let row = 0; row < edges.length; row++) {
    const path = shortestFrom(row, state);
    for (const { column, distance } of path.settled)
      state.potential[column] = (state.potential[column] ?? 0) + distance - path.distance;
    augment(path, state);
  }
  return [...state.columnOf].map((column) => (column >= columns ? -1 : column));
}

interface State {
  readonly edges: readonly (readonly Edge[])[];
  readonly potential: Float64Array;
  /** -1 of what is free. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
}

interface Reached {
  readonly column: number;
  readonly distance: number;
}

interface Way {
  readonly end: number;
  readonly distance: number;
  /** Columns on the way to it, that are all taken. */
  readonly settled: readonly Reached[];
  /** From which row each column was reached. */
  readonly from: ReadonlyMap<number, number>;
}

/** To the nearest column that is free (Dijkstra, on costs that the potentials keep from being negative). */
function shortestFrom(start: number, state: State): Way {
  const distances = new Map<number, number>();
  const from = new Map<number, number>();
  const settled: Reached[] = [];
  const done = new Set<number>();
  const heap: Reached[] = [];
  let next: Reached = { column: -1, distance: 0 };
  let row = start;
  while (row !== -1) {
    for (const reached of reachedFrom(row, next.distance, state)) {
      const { column, distance } = reached;
      if (done.has(column) || distance >= (distances.get(column) ?? Number.POSITIVE_INFINITY)) continue;
      distances.set(column, distance);
      from.set(column, row);
      push(heap, reached);
    }
    next = nearestOf(heap, done);
    done.add(next.column);
    row = state.rowOf[next.column] ?? -1;
    if (row !== -1) settled.push(next);
  }
  return { end: next.column, distance: next.distance, settled, from };
}

function reachedFrom(row: number, far: number, { edges, potential, columnOf }: State): Reached[] {
  const all = edges[row] ?? [];
  const own = columnOf[row] ?? -1;
  const weight = all.find(({ to }) => to === own)?.weight;
  const offset = weight === undefined ? far : far - (MOST - weight) + (potential[own] ?? 0);
  return all.map(({ to, weight: worth }) => ({ column: to, distance: offset + MOST - worth - (potential[to] ?? 0) }));
}

/** What was reached again from nearer by stands in the heap twice. */
function nearestOf(heap: Reached[], done: ReadonlySet<number>): Reached {
  for (;;) {
    const next = pop(heap);
    // There is always the column of the row itself.
    if (next === undefined) throw new Error('no column is free');
    if (!done.has(next.column)) return next;
  }
}

function augment({ end, from }: Way, { rowOf, columnOf }: State): void {
  let column = end;
  while (column !== -1) {
    const row = from.get(column) ?? -1;
    const former = columnOf[row] ?? -1;
    rowOf[column] = row;
    columnOf[row] = column;
    column = former;
  }
}

/** A binary heap, the nearest first. */
function push(heap: Reached[], item: Reached): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || parent.distance <= item.distance) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = item;
}

function pop(heap: Reached[]): Reached | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (one === undefined) break;
    const isOther = other !== undefined && other.distance < one.distance;
    const least = isOther ? other : one;
    if (least.distance >= last.distance) break;
    heap[at] = least;
    at = isOther ? left + 1 : left;
  }
  heap[at] = last;
  return first;
}
