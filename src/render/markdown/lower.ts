/** The document tree in what GitHub-flavoured Markdown can say: anchors as empty `a` elements, a contents list of links. */
import type { Heading, Link, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { mergeTexts } from '../../model/text.ts';
import { cellBlocks, type DocumentTree, partOf } from '../../model/tree.ts';
import { plainText } from '../plain-text.ts';
import { tableAsList } from '../table-list.ts';

export function lower(document: DocumentTree): Root {
  const children = document.children.map(sayable);
  const isTitle = (node: RootContent) => partOf(node) === 'title';
  const headings = children.filter((node): node is Heading => node.type === 'heading' && !isTitle(node));
  const body = children.flatMap((node): RootContent[] => {
    if (node.type === 'contents') return contentsList(headings);
    // The title stands in the front matter; a site prints it from there.
    if (isTitle(node) && document.data.meta.variant === 'protocol') return [];
    // A schoolgids section is pasted into another document, where these anchors would only be in the way.
    if (document.data.meta.variant === 'schoolgids') return [withoutAnchors(node)];
    return node.type === 'heading' ? withAnchorBefore(node) : [strip(node)];
  });
  return { type: 'root', children: body };
}

/** A cell of GFM is one line: a table with more in one is a list, with a row to each item. */
function sayable<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  if (node.type === 'table' && holdsBlocks(node)) return tableAsList(node) as Nodes as T;
  return { ...node, children: (node.children as Nodes[]).map(sayable) } as T;
}

function holdsBlocks({ children: rows }: Table): boolean {
  return rows.some(({ children: cells }) => cells.some((cell) => cellBlocks(cell) !== null));
}

/** So that the anchor is no part of the words by which a site names the heading. */
function withAnchorBefore(node: Heading): RootContent[] {
  const anchor = node.data?.anchor;
  const bare = strip({ ...node, data: {} });
  return anchor === undefined ? [bare] : [{ type: 'paragraph', children: inlineAnchor(anchor) }, bare];
}

/** An anchor in running text is two pieces of inline HTML, as a parser sees it. */
function inlineAnchor(id: string): PhrasingContent[] {
  return [
    { type: 'html', value: `<a id="${id}">` },
    { type: 'html', value: '</a>' },
  ];
}

/** With the anchor before the first words, however deep these are in lists. */
function startingWith<T extends Nodes>(anchor: string, node: T): T {
  if (node.type === 'paragraph' || node.type === 'tableCell')
    return { ...node, children: [...inlineAnchor(anchor), ...node.children] };
  const [first = { type: 'paragraph', children: [] }, ...rest] = 'children' in node ? (node.children as Nodes[]) : [];
  return { ...node, children: [startingWith(anchor, first), ...rest] } as T;
}

/** Without `data`, and with the anchors in the text. Markdown knows no languages: texts are whole again. */
function strip<T extends Nodes>(node: T): T {
  const { data, ...bare } = node;
  if (!('children' in bare)) return bare as T;
  const children = mergeTexts((bare.children as Nodes[]).map((child) => strip(child)));
  const whole = { ...bare, children } as T;
  return data?.anchor === undefined ? whole : startingWith(data.anchor, whole);
}

function withoutAnchors<T extends Nodes>({ data: _, ...node }: T): T {
  if (!('children' in node)) return node as T;
  return { ...node, children: mergeTexts((node.children as Nodes[]).map((child) => withoutAnchors(child))) } as T;
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
