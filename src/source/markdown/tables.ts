/**
 * Small tables in a text, as GitHub writes them. Markdown takes a row of too few or too many cells as it is, and lines that
 * are no table by a hair for running text; an author meant neither.
 */
import type { FootnoteDefinition, Nodes, Paragraph, Table } from 'mdast';
import { MOST_COLUMNS } from '../../model/limits.ts';
import type { TextIssue } from '../../model/text.ts';

type Report = (code: TextIssue['code'], what: string, offset: number, length: number) => void;

/** The first thing that is wrong with a table. */
export function checkTable({ children: [header, ...rows], position }: Table, source: string, report: Report): void {
  const columns = header?.children.length ?? 0;
  const start = position?.start.offset ?? 0;
  const tell = (code: TextIssue['code'], what: string, node: Nodes | undefined) => {
    const from = node?.position?.start.offset ?? start;
    report(code, what, from, (node?.position?.end.offset ?? from) - from);
  };
  const isPiped = ({ position: at }: Nodes) =>
    /(?<!\\)\|/.test(source.slice(at?.start.offset ?? 0, at?.end.offset ?? 0));
  const other = rows.find((row) => row.children.length !== columns || !isPiped(row));
  if (columns > MOST_COLUMNS) tell('table-wide', String(columns), header);
  else if (other !== undefined) tell('table-row', `${isPiped(other) ? other.children.length : 0}/${columns}`, other);
  else if (rows.length === 0 || header?.children.every(({ children }) => children.length === 0))
    tell('table-empty', '', header);
}

/** A line that begins as a row does, or has nothing but dashes between bars. */
const ROW = /^[ \t]*(?:\|.*|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?)$/m;

/** Lines of a table that is none. */
export function checkRowsOfNoTable({ position }: Paragraph, source: string, report: Report): void {
  const start = position?.start.offset ?? 0;
  const found = ROW.exec(source.slice(start, position?.end.offset ?? start));
  if (found !== null) report('table-delimiter', '', start + found.index, found[0].length);
}

/** A note stands at the foot of a page, or in a margin: too small for a table. */
export function checkTablesInNote(note: FootnoteDefinition, report: Report): void {
  const table = firstTable(note);
  if (table === undefined) return;
  const start = table.position?.start.offset ?? 0;
  report('table-place', '', start, (table.position?.end.offset ?? start) - start);
}

/** In depth-first order. */
export function firstTable(node: Nodes): Table | undefined {
  if (node.type === 'table') return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstTable(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
