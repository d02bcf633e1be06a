/** What a reader must get of a document, from its tree: words, tables and anchors. No renderer is asked. */
import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { labelOf, markerOf } from '../../../src/model/list-marker.ts';
import { anchorsIn, cellBlocks, type DocumentTree, partOf } from '../../../src/model/tree.ts';
import { DRAWN_SIGNS, formAsText } from '../../../src/render/form-text.ts';
import { tableAsList } from '../../../src/render/table-list.ts';
import { sameWords } from './words.ts';

export interface Expected {
  readonly words: readonly string[];
  readonly tables: number;
  readonly notes: number;
  readonly anchors: ReadonlySet<string>;
}

export function expectedOf({ children, data: { meta } }: DocumentTree): Expected {
  const isTitle = (node: Nodes) => node.type === 'heading' && partOf(node) === 'title';
  const headings = children.filter((node): node is Heading => node.type === 'heading' && !isTitle(node));
  let tables = 0;
  const say = (node: Nodes): string => {
    if (node.type === 'contents') return headings.map((heading) => wordsOf(heading)).join(' ');
    if (node.type === 'footnoteReference') return '';
    if (node.type === 'footnoteDefinition') return node.children.map(say).join(' ');
    if (node.type === 'break') return ' ';
    if (node.type === 'form') return formAsText(node, DRAWN_SIGNS).map(say).join(' ');
    if (node.type === 'table') {
      // A cell of Markdown is one line.
      if (node.children.some((row) => row.children.some((cell) => cellBlocks(cell) !== null)))
        return say(tableAsList(node));
      tables += 1;
    }
    if (node.type === 'list')
      return node.children
        .map((item, index) => {
          const label = node.ordered === true ? labelOf(markerOf(node), (node.start ?? 1) + index) : '';
          return `${label} ${item.children.map(say).join(' ')}`;
        })
        .join(' ');
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    const isRunning = ['paragraph', 'heading', 'tableCell', 'link', 'emphasis', 'strong', 'figure'].includes(node.type);
    return node.children.map(say).join(isRunning ? '' : ' ');
  };
  const wordsOf = (heading: Heading) => heading.children.map(say).join('');
  const text = children.map(say).join(' ');
  return {
    words: sameWords(text),
    tables,
    notes: children.filter(({ type }) => type === 'footnoteDefinition').length,
    anchors: meta.kind === 'section' ? new Set() : anchorsIn(children.filter((node) => !isTitle(node))),
  };
}

/** Of a document without its title in the tree, what stands above it. */
export const titleOf = ({ data: { meta } }: DocumentTree): string => meta.title;
export { textOf };
