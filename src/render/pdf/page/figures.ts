/** Pictures that are part of what a document says: its logo. */

import { flush, num, openMark } from '../paint/ink.ts';
import { elementOf, type PaintState } from '../paint/state.ts';
import { emptyStrip, type Figure, type Strip } from './flow.ts';
import type { Picture } from './picture.ts';
import { type StructNode, structChild } from './structure.ts';
import { page } from './style.ts';

/** A strip with a picture alone, and its element in the structure. */
export function figureStrip(picture: Picture, x: number, parent: StructNode): Strip {
  const node = structChild(parent, 'Figure', { alt: picture.alt });
  return { ...emptyStrip(picture.height), keep: true, figure: { x, picture, node } };
}

/** Draws a picture with its upper edge at this height. */
export function paintFigure({ x, picture, node }: Figure, y: number, state: PaintState): void {
  const { pdf } = state.file;
  const { width, height } = picture;
  const element = elementOf(node, state);
  const image = state.pictures.get(picture) ?? state.file.picture(picture);
  state.pictures.set(picture, image);
  const name = `picture${[...state.pictures.keys()].indexOf(picture)}`;
  pdf.page.xobjects[name] = image;
  const box = [x, page.height - y - height, x + width, page.height - y].map(num).map(Number);
  element.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box };
  openMark(element, state);
  // A picture is one unit wide and high; pdfkit has turned the page upside down, and this turns it back.
  state.pending.push(`q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q`);
  flush(state);
}
