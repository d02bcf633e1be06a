/**
 * Kerning, read from the GPOS table of a font.
 * Laying out words with fontkit gives the same and takes a cold process more time than all the rest of a document.
 */

/** What to add to the advance of the left glyph of a pair, in font units. */
export type Kerning = (left: number, right: number) => number;

type PairTable = (left: number, right: number) => number | undefined;

/** The kerning of a TrueType file for Latin script; none when it has no GPOS table. */
export function readKerning(font: Uint8Array): Kerning {
  const gpos = findTable(font, 'GPOS');
  if (gpos === null) return () => 0;
  const lookups = kernLookups(gpos).map((index) => readLookup(gpos, index));
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 65536 + right;
    let value = known.get(pair);
    if (value === undefined) {
      value = 0;
      for (const tables of lookups) {
        // The first table that covers the left glyph decides.
        for (const table of tables) {
          const found = table(left, right);
          if (found === undefined) continue;
          value += found;
          break;
        }
      }
      known.set(pair, value);
    }
    return value;
  };
}

/** A table of a TrueType file, or null when it has none of that name. */
export function findTable(font: Uint8Array, name: string): DataView | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    if (tagAt(view, at) === name)
      return new DataView(font.buffer, font.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
  }
  return null;
}

/** The four letters at a place. */
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

/** Numbers of the lookups that the `kern` feature of Latin script uses, in order. */
function kernLookups(gpos: DataView): number[] {
  const scripts = gpos.getUint16(4);
  const features = gpos.getUint16(6);
  const scriptCount = gpos.getUint16(scripts);
  let script: number | null = null;
  for (let i = 0; i < scriptCount; i++) {
    const at = scripts + 2 + 6 * i;
    const tag = tagAt(gpos, at);
    if (tag === 'latn' || (tag === 'DFLT' && script === null)) script = scripts + gpos.getUint16(at + 4);
  }
  if (script === null || gpos.getUint16(script) === 0) return [];
  const language = script + gpos.getUint16(script);
  const found = new Set<number>();
  for (let i = 0; i < gpos.getUint16(language + 4); i++) {
    const at = features + 2 + 6 * gpos.getUint16(language + 6 + 2 * i);
    if (tagAt(gpos, at) !== 'kern') continue;
    const feature = features + gpos.getUint16(at + 4);
    for (let j = 0; j < gpos.getUint16(feature + 2); j++) found.add(gpos.getUint16(feature + 4 + 2 * j));
  }
  return [...found].sort((a, b) => a - b);
}

function readLookup(gpos: DataView, index: number): PairTable[] {
  const list = gpos.getUint16(8);
  const lookup = list + gpos.getUint16(list + 2 + 2 * index);
  const tables: PairTable[] = [];
  for (let i = 0; i < gpos.getUint16(lookup + 4); i++) {
    let type = gpos.getUint16(lookup);
    let at = lookup + gpos.getUint16(lookup + 6 + 2 * i);
    if (type === 9) {
      type = gpos.getUint16(at + 2);
      at += gpos.getUint32(at + 4);
    }
    if (type === 2) tables.push(gpos.getUint16(at) === 1 ? pairsOfGlyphs(gpos, at) : pairsOfClasses(gpos, at));
  }
  return tables;
}

const bits = (format: number) => [...format.toString(2)].filter((bit) => bit === '1').length;
/** Place of the horizontal advance in a value record, in bytes. */
const advanceAt = (format: number) => 2 * bits(format & 3);
const hasAdvance = (format: number) => (format & 4) !== 0;

function pairsOfGlyphs(gpos: DataView, at: number): PairTable {
  const coverage = readCoverage(gpos, at + gpos.getUint16(at + 2));
  const first = gpos.getUint16(at + 4);
  const size = 2 + 2 * (bits(first) + bits(gpos.getUint16(at + 6)));
  return (left, right) => {
    const index = coverage(left);
    if (index === undefined) return undefined;
    const set = at + gpos.getUint16(at + 10 + 2 * index);
    for (let i = 0; i < gpos.getUint16(set); i++) {
      const pair = set + 2 + size * i;
      if (gpos.getUint16(pair) === right) return hasAdvance(first) ? gpos.getInt16(pair + 2 + advanceAt(first)) : 0;
    }
    return undefined;
  };
}

function pairsOfClasses(gpos: DataView, at: number): PairTable {
  const coverage = readCoverage(gpos, at + gpos.getUint16(at + 2));
  const first = gpos.getUint16(at + 4);
  const size = 2 * (bits(first) + bits(gpos.getUint16(at + 6)));
  const leftClass = readClasses(gpos, at + gpos.getUint16(at + 8));
  const rightClass = readClasses(gpos, at + gpos.getUint16(at + 10));
  const count = gpos.getUint16(at + 14);
  return (left, right) => {
    if (coverage(left) === undefined) return undefined;
    const record = at + 16 + size * (leftClass(left) * count + rightClass(right));
    return hasAdvance(first) ? gpos.getInt16(record + advanceAt(first)) : 0;
  };
}

function readCoverage(gpos: DataView, at: number): (glyph: number) => number | undefined {
  const indexes = new Map<number, number>();
  const ranges = gpos.getUint16(at) === 2;
  for (let i = 0; i < gpos.getUint16(at + 2); i++) {
    if (!ranges) {
      indexes.set(gpos.getUint16(at + 4 + 2 * i), i);
      continue;
    }
    const range = at + 4 + 6 * i;
    const start = gpos.getUint16(range);
    for (let glyph = start; glyph <= gpos.getUint16(range + 2); glyph++) {
      indexes.set(glyph, gpos.getUint16(range + 4) + glyph - start);
    }
  }
  return (glyph) => indexes.get(glyph);
}

function readClasses(gpos: DataView, at: number): (glyph: number) => number {
  const classes = new Map<number, number>();
  if (gpos.getUint16(at) === 1) {
    const start = gpos.getUint16(at + 2);
    for (let i = 0; i < gpos.getUint16(at + 4); i++) classes.set(start + i, gpos.getUint16(at + 6 + 2 * i));
  } else {
    for (let i = 0; i < gpos.getUint16(at + 2); i++) {
      const range = at + 4 + 6 * i;
      for (let glyph = gpos.getUint16(range); glyph <= gpos.getUint16(range + 2); glyph++)
        classes.set(glyph, gpos.getUint16(range + 4));
    }
  }
  return (glyph) => classes.get(glyph) ?? 0;
}
