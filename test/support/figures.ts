/** Figures for tests. */
import type { PhrasingContent } from 'mdast';
import type { Picture } from '../../src/model/picture.ts';
import type { Figure } from '../../src/model/tree.ts';
import { pngLogo } from './logos.ts';

/** Three boxes one below the other, so many pixels wide and high. */
export function drawing(width: number, height: number): Picture {
  const box = (step: number, colour: string) =>
    `<rect x="${width * 0.1}" y="${height * (0.05 + 0.32 * step)}" width="${width * 0.8}" height="${height * 0.26}" rx="6" fill="${colour}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
  ${box(0, '#1f3a5f')}${box(1, '#5a6572')}${box(2, '#1f3a5f')}
</svg>`;
  return { media: 'image/svg+xml', bytes: new TextEncoder().encode(svg), width, height };
}

export const { alt: _, ...photo } = pngLogo;

export function figure(picture: Picture, caption: string | PhrasingContent[] = '', data: Figure['data'] = {}): Figure {
  const words: PhrasingContent[] = typeof caption === 'string' ? [{ type: 'text', value: caption }] : caption;
  return {
    type: 'figure',
    picture,
    alt: 'Drie stappen onder elkaar: melden, bespreken, besluiten',
    children: caption === '' ? [] : words,
    data,
  };
}
