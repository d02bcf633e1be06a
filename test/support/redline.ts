/** What the marks of a redline mean, said once for all tests: the text before and after, taken out of the tree of both. */
import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromTokens, lookOf, type MarkedToken, readTokens, type Token } from '../../src/compare/tokens.ts';
import { asRead } from '../../src/model/eye.ts';
import { cellBlocks, cellOf, type Edit, isRunning, type Look } from '../../src/model/tree.ts';

/** The tree without what only the other text has, and without marks; as `plainly` writes it. */
export function sideOf(tree: Root, side: 'before' | 'after'): Root {
  const gone: Edit = side === 'before' ? 'insert' : 'delete';
  const keep = (node: Nodes): Nodes[] => {
    if (node.data?.change === gone) return [];
    const { change: _, was, former, ...data } = node.data ?? {};
    const { marker, ...properties } = side === 'before' ? { ...was } : {};
    const { marker: __, ...unmarked } = data as { marker?: unknown };
    const counted = marker === undefined ? data : { ...unmarked, ...(marker === null ? {} : { marker }) };
    const bare = side === 'before' && former !== undefined ? { ...counted, former } : counted;
    const own = { ...node, data: bare, ...properties } as Nodes;
    return ['children' in own ? ({ ...own, children: own.children.flatMap(keep) } as Nodes) : own];
  };
  return plainly({ ...tree, children: tree.children.flatMap(keep) as RootContent[] }, side);
}

/**
 * A tree as renderers see it: what stands in emphasis and a link is so in one order, neighbouring texts and links are one, empty ones nothing, footnotes come last and are
 * numbered in their order. Anchors, clauses and page breaks are left out, as are absent values. Of the text before it
 * has the letters as they read, of the one after as they are.
 */
export function plainly(tree: Root, side: 'before' | 'after' = 'after'): Root {
  const isNote = (node: Nodes): node is FootnoteDefinition => node.type === 'footnoteDefinition';
  const notes = tree.children.filter(isNote);
  const numbers = new Map(notes.map(({ identifier }, index) => [identifier, String(index + 1)]));
  const plain = (node: Nodes): Nodes => {
    const { position: _, data: { anchor: __, aliases: _____, clause: ___, ...seen } = {}, ...own } = withoutName(node);
    const { newPage: ____, ...data } = seen as Record<string, unknown>;
    const bare = (Object.keys(data).length === 0 ? own : { ...own, data }) as Nodes;
    if (bare.type === 'footnoteReference' || bare.type === 'footnoteDefinition') {
      bare.identifier = numbers.get(bare.identifier) ?? bare.identifier;
      bare.label = bare.identifier;
    }
    if (bare.type === 'tableCell')
      bare.children = cellOf(cellBlocks(bare) ?? [{ ...bare, type: 'paragraph' }]).children;
    if ('children' in bare && isRunning(bare)) {
      const read = readTokens(bare.children as PhrasingContent[]);
      const tokens = side === 'after' ? read : read.map(asItReads);
      bare.children = fromTokens(tokens.map((token): MarkedToken => ({ token: standing(token), change: undefined })));
      return { ...bare, children: bare.children.map(plain) } as Nodes;
    }
    return 'children' in bare ? ({ ...bare, children: bare.children.map(plain) } as Nodes) : bare;
  };
  const children = [...tree.children.filter((node) => !isNote(node)), ...notes].map(plain) as RootContent[];
  return { type: 'root', children };
}

/** The name of a field is for machines. */
function withoutName(node: Nodes): Nodes {
  if (node.type !== 'formField') return node;
  const { lines, ...own } = node;
  return { ...own, name: '', ...(lines == null ? {} : { lines }) };
}

function asItReads(token: Token): Token {
  const { node } = token;
  return node.type === 'text' ? { ...token, node: { ...node, value: asRead(node.value) } } : token;
}

/** A token that stands as it looks, or as it looked where it says so. */
function standing(token: Token): Token {
  const { former, ...data } = token.node.data ?? {};
  const { lang: _, ...rest } = data as { lang?: string };
  const look = former ?? lookOf(token);
  const own = { ...rest, ...(look.lang === null ? {} : { lang: look.lang }) };
  const node = { ...token.node } as PhrasingContent;
  delete node.data;
  return {
    ...token,
    node: Object.keys(own).length === 0 ? node : ({ ...node, data: own } as PhrasingContent),
    within: layersOf(look),
  };
}

function layersOf({ url, title, strong, emphasis }: Look): Token['within'] {
  const layer = (node: Token['within'][number]['node']) => ({ key: JSON.stringify(node), node });
  return [
    ...(url === null ? [] : [layer({ type: 'link', url, title, children: [] })]),
    ...(strong ? [layer({ type: 'strong', children: [] })] : []),
    ...(emphasis ? [layer({ type: 'emphasis', children: [] })] : []),
  ];
}

/** A text with its marks, as `diff` prints it: `een [-oud-]{+nieuw+} woord`. Blocks on lines of their own. */
export function withMarks(node: Nodes): string {
  const inner =
    node.type === 'text'
      ? node.value
      : node.type === 'footnoteReference'
        ? `[^${node.identifier}]`
        : 'children' in node
          ? node.children.map(withMarks).join(['root', 'list', 'listItem', 'table'].includes(node.type) ? '\n' : '')
          : '';
  if (node.data?.change === 'delete') return `[-${inner}-]`;
  return node.data?.change === 'insert' ? `{+${inner}+}` : inner;
}
