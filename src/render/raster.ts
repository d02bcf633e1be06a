/** Pictures as pixels: a PNG decoded, an SVG drawn by resvg. */
import { PNG } from 'pngjs';
import { packageFile } from '../host/package-file.ts';
import type { Logo } from '../model/house-style.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row from the top; colours not multiplied by alpha. */
  readonly rgba: Uint8Array;
}

/**
 * The pixels of a logo: a drawing at this width, its height following; a PNG as it is, for resampling adds nothing.
 * Throws when the bytes are no such picture: loading has seen to that.
 */
export async function rasterise(
  { media, bytes }: Pick<Logo, 'media' | 'bytes'>,
  widthInPixels: number,
): Promise<Pixels> {
  const png = media === 'image/png' ? bytes : await draw(bytes, widthInPixels);
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, rgba: new Uint8Array(data) };
}

/** A PNG file of these pixels. */
export function pngOf({ width, height, rgba }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba);
  return new Uint8Array(PNG.sync.write(png));
}

async function draw(svg: Uint8Array, width: number): Promise<Uint8Array> {
  resvg ??= loadResvg();
  const { Resvg } = await resvg;
  // No fonts of the machine: the same picture everywhere.
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  const image = drawing.render();
  // Its pixels are multiplied by alpha, its PNG is not.
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

let resvg: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** 2.5 MB of code, so only when there is an SVG. */
async function loadResvg(): Promise<typeof import('@resvg/resvg-wasm')> {
  const module = await import('@resvg/resvg-wasm');
  await module.initWasm(await packageFile('@resvg/resvg-wasm/index_bg.wasm'));
  return module;
}
