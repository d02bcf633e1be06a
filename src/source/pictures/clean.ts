/**
 * Of a sound picture what draws it, and nothing that a program or a camera wrote beside it: who made it, where, and what
 * its layers are called would go along into every document. The same pixels come of it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Xml, xml, xmlText } from '../../encode/xml.ts';
import { asSet } from './letters.ts';
import { SVG, XLINK, XML } from './svg-rules.ts';

/** Elements that say something of the picture and draw nothing, with all in them. */
const SAID = new Set(['metadata', 'title', 'desc']);
/** Attributes of which the same holds. */
const NOTED = /^(?:data-|aria-|role$|lang$|tabindex$)/;

/**
 * Without comments, instructions, other vocabularies, names that nothing refers to, text that is neither style nor letters,
 * and fonts: letters are set in that of the house.
 */
export function cleanSvg(text: string): string {
  const meant = new Set(Array.from(text.matchAll(/#([^\s"'()<>,;{}]+)/g), ([, id = '']) => id));
  const hasStyle = text.includes('<style') || text.includes(':style');
  const isKept = ({ uri, local, value }: SaxesTagNS['attributes'][string]): boolean => {
    if (uri === XLINK) return local === 'href';
    if (uri === XML) return local === 'space' && letters > 0;
    if (uri !== '' || NOTED.test(local) || local === 'font-family') return false;
    return local === 'id' ? meant.has(value) : local !== 'class' || hasStyle;
  };
  const parts: Xml[] = [];
  /** Elements that are open and left out: what is in one is left out too. */
  let left = 0;
  let css: string | undefined;
  /** Elements that are open and hold letters. */
  let letters = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    if (left > 0 || tag.uri !== SVG || SAID.has(tag.local)) {
      left += 1;
      return;
    }
    if (tag.local === 'text' || letters > 0) letters += 1;
    const attributes = Object.values(tag.attributes).filter(isKept).map(printed);
    const names = parts.length === 0 ? xml` xmlns="${xmlText(SVG)}" xmlns:xlink="${xmlText(XLINK)}"` : xml``;
    parts.push(xml`<${xmlText(tag.local)}${names}${xml.join(attributes, '')}>`);
    if (tag.local === 'style') css = '';
  });
  const more = (part: string) => {
    if (left > 0) return;
    if (css !== undefined) css += part;
    else if (letters > 0) parts.push(xmlText(asSet(part)));
  };
  parser.on('text', more);
  parser.on('cdata', more);
  parser.on('closetag', ({ local }) => {
    if (left > 0) {
      left -= 1;
      return;
    }
    if (local === 'style' && css !== undefined) parts.push(xmlText(withoutFonts(withoutComments(css))));
    if (local === 'style') css = undefined;
    if (letters > 0) letters -= 1;
    parts.push(xml`</${xmlText(local)}>`);
  });
  parser.write(text).close();
  return `${xml.join(parts, '')}\n`;
}

/** What stands between the start of a comment and its end. */
function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return first + rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : '')).join('');
}

/** Declarations of one, in a style sheet or an attribute. */
function withoutFonts(css: string): string {
  return css.replaceAll(/(?<![\w-])font-family\s*:(?:"[^"]*"|'[^']*'|[^;}"'])*;?/gi, '');
}

const PREFIXES: Readonly<Record<string, string>> = { [XLINK]: 'xlink:', [XML]: 'xml:' };

function printed({ uri, local, value }: SaxesTagNS['attributes'][string]): Xml {
  const own = local === 'style' ? withoutFonts(value) : value;
  return xml` ${xmlText(`${PREFIXES[uri] ?? ''}${local}`)}="${xmlText(own)}"`;
}

/** Chunks that pixels are made of; colour profiles, which hold words, are not: not every format heeds them. (PNG 3, 4.8) */
const PIXELS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs']);
const SIGNATURE = 8;
/** Its length, type and checksum. */
const FRAME = 12;

/** Of a PNG that is sound. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at < bytes.length; ) {
    const end = at + FRAME + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PIXELS.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return new Uint8Array(Buffer.concat(parts));
}
