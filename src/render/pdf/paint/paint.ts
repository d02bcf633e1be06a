/** Draws pages that are laid out and cut, with their structure, links and outline. */
import { BEGUN, CONTINUED } from '../../../model/pdf-mark.ts';
import type { DocumentMeta } from '../../../model/tree.ts';
import { createFile, type Element, endFont, pdfString } from '../file/index.ts';
import { paintFigure } from '../page/figures.ts';
import type { PageNumberSlot, PlacedLine, PlacedStrip, Run } from '../page/flow.ts';
import type { StructNode } from '../page/structure.ts';
import { type FaceKey, lookOf } from '../page/style.ts';
import type { Face } from '../type/face.ts';
import { artifactsOf } from './artifacts.ts';
import { paintField } from './fields.ts';
import { asArtifact, closeMark, flush, openMark, showText } from './ink.ts';
import { endLinks, linkElement } from './links.ts';
import { runningLines } from './running.ts';
import { endSpans, spanElement } from './spans.ts';
import { elementOf, type PaintState, type Sheet } from './state.ts';
import { addIdTree, addTarget, targetPages } from './targets.ts';

/** Draws all pages and closes the file. */
export function paint(
  pages: readonly Sheet[],
  meta: DocumentMeta,
  faces: Readonly<Record<FaceKey, Face>>,
  structure: StructNode,
): Uint8Array {
  const file = createFile(meta);
  const state: PaintState = {
    file,
    faces,
    look: lookOf(meta.houseStyle),
    fonts: new Map(),
    elements: new Map(),
    begun: new Map(),
    told: null,
    pageOf: targetPages(pages),
    links: new Map(),
    spans: new Map(),
    pictures: new Map(),
    form: null,
    outline: [{ item: file.pdf.outline, depth: 0 }],
    pending: [],
    open: null,
    inText: false,
    face: null,
    size: 0,
    color: null,
  };
  buildStructure(structure, null, state);
  addIdTree(state);
  for (const [i, page] of pages.entries()) {
    paintPage(page, { meta, number: i + 1, count: pages.length }, state);
  }
  for (const [face, font] of state.fonts) endFont(file.pdf, font, face);
  state.form?.form.end();
  return file.finish();
}

/** Makes the block-level elements in reading order, before anything is drawn into them. */
function buildStructure(node: StructNode, parent: Element | null, state: PaintState): void {
  const { pdf } = state.file;
  const element = pdf.struct(node.tag, {
    ...(node.scope === undefined ? {} : { scope: node.scope }),
    ...(node.alt === undefined ? {} : { alt: node.alt }),
  });
  const { data } = element.dictionary;
  if (node.id !== undefined) data['ID'] = pdfString(node.id);
  if (node.numbering !== undefined) data['A'] = { O: 'List', ListNumbering: node.numbering };
  if (parent === null) pdf.addStructure(element);
  else parent.add(element);
  state.elements.set(node, element);
  for (const child of node.children) buildStructure(child, element, state);
}

function paintPage(page: Sheet, place: { meta: DocumentMeta; number: number; count: number }, state: PaintState): void {
  const { pdf } = state.file;
  pdf.addPage({ size: [page.size.width, page.size.height] });
  state.face = null;
  // Rules, tints and underlines first, so that they lie under the text and out of the reading order.
  const shapes = artifactsOf(page, state);
  if (shapes.length > 0) asArtifact('/Type/Layout', state, () => state.pending.push(...shapes));
  state.color = null;
  for (const line of runningLines(page, place, state)) {
    asArtifact(`/Type/Pagination/Subtype/${line.kind}`, state, () => paintRuns(line, 0, null, state));
  }
  paintStrips(page.strips, state);
  paintStrips(page.notes, state);
  closeMark(state);
  flush(state);
  endSpans(state);
  endLinks(state);
  for (const [{ key }, { ref }] of state.fonts) pdf.page.fonts[key] = ref;
}

function paintStrips(strips: readonly PlacedStrip[], state: PaintState): void {
  let group: PlacedStrip[] = [];
  for (const placed of strips) {
    const before = group[0];
    const together = before !== undefined && before.strip.row !== null && before.strip.row === placed.strip.row;
    if (!together || before.repeated !== placed.repeated) {
      paintGroup(group, state);
      group = [];
    }
    group.push(placed);
  }
  paintGroup(group, state);
}

/** Draws a strip, or the strips of one row of a table cell by cell, so that the text keeps its order. */
function paintGroup(group: readonly PlacedStrip[], state: PaintState): void {
  const lines: { line: PlacedLine; y: number; repeated: boolean }[] = [];
  for (const { strip, y, repeated } of group) {
    if (!repeated) for (const mark of strip.marks) addTarget(mark, y, state);
    for (const line of strip.lines) lines.push({ line, y, repeated });
  }
  if (group.length > 1) lines.sort((a, b) => a.line.column - b.line.column);
  for (const { line, y, repeated } of lines) {
    if (repeated) asArtifact('/Type/Pagination', state, () => paintRuns(line, y, null, state));
    else paintRuns(line, y, elementOf(line.node, state), state, markName(line.node, state));
  }
  for (const placed of group) paintOthers(placed, state);
}

/** The name of its marks: what begins is named once on each page, what goes on always. */
function markName(node: StructNode, state: PaintState): string | null {
  const { page } = state.file.pdf;
  const began = state.begun.get(node) ?? page;
  state.begun.set(node, began);
  if (began !== page) return CONTINUED;
  if (state.told === page) return null;
  state.told = page;
  return BEGUN;
}

/** What is on a strip besides lines of text. */
function paintOthers({ strip, y }: PlacedStrip, state: PaintState): void {
  if (strip.figure !== null) paintFigure(strip.figure, y, state);
  for (const place of strip.fields) paintField(place, y, state);
  if (strip.slot !== null) paintSlot(strip.slot, y, state);
}

function paintRuns(
  line: Pick<PlacedLine, 'x' | 'baseline' | 'runs'>,
  y: number,
  parent: Element | null,
  state: PaintState,
  name: string | null = null,
): void {
  for (const run of line.runs) {
    const { inline, passage } = run;
    if (parent !== null) {
      const around = inline === null ? parent : linkElement({ ...run, inline }, line, { y, parent }, state);
      openMark(passage === null ? around : spanElement(passage, around, state), state, name);
    }
    showText(run, line.x + run.x, y + line.baseline - run.rise, state);
  }
}

function paintSlot(slot: PageNumberSlot, y: number, state: PaintState): void {
  const { size, color, inline } = slot;
  const face = state.faces[slot.face];
  const shape = face.shape(String(state.pageOf.get(slot.anchor) ?? ''));
  const width = (shape.width * size) / 1000;
  const space = (face.space.width * size) / 1000;
  // The space keeps it apart from the title before it, also for whoever hears the text.
  const glyphs = face.space.glyphs + shape.glyphs;
  const run: Run = {
    x: -space,
    width: space + width,
    face,
    size,
    rise: 0,
    color,
    glyphs,
    inline,
    passage: null,
  };
  paintRuns({ x: slot.right - width, baseline: slot.baseline, runs: [run] }, y, elementOf(slot.node, state), state);
}
