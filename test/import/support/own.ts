/** What regelwerk published, read back: the same blocks in words, of the document tree and of a paper. */
import type { Nodes, RootContent, Table } from 'mdast';
import { plainOf } from '../../../src/import/paper.ts';
import { labelOf, markerOf } from '../../../src/model/list-marker.ts';
import type { Paper, PaperBlock, PaperParagraph } from '../../../src/model/paper.ts';
import { cellBlocks, type DocumentTree } from '../../../src/model/tree.ts';
import { wordsIn } from '../../../src/model/words-in.ts';

export interface Line {
  readonly kind: string;
  readonly words: string;
}

const line = (kind: string, words: string): Line => ({ kind, words: wordsIn(words).join(' ') });

/** Running text alone. */
function said(node: Nodes): string {
  if (node.type === 'footnoteReference' || node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(said).join('') : '';
}

/** Of the tree; `title` as the first block where the form shows it. */
export function linesOfTree(tree: DocumentTree): Line[] {
  const blocks = tree.children.filter(({ type }) => type !== 'footnoteDefinition' && type !== 'contents');
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  return [...blocks, ...notes].flatMap((block) =>
    linesOf(block, 0, block.type === 'footnoteDefinition' ? 'noot ' : ''),
  );
}

function linesOf(block: RootContent, depth: number, before: string): Line[] {
  switch (block.type) {
    case 'heading':
      return [line(`${before}h${block.depth}`, said(block))];
    case 'paragraph':
      return [line(`${before}p${depth}`, said(block))];
    case 'list':
      return block.children.flatMap((item, index) => {
        const marker = block.ordered === true ? labelOf(markerOf(block), (block.start ?? 1) + index).trim() : '•';
        const inside = item.children.flatMap((child) => linesOf(child, depth + 1, before));
        const [first, ...rest] = inside;
        return first === undefined ? [] : [{ ...first, kind: `${first.kind} ${marker}` }, ...rest];
      });
    case 'table':
      return tableLines(block, before);
    case 'blockquote':
      return block.children.flatMap((child) => linesOf(child, 0, `${before}kader `));
    case 'footnoteDefinition':
      return block.children.flatMap((child) => linesOf(child, 0, before));
    case 'form':
      return block.children.map(({ kind, children: [label, ...options] }) =>
        line(`${before}veld ${kind}`, [label, ...options].map((own) => (own === undefined ? '' : said(own))).join(' ')),
      );
    case 'figure':
      return [
        line(`${before}figuur`, ''),
        ...(block.children.length === 0 ? [] : [line(`${before}p0`, block.children.map(said).join(''))]),
      ];
    default:
      return [];
  }
}

/** A control block has a row of headings that is empty, and that a page does not show. */
function tableLines({ children, data }: Table, before: string): Line[] {
  const rows = data?.kind === 'control' ? children.slice(1) : children;
  return rows.flatMap(({ children: cells }, row) =>
    cells.flatMap((cell, column) => {
      const blocks = cellBlocks(cell);
      const inside = blocks === null ? [line('p0', said(cell))] : blocks.flatMap((own) => linesOf(own, 0, ''));
      return inside
        .filter(({ words }) => words !== '')
        .map(({ kind, words }) => line(`${before}cel ${row},${column} ${kind}`, words));
    }),
  );
}

export function linesOfPaper({ blocks, notes }: Paper): Line[] {
  return [
    ...blocks.flatMap((block) => paperLines(block, '')),
    ...notes.flatMap((note) => note.blocks.flatMap((block) => paperLines(block, 'noot '))),
  ];
}

function paperLines(block: PaperBlock, before: string): Line[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphLine(block, before)];
    case 'table':
      return block.rows
        .filter(({ cells }, row) => row > 0 || cells.some((cell) => cell.blocks.length > 0))
        .flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) =>
            cell.blocks.flatMap((inner) => paperLines(inner, `${before}cel ${row},${column} `)),
          ),
        );
    case 'box':
      return block.blocks.flatMap((inner) => paperLines(inner, `${before}kader `));
    case 'picture':
      return [line(`${before}figuur`, '')];
  }
}

function paragraphLine({ heading, depth, marker, content, field }: PaperParagraph, before: string): Line {
  const words = [plainOf(content), ...(field?.options ?? [])].join(' ');
  if (field !== null) return line(`${before}veld ${field.kind}`, words);
  const kind = heading === null ? `p${depth}` : `h${heading}`;
  return line(`${before}${kind}${marker === null ? '' : ` ${marker.text}`}`, words);
}
