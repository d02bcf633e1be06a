/**
 * What setting text asks of a TrueType file, read from its tables directly: fontkit reads far more, and loading it took a
 * cold process as long as setting a document. Layout tables are kerning.ts's.
 */

export interface Font {
  postscriptName: string;
  numGlyphs: number;
  unitsPerEm: number;
  /** These and all other measures in font units; below the baseline is negative. */
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  /** Degrees, counter-clockwise. */
  italicAngle: number;
  bbox: readonly [minX: number, minY: number, maxX: number, maxY: number];
  /** Glyph number by code point; of what is not there the font has no glyph. */
  glyphs: ReadonlyMap<number, number>;
  advance(glyph: number): number;
}

/** Reads a TrueType file. Throws when it is none, or has no Unicode character map. */
export function readFont(bytes: Uint8Array): Font {
  const table = tablesOf(bytes);
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const os2 = table('OS/2');
  const measured = hhea.getUint16(34);
  const ascent = hhea.getInt16(4);
  // The last measure holds for all glyphs after it.
  const advance = (glyph: number) => hmtx.getUint16(4 * Math.min(glyph, measured - 1));
  // Older OS/2 tables have no heights of letters.
  const heights = os2.getUint16(0) >= 2;
  return {
    postscriptName: postscriptName(table('name')),
    numGlyphs: table('maxp').getUint16(4),
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    capHeight: heights ? os2.getInt16(88) : ascent,
    xHeight: heights ? os2.getInt16(86) : 0,
    italicAngle: table('post').getInt32(4) / 65536,
    bbox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphs: characterMap(table('cmap')),
    advance,
  };
}

function tablesOf(bytes: Uint8Array): (name: string) => DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.byteLength < 12 ? 0 : view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) throw new Error('Unexpected font, expected a TrueType file');
  const places = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++)
    places.set(String.fromCharCode(...bytes.subarray(12 + 16 * i, 16 + 16 * i)), 12 + 16 * i);
  return (name) => {
    const at = places.get(name);
    if (at === undefined) throw new Error(`Unexpected font, expected one with a table ${name}`);
    return new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
  };
}

/** Name 6, from its Windows or Unicode record, else its Macintosh record: it is ASCII in all. */
function postscriptName(name: DataView): string {
  const strings = name.getUint16(4);
  let found = '';
  for (let i = 0; i < name.getUint16(2); i++) {
    const at = 6 + 12 * i;
    if (name.getUint16(at + 6) !== 6) continue;
    const wide = name.getUint16(at) !== 1;
    const start = strings + name.getUint16(at + 10);
    let value = '';
    for (let k = wide ? 1 : 0; k < name.getUint16(at + 8); k += wide ? 2 : 1)
      value += String.fromCharCode(name.getUint8(start + k));
    if (wide) return value;
    found = value;
  }
  return found;
}

/** Platform and encoding of the Unicode maps, best first: with characters beyond 65,535, then without. */
const maps = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0'];

function characterMap(cmap: DataView): Map<number, number> {
  const places = new Map<string, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = 4 + 8 * i;
    places.set(`${cmap.getUint16(at)}/${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4));
  }
  for (const key of maps) {
    const at = places.get(key);
    if (at === undefined) continue;
    if (cmap.getUint16(at) === 12) return groups(cmap, at);
    if (cmap.getUint16(at) === 4) return segments(cmap, at);
  }
  throw new Error('Unexpected font, expected one with a Unicode character map');
}

/** Format 12. */
function groups(cmap: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = cmap.getUint32(group);
    for (let code = first; code <= cmap.getUint32(group + 4); code++)
      glyphs.set(code, cmap.getUint32(group + 8) + code - first);
  }
  return glyphs;
}

/** Format 4: four parallel lists of ends, starts, differences and offsets into what follows them. */
function segments(cmap: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = cmap.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const end = at + 14 + i;
    const start = end + doubled + 2;
    const delta = cmap.getUint16(start + doubled);
    const rangeAt = start + 2 * doubled;
    const range = cmap.getUint16(rangeAt);
    const first = cmap.getUint16(start);
    for (let code = first; code <= cmap.getUint16(end) && code !== 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
