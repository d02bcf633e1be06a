/** Rules on fonts: embedded, drawn from, and readable as text. */
import { asList, numberOf, type PdfModel, textOf } from './model.ts';
import { Dict, decode, Lexer, PdfString, Stream } from './objects.ts';
import { programOf } from './program.ts';
import type { Rule } from './rule.ts';

export interface FontModel {
  readonly number: number;
  readonly dict: Dict;
  readonly descendant: Dict;
  readonly descriptor: Dict;
  /** Drawn somewhere. */
  readonly used: ReadonlySet<number>;
}

/** The fonts of all pages, with the characters drawn in each. */
export function fontsOf(pdf: PdfModel): FontModel[] {
  const used = new Map<number, Set<number>>();
  for (const { dict, content } of pdf.pages) {
    const fonts = pdf.dict(pdf.dict(dict.get('Resources')).get('Font'));
    for (const font of fonts.values()) if (!used.has(numberOf(font))) used.set(numberOf(font), new Set());
    for (const { shown } of content.painted)
      for (const cid of shown?.cids ?? []) used.get(numberOf(fonts.get(shown?.font.slice(1) ?? '')))?.add(cid);
  }
  return [...used].map(([number, cids]) => {
    const dict = pdf.objects.get(number);
    const font = dict instanceof Dict ? dict : new Dict();
    const descendant = pdf.dict(asList(pdf.get(font.get('DescendantFonts')))[0]);
    return { number, dict: font, descendant, descriptor: pdf.dict(descendant.get('FontDescriptor')), used: cids };
  });
}

function fileOf({ descriptor }: FontModel, pdf: PdfModel): Uint8Array | null {
  const stream = pdf.get(descriptor.get('FontFile2'));
  return stream instanceof Stream ? decode(stream) : null;
}

/** Glyph of each CID. */
function glyphMap({ descendant }: FontModel, pdf: PdfModel): ((cid: number) => number | undefined) | null {
  const map = pdf.get(descendant.get('CIDToGIDMap'));
  if (map === '/Identity') return (cid) => cid;
  const bytes = map instanceof Stream ? decode(map) : null;
  if (bytes === null) return null;
  return (cid) => (2 * cid + 1 < bytes.length ? (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0) : undefined);
}

/** Widths by CID, from the W array. */
function widthsOf({ descendant }: FontModel, pdf: PdfModel): Map<number, number> {
  const widths = new Map<number, number>();
  const list = asList(pdf.get(descendant.get('W')));
  for (let i = 0; i < list.length; ) {
    const [first, second, third] = list.slice(i, i + 3);
    if (Array.isArray(second)) {
      for (const [at, width] of second.entries()) widths.set(Number(first) + at, Number(width));
      i += 2;
    } else {
      for (let cid = Number(first); cid <= Number(second); cid++) widths.set(cid, Number(third));
      i += 3;
    }
  }
  return widths;
}

/** Text of each CID, from the ToUnicode map; null when there is none. */
export function unicodeOf({ dict }: FontModel, pdf: PdfModel): Map<number, string> | null {
  const stream = pdf.get(dict.get('ToUnicode'));
  const bytes = stream instanceof Stream ? decode(stream) : null;
  if (bytes === null) return null;
  const unicode = new Map<number, string>();
  const code = (value: unknown) =>
    value instanceof PdfString ? value.bytes.charCodeAt(0) * 256 + value.bytes.charCodeAt(1) : -1;
  const cmap = Buffer.from(bytes).toString('latin1');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const lexer = new Lexer(block); !lexer.done; ) {
      const cid = code(lexer.value());
      const target = lexer.value();
      if (target instanceof PdfString)
        unicode.set(cid, Buffer.from(target.bytes, 'latin1').swap16().toString('utf16le'));
    }
  }
  return unicode;
}

const rule = (id: string, clause: string, check: (font: FontModel, pdf: PdfModel) => Iterable<string>): Rule => ({
  id,
  clause,
  *check(pdf) {
    for (const font of fontsOf(pdf))
      for (const fault of check(font, pdf)) yield `${String(font.dict.get('BaseFont')).slice(1)}: ${fault}`;
  },
});

export const fontRules: readonly Rule[] = [
  rule('font-type', 'A2 6.2.11.2, UA1 7.21.2', function* ({ dict, descendant, descriptor }) {
    if (dict.get('Type') !== '/Font' || dict.get('Subtype') !== '/Type0') yield 'no Type0 font';
    if (descendant.get('Subtype') !== '/CIDFontType2') yield 'its descendant is no CIDFontType2';
    const name = dict.get('BaseFont');
    if (descendant.get('BaseFont') !== name || descriptor.get('FontName') !== name) yield 'its names differ';
    if (!/^\/[A-Z]{6}\+./.test(String(name))) yield 'a subset without its tag of six letters';
  }),
  rule('font-encoding', 'A2 6.2.11.3.1, 6.2.11.3.3, UA1 7.21.3', function* ({ dict, descendant }, pdf) {
    if (dict.get('Encoding') !== '/Identity-H') yield `its encoding is ${String(dict.get('Encoding'))}`;
    const info = pdf.dict(descendant.get('CIDSystemInfo'));
    if (textOf(info.get('Registry')) !== 'Adobe' || textOf(info.get('Ordering')) !== 'Identity')
      yield 'its CIDSystemInfo is not Adobe Identity';
  }),
  rule('font-cid-to-gid', 'A2 6.2.11.3.2, UA1 7.21.3.2', function* (font, pdf) {
    if (glyphMap(font, pdf) === null) yield 'no CIDToGIDMap, neither Identity nor a stream';
  }),
  rule('font-embedded', 'A2 6.2.11.4.1, UA1 7.21.4.1', function* (font, pdf) {
    const bytes = fileOf(font, pdf);
    const program = bytes === null ? null : programOf(bytes);
    if (bytes === null || program === null) return yield 'no font program, or a broken one';
    for (const table of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
      if (!program.tables.has(table)) yield `its program has no ${table}`;
    const length = pdf.dict(font.descriptor.get('FontFile2')).get('Length1');
    if (length !== bytes.length) yield `Length1 is ${length}, and the program has ${bytes.length} bytes`;
    const map = glyphMap(font, pdf);
    for (const cid of font.used)
      if ((map?.(cid) ?? Number.POSITIVE_INFINITY) >= program.glyphs) yield `its program has no glyph for CID ${cid}`;
    return undefined;
  }),
  rule('font-cid-set', 'A2 6.2.11.4.2, UA1 7.21.4.2', function* ({ descriptor }) {
    if (descriptor.has('CIDSet')) yield 'has a CIDSet, which we leave out because it has to be exact';
  }),
  rule('font-widths', 'A2 6.2.11.5, UA1 7.21.5', function* (font, pdf) {
    const program = programOf(fileOf(font, pdf) ?? new Uint8Array());
    const map = glyphMap(font, pdf);
    const widths = widthsOf(font, pdf);
    if (program === null || map === null) return;
    for (const cid of font.used) {
      const said = widths.get(cid) ?? Number(font.descendant.get('DW') ?? 1000);
      const drawn = program.advance(map(cid) ?? 0);
      if (Math.abs(said - drawn) > 1) yield `CID ${cid} is ${said} wide, and its glyph ${drawn}`;
    }
  }),
  rule('font-descriptor', 'A2 6.2.11.6 (ISO 32000-1 9.8)', function* ({ descriptor }) {
    for (const key of ['FontBBox', 'ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'StemV'])
      if (!descriptor.has(key)) yield `its descriptor has no ${key}`;
    const flags = Number(descriptor.get('Flags'));
    if ((flags & 4) === 0 || (flags & 32) !== 0) yield `its flags are ${flags}, expected symbolic alone`;
  }),
  rule('font-unicode', 'A2 6.2.11.7.2, 6.2.11.7.3, UA1 7.21.7', function* (font, pdf) {
    const unicode = unicodeOf(font, pdf);
    if (unicode === null) return yield 'no ToUnicode';
    for (const cid of font.used) {
      const text = unicode.get(cid) ?? '';
      if (text === '' || /[\0\ufeff\ufffe]/.test(text)) yield `CID ${cid} has no text`;
      else if (/\p{Co}/u.test(text)) yield `CID ${cid} is of private use and has no ActualText`;
    }
    return undefined;
  }),
  rule('font-notdef', 'A2 6.2.11.8, UA1 7.21.8', function* (font, pdf) {
    const map = glyphMap(font, pdf);
    for (const cid of font.used) if (map?.(cid) === 0) yield `CID ${cid} draws .notdef`;
  }),
];
