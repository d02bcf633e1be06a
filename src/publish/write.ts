/**
 * Writes a build: of each organisation whole or not at all. Under a lock, files are written beside the output as they are
 * made, and what stands in their way is looked for; then a journal is put in place in one rename, and from there on the build
 * is published: files are moved and old ones removed, and if that is cut off, the next run finishes it from the journal.
 * Before the journal stands, nothing that was published has changed. Why so: docs/decisions/0031.
 */

import { type Diagnostic, diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { carryOut, without } from './journal.ts';
import type { Described } from './made.ts';
import { unfitFolder } from './obstacles.ts';
import { planOf } from './plan.ts';
import { type Present, presentIn } from './present.ts';
import { type Batch, groupOf, JOURNAL, journalBytes, LOCK, readJournal, readManifest, stagingOf } from './records.ts';
import { settle, settled, sweep } from './settle.ts';
import { type Staging, stagingIn } from './staging.ts';

/** Another build is waited for so long: it makes its documents under the lock. */
export const PATIENCE = 600_000;

/** What is known under the lock only. */
export interface OutputState {
  /** Paths that builds before this one wrote. */
  readonly paths: readonly string[];
  /** Whether nothing stands in the way of the files of the organisation that a path is of. */
  readonly isFree: (path: string) => boolean;
}

/** What a build asks to be published. */
export interface Wish<T extends Described> {
  readonly files: readonly T[];
  /** Whether a file of an earlier build that this one did not make should go. */
  readonly isStale: (path: string) => boolean;
  /**
   * Files that are of an organisation as its documents are, and published with them: made when it is known what builds before
   * this one wrote.
   */
  readonly beside?: (paths: readonly string[]) => readonly T[];
  /** Files about all documents, made when it is known which documents will stand there. */
  readonly overviews?: (standing: OutputState) => readonly T[];
}

export interface Written<T extends Described> {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** All that was made and stands there now. */
  readonly files: readonly T[];
  /** Paths of all that builds wrote and that stands there. */
  readonly listed: readonly string[];
  /** Organisations of which nothing, or not all, could be published. */
  readonly hindered: readonly string[];
}

/** The output folder, for who has its lock. */
export interface Room {
  readonly present: Present;
  /** Writes a file beside the output, if it does not stand there as it is. When many are not flushed yet, it waits. */
  stage(file: Described): Promise<void>;
  /** Resolves when all that was staged is safe on the disk; rejects where that cannot be. */
  flushed(): Promise<void>;
  /** Publishes, when all is flushed. */
  publish<T extends Described>(wish: Wish<T>): Result<Written<T>>;
}

/** Undefined when nothing was published; what stood there is then as it was. */
export async function withRoom<T>(
  host: Host,
  out: string,
  work: (room: Room) => Promise<Result<T>>,
  onWait?: () => void,
): Promise<Result<T | undefined>> {
  const fail = (item: Diagnostic) => ({ value: undefined, diagnostics: [item] });
  try {
    const unfit = unfitFolder(host, out);
    if (unfit !== undefined) return fail(unfit);
    const waiting = { patience: PATIENCE, onWait };
    return await host.exclusivelyAsync(
      `${out}/${LOCK}`,
      async (token) => {
        const room = openRoom(host, out, token);
        try {
          return await work(room);
        } catch (error) {
          abandon(host, out, token, error);
          throw error;
        }
      },
      waiting,
    );
  } catch (error) {
    return fail(failureOf(out, error));
  }
}

/** A full disk need not stay full of files that nobody will read. */
export function abandon(host: Host, out: string, token: string, error: unknown): void {
  const code = systemCode(error);
  if (code !== undefined && code !== 'ELOCKLOST' && host.kind(`${out}/${JOURNAL}`) === undefined)
    host.remove(`${out}/${stagingOf(token)}`);
}

/** Disk full, no permission, a folder in the way: the user's to mend, not a fault of ours. */
export function failureOf(out: string, error: unknown): Diagnostic {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === 'EBUSY') return diagnostic('output-busy', NO_PLACE, { out, lock: `${out}/${LOCK}` });
  return diagnostic('output-failed', NO_PLACE, { file: out, detail: code });
}

/** For who has the lock: first it finishes what a build before left. */
export function openRoom(host: Host, out: string, token: string): Room {
  const journal = readJournal(host, out);
  const listed = readManifest(host, out);
  sweep(host, out, journal.value);
  const earlier = carryOut(host, out, journal.value, listed.value);
  if (journal.value.length > 0) settle(host, out, earlier, token);
  const present = presentIn(host, out, host.stamp(`${out}/${LOCK}`)?.moment ?? null);
  const staging = stagingIn(host, out, { token, present });
  // Of what this build made too, it has told itself what stands in the way.
  const ofEarlier = earlier.diagnostics.filter(({ code }) => code === 'output-altered');
  return {
    present,
    stage: staging.stage,
    flushed: staging.flushed,
    publish(wish) {
      const done = publish(host, { out, token, earlier, present, staging }, wish);
      const told = [...journal.diagnostics, ...listed.diagnostics, ...ofEarlier, ...done.diagnostics];
      return { value: done.value, diagnostics: distinct(told) };
    },
  };
}

interface Place {
  readonly out: string;
  readonly token: string;
  readonly earlier: ReturnType<typeof carryOut>;
  readonly present: Present;
  readonly staging: Staging;
}

function publish<T extends Described>(
  host: Host,
  { out, token, earlier, present, staging }: Place,
  { files: made, isStale, beside = () => [], overviews = () => [] }: Wish<T>,
): Result<Written<T>> {
  const before = earlier.manifest;
  const files = [...made, ...beside([...before.keys()])];
  const gone = (isOverview: boolean, present: readonly Described[]) => {
    const paths = new Set(present.map(({ path }) => path));
    return [...before.keys()].filter(
      (path) => (groupOf(path) === '') === isOverview && !paths.has(path) && isStale(path),
    );
  };
  const { isAtHand } = staging;
  const documents = planOf(host, out, { made: files, gone: gone(false, files), before, present, isAtHand });
  const isFree = (path: string) => !documents.hindered.has(groupOf(path));
  const about = overviews({ paths: [...before.keys()], isFree });
  const ofAll = gone(true, [...files, ...about]);
  const rest = planOf(host, out, { made: about, gone: ofAll, before, present, isAtHand });

  const free = [...documents.free, ...rest.free];
  const changed = [...documents.changed, ...rest.changed];
  const own: Batch = {
    token,
    put: new Map(changed.map(({ path, sha256 }) => [path, sha256])),
    drop: [...documents.drop, ...rest.drop],
  };
  const renewed = new Set(free.map(({ path }) => groupOf(path)));
  const pending = earlier.left.map((batch) => without(batch, renewed)).filter(isSomething);
  const batches = [...pending, own].filter(isSomething);
  // What stands there just as it was made is ours, whoever put it there.
  const owned = new Map(before);
  for (const { path, sha256 } of free) if (!own.put.has(path)) owned.set(path, sha256);

  if (batches.length > 0) {
    for (const file of changed) staging.write(file);
    host.write(`${out}/${stagingOf(token)}/${JOURNAL}`, journalBytes(batches));
    // From then on they are published.
    host.move(`${out}/${stagingOf(token)}/${JOURNAL}`, `${out}/${JOURNAL}`);
  }
  const done = carryOut(host, out, batches, owned);
  const unlisted = settled(host, out, done, token, own.put.size);

  const isLeft = new Set(done.left.flatMap(pathsOf).map(groupOf));
  const stands = free.filter(({ path }) => !isLeft.has(groupOf(path)));
  const written = changed.filter(({ path }) => !isLeft.has(groupOf(path))).length;
  const told = [documents, rest, done, { diagnostics: unlisted }];
  return {
    value: {
      written,
      unchanged: stands.length - written,
      removed: [...before.keys()].filter((path) => !done.manifest.has(path)).length,
      files: stands,
      listed: [...done.manifest.keys()],
      hindered: [...new Set([...documents.hindered, ...rest.hindered, ...isLeft])].sort(),
    },
    diagnostics: told.flatMap(({ diagnostics }) => diagnostics),
  };
}

function pathsOf({ put, drop }: Batch): string[] {
  return [...put.keys(), ...drop];
}

function isSomething(batch: Batch): boolean {
  return pathsOf(batch).length > 0;
}
