/** Cuts a TrueType file down to the tables a PDF viewer needs to draw glyphs by number. */

const drawing = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** A TrueType file with layout, names and, unless asked for, character map left out; glyph numbers stay. */
export function glyphTables(font: Uint8Array, more: readonly 'cmap'[] = []): Uint8Array {
  const wanted = new Set<string>([...drawing, ...more]);
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables: { record: Uint8Array; data: Uint8Array }[] = [];
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const record = font.slice(at, at + 16);
    if (!wanted.has(String.fromCharCode(...record.subarray(0, 4)))) continue;
    const start = view.getUint32(at + 8);
    tables.push({ record, data: font.subarray(start, start + view.getUint32(at + 12)) });
  }
  const padded = (length: number) => (length + 3) & ~3;
  const headerLength = 12 + 16 * tables.length;
  const result = new Uint8Array(tables.reduce((total, table) => total + padded(table.data.length), headerLength));
  const out = new DataView(result.buffer);
  const power = Math.floor(Math.log2(tables.length));
  out.setUint32(0, 0x00010000);
  out.setUint16(4, tables.length);
  out.setUint16(6, 16 << power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * (tables.length - (1 << power)));
  let offset = headerLength;
  for (const [i, { record, data }] of tables.entries()) {
    result.set(record, 12 + 16 * i);
    out.setUint32(12 + 16 * i + 8, offset);
    result.set(data, offset);
    offset += padded(data.length);
  }
  return result;
}
