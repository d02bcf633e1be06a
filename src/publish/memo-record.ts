/** What is remembered of one organisation's files, as a file: read as data that anybody may have changed. */
import { catalogue } from '../diagnostic/catalogue.ts';
import { type Diagnostic, NO_PLACE, type Param } from '../diagnostic/diagnostic.ts';
import { isSha256, sha256 } from '../source/sha256.ts';
import { groupOf, isOutputPath, isRecord, jsonOf } from './records.ts';

export interface Remembered {
  /** Of what it was made; null of a file that is made in each build. */
  readonly key: string | null;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** What told the file from any other without reading it; null where that was not sure. */
  readonly stamp: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function memoBytes(files: ReadonlyMap<string, Remembered>): Uint8Array {
  const entries = [...files].map(([path, { key, sha256: digest, size, stamp, diagnostics }]) => {
    const told = diagnostics.map(({ code, params }) => [code, params]);
    return [path, key, digest, size, stamp, ...told];
  });
  return signed(entries);
}

/** A line with the SHA-256 of the rest, which is JSON. */
export function signed(data: unknown): Uint8Array {
  const body = new TextEncoder().encode(`${JSON.stringify(data)}\n`);
  return Buffer.concat([new TextEncoder().encode(`${sha256(body)}\n`), body]);
}

/** Undefined where the first line is not of the rest. */
export function jsonIn(bytes: Uint8Array): unknown {
  const body = bytes.subarray(65);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 65)) !== `${sha256(body)}\n`) return undefined;
  return jsonOf(body);
}

/** Undefined when it is not to the letter as regelwerk writes it. `group`: of whom all these files are. */
export function rememberedIn(bytes: Uint8Array, group: string): ReadonlyMap<string, Remembered> | undefined {
  const data = jsonIn(bytes);
  const entries = Array.isArray(data) ? data.map((entry) => rememberedOf(entry, group)) : undefined;
  if (entries === undefined || entries.includes(undefined)) return undefined;
  return new Map(entries as [string, Remembered][]);
}

function rememberedOf(entry: unknown, group: string): [string, Remembered] | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [path, key, digest, size, stamp, ...told] = entry as unknown[];
  if (typeof path !== 'string' || !isOutputPath(path) || groupOf(path) !== group) return undefined;
  if (key !== null && !isSha256(key)) return undefined;
  if (!isSha256(digest) || !Number.isInteger(size) || !(stamp === null || typeof stamp === 'string')) return undefined;
  const diagnostics = told.map(toldIn);
  if (diagnostics.includes(undefined)) return undefined;
  return [path, { key, sha256: digest, size: Number(size), stamp, diagnostics: diagnostics as Diagnostic[] }];
}

function toldIn(data: unknown): Diagnostic | undefined {
  if (!Array.isArray(data) || data.length !== 2) return undefined;
  const [code, params] = data as unknown[];
  if (!isTold(code, params)) return undefined;
  return { code: code as Diagnostic['code'], params: params as Diagnostic['params'], place: NO_PLACE, related: [] };
}

/** A rule, with all that its words ask for. */
export function isTold(code: unknown, params: unknown): boolean {
  if (typeof code !== 'string' || !isRecord(params) || !Object.hasOwn(catalogue, code)) return false;
  if (!Object.values(params).every(isParam)) return false;
  const rule = catalogue[code as keyof typeof catalogue];
  const words = [rule.nl, rule.en].flatMap(({ message, help }) => [message, help]).join('\n');
  return [...words.matchAll(/%\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(params, name));
}

function isParam(data: unknown): data is Param {
  return (
    typeof data === 'string' || (isRecord(data) && typeof data['nl'] === 'string' && typeof data['en'] === 'string')
  );
}
