/** Tracked changes of a paper: as if all were accepted or refused, and what each of them would do. */
import type { PhrasingContent } from 'mdast';
import type {
  Furniture,
  Paper,
  PaperBlock,
  PaperCell,
  PaperNote,
  PaperParagraph,
  PaperRemark,
  PaperTable,
} from '../model/paper.ts';
import { paragraphsIn, paragraphsOf, plainOf } from './paper.ts';
import { changeOfRow } from './tracked.ts';

export type Settling = 'accept' | 'reject';
/** What becomes of the changes in a paragraph, by its id. */
export type Deciding = (paragraph: number) => Settling;

/** What a run of changes keeps by itself, and what it loses. */
type Loses = 'insert' | 'delete';

interface Settled {
  readonly losesOf: (paragraph: number) => Loses;
  /** Words that are no longer in a paragraph. */
  readonly lost: Furniture[];
  /** From a paragraph that went up in another to that one; null of one that is gone. */
  readonly into: Map<number, number | null>;
}

/**
 * The paper without tracked changes. What goes stands in `furniture` (as hidden), so that its words are still accounted for:
 * `letters` holds as it did. A paragraph whose end goes runs on into the next one (ECMA-376, 17.13.5.15 and 20): what it
 * looks like is that of the first of them that has words left.
 */
export function settleChanges(paper: Paper, how: Settling | Deciding): Paper {
  return settle(paper, how).paper;
}

/** `standing`: the paragraph that one of the file is, or stands in, after; null where nothing is left of it. */
export function settle(
  paper: Paper,
  how: Settling | Deciding,
): { readonly paper: Paper; readonly standing: (paragraph: number) => number | null } {
  if (!hasChanges(paper)) return { paper, standing: (paragraph) => paragraph };
  const howOf = typeof how === 'string' ? () => how : how;
  const losesOf = (paragraph: number): Loses => (howOf(paragraph) === 'accept' ? 'delete' : 'insert');
  const settled: Settled = { losesOf, lost: [], into: new Map() };
  const blocks = settleBlocks(paper.blocks, settled);
  const all = paper.notes.map((note): PaperNote => ({ ...note, blocks: settleBlocks(note.blocks, settled) }));
  const before = notesIn(paper.blocks);
  const after = notesIn(blocks);
  // A note that nothing refers to any more is no note; one that nothing referred to before stays as it was.
  const notes = all.filter(({ id }) => after.has(id) || !before.has(id));
  for (const note of all) if (!notes.includes(note)) for (const block of note.blocks) loseBlock(block, settled);
  const standing = (paragraph: number) => standingOf(paragraph, settled);
  const without: Paper = {
    ...paper,
    blocks,
    notes,
    remarks: paper.remarks.map((remark) => movedRemark(remark, settled)),
    furniture: [...paper.furniture, ...settled.lost],
  };
  return { paper: without, standing };
}

function hasChanges(paper: Paper): boolean {
  const isMarked = (node: PhrasingContent): boolean =>
    node.data?.change !== undefined || ('children' in node && node.children.some((child) => isMarked(child)));
  return (
    paragraphsOf(paper).some(({ content, endChange }) => endChange !== null || content.some(isMarked)) ||
    tablesIn([...paper.blocks, ...paper.notes.flatMap(({ blocks }) => blocks)]).some(({ rows }) =>
      rows.some(({ change }) => change !== undefined),
    )
  );
}

function tablesIn(blocks: readonly PaperBlock[]): PaperTable[] {
  return blocks.flatMap((block) => {
    if (block.type === 'box') return tablesIn(block.blocks);
    if (block.type !== 'table') return [];
    return [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesIn(cell.blocks)))];
  });
}

function notesIn(blocks: readonly PaperBlock[]): Set<string> {
  const found = new Set<string>();
  const walk = (node: PhrasingContent): void => {
    if (node.type === 'footnoteReference') found.add(node.identifier);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const block of blocks) for (const { content } of paragraphsIn(block)) content.forEach(walk);
  return found;
}

function settleBlocks(blocks: readonly PaperBlock[], settled: Settled): PaperBlock[] {
  const all: PaperBlock[] = [];
  /** Whose end goes, so that what comes next is one with it. */
  let open: PaperParagraph | null = null;
  const close = () => {
    if (open !== null && hasWords(open)) all.push(open);
    else if (open !== null) settled.into.set(open.id, null);
    open = null;
  };
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      close();
      all.push(...settleOther(block, settled));
      continue;
    }
    const own = settleParagraph(block, settled);
    if (open !== null && open.field !== null && own.field !== null) close();
    const joined: PaperParagraph = open === null ? own : joinedWith(open, own, settled);
    open = block.endChange === settled.losesOf(block.id) ? joined : null;
    if (open === null) all.push(joined);
  }
  close();
  return all;
}

function settleOther(block: Exclude<PaperBlock, PaperParagraph>, settled: Settled): PaperBlock[] {
  if (block.type === 'picture') return [block];
  if (block.type === 'box') {
    const blocks = settleBlocks(block.blocks, settled);
    return blocks.length === 0 ? [] : [{ ...block, blocks }];
  }
  const kept = block.rows.map((row) => (isLost(row, settled) ? loseRow(row.cells, settled) : row));
  const rows = kept.flatMap((row) =>
    row === null ? [] : [{ cells: row.cells.map((cell) => ({ ...cell, blocks: settleBlocks(cell.blocks, settled) })) }],
  );
  const headerRows = kept.slice(0, block.headerRows).filter((row) => row !== null).length;
  return rows.length === 0 ? [] : [{ ...block, rows, headerRows }];
}

/** A row says so, or all that is in it says so. */
function isLost(row: PaperTable['rows'][number], { losesOf }: Settled): boolean {
  const change = row.change ?? changeOfRow(row);
  if (change === null) return false;
  const [first] = row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn));
  return first !== undefined && change === losesOf(first.id);
}

function loseRow(cells: readonly PaperCell[], settled: Settled): null {
  for (const cell of cells) for (const block of cell.blocks) loseBlock(block, settled);
  return null;
}

function loseBlock(block: PaperBlock, settled: Settled): void {
  for (const paragraph of paragraphsIn(block)) {
    settled.into.set(paragraph.id, null);
    const { marker, field, content } = paragraph;
    lose(paragraph, [marker?.isTyped ? marker.text : '', plainOf(content), ...(field?.options ?? [])], settled);
  }
}

function lose({ place }: PaperParagraph, words: readonly string[], { lost }: Settled): void {
  const text = words.filter((own) => own.trim() !== '').join(' ');
  if (text !== '') lost.push({ kind: 'deleted', place, text, times: 1 });
}

function settleParagraph(paragraph: PaperParagraph, settled: Settled): PaperParagraph {
  const gone: string[] = [];
  const content = settleContent(paragraph.content, settled.losesOf(paragraph.id), gone);
  lose(paragraph, gone, settled);
  return { ...paragraph, content, endChange: null };
}

function settleContent(content: readonly PhrasingContent[], loses: Loses, gone: string[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    const { change, author: _by, date: _on, ...others } = node.data ?? {};
    if (change === loses) {
      gone.push(plainOf([node]));
      return [];
    }
    const { data: _, ...bare } = node;
    const own = (Object.keys(others).length === 0 ? bare : { ...bare, data: others }) as PhrasingContent;
    if (!('children' in own)) return [own];
    const children = settleContent(own.children, loses, gone);
    // An emphasis of which nothing is left is nothing.
    return children.length === 0 && own.children.length > 0 ? [] : [{ ...own, children } as PhrasingContent];
  });
}

function hasWords({ content, marker, field }: PaperParagraph): boolean {
  return plainOf(content).trim() !== '' || marker?.isTyped === true || field !== null || content.some(isSign);
}

function isSign({ type }: PhrasingContent): boolean {
  return type === 'footnoteReference';
}

/** The first names it; a number that the second bore as letters goes on as letters. */
function joinedWith(first: PaperParagraph, second: PaperParagraph, settled: Settled): PaperParagraph {
  if (!hasWords(first)) {
    settled.into.set(first.id, second.id);
    return {
      ...second,
      anchors: [...first.anchors, ...second.anchors],
      startsPage: first.startsPage || second.startsPage,
    };
  }
  settled.into.set(second.id, first.id);
  const typed = second.marker?.isTyped === true ? [textOf(`${second.marker.text} `)] : [];
  return {
    ...first,
    content: [...first.content, ...typed, ...second.content],
    anchors: [...first.anchors, ...second.anchors],
    field: first.field ?? second.field,
  };
}

function textOf(value: string): PhrasingContent {
  return { type: 'text', value };
}

function movedRemark(remark: PaperRemark, settled: Settled): PaperRemark {
  const paragraph = remark.paragraph === null ? null : standingOf(remark.paragraph, settled);
  return paragraph === remark.paragraph ? remark : { ...remark, paragraph };
}

function standingOf(paragraph: number, { into }: Settled): number | null {
  let standing: number | null = paragraph;
  while (standing !== null && into.has(standing)) standing = into.get(standing) ?? null;
  return standing;
}
