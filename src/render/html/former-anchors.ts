/** What an anchor was before, as an empty element before the first words: links from elsewhere still lead there. */
import type { Element } from 'hast';
import type { Nodes, PhrasingContent } from 'mdast';
import { beforeFirstWords } from '../first-words.ts';
import { element } from './elements.ts';
import type { HandlerTable } from './to-hast.ts';

/** Only in the tree that is about to be HTML. */
interface FormerAnchor {
  readonly type: 'formerAnchor';
  readonly id: string;
}

/** A figure begins with no words; see its handler. */
export function withFormerAnchors<T extends Nodes>(node: T): T {
  const own =
    'children' in node
      ? ({ ...node, children: node.children.map((child) => withFormerAnchors<Nodes>(child)) } as T)
      : node;
  const { aliases } = node.data ?? {};
  if (aliases === undefined || node.type === 'figure') return own;
  const added = aliases.map((id): FormerAnchor => ({ type: 'formerAnchor', id }));
  return beforeFirstWords(added as unknown as readonly PhrasingContent[], own);
}

export const formerAnchors = {
  formerAnchor: (_: unknown, { id }: FormerAnchor): Element => element('span', { id }),
} as HandlerTable;
