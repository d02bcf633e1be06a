/** Pictures in DrawingML, and the files of the package that hold them. */
import type { Picture } from '../../model/picture.ts';
import type { Size } from '../fit.ts';
import { pngOf, rasterise } from '../raster.ts';
import type { Relationship } from './package.ts';
import { element } from './xml.ts';

/** Of the picture that stands in for a drawing. */
const DOTS_TO_THE_INCH = 300;
const MILLIMETRES_TO_THE_INCH = 25.4;
/** English Metric Units, in which DrawingML reckons. */
const EMU_TO_THE_MILLIMETRE = 36_000;

/** The relationships by which a document shows a picture. */
export interface Shown {
  readonly picture: string;
  /** Of a drawing as itself. */
  readonly drawing: string | null;
}

/** A figure whose picture is in the package. */
export interface Placed {
  readonly shown: Shown;
  /** From 1, in the order of the document. */
  readonly number: number;
  /** In millimetres; where it stands there may be less room. */
  readonly size: Size;
}

export interface Embedded {
  /** Files of the package, by their names. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly relationships: readonly Relationship[];
  readonly shown: Shown;
}

/** PNGs that stand in for drawings, by their width in pixels: schools have the logo of their board. */
const drawn = new WeakMap<Uint8Array, Map<number, Promise<Uint8Array>>>();

/**
 * A PNG as it is. A drawing twice: as PNG for programs that know no SVG, and as itself for Word 2016 and later
 * (svgBlip of [MS-ODRAWXML]). `width` is the printed one, in millimetres. Rejects when the bytes are no such picture.
 */
export async function embed(
  picture: Picture,
  width: number,
  { file, picture: id, drawing }: { file: string; picture: string; drawing: string },
): Promise<Embedded> {
  const isDrawing = picture.media === 'image/svg+xml';
  const media = new Map([[`word/media/${file}.png`, isDrawing ? await pngFor(picture, width) : picture.bytes]]);
  const relationships = [{ id, type: 'image', target: `media/${file}.png` }];
  if (isDrawing) {
    media.set(`word/media/${file}.svg`, picture.bytes);
    relationships.push({ id: drawing, type: 'image', target: `media/${file}.svg` });
  }
  return { media, relationships, shown: { picture: id, drawing: isDrawing ? drawing : null } };
}

function pngFor(picture: Picture, width: number): Promise<Uint8Array> {
  const pixels = Math.max(1, Math.round((width / MILLIMETRES_TO_THE_INCH) * DOTS_TO_THE_INCH));
  const sizes = drawn.get(picture.bytes) ?? new Map<number, Promise<Uint8Array>>();
  drawn.set(picture.bytes, sizes);
  const made = sizes.get(pixels) ?? rasterise(picture, pixels).then(pngOf);
  sizes.set(pixels, made);
  return made;
}

/** Who a drawing is: its number is unique in the document. */
export interface Named {
  readonly id: number;
  readonly name: string;
  /** For whoever does not see it. */
  readonly descr: string;
}

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const xmlnsA = { 'xmlns:a': `${drawingml}/main` };

/** A picture in a line, to stand in a run. `size` in millimetres. */
export function drawing({ id, name, descr }: Named, { width, height }: Size, shown: Shown): string {
  const named = { id, name, descr };
  const emu = (length: number) => Math.max(1, Math.round(length * EMU_TO_THE_MILLIMETRE));
  const extent = { cx: emu(width), cy: emu(height) };
  const graphic = element(
    'a:graphic',
    xmlnsA,
    element('a:graphicData', { uri: `${drawingml}/picture` }, picture(named, extent, shown)),
  );
  const locks = element('a:graphicFrameLocks', { ...xmlnsA, noChangeAspect: 1 });
  const inline =
    element('wp:extent', extent) + element('wp:docPr', named) + element('wp:cNvGraphicFramePr', {}, locks) + graphic;
  const around = { 'xmlns:wp': `${drawingml}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 };
  return element('w:drawing', {}, element('wp:inline', around, inline));
}

function picture(
  named: Record<string, string | number>,
  extent: { cx: number; cy: number },
  { picture: id, drawing }: Shown,
): string {
  const svg = element('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': drawing ?? '',
  });
  const extensions = element('a:extLst', {}, element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, svg));
  const properties =
    element('pic:cNvPr', named) + element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 }));
  const fill =
    element('a:blip', { 'r:embed': id }, drawing === null ? '' : extensions) +
    element('a:stretch', {}, element('a:fillRect'));
  const shape =
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }) + element('a:ext', extent)) +
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst'));
  return element(
    'pic:pic',
    { 'xmlns:pic': `${drawingml}/picture` },
    element('pic:nvPicPr', {}, properties) + element('pic:blipFill', {}, fill) + element('pic:spPr', {}, shape),
  );
}
