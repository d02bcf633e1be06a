/** One font: shaped words with their widths, kept over documents, and what a PDF embeds of it. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { INVISIBLE, LOOK_ALIKE } from '../../../model/look-alike.ts';
import type { FaceKey } from '../page/style.ts';
import { type Font, readFont } from './font.ts';
import { readKerning } from './kerning.ts';
import { glyphTables } from './sfnt.ts';

/** A word as glyphs. */
export interface Shape {
  /** In thousandths of the font size. */
  width: number;
  /** As the inside of a hex string in a TJ array, kerning included: `0041>-12<0042`. */
  glyphs: string;
  /** Characters the font does not have. */
  missing: readonly string[];
}

/** Everything of a font that goes into a file; the same for all documents. */
export interface Embedding {
  name: string;
  flags: number;
  bbox: number[];
  italicAngle: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  stemV: number;
  /** In PDF syntax. */
  widths: string;
  /** Deflated streams. */
  fontFile: Uint8Array;
  fontFileLength: number;
  cidToGid: Uint8Array;
  toUnicode: Uint8Array;
}

export interface Face {
  key: FaceKey;
  /** In parts of the font size. */
  ascent: number;
  descent: number;
  space: Shape;
  /** The hyphen at the end of a line, which text extraction sees as U+00AD. */
  hyphen: Shape;
  shape(text: string): Shape;
  /** The width that `shape` gives, with the kerning to the character before, without making the glyphs. */
  measure(text: string, before: string): number;
  embedding(): Embedding;
}

const hex = (id: number) => id.toString(16).padStart(4, '0');
const cacheLimit = 50_000;

const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');

/** Parses a font. */
export function createFace(key: FaceKey, bytes: Uint8Array): Face {
  const font = readFont(bytes);
  const scale = 1000 / font.unitsPerEm;
  const known = new Set([...font.glyphs.keys()].filter((codePoint) => codePoint < 0xffff));
  const cache = new Map<string, Shape>();
  const glyphs = readGlyphs(font, bytes);
  const hyphenGlyph = font.glyphs.get(0x2d) ?? 0;
  // CIDs are glyph numbers; one more stands for the hyphen that the line breaker adds.
  const softHyphen = font.numGlyphs;
  let embedding: Embedding | undefined;

  function shape(text: string): Shape {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const { drawable, missing } = substitute(text, known);
    const shaped = { ...layOut(drawable, glyphs), missing };
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(text, shaped);
    return shaped;
  }

  return {
    key,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    space: shape(' '),
    hyphen: { width: font.advance(hyphenGlyph) * scale, glyphs: hex(softHyphen), missing: [] },
    shape,
    measure: (text, before) =>
      measured(text, before, glyphs) ??
      shape(text).width +
        (before === '' ? 0 : shape(before + text.charAt(0)).width - shape(before).width - shape(text.charAt(0)).width),
    embedding: () => {
      embedding ??= embed(font, bytes, known, key);
      return embedding;
    },
  };
}

function substitute(text: string, known: ReadonlySet<number>): { drawable: string; missing: string[] } {
  const missing: string[] = [];
  let drawable = '';
  for (const char of text.replace(invisible, '')) {
    if (known.has(char.codePointAt(0) ?? 0)) drawable += char;
    else if (char in LOOK_ALIKE) drawable += LOOK_ALIKE[char];
    else {
      // PDF/A and PDF/UA forbid the empty box, so show the base letter or a question mark, and report it.
      missing.push(char);
      const base = char.normalize('NFKD').charAt(0);
      drawable += known.has(base.codePointAt(0) ?? 0) ? base : '?';
    }
  }
  return { drawable, missing };
}

interface Glyphs {
  id(codePoint: number): number;
  /** Of a character that is set as itself. */
  shown(char: string): number | undefined;
  /** In thousandths of the font size. */
  advance(id: number): number;
  /** In the same. */
  kern(left: number, right: number): number;
}

/** One glyph a character, with kerning: text stays extractable with one map for all documents. */
function layOut(text: string, { id, advance, kern }: Glyphs): { width: number; glyphs: string } {
  let width = 0;
  let glyphs = '';
  let previous: number | null = null;
  for (const char of text) {
    const glyph = id(char.codePointAt(0) ?? 0);
    if (previous !== null) {
      const between = kern(previous, glyph);
      width += between;
      if (between !== 0) glyphs += `>${-between}<`;
    }
    glyphs += hex(glyph);
    width += advance(glyph);
    previous = glyph;
  }
  return { width, glyphs };
}

/** Undefined when a character is not set as itself: see `substitute`. */
function measured(text: string, before: string, { shown, advance, kern }: Glyphs): number | undefined {
  let width = 0;
  let previous = before === '' ? -1 : shown(before);
  if (previous === undefined) return undefined;
  for (const char of text) {
    const glyph = shown(char);
    if (glyph === undefined) return undefined;
    if (previous >= 0) width += kern(previous, glyph);
    width += advance(glyph);
    previous = glyph;
  }
  return width;
}

function readGlyphs(font: Font, bytes: Uint8Array): Glyphs {
  const scale = 1000 / font.unitsPerEm;
  const kerning = readKerning(bytes);
  const showing = new Map<string, number | undefined>();
  const showingOf = (char: string): number | undefined => {
    const code = char.codePointAt(0) ?? 0;
    return code >= 0xffff || char.replace(invisible, '') === '' ? undefined : font.glyphs.get(code);
  };
  return {
    id: (codePoint) => font.glyphs.get(codePoint) ?? 0,
    shown: (char) => {
      let id = showing.get(char);
      if (id === undefined && !showing.has(char)) {
        id = showingOf(char);
        showing.set(char, id);
      }
      return id;
    },
    advance: (id) => font.advance(id) * scale,
    kern: (left, right) => Math.round(kerning(left, right) * scale),
  };
}

function embed(font: Font, bytes: Uint8Array, known: ReadonlySet<number>, key: FaceKey): Embedding {
  const scale = 1000 / font.unitsPerEm;
  const glyphs = Array.from({ length: font.numGlyphs }, (_, id) => id);
  const hyphenGlyph = font.glyphs.get(0x2d) ?? 0;
  const unicode = new Map<number, number>();
  for (const codePoint of known) {
    const id = font.glyphs.get(codePoint) ?? 0;
    if (!unicode.has(id)) unicode.set(id, codePoint);
  }
  unicode.set(font.numGlyphs, 0xad);
  const gids = new Uint8Array(2 * (font.numGlyphs + 1));
  const gidView = new DataView(gids.buffer);
  for (let cid = 0; cid < font.numGlyphs; cid++) gidView.setUint16(2 * cid, cid);
  gidView.setUint16(2 * font.numGlyphs, hyphenGlyph);
  const file = glyphTables(bytes);
  const italic = key === 'italic' || key === 'boldItalic';
  const bold = key === 'bold' || key === 'boldItalic';
  return {
    name: `${subsetTag(bytes)}+${font.postscriptName}`,
    flags: 4 | (italic ? 64 : 0),
    bbox: font.bbox.map((edge) => edge * scale),
    italicAngle: font.italicAngle,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: font.capHeight * scale,
    xHeight: font.xHeight * scale,
    stemV: bold ? 140 : 80,
    widths: `[0 [${[...glyphs, hyphenGlyph].map((glyph) => Math.round(font.advance(glyph) * scale)).join(' ')}]]`,
    fontFile: deflateSync(file),
    fontFileLength: file.length,
    cidToGid: deflateSync(gids),
    toUnicode: deflateSync(new TextEncoder().encode(toUnicodeMap(unicode))),
  };
}

/** Six capitals that tell this subset of a font from others (ISO 32000-1, 9.6.4). */
function subsetTag(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

function toUnicodeMap(unicode: ReadonlyMap<number, number>): string {
  const entries = [...unicode].sort(([a], [b]) => a - b).map(([cid, codePoint]) => `<${hex(cid)}> <${hex(codePoint)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}

endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
