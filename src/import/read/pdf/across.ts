/** What goes on over the end of a page or column: a sentence, and a table. */
import type { DraftBlock, DraftCell, DraftFurniture, DraftParagraph, DraftTable } from './draft.ts';
import { isNumbered } from './marks.ts';
import { firstWord, hasEnded } from './paragraphs.ts';

/** Parts of pages one after the other, with what was cut made whole; a row of headings that is said again goes to `repeated`. */
export function joinedAcross(parts: readonly (readonly DraftBlock[])[], repeated: DraftFurniture[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const part of parts) {
    const [first, ...rest] = part;
    if (first === undefined) continue;
    const last = blocks.at(-1);
    const joined = last === undefined ? undefined : joinedBlock(last, first, repeated);
    if (joined === undefined) blocks.push(first);
    else blocks[blocks.length - 1] = joined;
    blocks.push(...rest);
  }
  return blocks;
}

function joinedBlock(last: DraftBlock, first: DraftBlock, repeated: DraftFurniture[]): DraftBlock | undefined {
  if (last.type === 'paragraph' && first.type === 'paragraph' && goesOn(last, first))
    return { ...last, lines: [...last.lines, ...first.lines], room: first.room };
  if (last.type === 'table' && first.type === 'table') return joinedTable(last, first, repeated);
  return undefined;
}

export function goesOn(last: DraftParagraph, first: DraftParagraph): boolean {
  const [end, start] = [last.lines.at(-1), first.lines[0]];
  const said = start?.runs[0]?.goesOn ?? null;
  if (said !== null) return said;
  if (end === undefined || start === undefined || first.marker?.isTyped === true || first.heading !== last.heading)
    return false;
  if (Math.abs(end.size - start.size) > 0.08 * end.size || end.isBold !== start.isBold || first.role !== last.role)
    return false;
  const isSmall = /^[\p{Ll}(]/u.test(start.text) && !isNumbered(start.text);
  if (isSmall) return !hasEnded(end.text) || !/[:;]$/.test(end.text);
  // Another word would have fitted: it ended there.
  if (last.room > firstWord(start) || isNumbered(start.text) || end.isBold) return false;
  return !hasEnded(end.text) || (last.lines.length > 1 && first.lines.length > 1 && /[.!?]$/.test(end.text));
}

function joinedTable(last: DraftTable, first: DraftTable, repeated: DraftFurniture[]): DraftTable | undefined {
  const same = ofOneElement(last, first, repeated);
  if (same !== undefined) return same;
  const isNext = first.page === lastPage(last) + 1 && columnsOf(last) === columnsOf(first);
  const isAlike = Math.abs(last.x - first.x) < 8 && Math.abs(last.right - first.right) < 8;
  const header = last.rows[0] === undefined ? '' : textOfRow(last.rows[0]);
  const [top, ...others] = first.rows;
  const isRepeated = top !== undefined && header !== '' && textOfRow(top) === header && first.rows.length > 1;
  if (!isNext || !(isAlike || isRepeated) || last.isRuled !== first.isRuled || top === undefined) return undefined;
  if (isRepeated) {
    for (const text of top.map(textOfCell)) if (text !== '') repeated.push({ kind: 'header', page: first.page, text });
    return { ...last, rows: withRest(last.rows, others), headerRows: Math.max(last.headerRows, 1) };
  }
  return { ...last, rows: withRest(last.rows, first.rows) };
}

function withRest(rows: DraftTable['rows'], rest: DraftTable['rows']): DraftTable['rows'] {
  const [top = [], ...others] = rest;
  const cut = cutRow(rows.at(-1), top);
  return cut === undefined ? [...rows, ...rest] : [...rows.slice(0, -1), cut, ...others];
}

/** A tagged table has all its rows on each of its pages, and letters in those that stand there. */
function ofOneElement(last: DraftTable, first: DraftTable, repeated: DraftFurniture[]): DraftTable | undefined {
  const isAlike =
    last.isRuled === null &&
    last.rows.length === first.rows.length &&
    last.rows.every((row, index) => row.length === first.rows[index]?.length);
  if (!isAlike) return undefined;
  const pairs = last.rows.map((row, index) => [row, first.rows[index] ?? []] as const);
  const isSaidAgain = ([row, other]: (typeof pairs)[number]) => textOfRow(row) === textOfRow(other);
  const both = pairs.filter(([row, other]) => textOfRow(row) !== '' && textOfRow(other) !== '');
  if (both.filter((pair) => !isSaidAgain(pair)).length > 1 || both.length === pairs.length) return undefined;
  const rows = pairs.map((pair) => {
    const [row, other] = pair;
    if (isSaidAgain(pair)) {
      for (const text of other.map(textOfCell))
        if (text !== '') repeated.push({ kind: 'header', page: first.page, text });
      return row;
    }
    return row.map((cell, index) => ({
      ...cell,
      blocks: joinedAcross([cell.blocks, other[index]?.blocks ?? []], repeated),
    }));
  });
  return { ...last, rows };
}

/** A row of which the cells go on: none of them begins, and one of them is in the middle of a sentence. */
function cutRow(above: readonly DraftCell[] | undefined, below: readonly DraftCell[]): DraftCell[] | undefined {
  if (above === undefined || above.length !== below.length) return undefined;
  const pairs = above.map((cell, index) => [cell, below[index] ?? cell] as const);
  const isCut = pairs.some(([cell, rest]) => {
    const [last, first] = [cell.blocks.at(-1), rest.blocks[0]];
    return (
      last?.type === 'paragraph' &&
      first?.type === 'paragraph' &&
      /^\p{Ll}/u.test(first.lines[0]?.text ?? '') &&
      goesOn(last, first)
    );
  });
  if (!isCut || (below[0]?.blocks.length ?? 0) > 0) return undefined;
  return pairs.map(([cell, rest]) => ({ ...cell, blocks: joinedAcross([cell.blocks, rest.blocks], []) }));
}

function lastPage({ page, rows }: DraftTable): number {
  return rows.reduce((most, row) => row.reduce((one, cell) => Math.max(one, ...cell.blocks.map(pageOf)), most), page);
}

export function pageOf(block: DraftBlock): number {
  if (block.type === 'paragraph') return block.lines.at(-1)?.page ?? 0;
  return block.page;
}

const columnsOf = ({ rows }: DraftTable) =>
  rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

const textOfRow = (row: readonly DraftCell[]) => row.map(textOfCell).join('\n').trim();

function textOfCell({ blocks }: DraftCell): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? [block.marker?.text ?? '', ...block.lines.map(({ text }) => text)].join(' ').trim()
        : '',
    )
    .join(' ');
}
