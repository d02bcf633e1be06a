/** The logo above the title, inside the page itself: nothing is fetched. */
import type { Image } from 'mdast';
import type { Logo } from '../../model/house-style.ts';
import { fitInto } from '../fit.ts';

/** The most a logo takes, in CSS pixels. */
const ROOM = { width: 220, height: 72 };

const pixels = (length: number) => Math.max(1, Math.round(length));

/** A drawing in an `img` runs no script and loads nothing, whatever is in it. */
export function logoImage({ media, bytes, alt, ...own }: Logo): Image {
  const { width, height } = fitInto(own, ROOM);
  const hProperties = { className: ['logo'], width: pixels(width), height: pixels(height) };
  const url = `data:${media};base64,${Buffer.from(bytes).toString('base64')}`;
  return { type: 'image', url, alt, data: { hProperties } };
}
