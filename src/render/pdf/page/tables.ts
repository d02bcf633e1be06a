/** Layout of tables. */
import type { Table } from 'mdast';
import { hasRowHeadings } from '../../../model/tree.ts';
import { columnWidths } from './columns.ts';
import { addStrip, type Context, type LayoutState, labelLine, separately } from './layout.ts';
import { layRow, rowRule, type TableLayout } from './rows.ts';
import { structChild } from './structure.ts';

/** Lays out a table; its header row is repeated on each page, but for a control block, which shows none. */
export function layTable(node: Table, context: Context, state: LayoutState): void {
  const [first, ...rest] = node.children;
  if (first === undefined) return;
  const control = node.data?.kind === 'control';
  const table = structChild(context.parent, 'Table');
  const widths = columnWidths(node, context.width, state);
  labelLine(context, state);
  const layout: TableLayout = {
    context,
    widths,
    control,
    rowHeadings: hasRowHeadings(node),
    align: node.align ?? [],
    head: [],
  };
  const from = state.strips.length;
  if (!control) {
    const parent = structChild(table, 'THead');
    layout.head = separately(state, () => layRow(first, { layout, parent, header: true }, state));
    for (const strip of layout.head) {
      strip.keep = true;
      addStrip(state, strip);
    }
  }
  // What stands in the header row of a control block is lost text to a reader, so it is not dropped unless empty.
  const rows = control && first.children.some((cell) => cell.children.length > 0) ? node.children : rest;
  const parent = structChild(table, 'TBody');
  for (const row of rows) layRow(row, { layout, parent, header: false }, state);
  const top = state.strips[from];
  const last = state.strips.at(-1);
  if (top === undefined || last === undefined) return;
  if (control) top.rules.push(rowRule(context, 0.5, { strong: false, look: state.look }));
  top.before = Math.max(top.before, 10);
  last.after = 14;
  last.keep = false;
}
