/** Blocks: what stands in a clause, in a cell, in a note, and around the text. */
import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { anchorsOf, cellBlocks, type FieldKind, type Figure, type Form, hasRowHeadings } from '../../model/tree.ts';
import { addressOf } from '../html/picture.ts';
import { itemLabels } from '../item-numbers.ts';
import { inline, type Writing } from './inline.ts';
import { type Akn, akn, holding } from './node.ts';

/** What stands at the end or elsewhere leaves nothing: notes stand where they are referred to. */
export function blocks(nodes: readonly Nodes[], writing: Writing): Akn[] {
  return nodes.flatMap((node) => blockOf(node, writing));
}

/** At least one block, where one must be. */
export function someBlocks(nodes: readonly Nodes[], writing: Writing): Akn[] {
  const written = blocks(nodes, writing);
  return written.length === 0 ? [holding('p', [])] : written;
}

function blockOf(node: Nodes, writing: Writing): Akn[] {
  switch (node.type) {
    case 'paragraph':
      return [anchored(node, 'p', {}, inline(node.children, writing))];
    case 'heading':
      return [anchored(node, 'block', { name: 'heading' }, inline(node.children, writing))];
    case 'list':
      return node.children.length === 0 ? [] : [listOf(node, writing)];
    case 'table':
      return tableOf(node, writing);
    case 'blockquote':
      return [anchored(node, 'blockContainer', { class: 'frame' }, someBlocks(node.children, writing))];
    case 'form':
      return formOf(node, writing);
    case 'figure':
      return figureOf(node, writing);
    case 'contents':
    case 'footnoteDefinition':
      return [];
    default:
      throw new Error(`${node.type} where a block was expected`);
  }
}

/** With the anchors of the node. */
export function anchored(
  node: Pick<Nodes, 'data'>,
  name: string,
  attributes: Akn['attributes'],
  children: Akn['children'],
  number?: string,
): Akn {
  const anchors = anchorsOf(node);
  return akn(name, attributes, children, {
    ...(anchors.length === 0 ? {} : { anchors }),
    ...(number === undefined ? {} : { number }),
  });
}

/** What stands before each item; of a list that does not count nothing. */
export function labelsOf(list: List): readonly (string | undefined)[] {
  return list.ordered === true ? itemLabels(list) : list.children.map(() => undefined);
}

function listOf(list: List, writing: Writing): Akn {
  const labels = labelsOf(list);
  const items = list.children.map((item, index) => {
    const label = labels[index];
    return anchored(item, 'item', {}, [...numOf(label), ...itemBlocks(item, writing)], label);
  });
  return anchored(list, 'blockList', {}, items);
}

/** The number that is read before something. */
export function numOf(label: string | undefined): Akn[] {
  return label === undefined ? [] : [holding('num', [label])];
}

/** Of what gives the meaning of a term its first words are that term. */
export function itemBlocks({ children, data }: ListItem, writing: Writing): Akn[] {
  const written = someBlocks(children, writing);
  const [first, ...rest] = written;
  const [term, ...words] = first?.children ?? [];
  if (data?.defines === undefined || first?.name !== 'p' || term === undefined || typeof term === 'string')
    return written;
  const defined = { ...term, children: [holding('def', term.children)] };
  return [{ ...first, children: [defined, ...words] }, ...rest];
}

/** Of the control block the header is empty, and not shown. */
function tableOf(table: Table, writing: Writing): Akn[] {
  const [header, ...rows] = table.children;
  const isControl = table.data?.kind === 'control';
  const head = header === undefined || isControl ? [] : [rowOf(header, writing, () => 'th')];
  const nameOf = (column: number) => (column === 0 && hasRowHeadings(table) ? 'th' : 'td');
  const written = [...head, ...rows.map((row) => rowOf(row, writing, nameOf))];
  const filled = written.filter(({ children }) => children.length > 0);
  return filled.length === 0 ? [] : [anchored(table, 'table', {}, filled)];
}

function rowOf(row: TableRow, writing: Writing, nameOf: (column: number) => string): Akn {
  const cells = row.children.map((cell, column) => holding(nameOf(column), cellOf(cell, writing)));
  return anchored(row, 'tr', {}, cells);
}

function cellOf(cell: TableCell, writing: Writing): Akn[] {
  const own = cellBlocks(cell);
  if (own !== null) return blocks(own, writing);
  return cell.children.length === 0 ? [] : [holding('p', inline(cell.children, writing))];
}

/** A place to write on for each line; what is offered to choose from is a list. */
function formOf(form: Form, writing: Writing): Akn[] {
  const fields = form.children.flatMap(({ kind, lines = 1, children: [label, ...options] }): Akn[] => {
    const places = isOffer(kind) ? [] : Array.from({ length: lines }, () => akn('fillIn', { class: kind }));
    const asked = holding('p', [...inline(label?.children ?? [], writing), ...places]);
    const items = options.map((option) => holding('item', blocks([option], writing)));
    return [asked, ...(items.length === 0 ? [] : [akn('blockList', { class: kind }, items)])];
  });
  return fields.length === 0 ? [] : [anchored(form, 'blockContainer', { class: 'form' }, fields)];
}

function isOffer(kind: FieldKind): boolean {
  return kind === 'boxes' || kind === 'choice';
}

/** The picture itself is in the file, as it is in a page. */
function figureOf(figure: Figure, writing: Writing): Akn[] {
  const { picture, alt } = figure;
  const [width, height] = [picture.width, picture.height].map((pixels) => Math.max(1, Math.round(pixels)));
  const image = akn('img', { src: addressOf(picture), alt, width, height });
  const caption: readonly PhrasingContent[] = figure.children;
  return [
    anchored(figure, 'p', { class: 'figure' }, [image]),
    ...(caption.length === 0 ? [] : [akn('p', { class: 'caption' }, inline(caption, writing))]),
  ];
}

/** The same without the anchors of its own, where what stands around it has these. */
export function unanchored(node: RootContent): RootContent {
  const { anchor: _, aliases: __, ...data } = node.data ?? {};
  return { ...node, data } as RootContent;
}
