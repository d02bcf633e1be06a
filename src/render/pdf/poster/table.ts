/** What to do and what not to do: two panels side by side, the head of each with a word and a sign. */
import type { Table, TableCell, TableRow } from 'mdast';
import { plainText } from '../../plain-text.ts';
import { layCell, placeLines } from '../page/cells.ts';
import { longestWord } from '../page/columns.ts';
import { emptyStrip, marksOf } from '../page/flow.ts';
import { addStrip, type Context } from '../page/layout.ts';
import { type StructNode, structChild } from '../page/structure.ts';
import type { Look, TextStyle } from '../page/style.ts';
import { type Area, check, cross, disc, filled, outlined, type Sign } from '../paint/shapes.ts';
import type { PosterState } from './look.ts';
import { bestShare } from './share.ts';

interface Panel {
  x: number;
  width: number;
  sign: Sign;
  /** The panel of what to do has its head filled, the other has it outlined: told apart without colour. */
  solid: boolean;
}

const EMPTY: TableCell = { type: 'tableCell', children: [] };
const between = 14;
const radius = 9;
const line = 1.4;

export function layChoices(node: Table, context: Context, state: PosterState): void {
  const { look, scale } = state;
  const [head, ...rows] = node.children;
  if (head === undefined) return;
  const panels = panelsOf(rows, context);
  const table = structChild(context.parent, 'Table');
  const from = state.strips.length;
  layHead(head, { panels, parent: structChild(table, 'THead') }, state);
  const body = structChild(table, 'TBody');
  for (const [i, row] of rows.entries()) layRow(row, { panels, parent: body, first: i === 0 }, state);
  const strips = state.strips.slice(from);
  const [top] = strips;
  if (top === undefined) return;
  top.before = 0.9 * scale.size + scale.air / 2;
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  top.art.unshift(...panels.flatMap((panel) => panelArt({ ...panel, y: 0, height }, top.height, look)));
}

/** As wide as makes the rows least high, so that all can be set larger. */
function panelsOf(rows: readonly TableRow[], { x, width }: Context): Panel[] {
  const lengths = rows.map(({ children }) =>
    [0, 1].map((column) => plainText(children[column]?.children ?? []).length),
  );
  const left = (width - between) * bestShare(lengths);
  return [
    { x, width: left, sign: check, solid: true },
    { x: x + left + between, width: width - between - left, sign: cross, solid: false },
  ];
}

/** The panels lie under the head and all rows. */
function panelArt(panel: Panel & Area, head: number, { colors }: Look): string[] {
  const round = { above: radius, below: radius };
  if (panel.solid) {
    return [
      filled(panel, colors.tint, round),
      filled({ ...panel, height: head }, colors.accent, { above: radius, below: 0 }),
    ];
  }
  const rule = { x: panel.x, y: head - line, width: panel.width, height: line };
  return [outlined(panel, colors.accent, { radius, line }), filled(rule, colors.accent, { above: 0, below: 0 })];
}

interface RowContext {
  panels: readonly Panel[];
  parent: StructNode;
}

function layHead(row: TableRow, { panels, parent }: RowContext, state: PosterState): void {
  const { scale } = state;
  const { colors, styles } = state.look;
  const size = 1.3 * scale.size;
  const mark = 1.5 * scale.size;
  const pad = 0.6 * scale.size;
  const node = structChild(parent, 'TR');
  const strip = emptyStrip(mark + 2 * pad);
  for (const [i, panel] of panels.entries()) {
    const color = panel.solid ? colors.paper : colors.accent;
    const style: TextStyle = { ...styles.cellHead, size, leading: strip.height, color, link: color };
    const left = 0.8 * scale.size + mark + 0.5 * scale.size;
    const x = panel.x + 0.8 * scale.size;
    const place = { x: panel.x + left, width: panel.width - left - pad, style, column: i };
    const cell = structChild(node, 'TH', { scope: 'Column' });
    placeLines(strip, layCell(row.children[i] ?? EMPTY, { ...place, node: cell }, state), 0, style.leading);
    strip.art.push(
      disc(x + mark / 2, strip.height / 2, mark / 2, color),
      panel.sign(x + 0.2 * mark, strip.height / 2 - 0.3 * mark, 0.6 * mark, panel.solid ? colors.accent : colors.paper),
    );
  }
  strip.keep = true;
  addStrip(state, strip);
}

function layRow(row: TableRow, { panels, parent, first }: RowContext & { first: boolean }, state: PosterState): void {
  const { colors, styles } = state.look;
  const { size, air } = state.scale;
  const { clause } = state;
  state.clause = row.data?.clause ?? clause;
  state.marks.push(...marksOf(row));
  const style = styles.cell;
  const pad = 0.5 * size + air / 2;
  const padX = 0.8 * size;
  const mark = 0.85 * size;
  const left = padX + mark + 0.5 * size;
  const node = structChild(parent, 'TR');
  const cells = panels.map((panel, i) => {
    const cell = row.children[i] ?? EMPTY;
    const width = panel.width - left - padX;
    if (longestWord(cell, style, state) > width) state.cramped = true;
    const place = { x: panel.x + left, width, style, column: i, node: structChild(node, 'TD') };
    return { panel, lines: layCell(cell, place, state) };
  });
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const strip = emptyStrip(count * style.leading + 2 * pad);
  for (const { panel, lines } of cells) {
    const { x } = panel;
    if (!first)
      strip.rules.push({ x: x + padX, y: -0.4, width: panel.width - 2 * padX, height: 0.8, color: colors.rule });
    if (lines.length > 0) strip.art.push(panel.sign(x + padX, pad + (style.leading - mark) / 2, mark, colors.accent));
    placeLines(strip, lines, pad, style.leading);
  }
  addStrip(state, strip);
  state.clause = clause;
}
