/** What the last build made, as a file: read as data that anybody may have changed. */
import { type Diagnostic, NO_PLACE, type Place } from '../diagnostic/diagnostic.ts';
import type { Reach } from '../diagnostic/reach.ts';
import { isSha256 } from '../source/sha256.ts';
import { isTold, jsonIn, signed } from './memo-record.ts';
import { groupOf, isOutputPath, isRecord } from './records.ts';

export interface LastFile {
  /** Null for a file about all of them. */
  readonly organisation: string | null;
  /** Relative to the output folder. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

export interface LastBuild {
  readonly files: readonly LastFile[];
  /** Of a site its address, if it has one; absent where none was made. */
  readonly site?: { readonly address: string | null } | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** SHA-256 of the list of what stands there. */
  readonly manifest: string;
}

export function lastBuildBytes(key: string, { files, site, diagnostics, manifest }: LastBuild): Uint8Array {
  const list = files.map(({ organisation, path, sha256, size }) => [organisation, path, sha256, size]);
  return signed([key, manifest, site ?? null, list, diagnostics]);
}

/** Undefined when it is of another key, and when it is not to the letter as regelwerk writes it. */
export function lastBuildIn(bytes: Uint8Array, key: string): LastBuild | undefined {
  const data = jsonIn(bytes);
  if (!Array.isArray(data)) return undefined;
  const [own, manifest, site, list, told] = data as unknown[];
  if (own !== key || !isSha256(manifest) || !Array.isArray(list) || !Array.isArray(told)) return undefined;
  const files = list.map(fileIn);
  if (files.includes(undefined) || !told.every(isDiagnostic) || !isSite(site)) return undefined;
  return { files: files as LastFile[], ...(site === null ? {} : { site }), diagnostics: told, manifest };
}

function fileIn(entry: unknown): LastFile | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [organisation, path, sha256, size] = entry as unknown[];
  if (typeof path !== 'string' || !isOutputPath(path) || !isSha256(sha256) || !Number.isInteger(size)) return undefined;
  const own = groupOf(path) === '' ? null : groupOf(path);
  if (organisation !== own) return undefined;
  return { organisation: own, path, sha256, size: Number(size) };
}

function isSite(data: unknown): data is { address: string | null } | null {
  return data === null || (isRecord(data) && (data['address'] === null || typeof data['address'] === 'string'));
}

function isDiagnostic(data: unknown): data is Diagnostic {
  if (!isRecord(data)) return false;
  const { code, params, place, related, reach = [], ...more } = data;
  return (
    isTold(code, params) &&
    (place === NO_PLACE || isPlace(place)) &&
    Array.isArray(related) &&
    related.every((one) => isRecord(one) && isPlace(one['place']) && typeof one['note'] === 'string') &&
    Array.isArray(reach) &&
    reach.every(isReach) &&
    Object.keys(more).length === 0
  );
}

function isPlace(data: unknown): data is Place {
  return (
    isRecord(data) &&
    typeof data['file'] === 'string' &&
    Number.isInteger(data['line']) &&
    Number.isInteger(data['column'])
  );
}

function isReach(data: unknown): data is Reach {
  const isId = (id: unknown) => id === null || typeof id === 'string';
  return isRecord(data) && isId(data['organisation']) && isId(data['protocol']) && typeof data['below'] === 'boolean';
}
