/** Control tables: labels before values, labels above values, bodies with what they decided, and histories of versions. */
import type { PaperFact, Why } from '../../model/imported.ts';
import type { PaperTable } from '../../model/paper.ts';
import { datesIn } from './dates.ts';
import { factFrom, otherFact } from './facts.ts';
import { type Cell, gridOf, idOf, type Row } from './grid.ts';
import { isToFill, textOf } from './items.ts';
import { isLabel } from './lines.ts';
import { labelOf } from './meaning.ts';

/**
 * `sure`: it stands where a paper speaks of itself. `colophon`: below a heading that says so. `text`: in the text, where other
 * tables are. `own`: one of ours.
 */
export type Zone = 'own' | 'colophon' | 'sure' | 'text';

const SURE: Why = { rule: 'front-table', certainty: 0.95 };
const LIKELY: Why = { rule: 'front-table', certainty: 0.85 };
const UNKNOWN: Why = { rule: 'front-label-unknown', certainty: 0.8 };
const HISTORY: Why = { rule: 'front-history', certainty: 0.9 };
/** Rows of a control block are short. */
const LONG_VALUE = 300;
const MOST_ROWS = 60;

/** What a table says of the paper; null of any other table. */
export function tableFacts(table: PaperTable, zone: Zone): PaperFact[] | null {
  const grid = gridOf(table);
  if (grid.length === 0 || grid.length > MOST_ROWS || isForm(grid, zone)) return null;
  if (isHistory(grid)) return historyFacts(grid);
  const pairs = grid.flatMap(pairsIn);
  const share = shareOf(pairs.filter(([{ text }]) => text !== '').map(([label]) => label));
  const header = grid.length > 1 ? headOf(grid) : null;
  if (zone === 'own') return pairs.flatMap(pairFacts);
  const isColumn = (grid[0]?.length ?? 0) === 2 && share.count >= 3 && share.part >= 0.6;
  if (header !== null && header > share.part && !isColumn && header >= 0.6 && fits(grid, zone)) return headFacts(grid);
  const least = zone === 'text' ? { part: 0.75, count: 3 } : { part: 0.5, count: 1 };
  if (share.part < least.part || share.count < least.count || !fits(grid, zone)) return null;
  return pairs.flatMap(pairFacts);
}

/** Something to fill in is no statement. */
function isForm(grid: readonly Row[], zone: Zone): boolean {
  const cells = grid.flat();
  const open = cells.filter(({ text, paragraphs }) => isToFill(text) || paragraphs.some(({ field }) => field !== null));
  return zone !== 'own' && open.length > 0;
}

/** In the text, only what nobody says of anything but a document. */
function fits(grid: readonly Row[], zone: Zone): boolean {
  const cells = grid.flat();
  if (cells.some(({ text }) => text.length > LONG_VALUE)) return false;
  if (zone !== 'text') return true;
  const keys = new Set(cells.map(({ text }) => (isLabel(text) ? labelOf(text).key : null)));
  const strong = STRONG.filter((key) => keys.has(key)).length;
  return strong >= 2 && cells.some(({ text }) => datesIn(text).length > 0 || /\d\.\d/.test(text));
}

const STRONG = [
  'version',
  'status',
  'adopted',
  'consent',
  'advice',
  'revision',
  'in-force',
  'author',
  'owner',
  'date',
] as const;

function shareOf(labels: readonly Cell[]): { part: number; count: number } {
  const count = labels.filter(({ text }) => isLabel(text)).length;
  return { part: labels.length === 0 ? 0 : count / labels.length, count };
}

/** Which part of the first row is labels; null where they cannot stand above values. */
function headOf([first = [], second = []]: readonly Row[]): number | null {
  const labels = first.filter(({ text }) => text !== '');
  if (labels.length < 2 || second.length < 2) return null;
  return shareOf(labels).part;
}

/** A version or date, and what changed then or who did it: `versie | datum | wijziging | auteur`. */
function isHistory([first = [], ...rows]: readonly Row[]): boolean {
  const labels = first.filter(({ text }) => text !== '');
  if (labels.length < 2 || rows.length === 0 || !labels.every(({ text }) => isLabel(text))) return false;
  const keys = labels.map(({ text }) => labelOf(text).key);
  const isOfVersions = keys.includes('version') && keys.length >= 2 && new Set(keys).size === keys.length;
  const tells = labels.some(({ text }) => /wijziging|omschrijving|toelichting|opmerking|changes/i.test(text));
  if (!isOfVersions && !(keys.includes('date') && tells)) return false;
  const values = rows.map(([cell]) => cell?.text ?? '');
  return (rows.length > 1 || tells) && !values.some((text) => isLabel(text)) && rows.every((row) => row.length >= 2);
}

function historyFacts([first = [], ...rows]: readonly Row[]): PaperFact[] {
  return [
    headFact(first, HISTORY),
    ...rows.map((row) => ({ ...rowFact(row, HISTORY), key: 'other' as const, body: null })),
  ];
}

/** Labels above values; below more than one row of values, each row is of what stands first in it. */
function headFacts([first = [], ...rows]: readonly Row[]): PaperFact[] {
  const [values = []] = rows;
  if (rows.length > 1 || values.length !== first.length)
    return [headFact(first, SURE), ...rows.map((row) => rowFact(row, SURE))];
  return first.flatMap((cell, index) => pairFacts([cell, values[index] ?? cell]));
}

function headFact(row: Row, why: Why): PaperFact {
  const texts = row.map(({ text }) => text).filter((text) => text !== '');
  const [cell] = row;
  return otherFact({ label: texts.join(' · '), value: '', paragraph: cell === undefined ? 0 : idOf(cell) }, why);
}

function rowFact(row: Row, why: Why): PaperFact {
  const [first, ...rest] = row.filter(({ text }) => text !== '');
  if (first === undefined) throw new Error('a row says something');
  const value = rest.map(({ text }) => text).join(' · ');
  return factFrom({ label: first.text, value, paragraph: idOf(first) }, why);
}

type CellPair = readonly [label: Cell, value: Cell | null];

/** `label value`, `label value label value`; in a row of three, all after the label is the value. */
function pairsIn(row: Row): CellPair[] {
  const [first, second] = row;
  if (first === undefined) return [];
  if (row.length === 1 || second === undefined) return [[first, null]];
  if (row.length % 2 === 0)
    return row.flatMap((cell, index): CellPair[] => (index % 2 === 0 ? [[cell, row[index + 1] ?? null]] : []));
  const value = { ...second, paragraphs: row.slice(1).flatMap(({ paragraphs }) => paragraphs) };
  const text = row
    .slice(1)
    .map((cell) => cell.text)
    .filter((own) => own !== '')
    .join(' ');
  return [[first, { ...value, text }]];
}

function pairFacts([label, value]: CellPair): PaperFact[] {
  if (label.text === '' && (value === null || value.text === '')) return [];
  const said = {
    label: label.text,
    value: value?.text ?? '',
    paragraph: idOf(label.text === '' && value !== null ? value : label),
  };
  if (!isLabel(label.text)) return [otherFact(said, UNKNOWN)];
  const lines = (value?.paragraphs ?? []).filter((own) => textOf(own) !== '');
  const isEach = lines.length > 1 && lines.every((own) => labelOf(textOf(own)).bodies.size === 1);
  const why = label.isHeader ? SURE : LIKELY;
  if (!isEach) return [factFrom(said, why)];
  return lines.map((own) => factFrom({ label: label.text, value: textOf(own), paragraph: own.id }, why));
}
