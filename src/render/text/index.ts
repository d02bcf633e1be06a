/**
 * The document tree as plain text for e-mail and newsletters: 72 columns, LF line ends. With a limit of characters it is for a
 * field of a form, which wraps lines itself: then a paragraph is one line, and no line is drawn under a heading.
 */
import type { Link, List, Nodes, RootContent } from 'mdast';
import { type PlainText, plainLines } from '../../encode/plain-text.ts';
import { withLowerScheme } from '../../model/link.ts';
import type { DocumentTree } from '../../model/tree.ts';
import { TYPED_SIGNS } from '../form-text.ts';
import { itemLabels } from '../item-numbers.ts';
import { plainText } from '../plain-text.ts';
import { plainTree } from './plain.ts';
import { hang, lengthOf, wrap } from './wrap.ts';

const WIDTH = 72;
const UNBOUND = Number.POSITIVE_INFINITY;

/** Throws when the tree is not well formed: an unknown node type, a footnote reference without footnote. */
export function renderText(document: DocumentTree): PlainText {
  const { children } = plainTree(document.children, {
    reference: (number) => `[${number}]`,
    signs: TYPED_SIGNS,
  });
  return plainLines(blockLines(children, document.data.meta.maxCharacters === undefined ? WIDTH : UNBOUND));
}

/** How many characters a field would hold more than a limit, as browsers count them; 0 where all fits. Its last line feed is not pasted. */
export function excessOf(text: PlainText, most: number): number {
  return Math.max(0, text.trimEnd().length - most);
}

type Block = Extract<RootContent, { type: 'heading' | 'paragraph' | 'list' }>;

const blocks: { readonly [Type in Block['type']]: (node: Extract<Block, { type: Type }>, width: number) => string[] } =
  {
    heading({ depth, children }, width) {
      const lines = wrap(children.map(inline).join(''), width);
      const ruler = depth === 1 ? '=' : '-';
      return depth > 2 || width === UNBOUND ? lines : [...lines, ruler.repeat(Math.max(0, ...lines.map(lengthOf)))];
    },
    paragraph: ({ children }, width) => wrap(children.map(inline).join(''), width),
    list: listLines,
  };

function isBlock(node: Nodes): node is Block {
  return Object.hasOwn(blocks, node.type);
}

/** Blocks with an empty line between them; one more before a heading. */
function blockLines(children: readonly Nodes[], width: number): string[] {
  const lines: string[] = [];
  for (const child of children) {
    if (!isBlock(child)) throw new Error(`${child.type} where a block was expected`);
    const own = (blocks[child.type] as (node: Block, width: number) => string[])(child, width);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push(...(child.type === 'heading' ? ['', ''] : ['']));
    lines.push(...own);
  }
  return lines;
}

/** Items of one line or so follow each other; in a list with longer ones an empty line stands between all. */
function listLines(list: List, width: number): string[] {
  const { ordered, children, spread } = list;
  const labels = ordered === true ? itemLabels(list) : [];
  const widest = Math.max(...labels.map(({ length }) => length));
  const loose = spread === true || children.some((item) => item.spread === true);
  return children.flatMap((item, index) => {
    const label = `${labels[index]?.padStart(widest) ?? '-'} `;
    const own = hang(label, blockLines(item.children, width - label.length));
    return loose && index > 0 ? ['', ...own] : own;
  });
}

function inline(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return node.value.replaceAll(/[\n\r]+/g, ' ');
  if (node.type === 'link') return linkText(node);
  if (node.type === 'emphasis' || node.type === 'strong') return node.children.map(inline).join('');
  throw new Error(`${node.type} where text was expected`);
}

/** `tekst (https://…)`, or the address alone where that is the text. */
function linkText({ url, children }: Link): string {
  const text = children.map(inline).join('');
  const address = url.replace(/^(mailto|tel):/, '');
  return [url, address].includes(withLowerScheme(plainText(children).trim())) ? text : `${text} (${address})`;
}
