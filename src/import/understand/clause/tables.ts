/** A table that is what its part is about: of what is and is not allowed, of who does what, or of columns of its own. */

import { columnsOf } from '../../../model/columns.ts';
import type { PaperCell, PaperTable } from '../../../model/paper.ts';
import { paragraphsIn } from '../../paper.ts';
import { LONGEST_LINE, lineOf } from '../text/letters.ts';
import { passageOf, readAs } from '../text/passage.ts';
import { soundTexts } from '../text/sound.ts';
import { blocksIn, isComplex } from './blocks.ts';
import type { Built, DraftClause } from './draft.ts';
import type { Flow } from './flow.ts';
import { type Grid, rowsOf } from './grid.ts';
import { DO, DONT, TASK, WHO } from './head-words.ts';
import { notesOf, runningClauses } from './running.ts';
import type { Scene } from './scene.ts';
import { type Known, newWriting, tell, type Writing } from './writing.ts';

type MainKind = 'do_dont' | 'roles' | 'table';

interface Read {
  readonly kind: MainKind;
  readonly heads: readonly string[];
  readonly rows: Grid;
  readonly headRow: readonly (PaperCell | null)[];
  readonly isSaid: boolean;
  readonly rowHeadings: boolean;
}

const EXTRA = '–';

/** The part with its table, and what stands around that apart; null where no table is what it is about. */
export function tabled(flow: readonly Flow[], scene: Scene): Built | null {
  const tables = flow.flatMap((one, index) => (one.kind === 'table' ? [{ index, read: read(one, scene.known) }] : []));
  const chosen =
    tables.find(({ read: { kind } }) => kind !== 'table') ??
    tables.find(({ read: { rows, headRow } }) =>
      [headRow, ...rows].some((row) => row.some((cell) => cell !== null && isComplex(cell))),
    ) ??
    tables[0];
  if (chosen === undefined) return null;
  const { kind, heads, headRow, rows, isSaid, rowHeadings } = chosen.read;
  const why = { rule: isSaid ? 'table-head' : 'table-first-row', certainty: isSaid ? 1 : 0.6 };
  const inHead = headRow.flatMap((cell) => cell?.blocks.flatMap(paragraphsIn) ?? []);
  return {
    numbering: kind,
    clauseNumber: null,
    columns: heads,
    rowHeadings,
    clauses: [
      ...runningClauses(flow.slice(0, chosen.index), scene, true),
      ...rows.map((row) => rowClause(row, kind, scene)),
      ...runningClauses(flow.slice(chosen.index + 1), scene, true),
    ],
    heads: inHead.map(({ id }) => ({ id, why })),
  };
}

function read({ table }: Extract<Flow, { kind: 'table' }>, { isOurs }: Known): Read {
  const grid = rowsOf(table);
  if (isOurs && isRoles(table, grid)) return { kind: 'roles', heads: ROLES, rows: grid, ...HEADLESS };
  const [headRow = [], ...rest] = grid;
  const heads = headRow.map((cell) => (cell === null ? '' : wordsIn(cell)) || EXTRA);
  const isSaid = table.headerRows > 0 || headRow.every((cell) => cell === null || cell.isHeader || isBoldCell(cell));
  const rowHeadings = rest.length > 0 && rest.every(([first]) => first?.isHeader === true);
  return { kind: kindOf(heads, rest), heads, rows: rest, headRow, isSaid, rowHeadings };
}

const ROLES = columnsOf({ numbering: 'roles', columns: null });
const HEADLESS = { headRow: [], isSaid: true, rowHeadings: false } as const;

/** Where regelwerk publishes a table of roles as a list, what its columns are called stands nowhere. */
function isRoles({ headerRows }: PaperTable, grid: Grid): boolean {
  const isTwo = grid.every(
    ([first, second, ...more]) => first?.isHeader === true && second?.isHeader === false && more.length === 0,
  );
  return headerRows === 0 && isTwo;
}

function isBoldCell({ blocks }: PaperCell): boolean {
  const own = blocks.flatMap(paragraphsIn);
  return (
    own.length > 0 &&
    own.every(
      ({ look, content }) => look.isBold || (content.length > 0 && content.every(({ type }) => type === 'strong')),
    )
  );
}

function wordsIn({ blocks }: PaperCell): string {
  return lineOf(
    blocks
      .flatMap(paragraphsIn)
      .map((paragraph) => readAs(passageOf(paragraph)))
      .join(' '),
  );
}

function kindOf(heads: readonly string[], rows: Grid): MainKind {
  const [first = '', second = ''] = heads.map((head) =>
    head
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[:.!?]$/, '')
      .trim(),
  );
  if (heads.length !== 2 || rows.length === 0) return 'table';
  const isFilled = rows.every((row) => row.every((cell) => cell !== null && wordsIn(cell) !== ''));
  if (!isFilled) return 'table';
  if (DO.has(first) && DONT.has(second)) return 'do_dont';
  const isLine = rows.every(
    ([cell]) => cell != null && !isComplex(cell) && !hasMore(cell) && wordsIn(cell).length <= LONGEST_LINE,
  );
  return WHO.has(first) && TASK.has(second) && isLine ? 'roles' : 'table';
}

/** Links and notes, which a line does not hold. */
function hasMore({ blocks }: PaperCell): boolean {
  const json = JSON.stringify(blocks.flatMap(paragraphsIn).map(({ content }) => content));
  return json.includes('"footnoteReference"') || json.includes('"link"');
}

function rowClause(row: readonly (PaperCell | null)[], kind: MainKind, { known }: Scene): DraftClause {
  const writing = newWriting(known);
  const rule = kind === 'table' ? 'table-row' : kind === 'roles' ? 'table-roles' : 'table-do-dont';
  const cells = row.map((cell, index) =>
    cell === null || (kind === 'roles' && index === 0) ? '' : cellText(cell, writing, rule),
  );
  const [first = '', second = ''] = cells;
  const names = row.flatMap((cell) => (cell === null ? [] : wordsIn(cell))).filter((words) => words !== '');
  if (kind === 'roles') for (const { id } of row[0]?.blocks.flatMap(paragraphsIn) ?? []) tell(writing, id, rule, 0.9);
  const content =
    kind === 'do_dont'
      ? { do: first, dont: second }
      : kind === 'roles'
        ? { role: names[0] ?? '', text: second }
        : { cells };
  return {
    content,
    words: names.slice(0, kind === 'do_dont' ? 1 : 2).join(' '),
    paragraphs: writing.paragraphs,
    numbers: writing.numbers,
    anchors: row.flatMap((cell) => cell?.blocks.flatMap(paragraphsIn).flatMap(({ anchors }) => anchors) ?? []),
    isApart: false,
    counted: null,
  };
}

/** Notes of a cell stand in it. */
function cellText(cell: PaperCell, writing: Writing, rule: string): string {
  const own: Writing = { ...writing, notes: [] };
  const blocks = blocksIn(cell.blocks, own, { rule, certainty: rule === 'table-row' ? 1 : 0.9 });
  return soundTexts([...blocks, ...notesOf(own)]).join('\n\n');
}
