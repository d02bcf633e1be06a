/** A picture in PNG, decoded only to be sure that it is whole. (PNG, third edition: https://www.w3.org/TR/png-3/) */
import { crc32, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { type Diagnostic, diagnostic, type Param, type Place, type Result } from '../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';

const MAX_PIXELS = LIMITS.pngPixels.at;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The size of a sound PNG, in pixels; undefined with the reason why it is not. `place` looks up where the file is named. */
export function readPng(file: string, bytes: Uint8Array, place: () => Place): Result<Size | undefined> {
  const fail = (item: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [item] });
  const corrupt = (detail: Param) => fail(diagnostic('picture-png', place(), { file, detail }));
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return corrupt(DETAILS.signature);
  // The header comes first, so the size is known before anything is decoded, or even checked.
  const size = sizeIn(bytes);
  if (size === undefined) return corrupt(DETAILS.header);
  const { width, height } = size;
  if (width > MAX_PIXELS || height > MAX_PIXELS) {
    return fail(
      diagnostic('picture-pixels', place(), {
        file,
        width: String(width),
        height: String(height),
        limit: String(MAX_PIXELS),
      }),
    );
  }
  const chunks = chunksOf(bytes);
  if (!Array.isArray(chunks)) return corrupt(chunks);
  return isPicture(bytes, chunks, size) ? { value: size, diagnostics: [] } : corrupt(DETAILS.data);
}

const DETAILS = {
  signature: { nl: 'het begint niet zoals elke PNG', en: 'it does not start as every PNG does' },
  header: { nl: 'het begin (IHDR) klopt niet', en: 'its header (IHDR) is not right' },
  cut: { nl: 'het houdt te vroeg op', en: 'it ends too early' },
  after: { nl: 'na het einde van het beeld staat er nog iets', en: 'something follows the end of the picture' },
  data: { nl: 'de gegevens van het beeld kloppen niet', en: 'the data of the picture are not right' },
} as const satisfies Record<string, Param>;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function sizeIn(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33) return undefined;
  const header = view(bytes);
  if (header.getUint32(8) !== 13 || header.getUint32(12) !== 0x49484452) return undefined;
  const size = { width: header.getUint32(16), height: header.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** All chunks up to IEND, or what is wrong with them. */
function chunksOf(bytes: Uint8Array): Chunk[] | Param {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    if (at + 12 > bytes.length) return DETAILS.cut;
    const end = at + 12 + view(bytes).getUint32(at);
    if (end > bytes.length) return DETAILS.cut;
    const checked = bytes.subarray(at + 4, end - 4);
    const type = String.fromCharCode(...checked.subarray(0, 4));
    if (crc32(checked) !== view(bytes).getUint32(end - 4)) return damaged(type);
    chunks.push({ type, data: checked.subarray(4) });
    if (type === 'IEND') return end === bytes.length ? chunks : DETAILS.after;
    at = end;
  }
  return DETAILS.cut;
}

function damaged(type: string): Param {
  // A name that is damaged itself is of no use to anyone.
  const name = /^[A-Za-z]{4}$/.test(type) ? ` (${type})` : '';
  return { nl: `een deel ervan${name} is beschadigd`, en: `a part of it${name} is damaged` };
}

/**
 * pngjs is what the renderers decode with, so it has the last word. What it does not look at comes first: it takes a
 * picture that lacks lines for whole, and puts no limit to what interlaced data grow to.
 */
function isPicture(bytes: Uint8Array, chunks: readonly Chunk[], { width, height }: Size): boolean {
  const header = chunks[0]?.data ?? new Uint8Array();
  const bits = (header[8] ?? 0) * (SAMPLES[header[9] ?? -1] ?? 0);
  const passes = header[12] === 1 ? ADAM7 : WHOLE;
  const length = passes
    .map(([x, y, dx, dy]) => [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)] as const)
    // Each line starts with a byte that says how it is filtered.
    .reduce((sum, [columns, lines]) => sum + (columns > 0 ? lines * (1 + Math.ceil((columns * bits) / 8)) : 0), 0);
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  try {
    // Some programs write a little more than the picture needs; every viewer shows it.
    if (inflateSync(Buffer.concat(data), { maxOutputLength: length + 1024 }).length < length) return false;
    PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return true;
  } catch {
    return false;
  }
}

/** Samples in a pixel, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Where the pixels of each pass start (x, y) and how far they are apart. */
type Pass = readonly [x: number, y: number, dx: number, dy: number];
const WHOLE: readonly Pass[] = [[0, 0, 1, 1]];
const ADAM7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
