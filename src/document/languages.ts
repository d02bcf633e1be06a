/** Passages in another language, marked in the tree: each becomes a text of its own, with its language in `data`. */

import type { Nodes, RootContent, Text } from 'mdast';
import { literal } from '../encode/pattern.ts';

type Languages = ReadonlyMap<string, readonly string[]>;

/** Marks every passage that stands by itself: not within a longer word. The longest passage goes first. */
export function markLanguages(nodes: readonly RootContent[], languages: Languages): readonly RootContent[] {
  const byPassage = new Map(
    [...languages].flatMap(([language, passages]) => passages.map((passage) => [passage, language])),
  );
  if (byPassage.size === 0) return nodes;
  const longestFirst = [...byPassage.keys()].sort((a, b) => b.length - a.length);
  const passage = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const mark = (node: Nodes): Nodes[] => {
    if (node.type !== 'text') {
      return 'children' in node ? [{ ...node, children: node.children.flatMap(mark) } as Nodes] : [node];
    }
    // Split on a group: what matches stands at every odd index.
    return node.value.split(passage).flatMap((value, index): Text[] => {
      if (value === '') return [];
      const lang = index % 2 === 1 ? byPassage.get(value) : undefined;
      return [lang === undefined ? { ...node, value } : { ...node, value, data: { ...node.data, lang } }];
    });
  };
  return nodes.flatMap(mark) as RootContent[];
}
