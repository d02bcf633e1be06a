/** The document tree in what GitHub-flavoured Markdown can say: anchors as empty `a` elements, a contents list of links. */
import type { Heading, Link, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { isTypable, markerOf } from '../../model/list-marker.ts';
import { mergeTexts } from '../../model/text.ts';
import { anchorsOf, cellBlocks, type DocumentTree, partOf } from '../../model/tree.ts';
import { beforeFirstWords } from '../first-words.ts';
import { DRAWN_SIGNS, formAsText } from '../form-text.ts';
import { itemLabels } from '../item-numbers.ts';
import { plainText } from '../plain-text.ts';
import { tableAsList } from '../table-list.ts';
import { figureParagraph } from './figures.ts';

export function lower(document: DocumentTree): Root {
  const children = document.children.flatMap(sayable) as RootContent[];
  const isSection = document.data.meta.kind === 'section';
  const isTitle = (node: RootContent) => partOf(node) === 'title';
  const headings = children.filter((node): node is Heading => node.type === 'heading' && !isTitle(node));
  const body = children.flatMap((node): RootContent[] => {
    if (node.type === 'contents') return contentsList(headings);
    // The title stands in the front matter; a site prints it from there.
    if (isTitle(node) && !isSection) return [];
    // A section is pasted into another document, where these anchors would only be in the way.
    if (isSection) return [withoutAnchors(node)];
    return node.type === 'heading' ? withAnchorBefore(node) : [strip(node)];
  });
  return { type: 'root', children: body };
}

/** Blocks that stand by themselves: without anchors. */
export function lowerBlocks(blocks: readonly RootContent[]): RootContent[] {
  return (blocks.flatMap(sayable) as RootContent[]).map((node) => withoutAnchors(node));
}

/** A cell of GFM is one line: a table with more in one is a list, with a row to each item. A form is text. */
function sayable(node: Nodes): Nodes[] {
  if (!('children' in node)) return [node];
  if (node.type === 'figure') return [figureParagraph(node)];
  if (node.type === 'form') return formAsText(node, DRAWN_SIGNS);
  if (node.type === 'table' && holdsBlocks(node)) return [tableAsList(node)];
  return [{ ...node, children: (node.children as Nodes[]).flatMap(sayable) } as Nodes];
}

function holdsBlocks({ children: rows }: Table): boolean {
  return rows.some(({ children: cells }) => cells.some((cell) => cellBlocks(cell) !== null));
}

/** So that the anchor is no part of the words by which a site names the heading. */
function withAnchorBefore(node: Heading): RootContent[] {
  const anchors = anchorsOf(node);
  const bare = strip({ ...node, data: {} });
  return anchors.length === 0 ? [bare] : [{ type: 'paragraph', children: anchors.flatMap(inlineAnchor) }, bare];
}

/** An anchor in running text is two pieces of inline HTML, as a parser sees it. */
function inlineAnchor(id: string): PhrasingContent[] {
  return [
    { type: 'html', value: `<a id="${id}">` },
    { type: 'html', value: '</a>' },
  ];
}

/** Without `data`, and with the anchors in the text. Markdown knows no languages: texts are whole again. */
function strip<T extends Nodes>(node: T): T {
  const bare = withoutAnchors(node, strip);
  const anchors = anchorsOf(node);
  return anchors.length === 0 || !('children' in node) ? bare : beforeFirstWords(anchors.flatMap(inlineAnchor), bare);
}

function withoutAnchors<T extends Nodes>(
  node: T,
  lowered: (child: Nodes) => Nodes = (child) => withoutAnchors(child),
): T {
  const { data, ...bare } = node.type === 'list' ? withLabels(node) : node;
  if (!('children' in bare)) return bare as T;
  const children = mergeTexts((bare.children as Nodes[]).map(lowered));
  const kept = data !== undefined && 'marker' in data ? { data: { marker: data.marker } } : {};
  return { ...bare, children, ...kept } as T;
}

/** Markdown counts in digits alone: a list of letters has bullets, and its letters are text. See decision 0036. */
function withLabels(list: List): List {
  const marker = markerOf(list);
  if (list.ordered !== true || (marker.style === 'decimal' && isTypable(marker))) return list;
  const { marker: _, ...data } = list.data ?? {};
  const labels = itemLabels(list);
  const children = list.children.map((item, index) => ({ ...item, children: labelled(labels[index] ?? '', item) }));
  return { ...list, ordered: false, start: null, children, data };
}

function labelled(label: string, { children: [first, ...rest] }: ListItem): ListItem['children'] {
  if (first?.type === 'paragraph') {
    const children: PhrasingContent[] = [{ type: 'text', value: `${label} ` }, ...first.children];
    return [{ ...first, children }, ...rest];
  }
  const own: ListItem['children'] = [{ type: 'paragraph', children: [{ type: 'text', value: label }] }];
  return first === undefined ? own : [...own, first, ...rest];
}

/** Nested as the headings are. */
function contentsList(headings: readonly Heading[]): RootContent[] {
  const build = (items: readonly Heading[], depth: number): List => {
    const children: ListItem[] = [];
    for (let i = 0; i < items.length; ) {
      const heading = items[i];
      let end = i + 1;
      while (end < items.length && (items[end]?.depth ?? 0) > depth) end += 1;
      const inner = items.slice(i + 1, end);
      if (heading !== undefined) {
        children.push({
          type: 'listItem',
          spread: false,
          checked: null,
          children: [
            { type: 'paragraph', children: [linkTo(heading)] },
            ...(inner.length === 0 ? [] : [build(inner, Math.min(...inner.map((item) => item.depth)))]),
          ],
        });
      }
      i = end;
    }
    return { type: 'list', ordered: false, start: null, spread: false, children };
  };
  return headings.length === 0 ? [] : [build(headings, Math.min(...headings.map(({ depth }) => depth)))];
}

function linkTo(heading: Heading): Link {
  return {
    type: 'link',
    title: null,
    url: `#${heading.data?.anchor ?? ''}`,
    children: [{ type: 'text', value: plainText(heading.children) }],
  };
}
