/** Widths of the columns of a table. */
import type { PhrasingContent, Table, TableCell } from 'mdast';
import { type CellBlock, cellBlocks } from '../../../model/tree.ts';
import { collectWords } from '../line/inline.ts';
import type { LayoutState } from './layout.ts';
import { list, table as measures, type TextStyle } from './style.ts';

/** Room after the longest row heading of a control block, and the least its column takes. */
const labelGap = 12;
const leastLabels = 104;
/** With a point to spare. */
const cellPadding = 2 * measures.padX + 1;

/** Widths that add up to `total`. */
export function columnWidths(node: Table, total: number, state: LayoutState): number[] {
  const count = Math.max(1, ...node.children.map((row) => row.children.length));
  if (node.data?.kind === 'do_dont') return Array.from({ length: count }, () => total / count);
  const control = node.data?.kind === 'control';
  const wants = wantsOf(node, state);
  const [labels] = wants;
  if (control && count === 2 && labels !== undefined) {
    const first = Math.min(Math.max(labels.most + labelGap, leastLabels), total * 0.45);
    return [first, total - first];
  }
  return share(wants, total);
}

/** Whether each column can be as wide as its longest word. */
export function fitsWords(node: Table, total: number, state: LayoutState): boolean {
  return wantsOf(node, state).reduce((sum, { least }) => sum + least, 0) <= total;
}

/** Of each column the width of its longest word, and of its longest cell on one line. */
function wantsOf(node: Table, state: LayoutState): { least: number; most: number }[] {
  const count = Math.max(1, ...node.children.map((row) => row.children.length));
  const control = node.data?.kind === 'control';
  const { styles } = state.look;
  const style = control ? styles.control : styles.cell;
  const wants = Array.from({ length: count }, () => ({ least: 0, most: 0 }));
  for (const [i, row] of node.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const want = wants[column];
      if (want === undefined) continue;
      const { least, most } = cellWidths(cell, { ...style, bold: i === 0 && !control }, state);
      want.least = Math.max(want.least, least);
      want.most = Math.max(want.most, most);
    }
  }
  return wants;
}

/** Width of the longest word. */
export function longestWord(cell: TableCell, style: TextStyle, state: LayoutState): number {
  return cellWidths(cell, style, state).least - cellPadding;
}

/** Width of the longest word, and of all on one line, padding included. */
function cellWidths(cell: TableCell, style: TextStyle, state: LayoutState): { least: number; most: number } {
  const blocks = cellBlocks(cell);
  const { least, most } =
    blocks === null ? runningWidths(cell.children, style, state) : blockWidths(blocks, style, state);
  return { least: least + cellPadding, most: most + cellPadding };
}

function blockWidths(
  blocks: readonly CellBlock[],
  style: TextStyle,
  state: LayoutState,
): { least: number; most: number } {
  const widths = blocks.map((block) => {
    if (block.type === 'paragraph') return runningWidths(block.children, style, state);
    const items = block.children.map(({ children }) => blockWidths(children as CellBlock[], style, state));
    return {
      least: list.indent + Math.max(0, ...items.map((item) => item.least)),
      most: list.indent + Math.max(0, ...items.map((item) => item.most)),
    };
  });
  return {
    least: Math.max(0, ...widths.map((width) => width.least)),
    most: Math.max(0, ...widths.map((width) => width.most)),
  };
}

function runningWidths(children: readonly PhrasingContent[], style: TextStyle, state: LayoutState) {
  const words = collectWords(children, style, state.faces, () => {});
  let least = 0;
  let most = 0;
  let line = 0;
  for (const word of words) {
    let width = 0;
    for (const { text, face, size } of word.fragments) width += (face.shape(text).width * size) / 1000;
    if (word.hard) line = 0;
    line += width + (word.space ? (state.faces.regular.space.width * style.size) / 1000 : 0);
    least = Math.max(least, width);
    most = Math.max(most, line);
  }
  return { least, most };
}

/** Every column its longest word where possible, the rest by what each would like; no column more than two thirds. */
function share(wants: readonly { least: number; most: number }[], total: number): number[] {
  const count = wants.length;
  const cap = count > 1 ? total * 0.68 : total;
  const wanted = wants.reduce((sum, want) => sum + want.least, 0);
  const least = wants.map((want) => (wanted <= total ? want.least : Math.min(want.least, total / count)));
  const most = wants.map((want, i) => Math.max(least[i] ?? 0, Math.min(want.most, cap)));
  const sumLeast = least.reduce((sum, width) => sum + width, 0);
  const spare = most.map((width, i) => width - (least[i] ?? 0));
  const sumSpare = spare.reduce((sum, width) => sum + width, 0);
  const room = total - sumLeast;
  const widths = least.map((width, i) => width + (sumSpare > 0 ? (room * (spare[i] ?? 0)) / sumSpare : room / count));
  return widths;
}
