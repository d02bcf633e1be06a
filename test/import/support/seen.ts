/**
 * A body to the letter as a reader sees it, a line for each block: numbers and bullets, the words with how they stand, each cell of
 * each table, fields, notes, and what each reference leads to. Of two that are equal nobody can tell which is which.
 */
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { anchorsOf, cellBlocks, hasRowHeadings } from '../../../src/model/tree.ts';
import { itemLabels } from '../../../src/render/item-numbers.ts';

export interface Body {
  readonly blocks: readonly RootContent[];
  readonly notes: readonly RootContent[];
}

/** What each anchor leads to, as a reader would say it: ids are not seen. */
type Targets = ReadonlyMap<string, string>;

export function seenIn({ blocks, notes }: Body): string[] {
  const targets = new Map<string, string>();
  // What leads to an item within a clause comes back as leading to the clause.
  const visit = (node: Nodes, around: string): void => {
    const isWithin = node.type === 'listItem' && node.data?.clause === undefined && around !== '';
    const own = isWithin ? around : textOf(node).slice(0, 40);
    for (const anchor of anchorsOf(node)) targets.set(anchor, own);
    const next = node.data?.clause === undefined ? around : own;
    if ('children' in node) for (const child of node.children) visit(child as Nodes, next);
  };
  for (const block of blocks) visit(block, '');
  return [...blocks, ...notes].flatMap((block) => linesOf(block, targets));
}

function linesOf(block: RootContent, targets: Targets): string[] {
  const inside = (own: readonly Nodes[]) => own.flatMap((child) => linesOf(child as RootContent, targets)).map(inner);
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${running(block.children, targets)}`];
    case 'paragraph':
      return [`p ${running(block.children, targets)}`];
    case 'list':
      return listLines(block, targets);
    case 'table':
      return tableLines(block, targets);
    case 'blockquote':
      return [`kader${block.data?.frame === true ? '' : ' citaat'}`, ...inside(block.children)];
    case 'footnoteDefinition':
      return [`noot ${block.identifier}`, ...inside(block.children)];
    case 'form':
      return block.children.flatMap(({ kind, lines, children }) => [
        `veld ${kind}${lines === undefined ? '' : ` ${lines}`}`,
        ...inside(children),
      ]);
    case 'figure':
      return [`figuur ${block.alt} / ${running(block.children, targets)}`];
    default:
      throw new Error(`Not told of: ${block.type}`);
  }
}

const inner = (line: string): string => `  ${line}`;

function listLines(list: List, targets: Targets): string[] {
  const labels = list.ordered === true ? itemLabels(list) : [];
  return [
    'lijst',
    ...list.children.flatMap(({ children }, index) => {
      const [first = 'p ', ...rest] = children.flatMap((child) => linesOf(child, targets));
      return [`  ${labels[index] ?? '•'} ${first}`, ...rest.map((line) => inner(inner(line)))];
    }),
  ];
}

function tableLines(table: Table, targets: Targets): string[] {
  const [head] = table.children;
  const kind = `${table.data?.kind ?? 'tabel'}${hasRowHeadings(table) ? ' rijkoppen' : ''}`;
  return [
    `${kind} ${table.children.length}x${head?.children.length ?? 0}`,
    ...table.children.flatMap(({ children }, row) =>
      children.flatMap((cell, column) => {
        const blocks = cellBlocks(cell);
        const own =
          blocks === null ? [`p ${running(cell.children, targets)}`] : blocks.flatMap((one) => linesOf(one, targets));
        return own.map((line, index) => (index === 0 ? `  ${row},${column} ${line}` : inner(inner(line))));
      }),
    ),
  ];
}

/** Letters that stand the same way beside each other are one run, however many nodes they are. */
function running(nodes: readonly PhrasingContent[], targets: Targets): string {
  const runs: { text: string; look: string }[] = [];
  const add = (text: string, look: string): void => {
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else runs.push({ text, look });
  };
  const visit = (node: Nodes, look: string): void => {
    if (node.type === 'break') add('⏎', look);
    else if (node.type === 'footnoteReference') add(`[^${node.identifier}]`, '');
    else if (node.type === 'link')
      for (const child of node.children) visit(child, `${look}<${toOf(node.url, targets)}>`);
    else if ('value' in node) add(node.value, look);
    else if ('children' in node)
      for (const child of node.children) visit(child as Nodes, `${look}${MARKS[node.type] ?? ''}`);
  };
  for (const node of nodes) visit(node, '');
  return runs.map(({ text, look }) => (look === '' ? text : `{${look} ${text}}`)).join('');
}

const MARKS: Readonly<Record<string, string>> = { strong: '**', emphasis: '_', delete: '~~' };

function toOf(url: string, targets: Targets): string {
  return url.startsWith('#') ? `→ ${targets.get(url.slice(1)) ?? '?'}` : url;
}
