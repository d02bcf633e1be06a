/**
 * Writes a build: of each organisation whole or not at all. Under a lock, what stands in the way is looked for first; then
 * all files are written beside the output; then a journal is put in place in one rename, and from there on the build is
 * published: files are moved and old ones removed, and if that is cut off, the next run finishes it from the journal.
 * Before the journal stands, nothing that was published has changed. Why so: docs/decisions/0031.
 */

import { type Diagnostic, diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { sha256 } from '../source/sha256.ts';
import { type CarriedOut, carryOut, without } from './journal.ts';
import { unfitFolder } from './obstacles.ts';
import { type Made, planOf } from './plan.ts';
import {
  type Batch,
  groupOf,
  JOURNAL,
  journalBytes,
  LOCK,
  MANIFEST,
  manifestBytes,
  readJournal,
  readManifest,
  stagedBy,
  stagingOf,
} from './records.ts';

/** Another build is waited for so long; what a build does under the lock takes seconds. */
const PATIENCE = 60_000;

/** What is known under the lock only. */
export interface OutputState {
  /** Paths that builds before this one wrote. */
  readonly paths: readonly string[];
  /** Whether nothing stands in the way of the files of the organisation that a path is of. */
  readonly isFree: (path: string) => boolean;
}

export interface WriteOptions<T extends Made> {
  readonly out: string;
  /** Whether a file of an earlier build that this one did not make should go. */
  readonly isStale: (path: string) => boolean;
  /**
   * Files that are of an organisation as its documents are, and published with them: made when it is known what builds before
   * this one wrote.
   */
  readonly beside?: (paths: readonly string[]) => readonly T[];
  /** Files about all documents, made when it is known which documents will stand there. */
  readonly overviews?: (standing: OutputState) => readonly T[];
  /** Called once, when another build is waited for. */
  readonly onWait?: (() => void) | undefined;
}

export interface Written<T extends Made> {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** All that was made and stands there now. */
  readonly files: readonly T[];
  /** Organisations of which nothing, or not all, could be published. */
  readonly hindered: readonly string[];
}

/** Undefined when nothing was published; what stood there is then as it was. */
export function writeFiles<T extends Made>(
  host: Host,
  files: readonly T[],
  options: WriteOptions<T>,
): Result<Written<T> | undefined> {
  const { out, onWait } = options;
  const fail = (item: Diagnostic) => ({ value: undefined, diagnostics: [item] });
  try {
    const unfit = unfitFolder(host, out);
    if (unfit !== undefined) return fail(unfit);
    return host.exclusively(`${out}/${LOCK}`, (token) => publish(host, files, options, token), {
      patience: PATIENCE,
      onWait,
    });
  } catch (error) {
    // Disk full, no permission, a folder in the way: the user's to mend, not a fault of ours.
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'EBUSY') return fail(diagnostic('output-busy', NO_PLACE, { out, lock: `${out}/${LOCK}` }));
    return fail(diagnostic('output-failed', NO_PLACE, { file: out, detail: code }));
  }
}

function publish<T extends Made>(
  host: Host,
  made: readonly T[],
  { out, isStale, beside = () => [], overviews = () => [] }: WriteOptions<T>,
  token: string,
): Result<Written<T> | undefined> {
  const journal = readJournal(host, out);
  const listed = readManifest(host, out);
  sweep(host, out, journal.value);
  const earlier = carryOut(host, out, journal.value, listed.value);
  if (journal.value.length > 0) settle(host, out, earlier, token);

  const before = earlier.manifest;
  const files = [...made, ...beside([...before.keys()])];
  const gone = (isOverview: boolean, present: readonly Made[]) => {
    const paths = new Set(present.map(({ path }) => path));
    return [...before.keys()].filter(
      (path) => (groupOf(path) === '') === isOverview && !paths.has(path) && isStale(path),
    );
  };
  const documents = planOf(host, out, { made: files, gone: gone(false, files), before });
  const isFree = (path: string) => !documents.hindered.has(groupOf(path));
  const about = overviews({ paths: [...before.keys()], isFree });
  const rest = planOf(host, out, { made: about, gone: gone(true, [...files, ...about]), before });

  const free = [...documents.free, ...rest.free];
  const changed = [...documents.changed, ...rest.changed];
  const own: Batch = {
    token,
    put: new Map(changed.map(({ path, bytes }) => [path, sha256(bytes)])),
    drop: [...documents.drop, ...rest.drop],
  };
  const renewed = new Set(free.map(({ path }) => groupOf(path)));
  const pending = earlier.left.map((batch) => without(batch, renewed)).filter(isSomething);
  const batches = [...pending, own].filter(isSomething);
  // What stands there just as it was made is ours, whoever put it there.
  const owned = new Map(before);
  for (const { path, bytes } of free) if (!own.put.has(path)) owned.set(path, sha256(bytes));

  if (batches.length > 0) stage(host, out, changed, batches, token);
  const done = carryOut(host, out, batches, owned);
  const unlisted = settled(host, out, done, token, own.put.size);

  const isLeft = new Set(done.left.flatMap(pathsOf).map(groupOf));
  const standing = free.filter(({ path }) => !isLeft.has(groupOf(path)));
  const written = changed.filter(({ path }) => !isLeft.has(groupOf(path))).length;
  // Of what this build made too, it has told itself what stands in the way.
  const ofEarlier = earlier.diagnostics.filter(({ code }) => code === 'output-altered');
  const told = [journal, listed, { diagnostics: ofEarlier }, documents, rest, done, { diagnostics: unlisted }];
  return {
    value: {
      written,
      unchanged: standing.length - written,
      removed: [...before.keys()].filter((path) => !done.manifest.has(path)).length,
      files: standing,
      hindered: [...new Set([...documents.hindered, ...rest.hindered, ...isLeft])].sort(),
    },
    diagnostics: distinct(told.flatMap(({ diagnostics }) => diagnostics)),
  };
}

function pathsOf({ put, drop }: Batch): string[] {
  return [...put.keys(), ...drop];
}

function isSomething(batch: Batch): boolean {
  return pathsOf(batch).length > 0;
}

/** Writes all files beside the output, and puts the journal in place: from then on they are published. */
function stage(host: Host, out: string, files: readonly Made[], batches: readonly Batch[], token: string): void {
  const staging = `${out}/${stagingOf(token)}`;
  try {
    for (const { path, bytes } of files) host.write(`${staging}/${path}`, bytes);
    host.write(`${staging}/${JOURNAL}`, journalBytes(batches));
  } catch (error) {
    // A full disk need not stay full of files that nobody will read.
    if (systemCode(error) !== undefined) host.remove(staging);
    throw error;
  }
  host.move(`${staging}/${JOURNAL}`, `${out}/${JOURNAL}`);
}

/** The same at the end: what is published by then is published, and the next run lists it. */
function settled(host: Host, out: string, done: CarriedOut, token: string, count: number): readonly Diagnostic[] {
  try {
    settle(host, out, done, token);
    return [];
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || code === 'ELOCKLOST') throw error;
    const params = { whose: { nl: 'de lijst van bestanden', en: 'the list of files' }, file: `${out}/${MANIFEST}` };
    const counts = { detail: code, done: String(count), all: String(count) };
    return [diagnostic('output-interrupted', NO_PLACE, { ...params, ...counts })];
  }
}

/** Lists what stands there now, and keeps a journal of what is still to be done. */
function settle(host: Host, out: string, { manifest, left }: CarriedOut, token: string): void {
  const replace = (name: string, bytes: Uint8Array) => {
    const path = `${out}/${name}`;
    if (hasBytes(host, path, bytes)) return;
    const staged = `${out}/${stagingOf(token)}/${name}`;
    host.write(staged, bytes);
    host.move(staged, path);
  };
  replace(MANIFEST, manifestBytes(manifest));
  if (left.length > 0) replace(JOURNAL, journalBytes(left));
  else host.remove(`${out}/${JOURNAL}`);
  sweep(host, out, left);
}

/** Removes what builds wrote beside the output that no journal names: those that were cut off before it stood. */
function sweep(host: Host, out: string, batches: readonly Batch[]): void {
  const named = new Set(batches.map(({ token }) => token));
  for (const name of [...host.folders(out), ...host.files(out), ...host.odd(out)]) {
    const token = stagedBy(name);
    if (token !== undefined && !named.has(token)) host.remove(`${out}/${name}`);
  }
}
