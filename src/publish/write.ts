/**
 * Writes a build whole or not at all. All files are written beside the output first; then a journal is put in place in
 * one rename, and from there on the build is published: files are moved and old ones removed, and if that is cut off,
 * the next run finishes it from the journal. Before the journal stands, nothing that was published has changed.
 */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { sha256 } from '../source/sha256.ts';

export const MANIFEST = 'manifest.json';
const STAGING = '.regelwerk-nieuw';
const JOURNAL = '.regelwerk-journaal.json';

/** SHA-256 in hexadecimal by path: what regelwerk wrote, and may therefore replace and remove. */
type Manifest = Record<string, string>;

interface Made {
  /** Relative to the output folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Journal {
  readonly move: readonly string[];
  readonly remove: readonly string[];
}

export interface WriteOptions {
  readonly out: string;
  /** Whether a file of an earlier build that this one did not make should go. */
  readonly isStale: (path: string) => boolean;
}

export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export function writeFiles(
  host: Host,
  files: readonly Made[],
  { out, isStale }: WriteOptions,
): { value: Written; diagnostics: Diagnostic[] } {
  const none: Written = { written: 0, unchanged: 0, removed: 0 };
  const at = (path: string) => `${out}/${path}`;
  try {
    finish(host, out);
    const before = readManifest(host, out);
    const foreign = files.filter(({ path }) => before[path] === undefined && host.size(at(path)) !== undefined);
    if (foreign.length > 0) {
      return {
        value: none,
        diagnostics: foreign.map(({ path }) => diagnostic('output-foreign', NO_PLACE, { file: at(path) })),
      };
    }
    const made: Manifest = Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)]));
    const kept = Object.entries(before).filter(([path]) => made[path] === undefined && !isStale(path));
    const remove = Object.keys(before).filter((path) => made[path] === undefined && isStale(path));
    const changed = files.filter(({ path, bytes }) => !isSame(host, at(path), bytes));
    const manifest = sortKeys({ ...Object.fromEntries(kept), ...made });

    host.remove(at(STAGING));
    for (const { path, bytes } of changed) host.write(at(`${STAGING}/${path}`), bytes);
    const encoder = new TextEncoder();
    const write = (path: string, value: unknown) =>
      host.write(at(path), encoder.encode(`${JSON.stringify(value, null, 2)}\n`));
    write(`${STAGING}/${MANIFEST}`, manifest);
    const journal: Journal = { move: [...changed.map(({ path }) => path), MANIFEST], remove };
    write(`${STAGING}/${JOURNAL}`, journal);
    host.move(at(`${STAGING}/${JOURNAL}`), at(JOURNAL));
    finish(host, out);
    return {
      value: { written: changed.length, unchanged: files.length - changed.length, removed: remove.length },
      diagnostics: [],
    };
  } catch (error) {
    // Disk full, no permission, a folder in the way: the user's to mend, not a fault of ours.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return {
      value: none,
      diagnostics: [diagnostic('output-failed', NO_PLACE, { file: out, detail: String(error.code) })],
    };
  }
}

/** Carries out a journal that stands; safe to repeat, for what has been moved is no longer in the staging folder. */
function finish(host: Host, out: string): void {
  const at = (path: string) => `${out}/${path}`;
  if (host.size(at(JOURNAL)) === undefined) return;
  const journal = JSON.parse(new TextDecoder().decode(host.read(at(JOURNAL)))) as Journal;
  for (const path of journal.move) {
    if (host.size(at(`${STAGING}/${path}`)) !== undefined) host.move(at(`${STAGING}/${path}`), at(path));
  }
  for (const path of journal.remove) {
    host.remove(at(path));
    removeEmpty(host, out, folderOf(path));
  }
  host.remove(at(STAGING));
  host.remove(at(JOURNAL));
}

/** The folder, and those above it, as far as nothing stands in them any more. */
function removeEmpty(host: Host, out: string, folder: string): void {
  if (folder === '') return;
  const path = `${out}/${folder}`;
  if (host.files(path).length + host.folders(path).length > 0) return;
  host.remove(path);
  removeEmpty(host, out, folderOf(folder));
}

/** Empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Paths in the output folder that builds before this one wrote. */
export function publishedPaths(host: Host, out: string): string[] {
  return Object.keys(readManifest(host, out));
}

function readManifest(host: Host, out: string): Manifest {
  const path = `${out}/${MANIFEST}`;
  if (host.size(path) === undefined) return {};
  try {
    const manifest = JSON.parse(new TextDecoder().decode(host.read(path))) as Manifest;
    return Object.fromEntries(Object.entries(manifest).filter(([file]) => !file.split('/').includes('..')));
  } catch {
    // Not a manifest of ours: then nothing in the folder is, and nothing in it will be replaced.
    return {};
  }
}

function isSame(host: Host, path: string, bytes: Uint8Array): boolean {
  return host.size(path) === bytes.length && Buffer.compare(host.read(path), bytes) === 0;
}

function sortKeys(manifest: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
