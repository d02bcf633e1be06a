/** The document tree in what the Markdown of a program can say: with anchors, and a contents list of links. */
import type { Heading, Link, List, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { isTypable, markerOf } from '../../model/list-marker.ts';
import { mergeTexts } from '../../model/text.ts';
import { anchorsOf, cellBlocks, type DocumentTree, partOf } from '../../model/tree.ts';
import { beforeFirstWords } from '../first-words.ts';
import { DRAWN_SIGNS, formAsText } from '../form-text.ts';
import { itemLabels } from '../item-numbers.ts';
import { plainText } from '../plain-text.ts';
import { tableAsList } from '../table-list.ts';
import { addressOfFile, addressOfPage } from './addresses.ts';
import { anchoredHeading, inlineAnchor } from './anchors.ts';
import { figureParagraph } from './figures.ts';
import { FLAVOURS, type Flavour } from './flavours.ts';
import { withNumberedNotes } from './notes.ts';

export function lower(document: DocumentTree, flavour: Flavour = FLAVOURS.commonmark): Root {
  const isSection = document.data.meta.kind === 'section';
  const sayable = (node: RootContent) => sayableTo(node, flavour) as RootContent[];
  const said = document.children.flatMap(sayable);
  const children = flavour.hasFootnotes ? said : withNumberedNotes(said, isSection ? null : 2);
  const isTitle = (node: RootContent) => partOf(node) === 'title';
  const headings = said.filter((node): node is Heading => node.type === 'heading' && !isTitle(node));
  const body = (flavour.joinsLists ? apart(children) : children).flatMap((node): RootContent[] => {
    if (node.type === 'contents') return contentsList(headings);
    // Most sites print the title from the front matter.
    if (isTitle(node) && !isSection && flavour.printsTitle) return [];
    // A section is pasted into another document, where these anchors would only be in the way.
    if (isSection || isTitle(node)) return [withoutAnchors(node, flavour)];
    if (node.type !== 'heading') return [strip(node, flavour)];
    return anchoredHeading(node, strip({ ...node, data: {} }, flavour), flavour);
  });
  return { type: 'root', children: body };
}

/** An empty paragraph between lists that the program would make one of; no comment, for those stop MDX. */
function apart(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((node, index): RootContent[] => {
    const isSecond = node.type === 'list' && blocks[index - 1]?.type === 'list';
    const inside = 'children' in node ? withListsApart(node) : node;
    return isSecond ? [nothing(), inside] : [inside];
  });
}

function withListsApart(node: Extract<RootContent, Parents>): RootContent {
  const children = apart(node.children as RootContent[]);
  const isLonger = children.length > node.children.length && node.type === 'listItem';
  return { ...node, children, ...(isLonger ? { spread: true } : {}) } as RootContent;
}

function nothing(): RootContent {
  const children: PhrasingContent[] = ['<span>', '</span>'].map((value) => ({ type: 'html', value }));
  return { type: 'paragraph', children };
}

/** Blocks that stand by themselves: without anchors. */
export function lowerBlocks(blocks: readonly RootContent[]): RootContent[] {
  const flavour = FLAVOURS.github;
  return (blocks.flatMap((node) => sayableTo(node, flavour)) as RootContent[]).map((node) =>
    withoutAnchors(node, flavour),
  );
}

/** A cell of GFM is one line: a table with more in one is a list, with a row to each item. A form is text. */
function sayableTo(node: Nodes, flavour: Flavour): Nodes[] {
  const sayable = (child: Nodes) => sayableTo(child, flavour);
  if (!('children' in node)) return [node];
  if (node.type === 'figure') return sayable(figureParagraph(node, flavour));
  if (node.type === 'form') return formAsText(node, DRAWN_SIGNS);
  if (node.type === 'table' && holdsBlocks(node)) return sayable(tableAsList(node));
  const children = (node.children as Nodes[]).flatMap(sayable);
  if (node.type !== 'link') return [{ ...node, children } as Nodes];
  const url = node.data?.page === true ? addressOfPage(node.url, flavour) : addressOfFile(node.url, flavour);
  return [{ ...node, url, children } as Nodes];
}

function holdsBlocks({ children: rows }: Table): boolean {
  return rows.some(({ children: cells }) => cells.some((cell) => cellBlocks(cell) !== null));
}

/** Without `data`, and with the anchors in the text. Markdown knows no languages: texts are whole again. */
function strip<T extends Nodes>(node: T, flavour: Flavour): T {
  const bare = withoutAnchors(node, flavour, (child) => strip(child, flavour));
  const anchors = anchorsOf(node);
  return anchors.length === 0 || !('children' in node) ? bare : beforeFirstWords(anchors.flatMap(inlineAnchor), bare);
}

function withoutAnchors<T extends Nodes>(
  node: T,
  flavour: Flavour,
  lowered: (child: Nodes) => Nodes = (child) => withoutAnchors(child, flavour),
): T {
  const { data, ...bare } = node.type === 'list' ? withLabels(evenly(node), flavour) : node;
  if (!('children' in bare)) return bare as T;
  const children = mergeTexts((bare.children as Nodes[]).map(lowered));
  const kept = data !== undefined && 'marker' in data ? { data: { marker: data.marker } } : {};
  return { ...bare, children, ...kept } as T;
}

/** A blank line in an item is one between all: Python-Markdown knows no item right after a second paragraph. */
function evenly(list: List): List {
  return { ...list, spread: list.spread === true || list.children.some(({ spread }) => spread === true) };
}

/** Markdown counts in digits alone: a list of letters has bullets, and its letters are text. See decision 0036. */
function withLabels(list: List, { counts }: Flavour): List {
  const marker = markerOf(list);
  const isCounted = counts === 'all' || ((list.start ?? 1) === 1 && marker.delimiter === '.');
  if (list.ordered !== true || (marker.style === 'decimal' && isTypable(marker) && isCounted)) return list;
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
