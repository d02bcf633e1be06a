/** Layout of the cell of a table: lines that stand beside those of the other cells, whatever blocks they are of. */
import type { AlignType, TableCell } from 'mdast';
import { type CellBlock, cellBlocks } from '../../../model/tree.ts';
import type { Mark, PlacedLine, Strip } from './flow.ts';
import { addNoteNodes, baselineOf, type Context, type LayoutState, separately, setText } from './layout.ts';
import { type StructNode, structChild } from './structure.ts';
import type { TextStyle } from './style.ts';

/** A line of a cell: what stands on it, with baselines from its top. A line left open has nothing. */
export interface CellLine {
  readonly placed: readonly PlacedLine[];
  readonly notes: readonly string[];
  readonly marks: readonly Mark[];
}

export interface CellPlace {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly column: number;
  /** Of running text. */
  readonly align?: AlignType | undefined;
  /** Structure element of the cell. */
  readonly node: StructNode;
}

/** Every line as high as the leading of the style. */
export function layCell(cell: TableCell, place: CellPlace, state: LayoutState): CellLine[] {
  const blocks = cellBlocks(cell);
  return blocks === null ? layRunning(cell, place, state) : layBlocks(blocks, place, state);
}

/** Puts lines on a strip, one below the other. */
export function placeLines(strip: Strip, lines: readonly CellLine[], top: number, leading: number): void {
  for (const [i, { placed, notes, marks }] of lines.entries()) {
    strip.lines.push(...placed.map((line) => ({ ...line, baseline: top + i * leading + line.baseline })));
    strip.notes.push(...notes);
    strip.marks.push(...marks);
  }
}

function layRunning({ children }: TableCell, place: CellPlace, state: LayoutState): CellLine[] {
  const { x, width, style, column, node: own } = place;
  const lines = setText(children, style, width, state);
  const called = lines.flatMap((line) => line.notes);
  // A block of its own for the text, so that the notes come after it.
  const node = called.length === 0 ? own : structChild(own, 'P');
  addNoteNodes(called, own, state);
  const baseline = baselineOf(style, state.faces.regular);
  const share = place.align === 'right' ? 1 : place.align === 'center' ? 0.5 : 0;
  return lines.map(({ runs, notes, width: own }) => ({
    placed: [{ x: x + share * (width - own), baseline, runs, node, column }],
    notes,
    marks: [],
  }));
}

const OPEN: CellLine = { placed: [], notes: [], marks: [] };

/** What is between paragraphs is a line left open: so a row can be broken between any two of its lines. */
function layBlocks(blocks: readonly CellBlock[], place: CellPlace, state: LayoutState): CellLine[] {
  const { x, width, column, node: parent } = place;
  const style: TextStyle = { ...place.style, gap: place.style.leading, itemGap: 0 };
  const context: Context = { x, width, style, frames: [], parent, hanging: false };
  const strips = separately(state, () => {
    for (const block of blocks) state.block(block, context, state);
  });
  return strips.flatMap(({ before, lines, notes, marks }, index) => {
    const line: CellLine = { placed: lines.map((placed) => ({ ...placed, column })), notes, marks };
    return index > 0 && before > 0 ? [OPEN, line] : [line];
  });
}
