/**
 * What an SVG may not hold. Shown as a picture most of it does nothing, but the same file also comes into web pages, and
 * nobody should have to know which viewer ignores what.
 */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { type Code, type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import { strangeColour, strangeColours } from './svg-colours.ts';

export type SvgFault = (place: Place) => Diagnostic;

export const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';

type ElementCode = Extract<
  Code,
  'picture-script' | 'picture-html' | 'picture-animation' | 'picture-link' | 'picture-image' | 'picture-text'
>;

const ELEMENTS: Readonly<Record<ElementCode, readonly string[]>> = {
  'picture-script': ['script', 'handler', 'listener'],
  'picture-html': ['foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas'],
  'picture-animation': [
    'animate',
    'animateColor',
    'animateMotion',
    'animateTransform',
    'animation',
    'discard',
    'mpath',
    'set',
  ],
  'picture-link': ['a'],
  'picture-image': ['image', 'feImage'],
  'picture-text': ['tref', 'altGlyph', 'flowRoot'],
};

const codes = new Map(
  Object.entries(ELEMENTS).flatMap(([code, names]) => names.map((name) => [name, code as ElementCode])),
);

/** Editors keep notes of their own in other namespaces; these draw nothing. */
export function isDrawing({ uri }: SaxesTagNS): boolean {
  return uri === SVG || uri === XHTML;
}

export function faultsOfElement(tag: SaxesTagNS): [ElementCode, SvgFault][] {
  if (!isDrawing(tag)) return [];
  const code = codes.get(tag.local) ?? (tag.uri === XHTML ? 'picture-html' : undefined);
  if (code === undefined) return [];
  return [[code, (place) => diagnostic(code, place, { found: `<${tag.name}>` })]];
}

export function faultsOfAttribute(tag: SaxesTagNS, { name, local, uri, value }: SaxesAttributeNS): SvgFault[] {
  if (uri === XML && local === 'base') return [reference(value)];
  if (!isDrawing(tag) || (uri !== '' && uri !== XLINK)) return [];
  const effect = effectFault(tag.local, local, value);
  if (effect !== undefined) return [effect];
  if (uri === '' && /^on/i.test(local)) return [(place) => diagnostic('picture-script', place, { found: name })];
  const isReference = local === 'href' || local === 'src';
  // Where the element may not be there at all, that says enough.
  if (isReference) return codes.has(tag.local) || /^\s*#/.test(value) ? [] : [reference(value)];
  const colour = uri === '' ? strangeColour(local, unescaped(value)) : undefined;
  return [...faultsOfStyle(value), ...(colour === undefined ? [] : [colourFault(colour)])];
}

const colourFault =
  (colour: string): SvgFault =>
  (place) =>
    diagnostic('picture-colour', place, { found: shortened(colour) });

/** Attributes of filters whose work grows with their value, and not with the picture. */
const EFFECTS: Readonly<Record<string, number>> = {
  'feTurbulence numOctaves': LIMITS.noiseOctaves.at,
  'feConvolveMatrix order': LIMITS.convolveOrder.at,
  'feMorphology radius': LIMITS.morphologyRadius.at,
};

function effectFault(element: string, attribute: string, value: string): SvgFault | undefined {
  const limit = EFFECTS[`${element} ${attribute}`];
  const numbers = value.split(/[\s,]+/).map(Number);
  if (limit === undefined || !numbers.some((number) => number > limit)) return undefined;
  const found = `<${element} ${attribute}="${value.slice(0, 20)}">`;
  return (place) => diagnostic('picture-effect', place, { found, limit: String(limit) });
}

/** Functions that fetch, unless from the file itself; and all that follows `@import`. */
const FETCHES = /@import[^;]*|\burl\((?!\s*(?:["']\s*)?#)[^)]*\)?|\b(?:image|image-set|src)\([^)]*\)?/i;
const MOVES = /@(?:-\w+-)?keyframes|(?<![\w-])(?:-\w+-)?(?:animation|transition)(?:-[a-z]+)*\s*:/i;

/** A style sheet, or an attribute that may hold a value of one. */
export function faultsOfStyle(css: string): SvgFault[] {
  const plain = unescaped(css);
  const fetched = FETCHES.exec(plain)?.[0];
  const moved = MOVES.exec(plain)?.[0];
  const faults: SvgFault[] = [];
  if (fetched !== undefined) faults.push(reference(fetched));
  if (moved !== undefined) {
    const found = moved.replace(/:$/, '').trimEnd();
    faults.push((place) => diagnostic('picture-animation', place, { found }));
  }
  faults.push(...strangeColours(plain).map(colourFault));
  return faults;
}

const unescaped = (css: string) => (css.includes('\\') ? withoutEscapes(css) : css);

/** `u\72l(` is `url(` to CSS (CSS Syntax, "Consume an escaped code point"). */
function withoutEscapes(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex: string | undefined, char: string | undefined) => {
    if (hex === undefined) return char ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
}

function reference(value: string): SvgFault {
  return (place) => diagnostic('picture-reference', place, { reference: shortened(value) });
}

/** Enough of it to recognise it by; a picture in `data:` can be of any length. */
function shortened(value: string): string {
  const line = value.trim().replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
