/**
 * Carries out a journal: moves what a build has written into place, and removes what went. It may be cut off anywhere and
 * done again. Of each organisation all is done, or it stays in the journal; none waits for another.
 */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { sha256 } from '../source/sha256.ts';
import { folderOf, obstacleFinder, standsAt, whoseOf } from './obstacles.ts';
import { type Batch, groupOf, type Manifest, stagingOf } from './records.ts';

export interface CarriedOut {
  /** What stands in the folder now. */
  readonly manifest: Manifest;
  /** What is still to be done. */
  readonly left: readonly Batch[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `before` is what the manifest lists: nothing else is replaced or removed. */
export function carryOut(host: Host, out: string, batches: readonly Batch[], before: Manifest): CarriedOut {
  const manifest = new Map(before);
  const left: Batch[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const batch of batches) {
    for (const part of byGroup(batch)) {
      const told = carryPart(host, out, part, manifest);
      diagnostics.push(...told.diagnostics);
      if (told.isLeft) left.push(part);
    }
  }
  return { manifest, left, diagnostics };
}

/** A batch without what is of these groups. */
export function without({ token, put, drop }: Batch, groups: ReadonlySet<string>): Batch {
  const isOther = (path: string) => !groups.has(groupOf(path));
  return { token, put: new Map([...put].filter(([path]) => isOther(path))), drop: drop.filter(isOther) };
}

function byGroup({ token, put, drop }: Batch): Batch[] {
  const parts = new Map<string, { put: Map<string, string>; drop: string[] }>();
  const partOf = (path: string) => {
    const part = parts.get(groupOf(path)) ?? { put: new Map<string, string>(), drop: [] };
    parts.set(groupOf(path), part);
    return part;
  };
  for (const [path, digest] of put) partOf(path).put.set(path, digest);
  for (const path of drop) partOf(path).drop.push(path);
  return [...parts.values()].map((part) => ({ token, ...part }));
}

interface Progress {
  readonly isLeft: boolean;
  readonly diagnostics: Diagnostic[];
}

function carryPart(host: Host, out: string, { token, put, drop }: Batch, manifest: Map<string, string>): Progress {
  const staged = (path: string) => `${stagingOf(token)}/${path}`;
  const digestAt = (path: string) => digestOf(host, out, path);
  const group = groupOf([...put.keys(), ...drop][0] ?? '');
  let last = '';
  try {
    const todo = [...put].filter(([path, digest]) => {
      // Moved by the run that was cut off.
      const isDone = standsAt(host, out, staged(path)) === undefined && digestAt(path) === digest;
      if (isDone) manifest.set(path, digest);
      return !isDone;
    });
    const altered = todo.filter(([path, digest]) => digestAt(staged(path)) !== digest);
    if (altered.length > 0) return { isLeft: false, diagnostics: altered.map(([path]) => notOurs(out, path)) };
    const find = obstacleFinder(host, out);
    const hindrances = todo.flatMap(([path]) => find(path) ?? foreignAt(host, out, path, manifest) ?? []);
    if (hindrances.length > 0) return { isLeft: true, diagnostics: hindrances };
    for (const [path, digest] of todo) {
      last = path;
      host.move(`${out}/${staged(path)}`, `${out}/${path}`);
      manifest.set(path, digest);
    }
    for (const path of drop) {
      last = path;
      removeListed(host, out, path, manifest);
    }
    return { isLeft: false, diagnostics: [] };
  } catch (error) {
    const code = systemCode(error);
    // The lock is gone: another build is at work here.
    if (code === undefined || code === 'ELOCKLOST') throw error;
    const done = [...put].filter(([path, digest]) => manifest.get(path) === digest).length;
    const params = { whose: whoseOf(group), file: `${out}/${last}`, detail: code };
    const counts = { done: String(done), all: String(put.size) };
    return { isLeft: true, diagnostics: [diagnostic('output-interrupted', NO_PLACE, { ...params, ...counts })] };
  }
}

/** Of a file in the output folder that is no link and behind none; undefined where there is no such file. */
function digestOf(host: Host, out: string, path: string): string | undefined {
  return standsAt(host, out, path) === 'file' ? sha256(host.read(`${out}/${path}`)) : undefined;
}

/** A file that stands where one of ours should come, and that the manifest does not list. */
export function foreignAt(host: Host, out: string, path: string, manifest: Manifest): Diagnostic | undefined {
  if (manifest.has(path) || standsAt(host, out, path) !== 'file') return undefined;
  return diagnostic('output-foreign', NO_PLACE, { file: `${out}/${path}`, whose: whoseOf(groupOf(path)) });
}

export function notOurs(out: string, path: string): Diagnostic {
  return diagnostic('output-altered', NO_PLACE, { file: `${out}/${path}`, whose: whoseOf(groupOf(path)) });
}

/** Removes a file whose bytes are those that the manifest lists, and no other. */
function removeListed(host: Host, out: string, path: string, manifest: Map<string, string>): void {
  if (standsAt(host, out, path) !== undefined) {
    const digest = manifest.get(path);
    if (digest === undefined || digestOf(host, out, path) !== digest) return;
    host.remove(`${out}/${path}`);
  }
  manifest.delete(path);
  removeEmpty(host, out, folderOf(path));
}

/** The folder, and those above it, as far as nothing stands in them any more. */
function removeEmpty(host: Host, out: string, folder: string): void {
  if (folder === '') return;
  const path = `${out}/${folder}`;
  if (host.files(path).length + host.folders(path).length + host.odd(path).length > 0) return;
  host.remove(path);
  removeEmpty(host, out, folderOf(folder));
}
