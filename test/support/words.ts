/** Words, those of mdast trees among them, and where two streams of words part. */
import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { labelOf, markerOf } from '../../src/model/list-marker.ts';
import type { Dialect } from './dialects.ts';

/** A stretch of text and whose it is, so that a difference can be told. */
export interface Piece {
  readonly owner: string;
  readonly text: string;
}

/** How a tree is said: a part of a dialect, with references by the identifier in the tree. */
export interface Saying extends Pick<Dialect, 'item' | 'link'>, Partial<Pick<Dialect, 'rows' | 'asked'>> {
  readonly reference: (identifier: string) => string;
}

/** Nothing but the words themselves. */
export const bareWords: Saying = { item: () => '', reference: () => '', link: (text) => text };

const RUNNING = ['paragraph', 'heading', 'tableCell', 'link', 'emphasis', 'strong'];

/** Text of a tree without its footnotes. HTML is no words; a line break is a space. */
export function textOf(node: Nodes, saying: Saying = bareWords): string {
  if (node.type === 'footnoteReference') return saying.reference(node.identifier);
  if (node.type === 'footnoteDefinition' || node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'table' && saying.rows === 'list') return rowsAsItems(node, saying);
  const said = node.children.map((child) => textOf(child, saying));
  if (node.type === 'list') {
    const label = (index: number) =>
      node.ordered === true ? labelOf(markerOf(node), (node.start ?? 1) + index) : null;
    return said.map((item, index) => `${saying.item(label(index))} ${item}`).join(' ');
  }
  if (node.type === 'formField') return said.map((words, at) => (at === 0 ? saying.asked?.(words) : words)).join(' ');
  const text = said.join(RUNNING.includes(node.type) ? '' : ' ');
  return node.type === 'link' ? saying.link(text, node.url) : text;
}

/** Each row an item, in which every cell that is not empty follows the heading of its column. */
function rowsAsItems({ children: [header, ...rows] }: Table, saying: Saying): string {
  const said = rows.map(({ children }) =>
    children.flatMap((cell, column) => {
      const heading = header?.children[column];
      return cell.children.length === 0 || heading === undefined
        ? []
        : [`${textOf(heading, saying)}: ${textOf(cell, saying)}`];
    }),
  );
  return said.map((cells) => `${saying.item(null)} ${cells.join(' ')}`).join(' ');
}

/** What white space keeps apart. A no-break space is part of a word: a format must keep it. */
export function wordsIn(text: string): string[] {
  return text.split(/[ \t\r\n]+/).filter((word) => word !== '');
}

/** The first difference between what should be said and what was read, or undefined. */
export function firstDifference(expected: readonly Piece[], actual: string): string | undefined {
  const found = wordsIn(actual);
  let at = 0;
  for (const { owner, text } of expected) {
    const wanted = wordsIn(text);
    const differs = wanted.findIndex((word, index) => found[at + index] !== word);
    if (differs !== -1) {
      const read = found.slice(at, at + wanted.length + 5).join(' ');
      return `${owner}, at its word ${differs + 1}\n  expected: ${wanted.join(' ')}\n  found:    ${read}`;
    }
    at += wanted.length;
  }
  const rest = found.slice(at, at + 40).join(' ');
  return rest === '' ? undefined : `after the last clause there is more: ${rest}`;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Lists with a parenthesis behind their numbers keep it. */
export function parseMarkdown(markdown: string): Root {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const root = parser.parse(body);
  visit(root, 'list', (list) => {
    if (/^\d+\)/.test(body.slice(list.position?.start.offset)))
      list.data = { marker: { style: 'decimal', delimiter: ')' } };
  });
  return root;
}
