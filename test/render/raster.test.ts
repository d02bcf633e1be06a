import { expect, test } from 'vitest';
import { pngOf, rasterise } from '../../src/render/raster.ts';
import { pngLogo, svgLogo } from '../support/logos.ts';

const pixel = ({ width, rgba }: { width: number; rgba: Uint8Array }, x: number, y: number) => [
  ...rgba.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
];

test('a drawing gets the width that is asked for, and its colours are not multiplied by alpha', async () => {
  const pixels = await rasterise(svgLogo, 300);
  expect(pixels).toMatchObject({ width: 300, height: 100 });
  expect(pixel(pixels, 50, 50)).toEqual([200, 30, 60, 255]);
  expect(pixel(pixels, 299, 0)).toEqual([0, 0, 0, 0]);
  const [red = 0, , , alpha = 0] = pixel(pixels, 200, 50);
  expect(red).toBeGreaterThan(190);
  expect(alpha).toBeGreaterThan(120);
  expect(alpha).toBeLessThan(135);
});

test('a second drawing uses what is loaded', async () => {
  expect(await rasterise(svgLogo, 30)).toMatchObject({ width: 30, height: 10 });
});

test('a PNG keeps its own size', async () => {
  const pixels = await rasterise(pngLogo, 4000);
  expect(pixels).toMatchObject({ width: 12, height: 6 });
  expect(pixel(pixels, 0, 0)).toEqual([0, 90, 160, 255]);
  expect(pixel(pixels, 11, 5)).toEqual([0, 90, 160, 0]);
});

test('pixels come back from a PNG as they went in, in the same bytes each time', async () => {
  const pixels = await rasterise(svgLogo, 90);
  const png = pngOf(pixels);
  expect(await rasterise({ media: 'image/png', bytes: png }, 1)).toEqual(pixels);
  expect(Buffer.compare(pngOf(await rasterise(svgLogo, 90)), png)).toBe(0);
});

test('what is no picture is an error', async () => {
  const bytes = new TextEncoder().encode('geen plaatje');
  await expect(rasterise({ media: 'image/png', bytes }, 10)).rejects.toThrow();
  await expect(rasterise({ media: 'image/svg+xml', bytes }, 10)).rejects.toThrow();
});
