/** The logo on the cover: a picture in a line of its own. */
import type { Logo } from '../../model/house-style.ts';
import { fitInto } from '../fit.ts';
import { pngOf, rasterise } from '../raster.ts';
import { run } from './inline.ts';
import type { Relationship } from './package.ts';
import { element } from './xml.ts';

/** The most a logo takes, in millimetres. */
const ROOM = { width: 55, height: 22 };
/** English Metric Units, in which DrawingML reckons. */
const EMU_TO_THE_MILLIMETRE = 36_000;
/** Of the picture that stands in for a drawing. */
const DOTS_TO_THE_INCH = 300;
const MILLIMETRES_TO_THE_INCH = 25.4;

export interface Picture {
  /** Files of the package, by their names. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly relationships: readonly Relationship[];
  readonly paragraph: string;
}

const none: Picture = { media: new Map(), relationships: [], paragraph: '' };

/** PNGs that stand in for drawings: schools have the logo of their board. */
const drawn = new WeakMap<Uint8Array, Promise<Uint8Array>>();

/**
 * A PNG as it is. A drawing twice: as PNG for programs that know no SVG, and as itself for Word 2016 and later
 * (svgBlip of [MS-ODRAWXML]). Rejects when the logo's bytes are no such picture.
 */
export async function pictureOf(logo: Logo | null): Promise<Picture> {
  if (logo === null) return none;
  const size = fitInto(logo, ROOM);
  const isDrawing = logo.media === 'image/svg+xml';
  const media = new Map([['word/media/logo.png', isDrawing ? await pngFor(logo, size.width) : logo.bytes]]);
  const relationships = [{ id: 'rLogo', type: 'image', target: 'media/logo.png' }];
  if (isDrawing) {
    media.set('word/media/logo.svg', logo.bytes);
    relationships.push({ id: 'rDrawing', type: 'image', target: 'media/logo.svg' });
  }
  const emu = (length: number) => Math.max(1, Math.round(length * EMU_TO_THE_MILLIMETRE));
  const extent = { cx: emu(size.width), cy: emu(size.height) };
  return { media, relationships, paragraph: element('w:p', {}, run(drawing(logo.alt, extent, isDrawing))) };
}

function pngFor(logo: Logo, width: number): Promise<Uint8Array> {
  const known = drawn.get(logo.bytes);
  if (known !== undefined) return known;
  const pixels = Math.max(1, Math.round((width / MILLIMETRES_TO_THE_INCH) * DOTS_TO_THE_INCH));
  const made = rasterise(logo, pixels).then(pngOf);
  drawn.set(logo.bytes, made);
  return made;
}

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const xmlnsA = { 'xmlns:a': `${drawingml}/main` };

/** `extent` in EMU. */
function drawing(alt: string, extent: { cx: number; cy: number }, isDrawing: boolean): string {
  const named = { id: 1, name: 'Logo', descr: alt };
  const graphic = element(
    'a:graphic',
    xmlnsA,
    element('a:graphicData', { uri: `${drawingml}/picture` }, picture(named, extent, isDrawing)),
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
  isDrawing: boolean,
): string {
  const svg = element('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': 'rDrawing',
  });
  const extensions = element('a:extLst', {}, element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, svg));
  const properties =
    element('pic:cNvPr', named) + element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 }));
  const fill =
    element('a:blip', { 'r:embed': 'rLogo' }, isDrawing ? extensions : '') +
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
