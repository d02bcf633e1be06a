/** Which tracked changes a paper has: passage by passage, so that each can be accepted or refused by itself. */
import type { PhrasingContent } from 'mdast';
import type { TrackedChange, TrackedPiece } from '../model/imported.ts';
import type { Paper, PaperBlock, PaperParagraph, PaperTable } from '../model/paper.ts';
import { paragraphsIn, plainOf } from './paper.ts';

/** What a tracked change did. */
type Change = NonNullable<PaperParagraph['endChange']>;

/** A passage in which something was changed. */
export interface TrackedPassage
  extends Pick<TrackedChange, 'number' | 'place' | 'pieces' | 'before' | 'after' | 'authors' | 'dates'> {
  /** Ids of its paragraphs, in reading order. */
  readonly paragraphs: readonly number[];
}

/**
 * In reading order, counted from 1: they follow from the file alone. A passage is a paragraph, or more of them where a change
 * put in or took out what parts them; a row of a table that comes or goes whole is one. The text of a note goes with its sign.
 */
export function trackedIn(paper: Pick<Paper, 'blocks' | 'notes'>): TrackedPassage[] {
  const passages = passagesIn(paper.blocks).map((own) => ({ ...own, paragraphs: [...own.paragraphs] }));
  const signs = new Map(
    passages.flatMap((own) => own.paragraphs.flatMap(changedSigns).map((id) => [id, own] as const)),
  );
  for (const { id, blocks } of paper.notes) {
    const owner = signs.get(id);
    if (owner === undefined)
      passages.push(...passagesIn(blocks).map((own) => ({ ...own, paragraphs: [...own.paragraphs] })));
    else owner.paragraphs.push(...blocks.flatMap(paragraphsIn));
  }
  return passages.filter(isChanged).flatMap(({ paragraphs, row }, index) => {
    const [first] = paragraphs;
    if (first === undefined) return [];
    const pieces = piecesOf(paragraphs, row);
    const [before, after] = [textWithout(pieces, 'insert'), textWithout(pieces, 'delete')];
    const marks = paragraphs.flatMap(({ content }) => content.flatMap(marksIn));
    return [
      {
        ...{ number: index + 1, place: first.place, paragraphs: paragraphs.map(({ id }) => id), pieces, before, after },
        authors: [...new Set(marks.flatMap(({ author }) => author ?? []))],
        dates: [...new Set(marks.flatMap(({ date }) => date ?? []))].sort(),
      },
    ];
  });
}

interface Passage {
  readonly paragraphs: readonly PaperParagraph[];
  /** What was done to all of it, where it is a row. */
  readonly row: Change | null;
}

function passagesIn(blocks: readonly PaperBlock[]): Passage[] {
  const passages: Passage[] = [];
  let open: PaperParagraph[] = [];
  const close = () => {
    if (open.length > 0) passages.push({ paragraphs: open, row: null });
    open = [];
  };
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      close();
      passages.push(...passagesWithin(block));
      continue;
    }
    const isFirst = open.length === 0;
    open.push(block);
    // One that comes or goes whole has nothing to do with the next.
    if (block.endChange === null || (isFirst && isWhole(block, block.endChange))) close();
  }
  close();
  return passages;
}

function passagesWithin(block: Exclude<PaperBlock, PaperParagraph>): Passage[] {
  if (block.type === 'picture') return [];
  if (block.type === 'box') return passagesIn(block.blocks);
  return block.rows.flatMap((row) => {
    const change = row.change ?? changeOfRow(row);
    if (change === null) return row.cells.flatMap((cell) => passagesIn(cell.blocks));
    return [{ paragraphs: row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)), row: change }];
  });
}

/** What was done to all words of a row and the ends of all its paragraphs; null where that is not one thing. */
export function changeOfRow({ cells }: PaperTable['rows'][number]): Change | null {
  const paragraphs = cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn));
  const change = paragraphs[0]?.endChange ?? null;
  if (change === null || paragraphs.every(({ content }) => content.length === 0)) return null;
  return paragraphs.every((own) => own.endChange === change && isWhole(own, change)) ? change : null;
}

function isWhole({ content }: PaperParagraph, change: Change): boolean {
  return content.every((node) => changesAll(node, change));
}

function changesAll(node: PhrasingContent, change: Change): boolean {
  if (node.data?.change !== undefined) return node.data.change === change;
  return 'children' in node && node.children.length > 0 && node.children.every((child) => changesAll(child, change));
}

function isChanged({ paragraphs, row }: Passage): boolean {
  const isMarked = ({ content, endChange }: PaperParagraph) =>
    endChange !== null || content.flatMap(marksIn).length > 0;
  return row !== null || paragraphs.some(isMarked);
}

/** Notes whose sign was put in or taken out. */
function changedSigns({ content }: PaperParagraph): string[] {
  const within = (node: PhrasingContent): string[] => {
    if (node.type === 'footnoteReference') return node.data?.change === undefined ? [] : [node.identifier];
    return 'children' in node ? node.children.flatMap(within) : [];
  };
  return content.flatMap(within);
}

type Mark = NonNullable<PhrasingContent['data']>;

function marksIn(node: PhrasingContent): Mark[] {
  const own = node.data?.change === undefined ? [] : [node.data];
  return 'children' in node ? [...own, ...node.children.flatMap(marksIn)] : own;
}

/** Each paragraph on a line of its own. */
function piecesOf(paragraphs: readonly PaperParagraph[], row: Change | null): TrackedPiece[] {
  const all = paragraphs.flatMap(({ content, endChange }, index): TrackedPiece[] => [
    ...content.flatMap((node) => piecesIn(node, row)),
    ...(index === paragraphs.length - 1 ? [] : [{ text: '\n', change: endChange ?? row }]),
  ]);
  const pieces: TrackedPiece[] = [];
  for (const { text, change } of all) {
    const last = pieces.at(-1);
    if (last?.change === change) pieces[pieces.length - 1] = { text: last.text + text, change };
    else if (text !== '') pieces.push({ text, change });
  }
  return pieces;
}

function piecesIn(node: PhrasingContent, around: Change | null): TrackedPiece[] {
  const change = node.data?.change ?? around;
  if ('children' in node) return node.children.flatMap((child) => piecesIn(child, change));
  return [{ text: plainOf([node]), change }];
}

function textWithout(pieces: readonly TrackedPiece[], without: Change): string {
  return pieces
    .flatMap(({ text, change }) => (change === without ? [] : [text]))
    .join('')
    .trim();
}
