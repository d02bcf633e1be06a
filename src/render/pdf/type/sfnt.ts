/** Cuts a TrueType file down to the tables and outlines that a PDF viewer needs to draw glyphs by number. */

const drawing = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

interface Table {
  /** Its name, checksum, place and length as the file lists them. */
  readonly record: Uint8Array;
  readonly data: Uint8Array;
}

/** A TrueType file with layout, names and, unless asked for, character map left out; glyph numbers stay. */
export function glyphTables(font: Uint8Array, more: readonly 'cmap'[] = []): Uint8Array {
  return fileOf(tablesOf(font, new Set<string>([...drawing, ...more])));
}

/** The same with the outlines and widths of these glyphs alone, of what they are composed of, and of the box for what is missing. */
export function glyphSubset(font: Uint8Array, wanted: Iterable<number>): Uint8Array {
  const tables = tablesOf(font, new Set(drawing));
  const [head, loca, glyf, hmtx, hhea] = ['head', 'loca', 'glyf', 'hmtx', 'hhea'].map((name) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`Unexpected font, expected one with a table ${name}`);
    return table;
  }) as [Table, Table, Table, Table, Table];
  const places = placesOf(loca.data, viewOf(head.data).getInt16(50) === 1);
  const kept = composed(wanted, glyf.data, places);
  // Every place in four bytes of its own: as long places, whatever the font has.
  const outlines: Uint8Array[] = [];
  const newLoca = new Uint8Array(4 * places.length);
  let length = 0;
  for (let glyph = 0; glyph + 1 < places.length; glyph++) {
    viewOf(newLoca).setUint32(4 * glyph, length);
    if (!kept.has(glyph)) continue;
    const outline = padded(glyf.data.subarray(places[glyph], places[glyph + 1]));
    outlines.push(outline);
    length += outline.length;
  }
  viewOf(newLoca).setUint32(4 * (places.length - 1), length);
  const newHead = head.data.slice();
  viewOf(newHead).setInt16(50, 1);
  tables.set('head', { ...head, data: newHead });
  tables.set('loca', { ...loca, data: newLoca });
  tables.set('glyf', { ...glyf, data: joined(outlines, length) });
  tables.set('hmtx', { ...hmtx, data: widthsOf(hmtx.data, viewOf(hhea.data).getUint16(34), kept) });
  return fileOf(tables);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tablesOf(font: Uint8Array, wanted: ReadonlySet<string>): Map<string, Table> {
  const view = viewOf(font);
  const tables = new Map<string, Table>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const record = font.slice(at, at + 16);
    const name = String.fromCharCode(...record.subarray(0, 4));
    if (!wanted.has(name)) continue;
    const start = view.getUint32(at + 8);
    tables.set(name, { record, data: font.subarray(start, start + view.getUint32(at + 12)) });
  }
  return tables;
}

/** Where each outline begins, and where the last one ends. */
function placesOf(loca: Uint8Array, isLong: boolean): number[] {
  const view = viewOf(loca);
  return Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, i) =>
    isLong ? view.getUint32(4 * i) : 2 * view.getUint16(2 * i),
  );
}

/** Bits of a part of a glyph (TrueType, table `glyf`). */
const [WORDS, SCALE, MORE, TWO_SCALES, FOUR_SCALES] = [0x1, 0x8, 0x20, 0x40, 0x80] as const;

/** These glyphs with their parts, and theirs. */
function composed(wanted: Iterable<number>, glyf: Uint8Array, places: readonly number[]): Set<number> {
  const kept = new Set([0, ...wanted]);
  // A set that is added to while it is walked: what is added is met too.
  for (const glyph of kept) {
    const outline = glyf.subarray(places[glyph], places[glyph + 1]);
    if (outline.length > 0) for (const part of partsOf(viewOf(outline))) kept.add(part);
  }
  return kept;
}

/** The glyphs that one is composed of; none of one with contours of its own. */
function partsOf(outline: DataView): number[] {
  const parts: number[] = [];
  let flags: number = outline.getInt16(0) < 0 ? MORE : 0;
  for (let at = 10; (flags & MORE) !== 0; ) {
    flags = outline.getUint16(at);
    parts.push(outline.getUint16(at + 2));
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
    at += (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & FOUR_SCALES) !== 0 ? 8 : 0;
  }
  return parts;
}

/** With nothing for glyphs that are not kept; the last width of all holds for what comes after it. */
function widthsOf(hmtx: Uint8Array, measured: number, kept: ReadonlySet<number>): Uint8Array {
  const widths = hmtx.slice();
  const bearings = (hmtx.length - 4 * measured) / 2;
  for (let glyph = 0; glyph < measured - 1; glyph++) if (!kept.has(glyph)) widths.fill(0, 4 * glyph, 4 * glyph + 4);
  for (let i = 0; i < bearings; i++)
    if (!kept.has(measured + i)) widths.fill(0, 4 * measured + 2 * i, 4 * measured + 2 * i + 2);
  return widths;
}

const paddedLength = (length: number) => (length + 3) & ~3;

function padded(data: Uint8Array): Uint8Array {
  const result = new Uint8Array(paddedLength(data.length));
  result.set(data);
  return result;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const result = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function fileOf(tables: ReadonlyMap<string, Table>): Uint8Array {
  const all = [...tables.values()];
  const headerLength = 12 + 16 * all.length;
  const result = new Uint8Array(all.reduce((total, { data }) => total + paddedLength(data.length), headerLength));
  const out = viewOf(result);
  const power = Math.floor(Math.log2(all.length));
  out.setUint32(0, 0x00010000);
  out.setUint16(4, all.length);
  out.setUint16(6, 16 << power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * (all.length - (1 << power)));
  let offset = headerLength;
  for (const [i, { record, data }] of all.entries()) {
    const at = 12 + 16 * i;
    result.set(record, at);
    out.setUint32(at + 4, checksum(data));
    out.setUint32(at + 8, offset);
    out.setUint32(at + 12, data.length);
    result.set(data, offset);
    offset += paddedLength(data.length);
  }
  return result;
}

/** The sum of its words of four bytes; that of the whole file, which `head` bears, no reader of a PDF asks for. */
function checksum(data: Uint8Array): number {
  const view = viewOf(data);
  let sum = 0;
  const whole = data.length & ~3;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  for (let at = whole; at < data.length; at++) sum = (sum + ((data[at] ?? 0) << (8 * (3 - (at & 3))))) >>> 0;
  return sum;
}
