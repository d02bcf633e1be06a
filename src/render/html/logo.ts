/** The logo above the title. */
import type { Element } from 'hast';
import type { Image } from 'mdast';
import type { Logo } from '../../model/house-style.ts';
import { element } from './elements.ts';
import { addressOf, sizeIn } from './picture.ts';

/** The most a logo takes, in CSS pixels. */
const ROOM = { width: 220, height: 72 };

export function logoImage({ alt, ...picture }: Logo): Image {
  const hProperties = { className: ['logo'], ...sizeIn(picture, ROOM) };
  return { type: 'image', url: addressOf(picture), alt, data: { hProperties } };
}

/** The same, on a page that shows no document. */
export function logoElement({ alt, ...picture }: Logo): Element {
  return element('img', { className: ['logo'], src: addressOf(picture), alt, ...sizeIn(picture, ROOM) });
}
