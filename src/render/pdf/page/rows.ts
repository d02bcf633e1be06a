/** Layout of the rows of a table: every row becomes strips of one line of each cell. */
import type { AlignType, TableCell, TableRow } from 'mdast';
import { type CellLine, layCell, placeLines } from './cells.ts';
import { emptyStrip, marksOf, type Rule, type Strip } from './flow.ts';
import { addStrip, type Context, type LayoutState } from './layout.ts';
import { type StructNode, structChild } from './structure.ts';
import { type Look, table as measures, type TextStyle } from './style.ts';

/** What all rows of a table share. */
export interface TableLayout {
  context: Context;
  widths: readonly number[];
  /** Set as a control block: no header row, no tint. */
  control: boolean;
  /** The first column says what each row is about. */
  rowHeadings: boolean;
  align: readonly (AlignType | undefined)[];
  /** The header row, to be repeated. */
  head: Strip[];
}

/** A row of at most this many lines is not broken over pages. */
const wholeRow = 7;

/** Lays out a row. */
export function layRow(
  row: TableRow,
  { layout, parent, header }: { layout: TableLayout; parent: StructNode; header: boolean },
  state: LayoutState,
): void {
  const { context } = layout;
  const { clause } = state;
  state.clause = row.data?.clause ?? clause;
  state.marks.push(...marksOf(row));
  const cells = layCells(row.children, { layout, node: structChild(parent, 'TR'), header }, state);
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const { styles, colors } = state.look;
  const leading = layout.control ? styles.control.leading : styles.cell.leading;
  const group = {};
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    const top = i === 0 ? measures.padY : 0;
    const strip = emptyStrip(leading + top + (last ? measures.padY : 0));
    strip.row = group;
    strip.frames = context.frames;
    strip.head = header ? [] : layout.head;
    strip.keep = !last && (count <= wholeRow || i === 0 || i === count - 2);
    for (const lines of cells) placeLines(strip, lines.slice(i, i + 1), top, leading);
    if (header) {
      strip.rules.push({ x: context.x, y: 0, width: context.width, height: strip.height, color: colors.tint });
    }
    if (last) strip.rules.push(rowRule(context, strip.height, { strong: header, look: state.look }));
    addStrip(state, strip);
  }
  state.clause = clause;
}

/** The lines of each cell. */
function layCells(
  children: readonly TableCell[],
  { layout, node, header }: { layout: TableLayout; node: StructNode; header: boolean },
  state: LayoutState,
): CellLine[][] {
  const { styles } = state.look;
  let left = layout.context.x;
  return layout.widths.map((full, column) => {
    const rowHeading = layout.rowHeadings && column === 0;
    const style = header ? styles.cellHead : layout.control ? controlStyle(rowHeading, state.look) : styles.cell;
    const x = left + (layout.control && column === 0 ? 0 : measures.padX);
    left += full;
    const own = cellNode(node, { header, rowHeading });
    const place = { x, width: full - 2 * measures.padX, style, column, align: layout.align[column], node: own };
    const cell = children[column] ?? { type: 'tableCell', children: [] };
    return layCell(cell, place, state);
  });
}

function cellNode(row: StructNode, { header, rowHeading }: { header: boolean; rowHeading: boolean }): StructNode {
  if (header) return structChild(row, 'TH', { scope: 'Column' });
  return rowHeading ? structChild(row, 'TH', { scope: 'Row' }) : structChild(row, 'TD');
}

function controlStyle(rowHeading: boolean, { styles, colors }: Look): TextStyle {
  return rowHeading ? { ...styles.control, color: colors.muted } : styles.control;
}

/** The line under a row, with its lower edge at this height. */
export function rowRule(context: Context, y: number, { strong, look }: { strong: boolean; look: Look }): Rule {
  const { colors } = look;
  const height = strong ? 0.9 : 0.5;
  return { x: context.x, y: y - height, width: context.width, height, color: strong ? colors.strongRule : colors.rule };
}
