/** The text of running text, as titles and bookmarks have it. */
import type { PhrasingContent, Text } from 'mdast';

/** Notes are left out, and in a redline what goes; a line break is a space. */
export function plainText(nodes: readonly PhrasingContent[], all = false): string {
  return plainTexts(nodes, all)
    .map(({ value }) => value)
    .join('');
}

/** The same, each text with its own language; with `all` what goes too. */
export function plainTexts(nodes: readonly PhrasingContent[], all = false): Text[] {
  return nodes.flatMap((node): Text[] => {
    if (node.data?.change === 'delete' && !all) return [];
    if (node.type === 'text') return node.data?.aside === true ? [] : [node];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    return 'children' in node ? plainTexts(node.children, all) : [];
  });
}
