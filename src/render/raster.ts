/** Pictures as pixels: a PNG decoded, an SVG drawn by resvg. */
import { PNG } from 'pngjs';
import { drawSvg } from '../host/drawing.ts';
import type { Logo } from '../model/house-style.ts';
import { LIMITS } from '../model/limits.ts';

/** What may take long was drawn before, when it was read: a machine that is busy is no reason to stop now. */
const PATIENCE = 10 * LIMITS.drawingTime.at;

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
  const png = media === 'image/png' ? bytes : await drawSvg(bytes, widthInPixels, PATIENCE);
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, rgba: new Uint8Array(data) };
}

/** A PNG file of these pixels. */
export function pngOf({ width, height, rgba }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba);
  return new Uint8Array(PNG.sync.write(png));
}
