/** The logo above the title. */
import type { Image } from 'mdast';
import type { Logo } from '../../model/house-style.ts';
import { addressOf, sizeIn } from './picture.ts';

/** The most a logo takes, in CSS pixels. */
const ROOM = { width: 220, height: 72 };

export function logoImage({ alt, ...picture }: Logo): Image {
  const hProperties = { className: ['logo'], ...sizeIn(picture, ROOM) };
  return { type: 'image', url: addressOf(picture), alt, data: { hProperties } };
}
