/** Layout of each block of the document tree: one handler for each node type. */
import type { Blockquote, FootnoteDefinition, Heading, List, Paragraph, RootContent, Table } from 'mdast';
import type { Contents, Figure, Form } from '../../../model/tree.ts';
import { plainText } from '../../plain-text.ts';
import { layFigure } from './figures.ts';
import { type Frame, marksOf } from './flow.ts';
import { layForm } from './forms.ts';
import { addLines, type Context, type LayoutState, setText, spaced } from './layout.ts';
import { layList } from './lists.ts';
import { headingTag, structChild } from './structure.ts';
import { frame, headingStyle, page } from './style.ts';
import { layTable } from './tables.ts';

/** Block nodes that occur in a document tree. */
export type BlockNode = Heading | Paragraph | List | Blockquote | Table | FootnoteDefinition | Contents | Figure | Form;
type BlockHandlers = {
  [Type in BlockNode['type']]: (node: Extract<BlockNode, { type: Type }>, context: Context, state: LayoutState) => void;
};

const handlers: BlockHandlers = {
  heading: layHeading,
  paragraph: layParagraph,
  list: layList,
  blockquote: layQuote,
  table: layTable,
  figure: layFigure,
  form: layForm,
  // Laid out where they are referred to.
  footnoteDefinition: () => {},
  contents: () => {
    throw new Error('Unexpected contents inside a block, expected it among the children of the root');
  },
};

/** Lays out one block and all in it. */
export function layBlock(node: RootContent, context: Context, state: LayoutState): void {
  const handle = handlers[node.type as BlockNode['type']] as
    | ((node: RootContent, context: Context, state: LayoutState) => void)
    | undefined;
  if (handle === undefined) throw new Error(`Unexpected ${node.type} among the blocks of a document`);
  const { clause } = state;
  state.clause = node.data?.clause ?? clause;
  // A heading is a target in its own right: it is also an entry of the outline.
  if (node.type !== 'heading') state.marks.push(...marksOf(node));
  handle(node, context, state);
  state.clause = clause;
}

const numbered = /^(\d+(?:\.\d+)*\.?|[A-Z]\.)\s+(?=\S|$)/u;

/** Splits the number off a heading, when it starts with one. */
export function splitNumber(node: Heading): { number: string | null; rest: Heading['children'] } {
  const [first, ...others] = node.children;
  const match = first?.type === 'text' ? numbered.exec(first.value) : null;
  // In a redline the words after the number may be texts of their own.
  const isAlone = match?.[0].length === match?.input.length && others.length === 0;
  if (first?.type !== 'text' || match === null || isAlone) return { number: null, rest: node.children };
  return { number: match[1] ?? null, rest: [{ ...first, value: first.value.slice(match[0].length) }, ...others] };
}

/** Of a heading that goes what it was, and that it goes: a bookmark cannot be struck through. */
function bookmarkOf({ children }: Heading): string {
  const now = plainText(children).trim();
  const was = plainText(children, true).trim();
  return now === '' && was !== '' ? `vervallen: ${was}` : now;
}

function layHeading(node: Heading, context: Context, state: LayoutState): void {
  const style = headingStyle(node.depth, state.look);
  const title = bookmarkOf(node);
  state.marks.push(...marksOf(node, { title, depth: node.depth }));
  const margin = context.hanging ? page.text - page.gutter : 0;
  const { number, rest } = splitNumber(node);
  const label =
    number === null ? undefined : setText([{ type: 'text', value: number }], style, context.width, state)[0];
  const hangs = label !== undefined && label.width + 6 <= margin;
  const out = node.depth <= 2 && !hangs ? margin : 0;
  const lines = setText(hangs ? rest : node.children, style, context.width + out, state);
  const place = { ...context, x: context.x - out, style, before: style.before, after: style.after };
  const from = state.strips.length;
  addLines(
    lines,
    { ...place, tag: headingTag(node.depth, state.headings), newPage: node.data?.newPage === true },
    state,
  );
  for (const strip of state.strips.slice(from)) strip.keep = true;
  const first = state.strips[from];
  const line = first?.lines.at(-1);
  if (hangs && first !== undefined && line !== undefined) {
    first.lines.splice(-1, 0, { ...line, x: page.gutter, runs: spaced(label.runs) });
  }
}

function layParagraph(node: Paragraph, context: Context, state: LayoutState): void {
  const lines = setText(node.children, context.style, context.width, state);
  // What announces a list, or serves as a heading, stays with what follows.
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const keepLast = only?.type === 'strong' || /:\s*$/u.test(plainText(node.children));
  addLines(lines, { ...context, before: context.style.gap, after: 0, tag: 'P', keepLast }, state);
}

function layQuote(node: Blockquote, context: Context, state: LayoutState): void {
  const kind = node.data?.frame === true ? 'box' : 'quote';
  const box: Frame = { kind, x: context.x, width: context.width };
  const pad = kind === 'box' ? frame.padX : 14;
  const inner: Context = {
    ...context,
    x: context.x + pad,
    width: context.width - (kind === 'box' ? 2 * pad : pad),
    frames: [...context.frames, box],
    parent: structChild(context.parent, 'BlockQuote'),
    hanging: false,
  };
  const from = state.strips.length;
  for (const child of node.children) layBlock(child, inner, state);
  const first = state.strips[from];
  const last = state.strips.at(-1);
  if (first === undefined || last === undefined) return;
  const margin = kind === 'box' ? 12 : context.style.gap;
  first.before = margin;
  last.after = margin;
  last.keep = false;
}
