/** Running text as a row of words, spaces and signs, each with the emphasis and links it stands in; and back. */
import type { Emphasis, Link, Nodes, PhrasingContent, Strong } from 'mdast';
import { asRead, lineAsRead } from '../model/eye.ts';
import type { Edit, Look } from '../model/tree.ts';
import { piecesOf } from './eye.ts';

type Wrapper = Emphasis | Strong | Link;

interface Layer {
  readonly key: string;
  readonly node: Wrapper;
}

export interface Token {
  /** Equal where the eye sees the same letters, however they stand. */
  readonly key: string;
  /** A text of one word, space or sign; or a line break or reference to a footnote. */
  readonly node: PhrasingContent;
  /** What it stands in, outermost first. */
  readonly within: readonly Layer[];
  readonly isWord: boolean;
}

export interface MarkedToken {
  readonly token: Token;
  readonly change: Edit | undefined;
}

const WORD = /[\p{L}\p{N}]/u;

export function tokensOf(nodes: readonly PhrasingContent[], within: readonly Layer[] = []): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') {
      const address = node.type === 'link' ? [node.url, node.title ?? null] : [];
      return tokensOf(node.children, [...within, { key: JSON.stringify([node.type, ...address]), node }]);
    }
    if (node.type !== 'text') {
      const name = node.type === 'footnoteReference' ? node.identifier : '';
      return [{ key: `${node.type} ${name}`, node, within, isWord: false }];
    }
    return piecesOf(node.value).map((value) => ({
      key: `text ${asRead(value)}`,
      node: { ...node, value },
      within,
      isWord: WORD.test(value),
    }));
  });
}

/** The tokens that are read: not white space beside white space or at the end of a line, nor what has no look. */
export function readTokens(nodes: readonly PhrasingContent[]): Token[] {
  const isBreak = (token: Token | undefined) => token === undefined || token.node.type === 'break';
  const isSpace = (token: Token | undefined) => token?.key === SPACE;
  const read: Token[] = [];
  for (const token of tokensOf(nodes)) {
    const last = read.at(-1);
    if (token.key === NOTHING || (isSpace(token) && (isBreak(last) || isSpace(last)))) continue;
    if (isBreak(token) && isSpace(last)) read.pop();
    read.push(token);
  }
  return isSpace(read.at(-1)) ? read.slice(0, -1) : read;
}

/** Keys of what reads as a space, and as nothing. */
const SPACE = 'text  ';
const NOTHING = 'text ';

/** Its letters as they read; none of a reference to a footnote. */
export function printed({ node }: Token): string {
  if (node.type === 'text') return asRead(node.value);
  return node.type === 'break' ? '\n' : '';
}

export function lookOf({ node, within }: Token): Look {
  const link = within.find((layer) => layer.node.type === 'link')?.node as Link | undefined;
  const isIn = (type: Wrapper['type']) => within.some((layer) => layer.node.type === type);
  return {
    strong: isIn('strong'),
    emphasis: isIn('emphasis'),
    url: link?.url.normalize('NFC') ?? null,
    title: link?.title == null ? null : lineAsRead(link.title),
    lang: (node.type === 'text' ? node.data?.lang : undefined) ?? null,
  };
}

/** Neighbours in the same emphasis or link stand in one; neighbouring texts of one kind are one text. */
export function fromTokens(tokens: readonly MarkedToken[], depth = 0): PhrasingContent[] {
  return groupsOf(tokens, ({ token }) => token.within[depth]?.key).flatMap((group): PhrasingContent[] => {
    const wrapper = group[0]?.token.within[depth]?.node;
    if (wrapper === undefined) return leavesOf(group);
    return [{ ...wrapper, children: fromTokens(group, depth + 1) } as Wrapper];
  });
}

function leavesOf(tokens: readonly MarkedToken[]): PhrasingContent[] {
  const key = ({ token: { node }, change }: MarkedToken) =>
    node.type === 'text' && node.data?.aside === undefined
      ? JSON.stringify([change, node.data?.lang, node.data?.former])
      : undefined;
  return groupsOf(tokens, key).flatMap((group) => {
    const nodes = group.map(({ token }) => token.node);
    const [first] = nodes;
    if (first?.type !== 'text' || first.data?.aside !== undefined)
      return nodes.map((node, index) => marked(node, group[index]?.change));
    const value = nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
    return [marked({ ...first, value }, group[0]?.change)];
  });
}

/** The node with this change; the node itself when there is none. */
export function marked<T extends Nodes>(node: T, change: Edit | undefined): T {
  return change === undefined ? node : { ...node, data: { ...node.data, change } };
}

/** Runs of neighbours with the same key. */
export function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
