/**
 * Bytes to text: only clean UTF-8 with LF line ends and no characters that hide or steer comes through, so that who reads it
 * sees all of it, on every machine alike.
 */
import { type Diagnostic, diagnostic, type Param, type Place, type Result } from '../diagnostic/diagnostic.ts';
import type { EntryKind, Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { LIMITS } from '../model/limits.ts';
import { nameOf, type Refused, refusedIn } from './characters.ts';

const MEBIBYTE = 1024 * 1024;
const LIMIT = LIMITS.file.at;
/** What regelwerk itself stores of a text says everything in full. */
export const STORED = 8 * LIMIT;

/** The text of a file, or undefined with the reason why not. */
export function readText(host: Host, file: string): Result<string | undefined> {
  const { value: bytes, diagnostics } = readBytes(host, file);
  return bytes === undefined ? { value: undefined, diagnostics } : textOf(file, bytes);
}

/** The bytes of a file that was listed, or undefined with the reason why there are too many or the system gives none. */
export function readBytes(host: Host, file: string, limit = LIMIT): Result<Uint8Array | undefined> {
  try {
    const size = host.size(file) ?? 0;
    if (size > limit) return { value: undefined, diagnostics: [tooLarge(file, size, limit)] };
    return { value: host.read(file), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(file, error)] };
  }
}

/** That the system does not give a file or folder; any other error is a fault of ours, and thrown on. */
export function unreadable(file: string, error: unknown): Diagnostic {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const place = { file, line: 1, column: 1 };
  return code === 'EAGAIN'
    ? diagnostic('file-unsettled', place, {})
    : diagnostic('file-unreadable', place, { detail: code });
}

const kinds: Record<EntryKind, Param> = {
  // A file as such is read; this one stands behind a link.
  file: { nl: 'een symbolische link', en: 'a symbolic link' },
  link: { nl: 'een symbolische link', en: 'a symbolic link' },
  folder: { nl: 'een map', en: 'a folder' },
  other: { nl: 'een socket, pijp of apparaat', en: 'a socket, pipe or device' },
};

/** That something other than a file, or a link, stands where a file is to be read. */
export function odd(host: Host, file: string): Diagnostic {
  return diagnostic('file-odd', { file, line: 1, column: 1 }, { kind: kinds[host.kind(file) ?? 'other'] });
}

/** The text that bytes are as the content of a file, or undefined with the reason why they cannot be. */
export function textOf(file: string, bytes: Uint8Array): Result<string | undefined> {
  const start = { file, line: 1, column: 1 };
  const fail = (item: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [item] });
  if (bytes.length > LIMIT) return fail(tooLarge(file, bytes.length));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return fail(diagnostic('file-bom', start, {}));
  const { text, invalid } = decodeUtf8(bytes);
  if (invalid !== undefined) return fail(diagnostic('file-not-utf8', { file, ...invalid }, {}));
  if (text.trim() === '') return fail(diagnostic('file-empty', start, {}));
  const cr = text.indexOf('\r');
  if (cr !== -1) return fail(diagnostic('file-crlf', { file, ...lineAndColumn(text, cr) }, {}));
  // To YAML a tab is white space or a mistake, and it tells which; one that comes to stand in a text is refused there.
  const isYaml = /\.(yaml|yml|json)$/.test(file);
  const refused = refusedIn(text).filter(({ char }) => !(isYaml && char === '\t'));
  if (refused.length > 0) {
    const told = refused.slice(0, LIMITS.mistakes.at);
    const diagnostics = told.map((item) => refusal(item, { file, ...lineAndColumn(text, item.offset) }));
    return { value: undefined, diagnostics };
  }
  return { value: text, diagnostics: [] };
}

export function refusal({ char }: Pick<Refused, 'char'>, place: Place): Diagnostic {
  return diagnostic('file-character', place, { name: nameOf(char) });
}

function tooLarge(file: string, size: number, limit = LIMIT): Diagnostic {
  const params = { size: `${Math.ceil(size / MEBIBYTE)} MB`, limit: `${limit / MEBIBYTE} MB` };
  return diagnostic('file-too-large', { file, line: 1, column: 1 }, params);
}

/** As it stands in the file, BOM and all; `invalid` is where the bytes first are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { text: string; invalid: { line: number; column: number } | undefined } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = invalidAt(bytes, text);
  return { text, invalid: bad === undefined ? undefined : lineAndColumn(text, bad) };
}

/** Where decoding first went wrong. U+FFFD written as such in the file is fine, so compare with encoding it back. */
function invalidAt(bytes: Uint8Array, text: string): number | undefined {
  if (!text.includes('\uFFFD')) return undefined;
  const encoder = new TextEncoder();
  if (Buffer.compare(bytes, encoder.encode(text)) === 0) return undefined;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    const offset = encoder.encode(text.slice(0, at)).length;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return at;
  }
  return 0;
}

/** Line and column, from 1, of an offset in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
