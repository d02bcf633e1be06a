/** A table as a list, for what knows no tables, or none with more than running text in a cell: each row an item. */
import type { BlockContent, List, ListItem, PhrasingContent, Table, TableCell } from 'mdast';
import { mergeTexts } from '../model/text.ts';
import { cellBlocks } from '../model/tree.ts';

/** A row of a control block, or of roles, starts with its heading; in another each cell is named by its column. */
export function tableAsList({ children: [header, ...rows], data }: Table): List {
  const isNamed = data?.kind === 'control' || data?.kind === 'roles';
  const children = rows.map(({ children: [first, ...rest], data: own }): ListItem => {
    const named =
      isNamed && first !== undefined
        ? [{ label: first.children, cells: rest }]
        : [first, ...rest].flatMap((cell, column) =>
            cell === undefined || cell.children.length === 0
              ? []
              : [{ label: header?.children[column]?.children ?? [], cells: [cell] }],
          );
    const blocks = itemBlocks(named);
    return {
      type: 'listItem',
      spread: blocks.length > 1,
      checked: null,
      children: blocks,
      ...(own === undefined ? {} : { data: own }),
    };
  });
  return {
    type: 'list',
    ordered: false,
    start: null,
    spread: children.some(({ spread }) => spread === true),
    children,
  };
}

interface Named {
  readonly label: readonly PhrasingContent[];
  readonly cells: readonly TableCell[];
}

/** Running text on one line each; what is more comes below its line. */
function itemBlocks(named: readonly Named[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let isOpen = false;
  const addLine = (line: readonly PhrasingContent[]) => {
    const last = blocks.at(-1);
    if (isOpen && last?.type === 'paragraph') last.children.push({ type: 'break' }, ...line);
    else blocks.push({ type: 'paragraph', children: [...line] });
    isOpen = true;
  };
  for (const { label, cells } of named) {
    const [first, ...rest] = cells.flatMap(blocksOf);
    const line = first?.type === 'paragraph' ? first.children : [];
    addLine(labelled(label, line));
    const below = first === undefined || first.type === 'paragraph' ? rest : [first, ...rest];
    blocks.push(...below);
    isOpen = below.length === 0;
  }
  return blocks;
}

/** Cells of running text that share a heading are one line. */
function blocksOf(cell: TableCell): readonly BlockContent[] {
  return cellBlocks(cell) ?? [{ type: 'paragraph', children: cell.children }];
}

function labelled(label: readonly PhrasingContent[], line: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (label.length === 0) return line;
  // Markdown has no bold words in bold words.
  const words = label.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
  const strong: PhrasingContent = { type: 'strong', children: mergeTexts([...words, { type: 'text', value: ':' }]) };
  return line.length === 0 ? [strong] : [strong, { type: 'text', value: ' ' }, ...line];
}
