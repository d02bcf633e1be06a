/** What a PDF embeds of a font: its glyphs, their widths, and what each stands for. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { FaceKey } from '../page/style.ts';
import type { Font } from './font.ts';
import type { Joining } from './joining.ts';
import { glyphSubset, glyphTables } from './sfnt.ts';

/** What a PDF says of a font, however its glyphs are named. */
export interface Description {
  name: string;
  flags: number;
  bbox: number[];
  italicAngle: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  stemV: number;
  /** Deflated. */
  fontFile: Uint8Array;
  fontFileLength: number;
}

/** Everything of a font that goes into a file. */
export interface Embedding extends Description {
  /** In PDF syntax. */
  widths: string;
  /** Deflated streams. */
  cidToGid: Uint8Array;
  toUnicode: Uint8Array;
}

/** A number of a glyph as a PDF has it. */
export const hex = (id: number) => id.toString(16).padStart(4, '0');

export interface Mirrored {
  readonly char: string;
  /** Of the bracket that it looks like. */
  readonly glyph: number;
}

const pairs = ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'];

/** Brackets are drawn the other way round in what is read from right to left, and stay the same character. */
export function mirroredIn({ glyphs }: Font): Mirrored[] {
  return pairs.flatMap((pair) => {
    const [one = '', other = ''] = pair;
    const [first, second] = [glyphs.get(one.charCodeAt(0)), glyphs.get(other.charCodeAt(0))];
    if (first === undefined || second === undefined) return [];
    return [
      { char: one, glyph: second },
      { char: other, glyph: first },
    ];
  });
}

/** What each glyph stands for. */
export function unicodeOf(font: Font, known: ReadonlySet<number>, joining: Joining | null): Map<number, string> {
  const unicode = new Map<number, string>();
  for (const codePoint of known) {
    const id = font.glyphs.get(codePoint) ?? 0;
    if (!unicode.has(id)) unicode.set(id, String.fromCodePoint(codePoint));
  }
  // Readers of files turn what stands from right to left round letter by letter, those of one glyph too.
  for (const [glyph, sources] of joining?.sources ?? [])
    if (!unicode.has(glyph))
      unicode.set(
        glyph,
        sources
          .map((source) => unicode.get(source) ?? '')
          .reverse()
          .join(''),
      );
  return unicode;
}

interface Added {
  readonly unicode: ReadonlyMap<number, string>;
  readonly mirrored: readonly Mirrored[];
}

/**
 * Characters of nearly every document in Dutch. Files have them all, drawn or not: so all share one cut of a font, made and
 * deflated once. One cut to each document would be 2 kB smaller, and cost a tenth of the time that setting it takes.
 */
const COMMON =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00A0\u2009áàâäãåçéèêëíìîïñóòôöúùûüÁÀÂÄÇÉÈÊËÍÎÏÓÔÖÚÛÜ“”„‘’‚«»‹›–—…•·§°€½×≤≥→✓';

/** What a PDF embeds of a font in this style, cut to the glyphs that documents draw. */
export function embedder(
  font: Font,
  bytes: Uint8Array,
  style: FaceKey,
  { unicode, mirrored, isFallback }: Added & { readonly isFallback: boolean },
): (drawn: Iterable<number>) => Embedding {
  const shared = isFallback ? [] : [...COMMON].flatMap((char) => font.glyphs.get(char.codePointAt(0) ?? 0) ?? []);
  const common = new Set(isFallback ? [] : [...shared, font.numGlyphs]);
  const made = new Map<string, Embedding>();
  return (drawn) => {
    const others = [...drawn].filter((cid) => !common.has(cid)).sort((a, b) => a - b);
    const key = others.join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const cids = [...common, ...others].sort((a, b) => a - b);
    const embedding = embed(font, bytes, style, { unicode, mirrored, cids });
    if (made.size >= MOST_KEPT) made.clear();
    made.set(key, embedding);
    return embedding;
  };
}

/** Cuts of one font that are kept for the documents to come. */
const MOST_KEPT = 50;

function embed(
  font: Font,
  bytes: Uint8Array,
  style: FaceKey,
  { unicode, mirrored, cids }: Added & { readonly cids: readonly number[] },
): Embedding {
  const scale = 1000 / font.unitsPerEm;
  // Beyond the glyphs themselves: see `createFace`.
  const added = [{ char: '\u00AD', glyph: font.glyphs.get(0x2d) ?? 0 }, ...mirrored];
  const drawnAs = (cid: number) => added[cid - font.numGlyphs];
  const glyphOf = (cid: number) => drawnAs(cid)?.glyph ?? cid;
  const gids = new Uint8Array(2 * ((cids.at(-1) ?? 0) + 1));
  const gidView = new DataView(gids.buffer);
  for (const cid of cids) gidView.setUint16(2 * cid, glyphOf(cid));
  const file = glyphSubset(bytes, cids.map(glyphOf));
  const texts = cids.flatMap((cid) => {
    const text = drawnAs(cid)?.char ?? unicode.get(cid);
    return text === undefined ? [] : [[cid, text] as const];
  });
  return {
    ...describe(font, style, { flags: SYMBOLIC, file, tag: subsetTag(file) }),
    widths: widthArray(cids, (cid) => Math.round(font.advance(glyphOf(cid)) * scale)),
    cidToGid: deflateSync(gids),
    toUnicode: deflateSync(new TextEncoder().encode(toUnicodeMap(texts))),
  };
}

/** Numbers in their order with their widths, as `W` lists them: the first of each row, then its widths. */
function widthArray(cids: readonly number[], widthOf: (cid: number) => number): string {
  let rows = '';
  for (const [i, cid] of cids.entries())
    rows += cids[i - 1] === cid - 1 ? ` ${widthOf(cid)}` : `${i === 0 ? '' : '] '}${cid} [${widthOf(cid)}`;
  return `[${rows}${cids.length === 0 ? '' : ']'}]`;
}

/** ISO 32000-1, table 123: of a font that is drawn by number, and of one whose letters have names. */
const SYMBOLIC = 4;
const NONSYMBOLIC = 32;

/** What a viewer needs to write in a font what a reader types: its letters by the code that Windows has for them. */
export interface Typing extends Description {
  /** Of the codes from `FIRST_CODE` on. */
  widths: readonly number[];
}

export const FIRST_CODE = 32;

/** What a PDF embeds of a font for its forms. */
export function embedForTyping(font: Font, bytes: Uint8Array, style: FaceKey): Typing {
  const codes = Uint8Array.from({ length: 256 - FIRST_CODE }, (_, i) => FIRST_CODE + i);
  // WinAnsiEncoding has two names twice (ISO 32000-1, annex D.2).
  const letters = new TextDecoder('windows-1252').decode(codes).replace('\u00A0', ' ').replace('\u00AD', '-');
  const widthOf = (letter: string) => font.advance(font.glyphs.get(letter.charCodeAt(0)) ?? 0);
  const file = glyphTables(bytes, ['cmap']);
  return {
    ...describe(font, style, { flags: NONSYMBOLIC, file, tag: subsetTag(file) }),
    widths: [...letters].map((letter) => Math.round((widthOf(letter) * 1000) / font.unitsPerEm)),
  };
}

function describe(
  font: Font,
  style: FaceKey,
  { flags, file, tag }: { flags: number; file: Uint8Array; tag: string },
): Description {
  const scale = 1000 / font.unitsPerEm;
  const italic = style === 'italic' || style === 'boldItalic';
  const bold = style === 'bold' || style === 'boldItalic';
  return {
    name: `${tag}+${font.postscriptName}`,
    flags: flags | (italic ? 64 : 0),
    bbox: font.bbox.map((edge) => edge * scale),
    italicAngle: font.italicAngle,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: font.capHeight * scale,
    xHeight: font.xHeight * scale,
    stemV: bold ? 140 : 80,
    fontFile: deflateSync(file),
    fontFileLength: file.length,
  };
}

/** Six capitals that tell this subset of a font from others (ISO 32000-1, 9.6.4). */
function subsetTag(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

function toUnicodeMap(unicode: readonly (readonly [cid: number, text: string])[]): string {
  const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
  const entries = unicode.map(([cid, text]) => `<${hex(cid)}> <${utf16(text)}>`);
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
