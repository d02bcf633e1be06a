/** Widths of the columns of a table. */
import type { PhrasingContent, Table } from 'mdast';
import { collectWords } from '../line/inline.ts';
import type { LayoutState } from './layout.ts';
import { table as measures, type TextStyle } from './style.ts';

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
  const { styles } = state.look;
  const style = control ? styles.control : styles.cell;
  const wants = Array.from({ length: count }, () => ({ least: 0, most: 0 }));
  for (const [i, row] of node.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const want = wants[column];
      if (want === undefined) continue;
      const { least, most } = cellWidths(cell.children, { ...style, bold: i === 0 && !control }, state);
      want.least = Math.max(want.least, least);
      want.most = Math.max(want.most, most);
    }
  }
  const [labels] = wants;
  if (control && count === 2 && labels !== undefined) {
    const first = Math.min(Math.max(labels.most + labelGap, leastLabels), total * 0.45);
    return [first, total - first];
  }
  return share(wants, total);
}

/** Width of the longest word. */
export function longestWord(children: readonly PhrasingContent[], style: TextStyle, state: LayoutState): number {
  return cellWidths(children, style, state).least - cellPadding;
}

/** Width of the longest word, and of all on one line, padding included. */
function cellWidths(children: Parameters<typeof collectWords>[0], style: TextStyle, state: LayoutState) {
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
  return { least: least + cellPadding, most: most + cellPadding };
}

/** Every column its longest word where possible, the rest by what each would like; no column more than two thirds. */
function share(wants: readonly { least: number; most: number }[], total: number): number[] {
  const count = wants.length;
  const cap = count > 1 ? total * 0.68 : total;
  const least = wants.map((want) => Math.min(want.least, total / count));
  const most = wants.map((want, i) => Math.max(least[i] ?? 0, Math.min(want.most, cap)));
  const sumLeast = least.reduce((sum, width) => sum + width, 0);
  const spare = most.map((width, i) => width - (least[i] ?? 0));
  const sumSpare = spare.reduce((sum, width) => sum + width, 0);
  const room = total - sumLeast;
  const widths = least.map((width, i) => width + (sumSpare > 0 ? (room * (spare[i] ?? 0)) / sumSpare : room / count));
  return widths;
}
