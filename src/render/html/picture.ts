/** Pictures inside the page itself: nothing is fetched, and a drawing in an `img` runs no script and loads nothing. */
import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import type { Picture } from '../../model/picture.ts';
import { fitInto } from '../fit.ts';
import { element } from './elements.ts';

/** In CSS pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** As wide as the text; as high as a screen that is not small. */
const FIGURE: Room = { width: 656, height: 800 };

export function holdsFigure(node: Nodes): boolean {
  return node.type === 'figure' || ('children' in node && node.children.some(holdsFigure));
}

const pixels = (length: number) => Math.max(1, Math.round(length));

export function addressOf({ media, bytes }: Pick<Picture, 'media' | 'bytes'>): string {
  return `data:${media};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The size that a picture is shown in, in CSS pixels. */
export function sizeIn(picture: Pick<Picture, 'width' | 'height'>, room: Room): Room {
  const { width, height } = fitInto(picture, room);
  return { width: pixels(width), height: pixels(height) };
}

/** A drawing takes what room there is; pixels are shown no larger than they are. */
export function figureImage(picture: Picture, alt: string): Element {
  const { width, height } = picture;
  const isPixels = picture.media === 'image/png' && width <= FIGURE.width && height <= FIGURE.height;
  const size = isPixels ? { width, height } : sizeIn(picture, FIGURE);
  return element('img', { src: addressOf(picture), alt, ...size });
}
