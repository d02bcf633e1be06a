/** The text of running text, as titles and bookmarks have it. */
import type { PhrasingContent, Text } from 'mdast';

/** Notes are left out; a line break is a space. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return plainTexts(nodes)
    .map(({ value }) => value)
    .join('');
}

/** The same, each text with its own language. */
export function plainTexts(nodes: readonly PhrasingContent[]): Text[] {
  return nodes.flatMap((node): Text[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    return 'children' in node ? plainTexts(node.children) : [];
  });
}
