/** A text of the source as a document, and whether the editor has all that it holds. */
import type { BlockContent, DefinitionContent, List, ListItem, Root, RootContent, Table } from 'mdast';
import { Fragment, type Node } from 'prosemirror-model';
import { visit } from 'unist-util-visit';
import { referenceOf } from '../../../model/link.ts';
import { markerOf } from '../../../model/list-marker.ts';
// What the project adds to Markdown's nodes.
import type {} from '../../../model/tree.ts';
import { refusedIn } from '../../../source/characters.ts';
import { parseMarkdown, parsePositioned } from '../../../source/markdown/index.ts';
import { itemIdOf, withAnchor } from '../../../source/markdown/item-id-syntax.ts';
import { toInline } from './phrasing.ts';
import { say } from './say.ts';
import { schema } from './schema.ts';

const { doc, paragraph, list, item, note, table } = schema.nodes;
const { table_row: row, table_header: header, table_cell: cell } = schema.nodes;

/** The document of a text that `canEdit`; a text without words is one empty paragraph. */
export function openText(markdown: string): Node {
  return docOf(treeOf(markdown));
}

/** With the places of its nodes; of a text that is too much to read, nothing. */
export function treeOf(markdown: string): Root {
  return parsePositioned(markdown) ?? { type: 'root', children: [] };
}

/** Whether every construct of a text is one that the editor has; else it is to be edited as source. */
export function canOpen(markdown: string): boolean {
  if (markdown.trim() === '') return true;
  // A list that counts otherwise than it prints is put right by the first change.
  if (parseMarkdown(markdown).issues.some(({ code }) => code !== 'number')) return false;
  const root = parsePositioned(markdown);
  if (root === undefined || !isKnown(root)) return false;
  const opened = docOf(root);
  return refusedIn(opened.textContent).length === 0 && say(opened).eq(opened);
}

/** What a note can be called, so that it needs no escapes. */
const LABEL = /^[\p{L}\p{N}_-]+$/u;

function isKnown(root: Root): boolean {
  let isSo = true;
  visit(root, (node, _, parent) => {
    if (node.type === 'footnoteDefinition' && parent?.type !== 'root') isSo = false;
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      isSo &&= LABEL.test(node.label ?? node.identifier);
    if (node.type === 'link' && node.children.length === 0)
      isSo &&= (node.title ?? null) === null && referenceOf(node.url) !== undefined;
  });
  return isSo;
}

export function docOf(root: Root): Node {
  const blocks = root.children.flatMap(blockOf);
  return doc.create(null, blocks.length === 0 ? paragraph.create() : blocks);
}

/** One block of Markdown, as it stands by itself. */
export function blockOf(block: RootContent | BlockContent | DefinitionContent): Node[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph.create(null, toInline(block.children))];
    case 'list':
      return [listOf(block)];
    case 'table':
      return [tableOf(block)];
    case 'footnoteDefinition':
      return [note.create({ label: block.label ?? block.identifier }, withParagraph(block.children.flatMap(blockOf)))];
    default:
      return [];
  }
}

function listOf(node: List): Node {
  const { style, delimiter } = markerOf(node);
  const attrs = node.ordered === true ? { style, delimiter, start: node.start ?? 1 } : { style: 'bullet' };
  return list.create(attrs, node.children.map(itemOf));
}

function itemOf(node: ListItem): Node {
  const { children } = withAnchor<ListItem>(node);
  return item.create({ id: itemIdOf(node)?.id ?? null }, withParagraph(children.flatMap(blockOf)));
}

/** An item or a note begins with a paragraph, if an empty one. */
export function withParagraph(blocks: readonly Node[]): Fragment {
  return Fragment.from(blocks[0]?.type === paragraph ? [...blocks] : [paragraph.create(), ...blocks]);
}

function tableOf({ children, align }: Table): Node {
  return table.create(
    null,
    children.map((line, index) => {
      const type = index === 0 ? header : cell;
      return row.create(
        null,
        line.children.map((own, column) => type.create({ align: align?.[column] ?? null }, toInline(own.children))),
      );
    }),
  );
}
