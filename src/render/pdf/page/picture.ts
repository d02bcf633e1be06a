/** Logos and figures made ready to be drawn: as large as they may be, in pixels that a PDF can hold. */
import { deflateSync } from 'node:zlib';
import type { Logo } from '../../../model/house-style.ts';
import type { DocumentTree, Figure } from '../../../model/tree.ts';
import { FIGURE_SHARE, figureSize, figuresOf } from '../../figures.ts';
import { fitInto, type Size } from '../../fit.ts';
import { landscape, type PageMeasures, page, poster } from './style.ts';

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

/** What a document shows beside text. */
export interface Pictures {
  readonly logo: Picture | null;
  readonly figures: ReadonlyMap<Figure, Picture>;
}

/** In points; one object for each room, by which pictures are kept. */
interface Room extends Size {
  /** A logo takes all of it, and a drawing on a poster; another figure no more than its own size. */
  readonly isFilled: boolean;
}

const mm = (length: number) => (length * 72) / 25.4;
/** The most that a logo takes of a cover, and of a poster. */
const coverLogo: Room = { width: mm(55), height: mm(22), isFilled: true };
const posterLogo: Room = { width: mm(40), height: mm(15), isFilled: true };

/** The most that a figure takes of a page. */
const figureRoom = (width: number, { height }: PageMeasures): Room => ({
  width,
  height: FIGURE_SHARE * height,
  isFilled: false,
});
const uprightFigure = figureRoom(page.right - page.text, page);
const landscapeFigure = figureRoom(landscape.right - landscape.gutter, landscape);
const posterFigure = figureRoom(poster.right - poster.left, page);
const posterDrawing: Room = { width: poster.right - poster.left, height: 0.3 * page.height, isFilled: true };

/** Of a drawing. */
const DOTS_TO_THE_INCH = 600;
const POINTS_TO_THE_INCH = 72;
/** Of one drawing. A whole page has them at over 300 dots to the inch; at 600 it would take more memory than it may. */
const MOST_PIXELS = 4_000_000;

type PictureCache = ReturnType<typeof pictureCache>;

/** The pictures of a document, each as large as it may be where it stands. */
export async function picturesOf({ data: { meta }, children }: DocumentTree, cache: PictureCache): Promise<Pictures> {
  const isPoster = meta.kind === 'poster';
  const logo = await cache(meta.houseStyle.logo, isPoster ? posterLogo : coverLogo);
  const figures = new Map<Figure, Picture>();
  for (const { figure, landscape: isWide } of figuresOf(children)) {
    const room = isPoster ? posterRoom(figure) : isWide ? landscapeFigure : uprightFigure;
    const picture = await cache({ ...figure.picture, alt: figure.alt }, room);
    if (picture !== null) figures.set(figure, picture);
  }
  return { logo, figures };
}

/** Letters on a poster are read from afar, those in a drawing too. */
function posterRoom({ picture }: Figure): Room {
  return picture.media === 'image/svg+xml' ? posterDrawing : posterFigure;
}

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

/** Throws when the bytes are no picture. */
async function pictureOf(logo: Logo, room: Room): Promise<Picture> {
  const { width, height } = room.isFilled ? fitInto(logo, room) : figureSize(logo, room, POINTS_TO_THE_INCH);
  // Decoders of pictures are loaded where there is a picture.
  const { rasterise } = await import('../../raster.ts');
  const wanted = Math.round((width / POINTS_TO_THE_INCH) * DOTS_TO_THE_INCH);
  const most = Math.floor(Math.sqrt((MOST_PIXELS * width) / height));
  const pixels = await rasterise(logo, Math.max(1, Math.min(wanted, most)));
  const count = pixels.width * pixels.height;
  const rgb = new Uint8Array(3 * count);
  const alpha = new Uint8Array(count);
  const { rgba } = pixels;
  // One by one: a `subarray` for each of some million pixels takes longer than all else.
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < 3; channel++) rgb[3 * i + channel] = rgba[4 * i + channel] ?? 0;
    alpha[i] = rgba[4 * i + 3] ?? 255;
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
