/** What a build is to do in the output folder, thought out before anything is changed there. Nothing is written here. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { digestOf, foreignAt } from './journal.ts';
import { obstacleFinder, standsAt, unreadable } from './obstacles.ts';
import { groupOf, isOutputPath, type Manifest } from './records.ts';

export interface Made {
  /** Relative to the output folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Plan<T extends Made> {
  /** Of organisations that nothing stands in the way of. */
  readonly free: readonly T[];
  /** Those of `free` that are not there yet, or otherwise. */
  readonly changed: readonly T[];
  /** Files of builds before this one that go. */
  readonly drop: readonly string[];
  /** Organisations that stay as they are. */
  readonly hindered: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Wish<T extends Made> {
  readonly made: readonly T[];
  /** What the manifest lists and should not stand there any more. */
  readonly gone: readonly string[];
  readonly before: Manifest;
}

export function planOf<T extends Made>(host: Host, out: string, { made, gone, before }: Wish<T>): Plan<T> {
  const wrong = made.find(({ path }) => !isOutputPath(path));
  if (wrong !== undefined) throw new Error(`Not a path of an output: ${wrong.path}`);
  const hindered = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const hinder = (path: string, told: Diagnostic) => {
    hindered.add(groupOf(path));
    diagnostics.push(told);
  };
  const find = obstacleFinder(host, out);
  const isThere = new Set<string>();
  const look = (path: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined || code === 'ELOCKLOST') throw error;
      hinder(path, unreadable(out, path, code));
    }
  };
  for (const { path, bytes } of made) {
    look(path, () => {
      const told = find(path);
      const isSound = told === undefined && hasBytes(host, `${out}/${path}`, bytes);
      if (isSound) isThere.add(path);
      const hindrance = told ?? (isSound ? undefined : foreignAt(host, out, path, before));
      if (hindrance !== undefined) hinder(path, hindrance);
    });
  }
  const edited = new Set<string>();
  for (const path of gone) {
    look(path, () => {
      if (standsAt(host, out, path) === undefined) return;
      const isOurs = digestOf(host, out, path) === before.get(path);
      const told = isOurs ? find(path) : undefined;
      if (told !== undefined) hinder(path, told);
      if (isOurs) return;
      edited.add(path);
      diagnostics.push(diagnostic('output-edited', NO_PLACE, { file: `${out}/${path}` }));
    });
  }
  const isFree = (path: string) => !hindered.has(groupOf(path));
  const free = made.filter(({ path }) => isFree(path));
  return {
    free,
    changed: free.filter(({ path }) => !isThere.has(path)),
    drop: gone.filter((path) => isFree(path) && !edited.has(path)),
    hindered,
    diagnostics,
  };
}
