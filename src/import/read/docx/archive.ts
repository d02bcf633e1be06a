/**
 * The parts in a zip (APPNOTE.TXT of PKWARE, 4.3), read by its central directory. What a part unpacks to is held against
 * what it says while it is unpacked, so that no more is made of it than was allowed.
 */
import { Inflate } from 'fflate';
import { LIMITS } from '../../../model/limits.ts';
import { beyond, broken, encrypted } from './failure.ts';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface Archive {
  /** As they stand in it, `/` between folders. */
  readonly names: readonly string[];
  /** Undefined where there is none; names are the same in capitals (OPC, ECMA-376 Part 2, §6.2.2.3). */
  read(name: string): Uint8Array | undefined;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The longest comment that may stand behind the end record. */
const LONGEST_COMMENT = 0xffff;
/** So much packed at once, that what comes of it stays small. */
const PIECE = 16 * 1024;

const DIRECTORY = {
  nl: 'de lijst van wat erin zit, ontbreekt of klopt niet',
  en: 'the list of what is in it is missing or wrong',
};

export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { names, entries } = directoryOf(view, bytes);
  let unpacked = 0;
  return {
    names,
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const content = contentOf(view, bytes, entry, name, LIMITS.importUnpacked.at - unpacked);
      unpacked += content.length;
      return content;
    },
  };
}

function directoryOf(view: DataView, bytes: Uint8Array) {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.importEntries.at) throw beyond('importEntries');
  const names: string[] = [];
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let declared = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw broken(DIRECTORY);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw encrypted();
    const entry = entryAt(view, at, at + 46 + nameLength, extraLength);
    declared += entry.size;
    if (declared > LIMITS.importUnpacked.at) throw beyond('importUnpacked');
    if (isBomb(entry.size, entry.packed)) throw beyond('importRatio');
    names.push(name);
    // Of two with one name the first counts, for all who open it the same.
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { names, entries };
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END) return at;
  throw broken({ nl: 'het einde ontbreekt', en: 'its end is missing' });
}

/** Names are UTF-8, or of an old code page in which those of Office read the same. */
function nameIn(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  return name.startsWith('/') ? name.slice(1) : name;
}

const UNSAID = 0xffffffff;

/** A size or place of 32 ones stands in the extra field instead (Zip64, APPNOTE 4.5.3). */
function entryAt(view: DataView, at: number, extra: number, extraLength: number): Entry {
  const values = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const end = Math.min(extra + extraLength, view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (values[key] !== UNSAID || next + 8 > end) continue;
      values[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return { method: view.getUint16(at + 10, true), ...values };
}

/** Small parts may pack very well. */
function isBomb(size: number, packed: number): boolean {
  return size > 1024 * 1024 && size > packed * LIMITS.importRatio.at;
}

function contentOf(view: DataView, bytes: Uint8Array, entry: Entry, name: string, room: number): Uint8Array {
  const { offset, method, packed, size } = entry;
  const cut = broken({ nl: `het onderdeel ${name} is afgebroken`, en: `the part ${name} is cut off` });
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw cut;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw cut;
  const data = bytes.subarray(start, start + packed);
  if (size > room || packed > room) throw beyond('importUnpacked');
  if (method === 0) return data;
  const damaged = broken({
    nl: `het onderdeel ${name} laat zich niet uitpakken`,
    en: `the part ${name} cannot be unpacked`,
  });
  if (method !== 8) throw damaged;
  const content = inflated(data, size);
  if (content === undefined) throw damaged;
  return content;
}

/** Undefined where it is not to the letter what it says to be. */
function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let filled = 0;
  let isMore = false;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) isMore = true;
    else content.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < data.length && !isMore; at += PIECE)
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  } catch {
    return undefined;
  }
  return isMore || filled !== size ? undefined : content;
}
