/** The text of blocks as lines, for a terminal and for data: nothing of one line, item, cell or note is joined to another. */
import type { List, Nodes } from 'mdast';
import { writtenAs } from '../model/text.ts';
import { cellBlocks } from '../model/tree.ts';
import { formAsText, TYPED_SIGNS } from './form-text.ts';
import { itemLabels } from './item-numbers.ts';
import { hang } from './text/wrap.ts';

/**
 * Each block as one text, with a line end at each line break, item and row. Items have their marker, notes and references
 * to them their number. Takes any node, for a source with mistakes is shown too.
 */
export function plainBlockTexts(blocks: readonly Nodes[]): string[] {
  return blocks.map((block) => linesOf(block).join('\n')).filter((text) => text.trim() !== '');
}

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'list':
      return listLines(node);
    case 'form':
      return formAsText(node, TYPED_SIGNS).flatMap(linesOf);
    case 'footnoteDefinition':
      return hang(`[${node.identifier}] `, node.children.flatMap(linesOf));
    case 'tableRow':
      return [node.children.map((cell) => (cellBlocks(cell) ?? [cell]).flatMap(linesOf).join(' ')).join(' | ')];
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'table':
      return node.children.flatMap(linesOf);
    default:
      return running(node).split('\n');
  }
}

function listLines(list: List): string[] {
  const labels = list.ordered === true ? itemLabels(list) : [];
  return list.children.flatMap((item, index) => hang(`${labels[index] ?? '-'} `, linesOf(item)));
}

function running(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll(/[\t\n\r ]+/g, ' ');
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return ` [${node.identifier}]`;
  if (node.type === 'parameter') return writtenAs(node);
  if ('children' in node) return (node.children as Nodes[]).map(running).join('');
  return 'value' in node ? node.value : '';
}
