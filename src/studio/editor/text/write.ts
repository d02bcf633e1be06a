/** Blocks as Markdown. What a document was opened from tells how: its signs, its line breaks, and whatever is as it was. */
import type { Node } from 'prosemirror-model';
import { phrasingMarkdown } from '../../../encode/source-markdown.ts';
import { labelOf } from '../../../model/list-marker.ts';
import { writtenAs } from '../../../model/text.ts';
import { toPhrasing } from './phrasing.ts';
import { type ListAttrs, schema } from './schema.ts';

const { paragraph, list, note, table } = schema.nodes;

/** How a list was written. */
export interface ListHabit {
  readonly bullet: string;
  /** Between its items. */
  readonly isLoose: boolean;
  /** Between the words of an item and the list in it. */
  readonly isInnerLoose: boolean;
  /** Between a marker and its words. */
  readonly gap: string;
}

const USUAL: ListHabit = { bullet: '-', isLoose: false, isInnerLoose: false, gap: ' ' };

/** How to write what is new, after what was there. */
export interface Habits {
  /** The Markdown of a paragraph or row that stood there, without what stands before its lines; undefined of others. */
  written(node: Node): string | undefined;
  /** A paragraph with line breaks in its texts where they were. */
  broken(node: Node): readonly Node[];
  list(depth: number): ListHabit | undefined;
  /** Of a table with this many columns, the line below its head. */
  rule(columns: number): string | undefined;
  /** Whether a capital at the start of a line could be taken for one that counts. */
  readonly escapesCapitals: boolean;
}

export const PLAIN: Habits = {
  written: () => undefined,
  broken: (node) => node.content.content,
  list: () => undefined,
  rule: () => undefined,
  escapesCapitals: true,
};

export function writeBlock(block: Node, habits: Habits): string {
  switch (block.type) {
    case list:
      return writeList(block, habits, 0, undefined);
    case table:
      return writeTable(block, habits);
    case note:
      return writeNote(block, habits);
    default:
      return writeParagraph(block, habits);
  }
}

function writeParagraph(node: Node, habits: Habits): string {
  return habits.written(node) ?? phrasing(habits.broken(node), 'paragraph', habits);
}

function phrasing(nodes: readonly Node[], type: 'paragraph' | 'tableCell', { escapesCapitals }: Habits): string {
  return phrasingMarkdown(toPhrasing(nodes), { type, escapesCapitals }, writtenAs);
}

function writeNote(node: Node, habits: Habits): string {
  const mark = `[^${node.attrs['label']}]:`;
  const inside = writeInside(node, habits, 0, true);
  return inside === '' ? mark : `${mark} ${indented(inside, 4)}`;
}

/** The blocks of an item or a note, the first without what stands before it. */
function writeInside(node: Node, habits: Habits, depth: number, isLoose: boolean, id: string | null = null): string {
  const blocks = node.content.content;
  let above: string | undefined;
  const written = blocks.map((block) => {
    if (block.type !== list) {
      above = undefined;
      return writeBlock(block, habits);
    }
    const own = writeList(block, habits, depth, above);
    above = bulletOf(block, habits, depth, above);
    return own;
  });
  if (id !== null) written[0] = `${written[0]}${written[0] === '' ? '' : ' '}{#${id}}`;
  const gaps = blocks.map((block, index) => {
    const previous = blocks[index - 1];
    // An item that begins with a list begins with its first marker.
    if (previous === undefined || (index === 1 && written[0] === '')) return '';
    const isClose = previous.type === paragraph && block.type === list && !isLoose && interrupts(block);
    return isClose ? '\n' : '\n\n';
  });
  return written.map((own, index) => gaps[index] + own).join('');
}

/** Whether a list can begin right below a paragraph. */
function interrupts(block: Node): boolean {
  const { style, start } = block.attrs as ListAttrs;
  return (
    (style === 'bullet' || start === 1) &&
    (block.firstChild?.textContent !== '' || block.firstChild.firstChild?.childCount !== 0)
  );
}

/** Two lists with one sign, right below each other, would be one. */
function bulletOf(block: Node, habits: Habits, depth: number, above: string | undefined): string | undefined {
  if (block.attrs['style'] !== 'bullet') return undefined;
  const usual = habits.list(depth)?.bullet ?? USUAL.bullet;
  if (usual !== above) return usual;
  return usual === '-' ? '*' : '-';
}

export function writeList(block: Node, habits: Habits, depth: number, above: string | undefined): string {
  const { style, delimiter, start } = block.attrs as ListAttrs;
  const { isLoose, isInnerLoose, gap } = habits.list(depth) ?? USUAL;
  const bullet = bulletOf(block, habits, depth, above) ?? USUAL.bullet;
  const items = block.content.content.map((own, index) => {
    const marker = style === 'bullet' ? bullet : labelOf({ style, delimiter }, start + index);
    const inside = writeInside(own, habits, depth + 1, isInnerLoose, own.attrs['id']);
    return inside === '' ? marker : `${marker}${gap}${indented(inside, marker.length + gap.length)}`;
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

/** The sign that a block begins with, for a list right below it. */
export function bulletAtTop(block: Node, habits: Habits, above: string | undefined): string | undefined {
  return block.type === list ? bulletOf(block, habits, 0, above) : undefined;
}

function indented(text: string, width: number): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`);
}

const RULES: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' };

function writeTable(block: Node, habits: Habits): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...rows] = block.content.content.map(
    (row) =>
      habits.written(row) ??
      line(row.content.content.map((cell) => phrasing(cell.content.content, 'tableCell', habits))),
  );
  const columns = block.firstChild?.content.content ?? [];
  const isAligned = columns.some(({ attrs }) => attrs['align'] !== null);
  const rule = line(columns.map(({ attrs }) => RULES[attrs['align']] ?? '---'));
  return [head, isAligned ? rule : (habits.rule(columns.length) ?? rule), ...rows].join('\n');
}
