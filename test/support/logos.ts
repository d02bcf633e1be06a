/** Logos for tests, of no existing organisation. */
import type { Logo } from '../../src/model/house-style.ts';
import { pngOf } from '../../src/render/raster.ts';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" width="90" height="30">
  <circle cx="15" cy="15" r="15" fill="#c81e3c"/>
  <rect x="38" y="3" width="44" height="24" rx="6" fill="#c81e3c" fill-opacity="0.5"/>
</svg>`;

/** Half of it is see-through. */
export const svgLogo: Logo = {
  media: 'image/svg+xml',
  bytes: new TextEncoder().encode(drawing),
  width: 90,
  height: 30,
  alt: 'Logo van De Ster',
};

/** Blue, and see-through in the right half. */
export const pngLogo: Logo = {
  media: 'image/png',
  bytes: pngOf({
    width: 12,
    height: 6,
    rgba: Uint8Array.from({ length: 12 * 6 * 4 }, (_, i) => {
      const column = Math.floor(i / 4) % 12;
      return [0, 90, 160, column < 6 ? 255 : 0][i % 4] ?? 0;
    }),
  }),
  width: 12,
  height: 6,
  alt: 'Logo van de <Maan> & zo',
};

/** Blue all over. */
export const opaqueLogo: Logo = {
  ...pngLogo,
  bytes: pngOf({
    width: 12,
    height: 6,
    rgba: Uint8Array.from({ length: 288 }, (_, i) => [0, 90, 160, 255][i % 4] ?? 0),
  }),
};
