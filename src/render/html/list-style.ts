/** What a page with lists in letters, or with a parenthesis, adds to the style sheet. */
import type { List, Nodes } from 'mdast';

const styles = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'];

export const LABELS = styles
  .flatMap((style) => [
    `@counter-style ${style}-paren { system: extends ${style}; suffix: ") "; }`,
    ...[style, `${style}-paren`].map((name) => `.${name} { list-style-type: ${name}; }`),
  ])
  .map((rule) => `${rule}\n`)
  .join('');

/** Whether a list says how it counts, or in a redline how it did. */
export function hasMarkers(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'list' && isMarked(node)) return true;
    return 'children' in node && hasMarkers(node.children);
  });
}

function isMarked({ data }: List): boolean {
  return data?.marker !== undefined || data?.was?.['marker'] !== undefined;
}
