/**
 * What a build leaves in the output folder for the next: the manifest, a list of what regelwerk wrote, and the journal of a
 * build that is being published. Both are data that anybody may have changed: what is not to the letter as regelwerk writes
 * it is set aside, and nothing is done because it says so.
 */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { isReserved } from '../model/identifier.ts';
import { isSha256, sha256 } from '../source/sha256.ts';

export const MANIFEST = 'manifest.json';
export const JOURNAL = '.regelwerk-journaal.json';
export const LOCK = '.regelwerk-bezig';
const STAGING = '.regelwerk-nieuw-';
const ASIDE = '.regelwerk-apart-';

/** SHA-256 in hexadecimal by path: what regelwerk wrote, and may therefore replace and remove. */
export type Manifest = ReadonlyMap<string, string>;

/** What one build publishes: files that it wrote into a folder of its own, and files of builds before it that go. */
export interface Batch {
  readonly token: string;
  /** SHA-256 by path. */
  readonly put: ReadonlyMap<string, string>;
  readonly drop: readonly string[];
}

/** Where a build writes its files first, in the output folder. */
export function stagingOf(token: string): string {
  return `${STAGING}${token}`;
}

/** The token in the name of a staging folder; undefined of any other name. */
export function stagedBy(name: string): string | undefined {
  const token = name.slice(STAGING.length);
  return name.startsWith(STAGING) && isToken(token) ? token : undefined;
}

/** The organisation that a file is of; empty for a file about all of them. What is of one is published as one. */
export function groupOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/**
 * Whether a build may write there: a path inside the folder, in names that are the same file on every system. No name of
 * ours begins with a dot or has a capital, so none can leave the folder, stand for a work file, or clash by letter case.
 */
export function isOutputPath(path: string): boolean {
  return path !== MANIFEST && path.length <= 400 && path.split('/').every(isName);
}

function isName(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?$/.test(name) && !isReserved(name.split('.', 1)[0] ?? '');
}

const isToken = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{32}$/.test(text);

export function readManifest(host: Host, out: string): Result<Manifest> {
  const { value, diagnostics } = readRecord(host, out, MANIFEST, digestsIn);
  return { value: value ?? new Map(), diagnostics };
}

export function readJournal(host: Host, out: string): Result<readonly Batch[]> {
  const { value, diagnostics } = readRecord(host, out, JOURNAL, batchesIn);
  return { value: value ?? [], diagnostics };
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return jsonBytes(Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1))));
}

export function journalBytes(batches: readonly Batch[]): Uint8Array {
  return jsonBytes(batches.map(({ token, put, drop }) => ({ token, put: Object.fromEntries(put), drop })));
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

function batchesIn(data: unknown): readonly Batch[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const batches = data.map(batchIn);
  return batches.includes(undefined) ? undefined : (batches as Batch[]);
}

function batchIn(data: unknown): Batch | undefined {
  if (!isRecord(data)) return undefined;
  const { token, put, drop, ...more } = data;
  const digests = digestsIn(put);
  if (!isToken(token) || digests === undefined || !Array.isArray(drop) || Object.keys(more).length > 0)
    return undefined;
  return drop.every((path) => typeof path === 'string' && isOutputPath(path))
    ? { token, put: digests, drop }
    : undefined;
}

function digestsIn(data: unknown): Manifest | undefined {
  if (!isRecord(data)) return undefined;
  const entries = Object.entries(data);
  const areSound = entries.every(([path, digest]) => isOutputPath(path) && isSha256(digest));
  return areSound ? new Map(entries as [string, string][]) : undefined;
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Undefined when it is not there, and when it is set aside. Throws where it cannot be read at all. */
function readRecord<T>(
  host: Host,
  out: string,
  name: string,
  parse: (data: unknown) => T | undefined,
): Result<T | undefined> {
  const file = `${out}/${name}`;
  const kind = host.kind(file);
  if (kind === undefined) return { value: undefined, diagnostics: [] };
  const bytes = kind === 'file' ? host.read(file) : undefined;
  const value = bytes === undefined ? undefined : parse(jsonOf(bytes));
  if (value !== undefined) return { value, diagnostics: [] };
  return { value: undefined, diagnostics: [setAside(host, out, name, bytes ?? new TextEncoder().encode(kind))] };
}

/** Undefined where it is no JSON, or no clean UTF-8. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Under a name that tells one from another, so that nothing that was set aside before is lost. */
function setAside(host: Host, out: string, name: string, content: Uint8Array): Diagnostic {
  const aside = `${out}/${ASIDE}${sha256(content).slice(0, 12)}`;
  host.move(`${out}/${name}`, aside);
  return diagnostic('output-unreadable', NO_PLACE, { file: `${out}/${name}`, aside });
}
