/**
 * What letters do not show, said in words of ours where it is. Nothing that looks the same is struck and inserted for it:
 *
 *     Zie de regel [verwijst nu naar ‘2. Regels’, punt 2] voor meer.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { isRunning } from '../model/tree.ts';
import { fromTokens, type Token } from './tokens.ts';
import { blankRuns, blockChange, changeOf, foundIn, isWhole, tokensIn, type UnseenChange } from './unseen.ts';

/** Words for all that is to be said in one place; none where they are empty. */
type Say = (changes: readonly UnseenChange[]) => string;

/** The merged blocks without marks on what nobody sees: as that is now. */
export function withoutUnseen<T extends Nodes>(blocks: readonly T[]): T[] {
  return withAsides(blocks, () => '', false);
}

/** The same, with words after each such change. With `tracked` the marks stay: a word processor makes either text of them. */
export function withAsides<T extends Nodes>(blocks: readonly T[], say: Say, tracked: boolean): T[] {
  const inside = <N extends Nodes>(node: N, ofBlock: readonly UnseenChange[]): N => {
    if (isWhole(node) || !('children' in node)) return node;
    if (isRunning(node))
      return withTokens(node, (tokens) => told(tokens, [...ofBlock, ...blockChange(node)], say, tracked)) as N;
    const first = node.children.findIndex((child) => !isWhole(child));
    const own = [...ofBlock, ...blockChange(node)];
    return { ...node, children: node.children.map((child, index) => inside(child, index === first ? own : [])) };
  };
  return blocks.map((node) => inside(node, []));
}

/** What is said of a list or a field stands at the end of its first paragraph, of a picture at the end of its caption. */
function told(
  tokens: readonly Token[],
  ofBlock: readonly UnseenChange[],
  say: Say,
  tracked: boolean,
): readonly Token[] {
  const found = foundIn(tokens);
  if (found.length + ofBlock.length === 0) return tokens;
  const blank = new Set(tracked ? [] : blankRuns(tokens).flat());
  const said = (changes: readonly UnseenChange[]) => (changes.length === 0 ? [] : asideOf(say(changes)));
  const own = tokens.flatMap((token) => [
    ...(blank.has(token) ? settled(token) : [token]),
    ...said(found.flatMap(({ change, at }) => (at === token ? [change] : []))),
  ]);
  return [...own, ...said(ofBlock)];
}

function withTokens<T extends Extract<Nodes, { children: unknown }>>(
  node: T,
  change: (tokens: readonly Token[]) => readonly Token[],
): T {
  const tokens = tokensIn(node);
  const changed = change(tokens);
  if (changed === tokens) return node;
  return { ...node, children: fromTokens(changed.map((token) => ({ token, change: changeOf(token) }))) };
}

/** What goes is gone, and what comes is there. */
function settled({ node, ...token }: Token): Token[] {
  if (node.data?.change === 'delete') return [];
  const { change: _, ...data } = node.data ?? {};
  return [{ ...token, node: { ...node, data } as PhrasingContent }];
}

function asideOf(value: string): Token[] {
  if (value === '') return [];
  return [{ key: '', node: { type: 'text', value, data: { aside: true } }, within: [], isWord: false }];
}
