/** Bytes to text: only clean UTF-8 with LF line ends comes through, so that a fingerprint is the same on every machine. */
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { LIMITS } from '../model/limits.ts';

const MEBIBYTE = 1024 * 1024;
const LIMIT = LIMITS.file.at;

/** The text of a file, or undefined with the reason why not. */
export function readText(host: Host, file: string): Result<string | undefined> {
  const size = host.size(file) ?? 0;
  if (size > LIMIT) return { value: undefined, diagnostics: [tooLarge(file, size)] };
  return textOf(file, host.read(file));
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
  return { value: text, diagnostics: [] };
}

function tooLarge(file: string, size: number): Diagnostic {
  const params = { size: `${Math.ceil(size / MEBIBYTE)} MB`, limit: `${LIMIT / MEBIBYTE} MB` };
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
