/** What a table's style says: of all cells, of its first row and of its first column (ECMA-376 Part 1, §17.7.6). */
import type { CellLook } from './run-look.ts';
import type { Style, Styles } from './styles.ts';
import { childOf, childrenOf, switchOf, valOf, type XmlNode } from './xml.ts';

interface PartLook {
  readonly look: CellLook;
  /** It looks otherwise than the rest, as headings do. */
  readonly isHeading: boolean;
}

export interface TableLook {
  readonly all: CellLook;
  readonly firstRow: PartLook;
  readonly firstColumn: PartLook;
  readonly chain: readonly Style[];
}

export function tableLook(table: XmlNode, styles: Styles): TableLook {
  const properties = childOf(table, 'w:tblPr');
  const chain = styles.chain(valOf(properties, 'w:tblStyle') ?? styles.defaultOf('table'));
  const look = childOf(properties, 'w:tblLook')?.attributes ?? {};
  // Older files have it as bits (§17.4.55 and its former edition).
  const bits = Number.parseInt(look['w:val'] ?? '', 16) || 0;
  const isOn = (name: string, bit: number) =>
    look[name] === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(look[name] ?? '');
  return {
    all: togglesOf(chain.map(({ node }) => node)),
    firstRow: isOn('w:firstRow', 0x20) ? partOf(chain, 'firstRow') : NOTHING,
    firstColumn: isOn('w:firstColumn', 0x80) ? partOf(chain, 'firstCol') : NOTHING,
    chain,
  };
}

const NOTHING: PartLook = { look: {}, isHeading: false };

function partOf(chain: readonly Style[], type: string): PartLook {
  const parts = chain.flatMap(({ node }) =>
    childrenOf(node, 'w:tblStylePr').filter(({ attributes }) => attributes['w:type'] === type),
  );
  const look = togglesOf(parts);
  return { look, isHeading: look['w:b'] === true };
}

/** Of each the nearest that says it. */
function togglesOf(nodes: readonly XmlNode[]): CellLook {
  const look: Record<string, boolean> = {};
  for (const node of nodes) {
    for (const name of ['w:b', 'w:i', 'w:caps']) {
      const value = switchOf(childOf(node, 'w:rPr'), name);
      if (value !== undefined) look[name] ??= value;
    }
  }
  return look;
}

export function isFirstColumn(column: number, { firstColumn }: TableLook): boolean {
  return column === 0 && firstColumn.isHeading;
}

/** Lines of the table itself, else of its style, else of any cell. */
export function isRuled(table: XmlNode, { chain }: TableLook): boolean {
  const own = bordersIn(childOf(table, 'w:tblPr'), 'w:tblBorders');
  if (own === true) return true;
  const cells = childrenOf(table, 'w:tr').flatMap((row) => childrenOf(row, 'w:tc'));
  if (cells.some((cell) => bordersIn(childOf(cell, 'w:tcPr'), 'w:tcBorders') === true)) return true;
  if (own !== undefined) return false;
  const byStyle = chain.map(({ node }) => bordersIn(childOf(node, 'w:tblPr'), 'w:tblBorders'));
  return byStyle.find((drawn) => drawn !== undefined) ?? false;
}

/** Undefined where nothing is said of lines. */
function bordersIn(properties: XmlNode | undefined, name: string): boolean | undefined {
  const borders = childOf(properties, name);
  if (borders === undefined || borders.children.length === 0) return undefined;
  return borders.children.some(({ attributes }) => !['nil', 'none'].includes(attributes['w:val'] ?? 'nil'));
}
