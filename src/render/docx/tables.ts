/** Tables, and frames: a box around lists and text of several indents is a table of one cell to Word. */
import type { Blockquote, Table, TableCell, TableRow } from 'mdast';
import { anchorsOf, cellBlocks, type TableKind } from '../../model/tree.ts';
import { plainText, plainTexts } from '../plain-text.ts';
import { settled } from './ends.ts';
import { inline } from './inline.ts';
import { flushPending, keepApart, type ParagraphLook, paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { changeMark, within } from './tracking.ts';
import { element, value } from './xml.ts';

/** Shares of the width, in percent; where none are given, columns are as wide as their words ask. */
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
    firstColumn: control || node.data?.rowHeadings === true ? 1 : 0,
    title: control ? 'Gegevens van dit document' : first.children.map((cell) => plainText(cell.children)).join(' / '),
  };
  const written = rows.map((row) =>
    writeRow(row, { table: node, widths, header: !control && row === first }, context, state),
  );
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
  const content = settled(blocks + flushPending(state), state) || '<w:p/>';
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
  keepApart(state);
  return element('w:tbl', {}, element('w:tblPr', {}, properties) + element('w:tblGrid', {}, grid) + rows);
}

function columnWidths({ data, children }: Table, width: number): number[] {
  const count = Math.max(1, ...children.map((row) => row.children.length));
  const known = data?.kind === undefined ? [] : shares[data.kind];
  const wanted =
    known.length === count
      ? known
      : Array.from({ length: count }, (_, column) => weightOf(children.flatMap((row) => row.children[column] ?? [])));
  const sum = wanted.reduce((all, one) => all + one, 0);
  return wanted.map((one) => Math.floor((width * one) / sum));
}

/** Of a column: room for its longest word, and more where there is more to read. */
function weightOf(cells: readonly TableCell[]): number {
  const texts = cells.map(({ children }) => plainTexts(children).map(({ value }) => value));
  const longest = Math.max(4, ...texts.flat().flatMap((text) => text.split(/\s+/).map((word) => word.length)));
  const letters = Math.max(...texts.map((parts) => parts.join(' ').length));
  return Math.max(longest, 2 * Math.sqrt(letters));
}

function writeRow(
  row: TableRow,
  { table: { align }, widths, header }: { table: Table; widths: readonly number[]; header: boolean },
  context: Context,
  state: State,
): string {
  state.pending.anchors.push(...anchorsOf(row));
  return within(row.data?.change, state, () => {
    const cells = widths.map((width, column) => {
      const content: TableCell = row.children[column] ?? { type: 'tableCell', children: [] };
      const place = { ...context, depth: 0, indent: 0, width };
      return cell(settled(cellContent(content, align?.[column] ?? null, place, state), state), width);
    });
    return element('w:tr', {}, rowProperties(header, state) + cells.join(''));
  });
}

/** Word wants a paragraph at the end of each cell; between paragraphs there is room, which the style of a table has not. */
function cellContent(node: TableCell, align: ParagraphLook['align'], context: Context, state: State): string {
  const look = { style: null, ...(align === undefined ? {} : { align }) };
  const blocks = cellBlocks(node);
  if (blocks === null)
    return within(node.data?.change, state, () => paragraph(inline(node.children, state), look, state));
  const written = blocks.map((block, index) => {
    if (block.type === 'list') return state.block(block, context, state);
    return within(block.data?.change, state, () => {
      if (index > 0) keepApart(state);
      return paragraph(inline(block.children, state), look, state);
    });
  });
  return written.join('') + flushPending(state);
}

function rowProperties(header: boolean, state: State): string {
  const properties = (header ? '<w:tblHeader/>' : '') + changeMark(state.change, state);
  return properties === '' ? '' : element('w:trPr', {}, properties);
}

function cell(content: string, width: number): string {
  return element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })) + content);
}
