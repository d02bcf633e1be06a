/**
 * The document tree in headings, paragraphs and lists alone, for places that take no more: an e-mail, a newsletter, a CMS.
 *
 * Tables become lists, forms become text, frames lose their box, notes become a list at the end, pictures what is said of them. What is pasted elsewhere has no anchors,
 * so a link inside the document, or to a file beside it, becomes its text.
 */
import type { BlockContent, FootnoteDefinition, ListItem, Nodes, Root, RootContent, Text } from 'mdast';
import { isOutsideAddress } from '../../model/link.ts';
import { type DocumentTree, partOf } from '../../model/tree.ts';
import { inWords } from '../../words/figures.ts';
import { formAsText, type Signs } from '../form-text.ts';
import { tableAsList } from '../table-list.ts';

export interface PlainOptions {
  /** How a reference to note 1 reads: `(1)`. */
  readonly reference: (number: number) => string;
  /** Of the forms. */
  readonly signs: Signs;
  /** The document's, where the heading of the notes should tell that it is Dutch. */
  readonly language?: string;
  /** A place that takes pictures too. */
  readonly keepsFigures?: true | undefined;
}

/** The document without its title, which stands elsewhere, where it is a protocol; without its table of contents. */
export function plainBlocks({ children, data }: DocumentTree): RootContent[] {
  if (data.meta.kind === 'section') return [...children];
  return children.filter((node) => partOf(node) !== 'title');
}

/** Throws when a reference has no footnote. */
export function plainTree(
  blocks: readonly RootContent[],
  { reference, signs, language = 'nl', keepsFigures }: PlainOptions,
): Root {
  const notes = blocks.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const numbers = new Map(notes.map(({ identifier }, index) => [identifier, index + 1]));
  const plain = (node: Nodes): Nodes[] => {
    if (node.type === 'footnoteReference') {
      const number = numbers.get(node.identifier);
      if (number === undefined) throw new Error(`no footnote ${node.identifier}`);
      return [{ type: 'text', value: ` ${reference(number)}` }];
    }
    const instead = insteadOf(node, { signs, keepsFigures });
    if (instead !== undefined) return instead.flatMap(plain);
    if (!('children' in node)) return [node];
    const { data: _, ...own } = node;
    const bare = node.type === 'list' && node.data?.marker ? { ...own, data: { marker: node.data.marker } } : own;
    return [{ ...bare, children: (bare.children as Nodes[]).flatMap(plain) } as Nodes];
  };
  const body = blocks.flatMap(plain) as RootContent[];
  return { type: 'root', children: notes.length === 0 ? body : [...body, ...notesList(notes, plain, language)] };
}

/** What stands there for what has no place there; undefined of what has. */
function insteadOf(
  node: Nodes,
  { signs, keepsFigures }: Pick<PlainOptions, 'signs' | 'keepsFigures'>,
): readonly Nodes[] | undefined {
  if (node.type === 'contents' || node.type === 'footnoteDefinition') return [];
  if (node.type === 'table') return [tableAsList(node)];
  if (node.type === 'form') return formAsText(node, signs);
  if (node.type === 'figure') return keepsFigures ? undefined : inWords(node.alt, node.children, 'nl');
  return node.type === 'blockquote' || (node.type === 'link' && !isOutsideAddress(node.url))
    ? node.children
    : undefined;
}

function notesList(
  notes: readonly FootnoteDefinition[],
  plain: (node: Nodes) => Nodes[],
  language: string,
): RootContent[] {
  const heading: Text = { type: 'text', value: 'Noten', ...(/^nl\b/i.test(language) ? {} : { data: { lang: 'nl' } }) };
  const items = notes.map(({ children }) => item(children.flatMap(plain) as BlockContent[]));
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: [heading] }] },
    { type: 'list', ordered: true, start: 1, spread: false, children: items },
  ];
}

function item(children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: children.length > 1, checked: null, children };
}
