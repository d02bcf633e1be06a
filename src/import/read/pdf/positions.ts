/** A file without tags: what is what is seen from where it stands on its pages and how it looks. */
import { lettersIn } from '../../paper.ts';
import { joinedAcross } from './across.ts';
import { blocksOf, rowsIn } from './blocks.ts';
import { linesIn as linesOfBlock } from './build.ts';
import { type Item, inReadingOrder } from './columns.ts';
import { contentsIn } from './contents.ts';
import type { Draft, DraftBlock, DraftFurniture, DraftNote, Line } from './draft.ts';
import type { Knowing } from './gaps.ts';
import { type Grid, gridsOn } from './grids.ts';
import { lineNumbersOn } from './line-numbers.ts';
import { linesOf, oneLine } from './lines.ts';
import { noteBlocks, noteNumber, notesAt, raisedIn, referencesTo } from './notes.ts';
import { type Column, columnOf } from './paragraphs.ts';
import type { RawPage, Run } from './raw.ts';
import type { Ruling } from './ruled.ts';
import { acrossPages, runningOn } from './running.ts';
import { type Usual, usualOf } from './statistics.ts';
import { unseenOn } from './unseen.ts';

/** A page without what runs along: its grids, and lines outside these. */
interface Sheet {
  readonly page: RawPage;
  readonly lines: readonly Line[];
  readonly grids: readonly Grid[];
  readonly rulings: readonly Ruling[];
}

interface Notes {
  readonly all: DraftNote[];
  letters: number;
}

export function draftByPositions(pages: readonly RawPage[]): Draft {
  const furniture: DraftFurniture[] = [];
  const sheets = sheetsOf(pages, furniture);
  const bodies = sheets.flatMap(({ lines }) => lines);
  const usual = usualOf(bodies.length > 0 ? bodies : sheets.flatMap(({ grids }) => grids.flatMap(linesIn)));
  const raised = raisedIn([...bodies, ...sheets.flatMap(({ grids }) => grids.flatMap(linesIn))]);
  const known = new Set(raised.map(({ text }) => noteNumber(text) ?? ''));
  const notes: Notes = { all: [], letters: 0 };
  const columns: number[] = [];
  const regions: (readonly Item[])[] = [];
  for (const sheet of sheets) {
    const own = inReadingOrder([...withoutContents(sheet, furniture), ...sheet.grids]);
    if (isInColumns(own)) columns.push(sheet.page.number);
    regions.push(...own.map((region) => withoutNotes(region, sheet.page, usual, known, notes)));
  }
  const widths = regions.map(widthOf);
  const rulings = sheets.flatMap((sheet) => sheet.rulings);
  const read = (columns: Knowing['columns']) =>
    regions.map((region, index) => blocksOf(region, usual, rightOf(widths[index], widths), { rulings, columns }));
  // What columns there are is known once all is read: one row of a table that goes on over a page does not show it.
  const found = columnsIn(read([]).flat());
  const parts = read(found);
  const references = referencesTo(notes.all, raised);
  const blocks = joinedAcross(parts, furniture);
  const numbers = [...references.keys()].reduce((sum, { text }) => sum + lettersIn(text), 0);
  return { blocks, notes: notes.all, references, furniture, columns, noteLetters: notes.letters + numbers };
}

function sheetsOf(pages: readonly RawPage[], furniture: DraftFurniture[]): Sheet[] {
  const taken = new Set<Run>();
  const take = (found: { furniture: readonly DraftFurniture[]; taken: ReadonlySet<Run> }) => {
    for (const one of found.furniture) furniture.push(one);
    for (const run of found.taken) taken.add(run);
  };
  for (const page of pages) take(unseenOn(page));
  take(acrossPages(pages, (run) => taken.has(run)));
  const left = ({ runs }: RawPage) => runs.filter((run) => !taken.has(run));
  for (const page of pages) take(lineNumbersOn(page, left(page)));
  take(runningOn(pages.map((page) => ({ page, lines: linesOf(left(page)) }))));
  return pages.map((page) => {
    const runs = left(page);
    const { grids, rulings } = gridsOn(page, runs);
    const inGrids = new Set(grids.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell.runs))));
    return { page, grids, rulings, lines: linesOf(runs.filter((run) => !inGrids.has(run))) };
  });
}

/** Where the columns of tables without lines begin. */
function columnsIn(blocks: readonly DraftBlock[]): number[][] {
  return blocks.flatMap((block) => {
    if (block.type !== 'table' || block.isRuled !== false) return [];
    const starts = (block.rows[0] ?? []).map((_, column) =>
      block.rows.reduce(
        (least, row) =>
          (row[column]?.blocks ?? []).flatMap(linesOfBlock).reduce((x, line) => Math.min(x, line.x), least),
        Infinity,
      ),
    );
    return starts.length > 1 ? [starts] : [];
  });
}

const linesIn = ({ rows }: Grid): Line[] => rows.flatMap((row) => row.flatMap(({ runs }) => linesOf(runs)));

interface Width extends Column {
  /** Enough of its lines are full to say how wide its column is. */
  readonly isTelling: boolean;
}

function widthOf(region: readonly Item[]): Width {
  const lines = rowsIn(region.filter((item) => item.type === 'line')).map(oneLine);
  const column = columnOf(lines);
  const full = lines.filter(({ right }) => right > column.right - 0.08 * (column.right - column.x));
  return { ...column, isTelling: full.length > 1 };
}

/** How far lines of a part can go: as far as in the narrowest column of the file that begins where it does and holds it. */
function rightOf(own: Width | undefined, widths: readonly Width[]): number {
  if (own === undefined) return 0;
  const alike = widths.filter(
    ({ x, right, isTelling }) => isTelling && Math.abs(x - own.x) < 8 && right > own.right - 3,
  );
  const least = alike.reduce((narrowest, { right }) => Math.min(narrowest, right), Infinity);
  return Number.isFinite(least) ? least : own.right;
}

function isInColumns(regions: readonly (readonly Item[])[]): boolean {
  return regions.some((region, index) => {
    const [first, last] = [region[0], regions[index + 1]?.[0]];
    return first !== undefined && last !== undefined && last.x > first.x + 100 && last.y < (region.at(-1)?.y ?? 0);
  });
}

function withoutContents({ lines }: Sheet, furniture: DraftFurniture[]): Line[] {
  const rows = rowsIn(lines);
  const contents = contentsIn(rows);
  for (const index of contents) {
    const row = rows[index] ?? [];
    furniture.push({ kind: 'contents', page: row[0]?.page ?? 0, text: oneLine(row).text });
  }
  return rows.filter((_, index) => !contents.has(index)).flat();
}

function withoutNotes(
  region: readonly Item[],
  page: RawPage,
  usual: Usual,
  known: ReadonlySet<string>,
  notes: Notes,
): readonly Item[] {
  const lines = rowsIn(region.filter((item) => item.type === 'line')).map(oneLine);
  const found = notesAt(lines, page, usual, known);
  const last = notes.all.at(-1);
  const canGoOn = last !== undefined && last.page === page.number - 1;
  if (found.notes.length === 0 && (found.goesOn.length === 0 || !canGoOn)) return region;
  const taken = new Set(found.rest.flatMap(({ runs }) => runs));
  if (canGoOn && found.goesOn.length > 0) {
    const linesOfLast = [...last.blocks.flatMap((block) => block.lines), ...found.goesOn];
    notes.all[notes.all.length - 1] = { ...last, blocks: noteBlocks(linesOfLast, usual) };
  } else for (const line of found.goesOn) for (const run of line.runs) taken.add(run);
  for (const { note, letters } of found.notes) {
    notes.all.push(note);
    notes.letters += letters;
  }
  return region.filter((item) => item.type === 'grid' || item.runs.every((run) => taken.has(run)));
}
