/** Pictures of a Word file: which they are, and whether each is seen as it is. */
import { hash } from 'node:crypto';
import { foreignIn } from '../html.ts';
import type { Tokens } from '../reading.ts';
import { printed } from './looks.ts';
import { descendantsOf, type XmlNode } from './package.ts';
import type { Source } from './source.ts';

const DRAWN = new Set(
  'wp:inline wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphicFrameLocks a:graphic a:graphicData pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr a:picLocks pic:blipFill a:blip a:stretch a:fillRect pic:spPr a:xfrm a:off a:ext a:prstGeom a:avLst a:extLst asvg:svgBlip a:noFill a:ln'.split(
    ' ',
  ),
);
/** Of a logo, in English Metric Units: some more than it takes. */
const LOGO = 2_400_000;
/** Of a figure: 10 by 3 millimetres, and what a page on its side has room for. */
const LEAST = { width: 360_000, height: 100_000 };
const MOST = { width: 9_400_000, height: 9_400_000 };

function sizeOf(drawn: readonly XmlNode[], name: string): [width: number, height: number] {
  const own = drawn.find((one) => one.name === name && one.attributes['cx'] !== undefined)?.attributes ?? {};
  return [Number(own['cx']), Number(own['cy'])];
}

/** Within a tenth. */
function isNear(one: number, other: number): boolean {
  return one >= other * 0.9 && one <= other * 1.1;
}

/** Its width by its height, as its bytes say; null of what is no PNG. */
function shapeOf(drawn: readonly XmlNode[], source: Source): number | null {
  const bytes = bytesOf(drawn, 'a:blip', source);
  if (bytes === undefined || bytes.length < 24 || bytes[0] !== 0x89) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(16) / view.getUint32(20);
}

/** A picture, with what it is called. */
export function drawing(node: XmlNode, tokens: Tokens, source: Source): void {
  const all = descendantsOf(node);
  const { descr = '', name = '' } = all.find((own) => own.name === 'wp:docPr')?.attributes ?? {};
  for (const own of all) if (!DRAWN.has(own.name)) tokens.within('element', printed(own));
  for (const odd of all.flatMap(oddIn)) tokens.within('attribute', odd);
  const [width, height] = sizeOf(all, 'wp:extent');
  const picture = pictureIn(all, 'a:blip', source);
  // Programs of today show this one instead.
  const vector = pictureIn(all, 'asvg:svgBlip', source);
  if (name === 'Logo' && source.found.logo === null && width <= LOGO && height <= LOGO) {
    source.found.logo = [picture ?? '', ...(vector === null ? [] : [vector])];
    for (const word of foreignIn(descr, source.organisation)) tokens.within('attribute', `descr="${word}"`);
    return;
  }
  if (vector !== null) tokens.optionalWithin('picture', vector);
  tokens.within('picture', `${picture} ${descr}`);
  if (!isSeenAsItIs(all, source)) tokens.within('property', `wp:extent ${width}×${height}`);
}

/** Of a figure: neither a dot nor beyond the page, nor drawn out. */
function isSeenAsItIs(drawn: readonly XmlNode[], source: Source): boolean {
  const [width, height] = sizeOf(drawn, 'wp:extent');
  const [drawnWidth, drawnHeight] = sizeOf(drawn, 'a:ext');
  if (width < LEAST.width || height < LEAST.height || width > MOST.width || height > MOST.height) return false;
  const isDrawnSo = isNear(drawnWidth, width) && isNear(drawnHeight, height);
  if (!isDrawnSo) return Number.isNaN(drawnWidth);
  const shape = shapeOf(drawn, source);
  return shape === null || isNear(width / height, shape);
}

/** What hides, turns, cuts or mirrors a picture, or fetches it from elsewhere. */
function oddIn({ name, attributes }: XmlNode): string[] {
  if (name === 'a:prstGeom' && attributes['prst'] !== 'rect') return [`prst="${attributes['prst']}"`];
  if (name === 'a:fillRect' && Object.keys(attributes).length > 0) return ['a:fillRect'];
  return ['hidden', 'title', 'rot', 'flipH', 'flipV', 'r:link'].flatMap((key) => {
    const value = attributes[key] ?? '0';
    return value === '0' || value === '' ? [] : [`${key}="${value}"`];
  });
}

function bytesOf(drawn: readonly XmlNode[], name: string, { parts, relationships }: Source): Uint8Array | undefined {
  const id = drawn.find((own) => own.name === name)?.attributes['r:embed'];
  return id === undefined ? undefined : parts.bytes(`word/${relationships.get(id)?.target ?? ''}`);
}

function pictureIn(drawn: readonly XmlNode[], name: string, source: Source): string | null {
  const bytes = bytesOf(drawn, name, source);
  return bytes === undefined ? null : hash('sha256', bytes, 'hex').slice(0, 16);
}
