/**
 * Tables that regelwerk publishes in Markdown as a list, for a cell of GFM is one line (`tableAsList`): each row is an item, and in
 * each item every cell is named by the head of its column; or, in a table of roles, each row by its role.
 */
import type { PhrasingContent } from 'mdast';
import type { PaperBlock, PaperCell, PaperParagraph, PaperTable } from '../../../../model/paper.ts';
import { type Draft, leave, paragraphOf } from '../../draft.ts';
import { headedBy, linesOf } from './lines.ts';

interface Cell {
  readonly head: string;
  readonly label: readonly PhrasingContent[];
  readonly blocks: PaperBlock[];
}

interface Row {
  readonly cells: Cell[];
  readonly from: PaperParagraph;
}

/** Blocks in which such lists are tables again. */
export function withTables(blocks: readonly PaperBlock[], draft: Draft): PaperBlock[] {
  const out: PaperBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = listEnd(blocks, at);
    const list = blocks.slice(at, end);
    const table = end === at ? null : tableOf(list, draft);
    if (table !== null) out.push(table);
    else out.push(...(end === at ? blocks.slice(at, at + 1) : list));
    at = Math.max(end, at + 1);
  }
  return out;
}

const isItem = (block: PaperBlock | undefined): boolean =>
  block?.type === 'paragraph' && block.depth === 1 && block.marker?.kind === 'bullet';

/** Behind the last of what stands in the list that begins there; itself where none does. */
function listEnd(blocks: readonly PaperBlock[], from: number): number {
  if (!isItem(blocks[from])) return from;
  let end = from + 1;
  for (let block = blocks[end]; block !== undefined; block = blocks[end]) {
    if (block.type !== 'paragraph' || block.depth === 0) break;
    if (block.depth === 1 && block.marker !== null && !isItem(block)) break;
    end += 1;
  }
  return end;
}

function tableOf(list: readonly PaperBlock[], draft: Draft): PaperTable | null {
  const rows: Row[] = [];
  for (const block of list) {
    if (block.type !== 'paragraph') return null;
    if (isItem(block)) rows.push({ cells: [], from: block });
    const row = rows.at(-1);
    if (row === undefined || !readInto(row, block)) return null;
  }
  if (rows.every(({ cells }) => cells.length === 1)) return rolesOf(rows, draft);
  return namedOf(rows, draft);
}

/** What a paragraph of an item adds to its cells; false where it stands in none. */
function readInto({ cells }: Row, paragraph: PaperParagraph): boolean {
  const own: PaperParagraph = { ...paragraph, marker: null, depth: 0 };
  if (paragraph.depth > 1) {
    cells.at(-1)?.blocks.push({ ...paragraph, depth: paragraph.depth - 1 });
    return cells.length > 0;
  }
  let isFirst = true;
  for (const line of linesOf(paragraph)) {
    const headed = headedBy(line);
    const open = cells.at(-1);
    const last = open?.blocks.at(-1);
    if (headed !== null) {
      const blocks = headed.rest.length === 0 ? [] : [{ ...own, content: headed.rest }];
      cells.push({ head: headed.head, label: headed.label, blocks });
    } else if (open === undefined) return false;
    else if (!isFirst && last?.type === 'paragraph')
      open.blocks[open.blocks.length - 1] = { ...last, content: [...last.content, { type: 'break' }, ...line] };
    else open.blocks.push({ ...own, anchors: [], content: line });
    isFirst = false;
  }
  return true;
}

/** Of each row all heads, or in their order those whose cells are not empty. */
function namedOf(rows: readonly Row[], draft: Draft): PaperTable | null {
  const [widest] = [...rows].sort((one, other) => other.cells.length - one.cells.length);
  const heads = widest?.cells.map(({ head }) => head) ?? [];
  if (rows.length < 1 || heads.length < 2 || new Set(heads).size < heads.length) return null;
  if (heads.some((head) => !head.endsWith(':')) || rows.some(({ cells }) => !isWithin(cells, heads))) return null;
  for (const head of heads) {
    const times = rows.filter(({ cells }) => cells.some((cell) => cell.head === head)).length;
    leave(draft, 'column', ':', rows[0]?.from.place ?? NOWHERE);
    if (times > 1) leave(draft, 'column', head, rows[1]?.from.place ?? NOWHERE, times - 1);
  }
  const head = (widest?.cells ?? []).map(({ label }) => cellOf([paragraphOf(label, placed(rows))], true));
  const body = rows.map(({ cells, from }) =>
    heads.map((own, index) => {
      const blocks = cells.find((cell) => cell.head === own)?.blocks ?? [];
      return cellOf(index === 0 && blocks.length === 0 ? [paragraphOf([], { ...from, content: [] })] : blocks, false);
    }),
  );
  return { type: 'table', ...placed(rows), rows: [head, ...body].map(rowOf), headerRows: 1, isRuled: null };
}

/** In the same order, each once. */
function isWithin(cells: readonly Cell[], heads: readonly string[]): boolean {
  let at = -1;
  return (
    cells.length > 0 &&
    cells.every(({ head }) => {
      const found = heads.indexOf(head);
      const isNext = found > at;
      at = found;
      return isNext;
    })
  );
}

/** Of roles, of which one has more than a line: else it would have been published as a table. The heads of its columns are not said. */
function rolesOf(rows: readonly Row[], draft: Draft): PaperTable | null {
  const isMore = rows.some(({ cells: [cell] }) => cell !== undefined && isBlocks(cell.blocks));
  const isTarget = rows.every(({ from }) => from.anchors.length > 0);
  if (!isMore || !isTarget || rows.some(({ cells: [cell] }) => cell?.head.endsWith(':') !== true)) return null;
  leave(draft, 'column', ':', rows[0]?.from.place ?? NOWHERE, rows.length);
  const body = rows.map(({ cells: [cell], from }) => [
    cellOf([paragraphOf(cell?.label ?? [], { place: from.place, anchors: from.anchors })], true),
    cellOf(cell?.blocks ?? [], false),
  ]);
  return { type: 'table', ...placed(rows), rows: body.map(rowOf), headerRows: 0, isRuled: null };
}

const NOWHERE = { story: 'body', page: null, line: null, paragraph: 0 } as const;

const isBlocks = (blocks: readonly PaperBlock[]): boolean =>
  blocks.length > 1 || blocks.some((block) => block.type === 'paragraph' && block.marker !== null);

const cellOf = (blocks: readonly PaperBlock[], isHeader: boolean): PaperCell => ({
  blocks,
  columns: 1,
  rows: 1,
  isHeader,
});

const rowOf = (cells: readonly PaperCell[]) => ({ cells });

const placed = ([first]: readonly Row[]) => ({ place: first?.from.place ?? NOWHERE });
