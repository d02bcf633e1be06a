/** Drawing operators: text, and the marks that tie it to the structure. */
import { type Element, startFont } from '../file/index.ts';
import type { Run } from '../page/flow.ts';
import type { PaintState } from './state.ts';

/** A number as PDF writes it. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Draws a run with its left end and baseline at this point. */
export function showText(run: Run, x: number, baseline: number, state: PaintState): void {
  const { pending } = state;
  if (!state.inText) {
    pending.push('BT');
    state.inText = true;
  }
  noteDrawn(run, state);
  if (state.face !== run.face || state.size !== run.size) pending.push(`/${run.face.key} ${num(run.size)} Tf`);
  if (state.color !== run.color) pending.push(`${run.color.map(num).join(' ')} rg`);
  state.face = run.face;
  state.size = run.size;
  state.color = run.color;
  // pdfkit has turned the page upside down; this turns the letters back.
  pending.push(`1 0 0 -1 ${num(x)} ${num(baseline)} Tm`, `[<${run.glyphs}>] TJ`);
}

/** Remembers which glyphs a font of the file has to have: four hexadecimal digits each, with kerning between them. */
function noteDrawn({ face, glyphs }: Run, { fonts, file }: PaintState): void {
  const font = fonts.get(face) ?? startFont(file.pdf);
  fonts.set(face, font);
  for (let at = 0; at < glyphs.length; ) {
    if (glyphs.charCodeAt(at) === END_OF_STRING) at = glyphs.indexOf('<', at) + 1;
    else {
      const high = (digit(glyphs, at) << 4) | digit(glyphs, at + 1);
      font.drawn.add((high << 8) | (digit(glyphs, at + 2) << 4) | digit(glyphs, at + 3));
      at += 4;
    }
  }
}

/** Of a small hexadecimal digit; a number is made for every letter of a document, and no text for it. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 58 ? code - 48 : code - 87;
}

/** A `>`. */
const END_OF_STRING = 62;

/** Draws what is not part of the text. */
export function asArtifact(properties: string, state: PaintState, draw: () => void): void {
  closeMark(state);
  state.pending.push(`/Artifact <<${properties}>> BDC`);
  draw();
  endText(state);
  state.pending.push('EMC');
}

/**
 * What is drawn from here on belongs to this element. The name of marked content is its maker's own (ISO 32000-1, 14.6.1):
 * here it may tell what the tags of one page do not, whether a text began on an earlier one.
 */
export function openMark(element: Element, state: PaintState, name: string | null = null): void {
  if (state.open === element) return;
  closeMark(state);
  flush(state);
  element.add(state.file.pdf.markStructureContent(name ?? String(element.dictionary.data['S'])));
  state.open = element;
}

/** Ends the content of the open element, if any. */
export function closeMark(state: PaintState): void {
  endText(state);
  if (state.open === null) return;
  flush(state);
  state.file.pdf.endMarkedContent();
  state.open = null;
}

/** Hands the operators over to the page. */
export function flush(state: PaintState): void {
  if (state.pending.length > 0) state.file.draw(state.pending.join('\n'));
  state.pending = [];
}

function endText(state: PaintState): void {
  if (state.inText) state.pending.push('ET');
  state.inText = false;
}
