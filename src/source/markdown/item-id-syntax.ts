/** `{#naam}` at the end of an item of a list: what a reference to that item names. It is never printed. */
import type { Nodes, Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { isIdentifier } from '../../model/identifier.ts';
import type { ItemId } from '../../model/text.ts';
import { extend } from './extend.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    itemId: 'itemId';
  }
}

const LEFT = 123;
const RIGHT = 125;
const HASH = 35;

const tokenize: Tokenizer = (effects, ok, nok) => {
  let inside = '';
  const open: State = (code) => {
    effects.enter('itemId');
    effects.consume(code);
    return hash;
  };
  const hash: State = (code) => {
    if (code !== HASH) return nok(code);
    effects.consume(code);
    return content;
  };
  const content: State = (code) => {
    if (code === null || code < 0 || (code === RIGHT && !isIdentifier(inside))) return nok(code);
    effects.consume(code);
    if (code === RIGHT) {
      effects.exit('itemId');
      return ok;
    }
    inside += String.fromCharCode(code);
    return content;
  };
  return open;
};

const construct: Construct = { name: 'itemId', tokenize };
const syntax: Extension = { text: { [LEFT]: construct } };

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    itemId(token) {
      this.enter({ type: 'itemId', id: this.sliceSerialize(token).slice(2, -1) }, token);
    },
  },
  exit: {
    itemId(token) {
      this.exit(token);
    },
  },
};

/** A unified plugin beside remark-parse. */
export function remarkItemIds(this: Processor): void {
  extend(this, [syntax], [fromMarkdown]);
}

/** Of an item of a list, at the end of its first paragraph. */
export function itemIdOf(item: Nodes): ItemId | undefined {
  const [first] = item.type === 'listItem' ? item.children : [];
  const last = first?.type === 'paragraph' ? first.children.at(-1) : undefined;
  return last?.type === 'itemId' ? last : undefined;
}

/** Those that stand elsewhere. */
export function misplacedItemIds(root: Root): ItemId[] {
  const placed = new Set<ItemId>();
  const misplaced: ItemId[] = [];
  visit(root, (node) => {
    const own = itemIdOf(node);
    if (own !== undefined) placed.add(own);
    if (node.type === 'itemId' && !placed.has(node)) misplaced.push(node);
  });
  return misplaced;
}

/** The item with its id as its anchor, and without what said so. */
export function withAnchor<T extends Nodes>(node: T): T {
  const id = itemIdOf(node)?.id;
  if (id === undefined || node.type !== 'listItem') return node;
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return node;
  const words = first.children.slice(0, -1);
  const last = words.at(-1);
  if (last?.type === 'text') words[words.length - 1] = { ...last, value: last.value.trimEnd() };
  return { ...node, data: { ...node.data, anchor: id }, children: [{ ...first, children: words }, ...rest] };
}
