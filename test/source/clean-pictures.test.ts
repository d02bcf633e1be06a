/** A picture without what was written beside it draws the same pixels. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSvg } from '../../src/host/drawing.ts';
import { cleanPng, cleanSvg } from '../../src/source/pictures/clean.ts';
import { readPng } from '../../src/source/pictures/png.ts';
import { readSvg } from '../../src/source/pictures/svg.ts';
import { pngLogo } from '../support/logos.ts';
import { chunk, pngWith } from '../support/png.ts';

const drawn = async (svg: string) => Buffer.from(await drawSvg(new TextEncoder().encode(svg), 120, 3000));

const SECRETS = [
  '<!-- geheim -->',
  '<?maker geheim?>',
  '<title>geheim</title>',
  '<desc>geheim</desc>',
  '<metadata><x:a xmlns:x="urn:x">geheim</x:a></metadata>',
  '<x:view xmlns:x="urn:x" geheim="geheim"><x:b/></x:view>',
  '<g id="geheim" data-name="geheim" aria-label="geheim" class="geheim"/>',
  '<g xmlns:inkscape="urn:i" inkscape:label="geheim"/>',
];
const SHAPES = [
  '<rect width="60" height="20" fill="#c81e3c" fill-opacity="0.5"/>',
  '<path d="M1 1L50 30H9z" stroke="#123456" stroke-width="2" fill="none"/>',
  '<defs><linearGradient id="verloop"><stop offset="0" stop-color="#fff"/><stop offset="1"/></linearGradient></defs>',
  '<circle cx="40" cy="15" r="12" fill="url(#verloop)"/>',
  '<g id="deel"><ellipse cx="70" cy="20" rx="9" ry="5"/></g>',
  '<use xlink:href="#deel" x="5"/><use href="#deel" y="9"/>',
  '<g transform="rotate(9)" opacity=".4"><polygon points="1,1 20,4 9,30"/></g>',
];

test.each(['', '<style>/* geheim */ rect{fill:#0a0} g{opacity:.9}/* geheim</style>'])(
  'an SVG, style %j',
  async (style) => {
    const parts = fc.shuffledSubarray([...SECRETS, ...SHAPES], { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, async (inside) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 30">${style}${inside.join('')}</svg>`;
        const clean = cleanSvg(svg);
        // A class may be what a style is for.
        expect(clean.replaceAll('class="geheim"', '')).not.toContain('geheim');
        expect(readSvg('a.svg', clean)).toEqual(readSvg('a.svg', svg));
        expect((await drawn(clean)).equals(await drawn(svg))).toBe(true);
        expect(cleanSvg(clean)).toBe(clean);
      }),
      { numRuns: 25 },
    );
  },
);

test('a PNG', () => {
  const words = new TextEncoder().encode('Comment\0geheim');
  const png = pngWith(
    pngLogo.bytes,
    ['tEXt', 'iTXt', 'eXIf', 'prVt'].map((type) => chunk(type, words)),
  );
  expect(Buffer.from(png).includes('geheim')).toBe(true);
  expect(readPng('a.png', png, () => ({ file: 'a', line: 1, column: 1 })).diagnostics).toEqual([]);
  expect(Buffer.from(cleanPng(png)).equals(Buffer.from(pngLogo.bytes))).toBe(true);
});
