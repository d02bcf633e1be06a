/** A font program as it is in the file: a TrueType font. */

export interface Program {
  readonly glyphs: number;
  /** In thousandths. */
  advance(glyph: number): number;
  readonly tables: ReadonlySet<string>;
  /** Glyph of a letter, 0 for none, by the Unicode map for Windows; null where the program has none. */
  readonly letters: ((codePoint: number) => number) | null;
}

/** Reads it; null when it is broken. */
export function programOf(bytes: Uint8Array): Program | null {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const [offset, size] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + size > bytes.length) return null;
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), offset);
  }
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return null;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  const advance = (glyph: number) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm;
  return {
    glyphs: view.getUint16(maxp + 4),
    advance,
    tables: new Set(tables.keys()),
    letters: lettersOf(view, tables.get('cmap')),
  };
}

/** Platform 3, encoding 1, format 4. */
function lettersOf(view: DataView, cmap: number | undefined): Program['letters'] {
  if (cmap === undefined) return null;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const at = cmap + view.getUint32(record + 4);
    if (view.getUint16(record) !== 3 || view.getUint16(record + 2) !== 1 || view.getUint16(at) !== 4) continue;
    return (codePoint) => glyphIn(view, at, codePoint);
  }
  return null;
}

function glyphIn(view: DataView, at: number, codePoint: number): number {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    if (view.getUint16(at + 14 + i) < codePoint) continue;
    const start = at + 16 + doubled + i;
    const first = view.getUint16(start);
    if (first > codePoint) return 0;
    const delta = view.getUint16(start + doubled);
    const rangeAt = start + 2 * doubled;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
