/** Bytes of a text file as text: by what they say of themselves (Encoding Standard), else by what they can be. */

export interface Decoded {
  readonly text: string;
  /** The file does not say how it is written, and it is no UTF-8: lines that are none either were read as Windows-1252. */
  readonly isGuessed: boolean;
}

/** How far a page may be before it says how it is written. */
const DECLARED_WITHIN = 2048;

/** Undefined of what is no text. `isPage`: it may say how it is written in a `meta`. */
export function decoded(bytes: Uint8Array, isPage: boolean): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return clean(utf8(bytes) ?? mixed(bytes), false);
  if (first === 0xff && second === 0xfe) return clean(legacy(bytes, 'utf-16le'), false);
  if (first === 0xfe && second === 0xff) return clean(legacy(bytes, 'utf-16be'), false);
  const wide = wideOrder(bytes);
  if (wide !== undefined) return clean(legacy(bytes, wide), true);
  const declared = isPage ? declaredIn(bytes) : undefined;
  const own = utf8(bytes);
  if (own !== undefined && (declared === undefined || !/^utf-?16|^iso-2022/i.test(declared))) return clean(own, false);
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    const text = inEncoding(bytes, declared);
    if (text !== undefined) return clean(text, false);
  }
  return clean(mixed(bytes), true);
}

const LINE_FEED = 0x0a;

/** Of texts that were put together each line in its own way: Windows-1252 that happens to be UTF-8 too makes no sense. */
function mixed(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    lines.push(utf8(line) ?? legacy(line, 'windows-1252'));
    from += line.length;
  }
  return lines.join('');
}

function utf8(bytes: Uint8Array): string | undefined {
  return inEncoding(bytes, 'utf-8');
}

function inEncoding(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return westernQuotes(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch {
    return undefined;
  }
}

function legacy(bytes: Uint8Array, encoding: string): string {
  return westernQuotes(new TextDecoder(encoding).decode(bytes), encoding);
}

/** What Windows has where Latin-1 has signs of machines, from 80 on; a space where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const WESTERN = /^(?:windows-1252|cp1252|iso-?8859-1|latin1|ascii|us-ascii)$/i;

/** Some versions of Node read Windows-1252 as Latin-1. */
function westernQuotes(text: string, encoding: string): string {
  if (!WESTERN.test(encoding)) return text;
  return text.replaceAll(/[\u0080-\u009F]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}

/** UTF-16 without a mark: every other byte of plain letters is nothing. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 200);
  if (start.length < 8 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = start.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(start)?.[1];
}

/** How many signs of machines a text may have. */
const MOST_CONTROLS = 0.02;

function clean(given: string, isGuessed: boolean): Decoded | undefined {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  const start = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has
  const controls = start.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/g)?.length ?? 0;
  if (controls > start.length * MOST_CONTROLS) return undefined;
  return { text: text.normalize('NFC'), isGuessed };
}
