/** Layout of a whole document: cover, table of contents, body. */
import type { FootnoteDefinition, Heading, RootContent } from 'mdast';
import { type DocumentTree, partOf } from '../../../model/tree.ts';
import { partsOf } from '../../parts.ts';
import { plainText } from '../../plain-text.ts';
import { sidesOf } from '../../sides.ts';
import type { Face } from '../type/face.ts';
import { layBlock } from './blocks.ts';
import { layContents } from './contents.ts';
import { figureStrip } from './figures.ts';
import { emptyStrip, marksOf, type Strip } from './flow.ts';
import {
  addLines,
  addStrip,
  type Context,
  type LayoutState,
  type MissingGlyph,
  separately,
  setText,
} from './layout.ts';
import type { Pictures } from './picture.ts';
import { headingTag, type StructNode } from './structure.ts';
import { type FaceKey, landscape, lookOf, type PageMeasures, page } from './style.ts';

/** A document measured, before it is cut into pages. */
export interface LaidDocument {
  /** The logo: on the cover, else above the title. */
  logo: Strip | null;
  /** Null: no cover, the title stands above the text. */
  cover: { letterhead: string | null; lead: Strip[]; control: Strip[] } | null;
  contents: Strip[];
  /** On pages of one size after another. */
  body: { strips: Strip[]; size: PageMeasures }[];
  notes: ReadonlyMap<string, Strip[]>;
  structure: StructNode;
  missing: MissingGlyph[];
}

/** Measures a document tree. */
export function layDocument(
  tree: DocumentTree,
  faces: Readonly<Record<FaceKey, Face>>,
  pictures: Pictures,
): LaidDocument {
  const structure: StructNode = { tag: 'Document', children: [] };
  const state = startLayout(tree, faces, { look: lookOf(tree.data.meta.houseStyle), pictures: pictures.figures });
  const context: Context = {
    x: page.text,
    width: page.right - page.text,
    style: state.look.styles.body,
    frames: [],
    parent: structure,
    hanging: true,
  };
  const logo = pictures.logo === null ? null : figureStrip(pictures.logo, page.gutter, structure);
  const { cover: front, summary, hasContents, text } = partsOf(withAnchors(tree.children));
  const wide = { ...context, x: page.gutter, width: page.right - page.gutter };
  const cover = hasContents ? layCover(front, wide, state) : null;
  const rest = [...(hasContents ? [] : front), ...summary, ...text];
  const headings = rest.filter((node): node is Heading => node.type === 'heading' && node.depth <= 3);
  const contents =
    !hasContents || headings.length === 0 ? [] : separately(state, () => layContents(headings, context, state));
  const body = sidesOf(rest).map(({ landscape: isLandscape, blocks }) => {
    const own = isLandscape
      ? { ...context, x: page.gutter, width: landscape.right - page.gutter, hanging: false }
      : context;
    const strips = separately(state, () => {
      for (const node of blocks) layBlock(node, own, state);
      // A target at the very end, with nothing after it.
      if (state.marks.length > 0 || state.labels.length > 0) addStrip(state, emptyStrip(0));
    });
    return { strips, size: isLandscape ? landscape : page };
  });
  return { logo, cover, contents, body, notes: state.notes, structure, missing: state.missing };
}

/** Before anything is laid out. */
export function startLayout(
  tree: DocumentTree,
  faces: Readonly<Record<FaceKey, Face>>,
  { look, pictures }: Pick<LayoutState, 'look' | 'pictures'>,
): LayoutState {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
  return {
    meta: tree.data.meta,
    look,
    faces,
    definitions,
    pictures,
    notes: new Map(),
    missing: [],
    strips: [],
    marks: [],
    labels: [],
    clause: null,
    headings: [],
    noteColumn: { left: page.text, right: page.right },
    block: layBlock,
  };
}

/** Every heading needs a name to be linked to from the contents and the outline. */
export function withAnchors(nodes: readonly RootContent[]): RootContent[] {
  let count = 0;
  return nodes.map((node) => {
    if (node.type !== 'heading' || node.data?.anchor !== undefined) return node;
    count++;
    return { ...node, data: { ...node.data, anchor: `kop:${count}` } };
  });
}

/** The title high on the page, the facts at its foot. */
function layCover(
  front: readonly RootContent[],
  context: Context,
  state: LayoutState,
): NonNullable<LaidDocument['cover']> {
  const at = front.findIndex((node) => partOf(node) === 'facts');
  const texts = at < 0 ? front : front.slice(0, at);
  const foot = at < 0 ? [] : front.slice(at);
  const isNamed = texts.some((node) => partOf(node) === 'organisation');
  const lead = separately(state, () => {
    for (const node of texts) {
      if (node.type === 'heading' && partOf(node) === 'title') layTitle(node, context, state);
      else layBlock(node, { ...context, style: state.look.styles.lead, hanging: false }, state);
    }
  });
  const control = separately(state, () => {
    for (const node of foot) layBlock(node, context, state);
  });
  return { letterhead: isNamed ? null : state.meta.organisation.name, lead, control };
}

function layTitle(node: Heading, context: Context, state: LayoutState): void {
  const style = state.look.styles.title;
  state.marks.push(...marksOf(node, { title: plainText(node.children), depth: 1 }));
  addLines(
    setText(node.children, style, context.width, state),
    { ...context, style, before: 0, after: 14, tag: headingTag(1, state.headings), keepLast: true },
    state,
  );
}
