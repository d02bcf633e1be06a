/** Blocks as paragraphs and tables: one handler for each node type. */
import type { Blockquote, FootnoteDefinition, Heading, List, Paragraph, RootContent, Table } from 'mdast';
import { anchorsOf, type Contents, type Figure, type Form } from '../../model/tree.ts';
import { plainText } from '../plain-text.ts';
import { writeFigure } from './figures.ts';
import { writeForm } from './forms.ts';
import { inline } from './inline.ts';
import { writeList } from './lists.ts';
import { flushLabel, flushPending, paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { writeFrame, writeTable } from './tables.ts';
import { within } from './tracking.ts';

/** Block nodes that occur in a document tree. */
export type BlockNode = Heading | Paragraph | List | Blockquote | Table | FootnoteDefinition | Contents | Figure | Form;
type BlockHandlers = {
  [Type in BlockNode['type']]: (node: Extract<BlockNode, { type: Type }>, context: Context, state: State) => string;
};

const handlers: BlockHandlers = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  blockquote: writeQuote,
  table: writeTable,
  figure: writeFigure,
  form: writeForm,
  // Written after the document, in order of reference.
  footnoteDefinition: () => '',
  contents: () => {
    throw new Error('Unexpected contents inside a block, expected it among the children of the root');
  },
};

/** Writes one block and all in it. */
export function writeBlock(node: RootContent, context: Context, state: State): string {
  const handle = handlers[node.type as BlockNode['type']] as
    | ((node: RootContent, context: Context, state: State) => string)
    | undefined;
  if (handle === undefined) throw new Error(`Unexpected ${node.type} among the blocks of a document`);
  state.pending.anchors.push(...anchorsOf(node));
  return within(node.data?.change, state, () => handle(node, context, state));
}

/** Writes blocks; at their end nothing waits any more, and a table is followed by a paragraph, as Word wants it. */
export function writeBlocks(nodes: readonly RootContent[], context: Context, state: State): string {
  return nodes.map((node) => writeBlock(node, context, state)).join('') + flushPending(state);
}

function writeHeading(node: Heading, { topHeading }: Context, state: State): string {
  const level = Math.min(6, Math.max(1, node.depth - topHeading + 1));
  // The label of a list item belongs to a list style, not to a heading.
  const label = flushLabel(state);
  const look = { style: `Heading${level}`, newPage: node.data?.newPage === true };
  return label + paragraph(inline(node.children, state), look, state);
}

function writeParagraph(node: Paragraph, { style, depth, indent }: Context, state: State): string {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  // What announces a list, or serves as a heading, stays with what follows.
  const keepNext = depth === 0 && (only?.type === 'strong' || /:\s*$/u.test(plainText(node.children)));
  // The styles for lists go five deep.
  const own = depth > 5 ? { indent } : {};
  return paragraph(inline(node.children, state), { style, keepNext, ...own }, state);
}

function writeQuote(node: Blockquote, context: Context, state: State): string {
  if (node.data?.frame === true) return writeFrame(node, context, state);
  const inner = { ...context, style: context.depth === 0 ? 'Quote' : context.style };
  return node.children.map((child) => writeBlock(child, inner, state)).join('');
}
