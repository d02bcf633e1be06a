/** Tables, and frames: a box around lists and text of several indents is a table of one cell to Word. */
import type { Blockquote, Table, TableCell, TableRow } from 'mdast';
import type { TableKind } from '../../model/tree.ts';
import { plainText } from '../plain-text.ts';
import { inline } from './inline.ts';
import { flushPending, paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { changeMark, within } from './tracking.ts';
import { element, value } from './xml.ts';

/** Shares of the width, in percent; columns are equal where none are given. */
const shares: Record<TableKind, readonly number[]> = { control: [32, 68], do_dont: [50, 50], roles: [30, 70] };

/** Writes a table; the header row repeats on each page, rows may break. */
export function writeTable(node: Table, context: Context, state: State): string {
  const before = flushPending(state);
  const [first] = node.children;
  if (first === undefined) return before;
  const control = node.data?.kind === 'control';
  // The header row of a control block is there for Markdown only, unless someone wrote something in it.
  const headless = control && first.children.every((cell) => cell.children.length === 0);
  const rows = headless ? node.children.slice(1) : node.children;
  if (rows.length === 0) return before;
  const widths = columnWidths(node, context.width);
  const look = {
    style: value('tblStyle', 'TableGrid'),
    borders: '',
    firstRow: control ? 0 : 1,
    firstColumn: control ? 1 : 0,
    title: control ? 'Gegevens van dit document' : first.children.map((cell) => plainText(cell.children)).join(' / '),
  };
  const written = rows.map((row) => writeRow(row, { table: node, widths, header: !control && row === first }, state));
  return before + table(widths, look, written.join(''), context, state);
}

/** Writes a framed part. */
export function writeFrame(node: Blockquote, context: Context, state: State): string {
  const { anchors } = state.pending;
  state.pending.anchors = [];
  const before = flushPending(state);
  state.pending.anchors = anchors;
  const padding = 200;
  const inner: Context = { ...context, style: null, depth: 0, indent: 0, width: context.width - 2 * padding };
  const blocks = node.children.map((child) => state.block(child, inner, state)).join('');
  const content = blocks + flushPending(state) || '<w:p/>';
  const { line, bar } = state.look.frame;
  const side = (name: string, width: number, color: string) =>
    element(`w:${name}`, { 'w:val': 'single', 'w:sz': width, 'w:space': 0, 'w:color': color });
  const sides = side('top', 4, line) + side('left', 24, bar) + side('bottom', 4, line) + side('right', 4, line);
  const margin = (name: string, width: number) => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  const borders =
    element('w:tblBorders', {}, sides) +
    element(
      'w:tblCellMar',
      {},
      margin('top', 120) + margin('left', padding) + margin('bottom', 60) + margin('right', padding),
    );
  const row = element('w:tr', {}, rowProperties(false, state) + cell(content, context.width));
  const look = { style: '', borders, firstRow: 0, firstColumn: 0, title: 'Kader' };
  return before + table([context.width], look, row, context, state);
}

interface TableLook {
  style: string;
  borders: string;
  firstRow: number;
  firstColumn: number;
  /** For those who do not see the table. */
  title: string;
}

function table(widths: readonly number[], look: TableLook, rows: string, { indent }: Context, state: State): string {
  const bits = look.firstRow * 0x20 + look.firstColumn * 0x80 + 0x600;
  const properties =
    look.style +
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }) +
    (indent === 0 ? '' : element('w:tblInd', { 'w:w': indent, 'w:type': 'dxa' })) +
    look.borders +
    element('w:tblLook', {
      'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
      'w:firstRow': look.firstRow,
      'w:lastRow': 0,
      'w:firstColumn': look.firstColumn,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }) +
    value('tblCaption', look.title);
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('');
  state.pending.apart = true;
  return element('w:tbl', {}, element('w:tblPr', {}, properties) + element('w:tblGrid', {}, grid) + rows);
}

function columnWidths({ data, children }: Table, width: number): number[] {
  const count = Math.max(1, ...children.map((row) => row.children.length));
  const wanted = data?.kind === undefined ? [] : shares[data.kind];
  return Array.from({ length: count }, (_, column) =>
    Math.floor(wanted.length === count ? (width * (wanted[column] ?? 0)) / 100 : width / count),
  );
}

function writeRow(
  row: TableRow,
  { table: { align }, widths, header }: { table: Table; widths: readonly number[]; header: boolean },
  state: State,
): string {
  if (row.data?.anchor !== undefined) state.pending.anchors.push(row.data.anchor);
  return within(row.data?.change, state, () => {
    const cells = widths.map((width, column) => {
      const content = (row.children[column] as TableCell | undefined)?.children ?? [];
      return cell(paragraph(inline(content, state), { style: null, align: align?.[column] ?? null }, state), width);
    });
    return element('w:tr', {}, rowProperties(header, state) + cells.join(''));
  });
}

function rowProperties(header: boolean, state: State): string {
  const properties = (header ? '<w:tblHeader/>' : '') + changeMark(state.change, state);
  return properties === '' ? '' : element('w:trPr', {}, properties);
}

function cell(content: string, width: number): string {
  return element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })) + content);
}
