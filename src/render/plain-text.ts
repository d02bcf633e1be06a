/** The text of running text, as titles and bookmarks have it. */
import type { PhrasingContent } from 'mdast';

/** Notes are left out; a line break is a space. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      return 'children' in node ? plainText(node.children) : '';
    })
    .join('');
}
