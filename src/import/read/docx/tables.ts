/** Tables (ECMA-376 Part 1, §17.4): merged cells, headings, and whether lines are drawn. */
import type { PaperCell, PaperTable } from '../../../model/paper.ts';
import { controlOf, joinControls } from './controls.ts';
import { isProperties, textIn } from './plain.ts';
import { type Around, countTowards, keepApart, placeNow, type Reader, tell } from './reader.ts';
import { isFirstColumn, isRuled, type TableLook, tableLook } from './table-look.ts';
import { changeOf, changeOfCell } from './tracked.ts';
import { childOf, numberOf, shownChildren, switchOf, type XmlNode } from './xml.ts';

/** A cell while those below may still join it. */
type Growing = { -readonly [K in keyof PaperCell]: PaperCell[K] };

interface Below {
  /** By the column that it begins in: the cell above that may go on. */
  readonly above: Map<number, Growing>;
}

/** Undefined of a table without cells. */
export function readTable(node: XmlNode, reader: Reader, around: Around): PaperTable | undefined {
  if (around.isInTable) tell(reader, 'nested-table', placeNow(reader, around.story));
  const look = tableLook(node, reader.styles);
  const items = reader.items;
  const inside: Around = { ...around, isInTable: true };
  const place = { ...placeNow(reader, around.story), paragraph: reader.lastId + 1 };
  const state: Below = { above: new Map() };
  const nodes = unwrapped(node, 'w:tr', reader);
  const rows = nodes.map((row, at) => ({ cells: readRow(row, at, state, look, reader, inside) }));
  reader.items = items;
  const kept = rows.filter(({ cells }) => cells.length > 0);
  if (kept.length === 0) return undefined;
  const isHeading = (row: XmlNode) => switchOf(childOf(row, 'w:trPr'), 'w:tblHeader') === true;
  const firstPlain = nodes.findIndex((row) => !isHeading(row));
  const said = firstPlain < 0 ? nodes.length : firstPlain;
  const headerRows = said === 0 && look.firstRow.isHeading && rows.length > 1 ? 1 : said;
  return {
    type: 'table',
    place,
    rows: kept,
    headerRows: Math.min(headerRows, kept.length),
    isRuled: isRuled(node, look),
  };
}

/** Rows or cells, also those within controls and the like. */
function unwrapped(node: XmlNode, name: string, reader: Reader): XmlNode[] {
  return shownChildren(node).flatMap((child) => {
    if (child.name === name) return [child];
    if (isProperties(child.name)) return [];
    const found = unwrapped(child, name, reader);
    // Words that stand between rows or cells are seen by nobody.
    if (found.length === 0) hide(child, reader, 'body');
    const control = child.name === 'w:sdt' ? controlOf(child) : undefined;
    if (control !== undefined && found[0] !== undefined) reader.controls.set(found[0], control);
    return found;
  });
}

function readRow(
  row: XmlNode,
  at: number,
  { above }: Below,
  look: TableLook,
  reader: Reader,
  around: Around,
): Growing[] {
  const properties = childOf(row, 'w:trPr');
  const change = changeOf(properties) ?? around.change;
  const cells: Growing[] = [];
  let column = 0;
  const blank = (columns: number) => {
    if (columns > 0) cells.push({ blocks: [], columns, rows: 1, isHeader: false });
    column += columns;
  };
  blank(spanOf(properties, 'w:gridBefore', 0));
  for (const node of unwrapped(row, 'w:tc', reader)) {
    reader.cells += 1;
    countTowards(reader);
    const cellProperties = childOf(node, 'w:tcPr');
    const columns = spanOf(cellProperties, 'w:gridSpan', 1);
    const upper = above.get(column);
    const left = cells.at(-1);
    if (isContinued(cellProperties, 'w:vMerge') && upper !== undefined) {
      upper.rows += 1;
      hide(node, reader, around.story);
    } else if (isContinued(cellProperties, 'w:hMerge') && left !== undefined) {
      left.columns += columns;
      hide(node, reader, around.story);
    } else {
      const isFirst = isFirstColumn(column, look);
      // What is said of a part counts before what is said of all, and the first row before the first column (§17.7.6).
      const cell = { ...look.all, ...(isFirst ? look.firstColumn.look : {}), ...(at === 0 ? look.firstRow.look : {}) };
      const isHeader = switchOf(properties, 'w:tblHeader') === true || (at === 0 && look.firstRow.isHeading) || isFirst;
      const cellChange = changeOfCell(cellProperties) ?? change;
      const made = {
        blocks: readCell(node, reader, { ...around, change: cellChange, cell }),
        columns,
        rows: 1,
        isHeader,
      };
      cells.push(made);
      above.set(column, made);
    }
    column += columns;
  }
  blank(spanOf(properties, 'w:gridAfter', 0));
  return cells;
}

function readCell(node: XmlNode, reader: Reader, around: Around) {
  const control = reader.controls.get(node);
  if (control !== undefined) reader.waiting.control = joinControls(reader.waiting.control, control);
  reader.items = [];
  return reader.readBlocks(node.children, around);
}

/** Word shows nothing of what stands in a cell that another covers. */
function hide(node: XmlNode, reader: Reader, story: Around['story']): void {
  keepApart(reader, 'hidden', textIn(node), story);
}

/** Beyond it no table has columns (§17.4.17 names no limit; Word has 63). */
const MOST_COLUMNS = 1000;

function spanOf(properties: XmlNode | undefined, name: string, otherwise: number): number {
  const span = numberOf(properties, name) ?? otherwise;
  return Math.min(Math.max(span, otherwise), MOST_COLUMNS);
}

/** `restart` begins a merged cell; without a value it goes on (§17.4.84). */
function isContinued(properties: XmlNode | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}
