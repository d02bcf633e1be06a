/** From the tree to strips: measured text that knows neither pages nor PDF. */
import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import type { DocumentMeta, Figure } from '../../../model/tree.ts';
import { collectWords } from '../line/inline.ts';
import { breakLines } from '../line/lines.ts';
import type { Face } from '../type/face.ts';
import { emptyStrip, type Frame, type Line, type Mark, type PlacedLine, type Run, type Strip } from './flow.ts';
import type { Picture } from './picture.ts';
import { type BlockTag, type StructNode, structChild } from './structure.ts';
import type { FaceKey, Look, TextStyle } from './style.ts';

/** A character no font has, and the clause it stands in. */
export interface MissingGlyph {
  char: string;
  clause: string | null;
}

/** All that changes while a document is laid out. */
export interface LayoutState {
  readonly meta: DocumentMeta;
  readonly look: Look;
  readonly faces: Readonly<Record<FaceKey, Face>>;
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  /** Made ready before. */
  readonly pictures: ReadonlyMap<Figure, Picture>;
  /** Each note's strips; filled when its reference is met. */
  readonly notes: Map<string, Strip[]>;
  readonly missing: MissingGlyph[];
  /** Where strips are added. */
  strips: Strip[];
  /** Targets that wait for the next strip. */
  marks: Mark[];
  /** Number or bullet of the list item, which waits for its first line. */
  labels: PlacedLine[];
  clause: string | null;
  /** Depths of the headings that the text at this point stands under, outermost first. */
  readonly headings: number[];
  /** Where notes stand, from left to right. */
  readonly noteColumn: { readonly left: number; readonly right: number };
  /** Lays out a block: see blocks.ts. Here because notes hold blocks and blocks refer to notes. */
  readonly block: (node: RootContent, context: Context, state: LayoutState) => void;
}

/** Room for the number of a footnote: the least, and what stands between it and the text. */
const noteIndent = { least: 13, gap: 4 };

/** What a block inherits from those around it. */
export interface Context {
  x: number;
  width: number;
  style: TextStyle;
  frames: readonly Frame[];
  /** Structure element the block is added to. */
  parent: StructNode;
  /** At the left edge of the text, where numbers may hang in the margin. */
  hanging: boolean;
}

/** Adds a strip to the flow with the targets and labels that wait for one. */
export function addStrip(state: LayoutState, strip: Strip): void {
  strip.marks.push(...state.marks);
  strip.lines.unshift(...state.labels);
  state.marks = [];
  state.labels = [];
  state.strips.push(strip);
}

/** The number of an item that begins with something other than text has a line of its own. */
export function labelLine(context: Context, state: LayoutState): void {
  if (state.labels.length > 0)
    addStrip(state, { ...emptyStrip(context.style.leading), keep: true, frames: context.frames });
}

/** Breaks inline content into lines. */
export function setText(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  width: number,
  state: LayoutState,
): Line[] {
  const hyphenate = style.hyphenate && /^nl\b/iu.test(state.meta.language);
  const words = collectWords(nodes, { ...style, hyphenate }, state.faces, (char) =>
    state.missing.push({ char, clause: state.clause }),
  );
  return breakLines(words, width);
}

/** Runs with an unseen space after them, which keeps a number apart from its text for whoever reads or hears it. */
export function spaced(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => (i < runs.length - 1 ? run : { ...run, glyphs: run.glyphs + run.face.space.glyphs }));
}

/** Distance from the top of a line to its baseline. */
export function baselineOf(style: TextStyle, face: Face): number {
  return (style.leading - (face.ascent + face.descent) * style.size) / 2 + face.ascent * style.size;
}

/** Adds the lines of a paragraph as strips that do not leave one line alone on a page. */
export function addLines(
  lines: readonly Line[],
  place: Context & { before: number; after: number; tag: BlockTag; keepLast?: boolean; newPage?: boolean },
  state: LayoutState,
): void {
  const node = structChild(place.parent, place.tag);
  const baseline = baselineOf(place.style, state.faces.regular);
  for (const [i, line] of lines.entries()) {
    const strip = emptyStrip(place.style.leading);
    strip.lines.push({ x: place.x, baseline, runs: line.runs, node, column: 0 });
    strip.notes = line.notes;
    strip.frames = place.frames;
    if (i === 0) strip.before = place.before;
    if (i === 0) strip.newPage = place.newPage ?? false;
    const last = i === lines.length - 1;
    if (last) strip.after = place.after;
    strip.keep = last ? (place.keepLast ?? false) : i === 0 || i === lines.length - 2;
    addStrip(state, strip);
  }
  for (const line of lines) addNoteNodes(line.notes, place.parent, state);
}

/** Plans the structure elements of the notes a block refers to, right after that block. */
export function addNoteNodes(ids: readonly string[], parent: StructNode, state: LayoutState): void {
  for (const id of ids) {
    if (state.notes.has(id)) continue;
    const definition = state.definitions.get(id);
    if (definition === undefined) throw new Error(`Footnote ${id} is referred to but not defined`);
    const strips: Strip[] = [];
    state.notes.set(id, strips);
    layNote(definition, structChild(parent, 'Note', { id: `noot-${id}` }), strips, state);
  }
}

/** Where the marker of a footnote leads to. */
export const noteAnchor = (id: string) => `noot:${id}`;

function layNote(definition: FootnoteDefinition, node: StructNode, strips: Strip[], state: LayoutState): void {
  const style = state.look.styles.note;
  const { left, right } = state.noteColumn;
  const label = definition.label ?? definition.identifier;
  const [number] = setText([{ type: 'text', value: label }], style, right - left, state);
  const x = left + Math.max(noteIndent.least, (number?.width ?? 0) + noteIndent.gap);
  const context: Context = { x, width: right - x, style, frames: [], parent: node, hanging: false };
  const lay = () => {
    const baseline = baselineOf(style, state.faces.regular);
    state.labels.push({
      x: left,
      baseline,
      runs: spaced(number?.runs ?? []),
      node: structChild(node, 'Lbl'),
      column: 0,
    });
    state.marks.push({ anchor: noteAnchor(definition.identifier), heading: null });
    for (const child of definition.children) state.block(child, context, state);
  };
  strips.push(...separately(state, lay));
}

/** Lays out nodes into a flow of their own. */
export function separately(state: LayoutState, lay: () => void): Strip[] {
  const { strips, labels, marks } = state;
  state.strips = [];
  state.labels = [];
  state.marks = [];
  lay();
  const result = state.strips;
  Object.assign(state, { strips, labels, marks });
  return result;
}
