/** A logo made ready to be drawn: as large as it may be, in pixels that a PDF can hold. */
import { deflateSync } from 'node:zlib';
import type { Logo } from '../../../model/house-style.ts';
import { fitInto, type Size } from '../../fit.ts';

export interface Picture {
  /** As printed, in points. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Deflated: three bytes a pixel, and one where anything can be seen through. */
  readonly rgb: Uint8Array;
  readonly alpha: Uint8Array | null;
}

/** In points; one object for each room, by which pictures are kept. */
type Room = Size;

const mm = (length: number) => (length * 72) / 25.4;
/** The most that a logo takes of a cover, and of a poster. */
export const coverLogo: Room = { width: mm(55), height: mm(22) };
export const posterLogo: Room = { width: mm(40), height: mm(15) };

/** Of a drawing. */
const DOTS_TO_THE_INCH = 600;
const POINTS_TO_THE_INCH = 72;

/** Pictures are kept over documents: those of an organisation bear the same logo. */
export function pictureCache(): (logo: Logo | null, room: Room) => Promise<Picture | null> {
  const known = new WeakMap<Uint8Array, Map<Room, Promise<Picture>>>();
  return async (logo, room) => {
    if (logo === null) return null;
    const sizes = known.get(logo.bytes) ?? new Map<Room, Promise<Picture>>();
    known.set(logo.bytes, sizes);
    const picture = sizes.get(room) ?? pictureOf(logo, room);
    sizes.set(room, picture);
    return { ...(await picture), alt: logo.alt };
  };
}

/** The picture of a logo, as large as the room allows. Throws when the logo's bytes are no picture. */
async function pictureOf(logo: Logo, room: Room): Promise<Picture> {
  const { width, height } = fitInto(logo, room);
  // Decoders of pictures are loaded where there is a picture.
  const { rasterise } = await import('../../raster.ts');
  const pixels = await rasterise(logo, Math.max(1, Math.round((width / POINTS_TO_THE_INCH) * DOTS_TO_THE_INCH)));
  const count = pixels.width * pixels.height;
  const rgb = new Uint8Array(3 * count);
  const alpha = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    rgb.set(pixels.rgba.subarray(4 * i, 4 * i + 3), 3 * i);
    alpha[i] = pixels.rgba[4 * i + 3] ?? 255;
  }
  return {
    width,
    height,
    alt: logo.alt,
    pixelWidth: pixels.width,
    pixelHeight: pixels.height,
    rgb: deflateSync(rgb),
    alpha: alpha.every((value) => value === 255) ? null : deflateSync(alpha),
  };
}
