/**
 * The structure of a document as a reader sees it, a line for each block, to be held against a key that was made by hand
 * (test/import/samples/README.md says how it is written).
 */
import type { List, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { itemLabels } from '../../../src/render/item-numbers.ts';

/** Of the body, with how many notes there are. */
export function structureOf({ blocks, notes }: { blocks: readonly RootContent[]; notes: readonly unknown[] }): string {
  const lines = together(blocks.flatMap(linesOf));
  return [...lines, ...(notes.length === 0 ? [] : [`noten ${notes.length}`]), ''].join('\n');
}

function linesOf(block: RootContent): string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${textOf(block)}`];
    case 'paragraph':
      return ['p'];
    case 'list':
      return listLines(block);
    case 'table':
      return [tableLine(block)];
    case 'blockquote':
      return ['kader', ...together(block.children.flatMap(linesOf)).map((line) => `  ${line}`)];
    case 'form':
      return [`formulier ${block.children.length}`];
    case 'figure':
      return ['figuur'];
    default:
      return [];
  }
}

/** What stands in an item beside its first paragraph is a line of its own, further in. */
function listLines(list: List): string[] {
  const inside = list.children.flatMap(({ children: [first, ...rest] }) =>
    [...(first === undefined || first.type === 'paragraph' ? [] : [first]), ...rest].flatMap(linesOf),
  );
  const sign = list.ordered === true ? itemLabels(list)[0] : '•';
  return [`${sign} ${list.children.length}`, ...together(inside).map((line) => `  ${line}`)];
}

function tableLine({ children: [head, ...rows], data }: Table): string {
  if (data?.kind === 'do_dont') return `wel/niet ${rows.length}`;
  const hasHead = head?.children.some((cell) => textOf(cell) !== '') === true;
  return `tabel ${rows.length}x${head?.children.length ?? 0}${hasHead ? ' kop' : ''}`;
}

/** `p`, `p`, `p` is `p 3`. */
function together(lines: readonly string[]): string[] {
  const joined: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (line === 'p' && last?.line === 'p') last.count += 1;
    else joined.push({ line, count: 1 });
  }
  return joined.map(({ line, count }) => (count === 1 ? line : `${line} ${count}`));
}
