/**
 * A document as Markdown. What is as it was opened is written byte for byte as it was; the rest is written anew, and read back
 * before it is believed.
 */
import { diffArrays } from 'diff';
import type { Nodes, Paragraph, Root, RootContent, TableRow } from 'mdast';
import type { Node } from 'prosemirror-model';
import { itemIdOf } from '../../../source/markdown/item-id-syntax.ts';
import { oldWordsOf, withLines } from './lines.ts';
import { blockOf, docOf, openText, treeOf } from './open.ts';
import { say } from './say.ts';
import { schema } from './schema.ts';
import { bulletAtTop, type Habits, type ListHabit, PLAIN, writeBlock, writeList } from './write.ts';

/** A text as it was opened. */
export interface Opened {
  readonly markdown: string;
  readonly doc: Node;
  readonly root: Root;
}

export function opened(markdown: string): Opened {
  const root = treeOf(markdown);
  return { markdown, root, doc: docOf(root) };
}

/** Of a document that is said; `from` is what it was opened from. */
export function saveText(node: Node, from: Opened): string {
  const said = say(node);
  if (said.eq(from.doc)) return from.markdown;
  const blocks = said.content.content.filter((block) => block.type !== schema.nodes.paragraph || block.childCount > 0);
  const tries = [
    () => after(blocks, from, { isClose: true, escapesCapitals: false }),
    () => after(blocks, from, { isClose: true, escapesCapitals: true }),
    () => after(blocks, from, { isClose: false, escapesCapitals: true }),
  ];
  for (const attempt of tries) {
    const written = attempt();
    if (openText(written).eq(said)) return written;
  }
  return plainly(blocks) + tailOf(from.markdown);
}

/** With nothing of what was there. */
function plainly(blocks: readonly Node[]): string {
  let above: string | undefined;
  return blocks
    .map((block) => {
      const written = block.type === schema.nodes.list ? writeList(block, PLAIN, 0, above) : writeBlock(block, PLAIN);
      above = bulletAtTop(block, PLAIN, above);
      return written;
    })
    .join('\n\n');
}

function tailOf(markdown: string): string {
  let end = markdown.length;
  while (markdown.charAt(end - 1) === '\n') end -= 1;
  return markdown.slice(end);
}

/** A block of the text as it was: its lines, what stood between it and the one before, and its node. */
interface Old {
  readonly lines: string;
  readonly before: string;
  readonly key: string;
  readonly block: RootContent;
}

function oldBlocks(markdown: string, root: Root): Old[] {
  let end = 0;
  return root.children.map((block) => {
    const from = block.position?.start.offset ?? 0;
    // Its lines are indented alike, so the first belongs with its indentation.
    let start = from;
    while (start > end && ' \t'.includes(markdown.charAt(start - 1))) start -= 1;
    const to = block.position?.end.offset ?? from;
    const old = {
      lines: markdown.slice(start, to),
      before: markdown.slice(end, start),
      key: keyOf(blockOf(block)),
      block,
    };
    end = to;
    return old;
  });
}

function keyOf(nodes: readonly Node[]): string {
  return JSON.stringify(nodes.map((node) => node.toJSON()));
}

/** Which old block each new one is, or comes of. */
function pairUp(keys: readonly string[], blocks: readonly Node[], olds: readonly Old[]) {
  const pairs: { old: number | undefined; isSame: boolean }[] = [];
  let [was, is] = [0, 0];
  let gap: number[] = [];
  const changes = diffArrays(
    olds.map(({ key }) => key),
    [...keys],
  );
  for (const { value, added, removed } of changes) {
    if (removed) {
      gap.push(...value.map((_, nth) => was + nth));
      was += value.length;
    } else if (added) {
      for (const _ of value) {
        const type = blocks[is]?.type;
        const at = gap.findIndex((old) => blockOf(olds[old]?.block as RootContent)[0]?.type === type);
        pairs.push({ old: at === -1 ? undefined : gap[at], isSame: false });
        if (at !== -1) gap = gap.slice(at + 1);
        is += 1;
      }
    } else {
      gap = [];
      for (const _ of value) pairs.push({ old: was++, isSame: true });
      is += value.length;
    }
  }
  return pairs;
}

interface Manner {
  /** Keeps what stood between blocks that still follow one another. */
  readonly isClose: boolean;
  readonly escapesCapitals: boolean;
}

/** Written after what was there. */
function after(blocks: readonly Node[], { markdown, root }: Opened, { isClose, escapesCapitals }: Manner): string {
  const olds = oldBlocks(markdown, root);
  const keys = blocks.map((block) => keyOf([block]));
  const pairs = pairUp(keys, blocks, olds);
  const kept = new Set(pairs.filter(({ isSame }) => isSame).map(({ old }) => old));
  const changed = olds.filter((_, index) => !kept.has(index)).map(({ block }) => block);
  const habits = { ...habitsOf(markdown, changed), escapesCapitals };
  let above: string | undefined;
  const written = blocks.map((block, index) => {
    const { old, isSame } = pairs[index] ?? { old: undefined, isSame: false };
    const own =
      isSame && old !== undefined
        ? (olds[old]?.lines ?? '')
        : block.type === schema.nodes.list
          ? writeList(block, habits, 0, above)
          : writeBlock(block, habits);
    above = block.type === schema.nodes.list ? /^\s*([-*+])/.exec(own)?.[1] : undefined;
    if (index === 0) return (olds[0]?.before ?? '') + own;
    const previous = pairs[index - 1]?.old;
    const follows = isClose && old !== undefined && previous !== undefined && old === previous + 1;
    return (follows ? (olds[old]?.before ?? '\n\n') : '\n\n') + own;
  });
  const end = root.children.at(-1)?.position?.end.offset;
  return written.join('') + (end === undefined ? tailOf(markdown) : markdown.slice(end));
}

/** How the blocks that are no more were written. */
function habitsOf(markdown: string, blocks: readonly RootContent[]): Omit<Habits, 'escapesCapitals'> {
  const written = new Map<string, string>();
  const paragraphs: Paragraph[] = [];
  const lists: ListHabit[] = [];
  const rules = new Map<number, string>();
  const look = (node: Nodes, depth: number): void => {
    if (node.type === 'paragraph') {
      paragraphs.push(node);
      written.set(keyOf(blockOf(withoutId(node))), linesOf(markdown, node));
    }
    if (node.type === 'list') lists[depth] ??= habitOf(markdown, node);
    if (node.type === 'table') {
      const [head, next] = node.children;
      rules.set(head?.children.length ?? 0, between(markdown, head, next).trim());
      for (const row of node.children) written.set(rowKey(row), sliceOf(markdown, row));
    } else if ('children' in node) for (const child of node.children) look(child, depth + Number(node.type === 'list'));
  };
  for (const block of blocks) look(block, 0);
  const old = oldWordsOf(paragraphs);
  return {
    written: (node) => written.get(keyOf([node])),
    broken: (node) => withLines(node, old),
    list: (depth) => lists[depth],
    rule: (columns) => rules.get(columns),
  };
}

/** What stands between two nodes. */
function between(markdown: string, one: Nodes | undefined, next: Nodes | undefined): string {
  return markdown.slice(one?.position?.end.offset ?? 0, next?.position?.start.offset ?? 0);
}

function habitOf(markdown: string, node: Extract<Nodes, { type: 'list' }>): ListHabit {
  const [first, second] = node.children;
  const start = first?.position?.start.offset ?? 0;
  const [, sign = '-', gap = ' '] = /^([-*+]|\w+[.)])( *)/.exec(markdown.slice(start, start + 20)) ?? [];
  const inner = node.children.flatMap(({ children }) =>
    children[0]?.type === 'paragraph' && children[1]?.type === 'list' ? [children] : [],
  )[0];
  return {
    bullet: /^[-*+]$/.test(sign) ? sign : '-',
    isLoose: second !== undefined && between(markdown, first, second).includes('\n\n'),
    isInnerLoose: inner !== undefined && between(markdown, inner[0], inner[1]).includes('\n\n'),
    gap: gap.length === 0 || gap.length > 4 ? ' ' : gap,
  };
}

function rowKey(node: TableRow): string {
  // Of a table of its own, as which all rows are heads; what is compared is a row.
  const align = node.children.map(() => null);
  const [table] = blockOf({ type: 'table', align, children: [node] });
  return keyOf([table?.firstChild as Node]);
}

/** A paragraph without the id that the item has. */
function withoutId(node: Paragraph): Paragraph {
  const item = { type: 'listItem' as const, children: [node] };
  if (itemIdOf(item) === undefined) return node;
  const children = node.children.slice(0, -1);
  const last = children.at(-1);
  if (last?.type === 'text') children[children.length - 1] = { ...last, value: last.value.trimEnd() };
  return { ...node, children };
}

function sliceOf(markdown: string, { position }: Nodes): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Of a paragraph, each from where it begins. */
function linesOf(markdown: string, node: Paragraph): string {
  const column = (node.position?.start.column ?? 1) - 1;
  const own = sliceOf(markdown, withoutIdPosition(node));
  return own
    .trimEnd()
    .split('\n')
    .map((line, index) => (index === 0 ? line : dedented(line, column)))
    .join('\n');
}

function withoutIdPosition(node: Paragraph): Nodes {
  const last = node.children.at(-1);
  if (last?.type !== 'itemId' || node.position === undefined || last.position === undefined) return node;
  return { ...node, position: { start: node.position.start, end: last.position.start } };
}

function dedented(line: string, width: number): string {
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(spaces, width));
}
