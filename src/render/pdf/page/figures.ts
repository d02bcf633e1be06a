/** Pictures that are part of what a document says: its logo, and figures with their captions. */

import type { Figure as FigureNode } from '../../../model/tree.ts';
import { fitInto } from '../../fit.ts';
import { flush, num, openMark } from '../paint/ink.ts';
import { elementOf, type PaintState } from '../paint/state.ts';
import { emptyStrip, type Figure, type Strip } from './flow.ts';
import { addLines, addStrip, type Context, type LayoutState, labelLine, setText } from './layout.ts';
import type { Picture } from './picture.ts';
import { type StructNode, structChild } from './structure.ts';
import { changeColors, figure as measures } from './style.ts';

/** A strip with a picture alone, and its element in the structure. */
export function figureStrip(picture: Picture, x: number, parent: StructNode): Strip {
  const node = structChild(parent, 'Figure', { alt: picture.alt });
  return { ...emptyStrip(picture.height), keep: true, figure: { x, picture, node } };
}

/** Lays out a figure, its caption under it. The caption stands beside the picture in the structure: in it, `Alt` would stand for both. */
export function layFigure(node: FigureNode, context: Context, state: LayoutState): void {
  const drawn = state.pictures.get(node);
  if (drawn === undefined) throw new Error('Unexpected figure, expected one whose picture was made ready');
  labelLine(context, state);
  const hasCaption = node.children.length > 0;
  const parent = hasCaption ? structChild(context.parent, 'Div') : context.parent;
  const from = state.strips.length;
  const size = fitInto(drawn, { width: Math.min(drawn.width, context.width), height: drawn.height });
  addStrip(state, {
    ...figureStrip({ ...drawn, ...size }, context.x, parent),
    before: measures.around,
    frames: context.frames,
  });
  if (hasCaption) {
    const style = state.look.styles.caption;
    const caption = structChild(parent, 'Caption');
    const lines = setText(node.children, style, context.width, state);
    addLines(lines, { ...context, style, parent: caption, before: measures.gap, after: 0, tag: 'P' }, state);
  }
  const strips = state.strips.slice(from);
  for (const [i, strip] of strips.entries()) strip.keep = i < strips.length - 1;
  const last = strips.at(-1);
  if (last !== undefined) last.after = measures.around;
  const change = node.data?.change;
  if (change !== undefined)
    strips[0]?.rules.push({
      ...measures.bar,
      x: context.x - measures.bar.x,
      height: size.height,
      color: changeColors[change],
    });
}

/** Draws a picture with its upper edge at this height. */
export function paintFigure({ x, picture, node }: Figure, y: number, state: PaintState): void {
  const { pdf } = state.file;
  const { width, height } = picture;
  const element = elementOf(node, state);
  const image = state.pictures.get(picture.rgb) ?? state.file.picture(picture);
  state.pictures.set(picture.rgb, image);
  const name = `picture${[...state.pictures.keys()].indexOf(picture.rgb)}`;
  pdf.page.xobjects[name] = image;
  const foot = pdf.page.height - y;
  const box = [x, foot - height, x + width, foot].map(num).map(Number);
  element.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box };
  openMark(element, state);
  // A picture is one unit wide and high; pdfkit has turned the page upside down, and this turns it back.
  state.pending.push(`q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q`);
  flush(state);
}
